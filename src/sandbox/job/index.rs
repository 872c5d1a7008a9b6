//! The list of job invocations and its search fields.

use super::show::{base, status};
use crate::sandbox::http::{Answer, ApiRequest};
use crate::sandbox::list;
use crate::sandbox::search::{Datum, Searchable};
use crate::sandbox::state::{JobRecord, ServerState};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// A job as a search sees it.
struct JobRow<'a> {
    job: &'a JobRecord,
    state: &'a ServerState,
    now: DateTime<Utc>,
}

impl Searchable for JobRow<'_> {
    const SEARCH_FIELDS: &'static [&'static str] = &[
        "id",
        "job_category",
        "description",
        "host",
        "started_at",
        "start_at",
        "ended_at",
        "status",
        "recurring",
        "recurring_logic.id",
        "pattern_template_name",
        "targeted_host_id",
        "user",
    ];
    const TEXT_FIELDS: &'static [&'static str] = &["job_category", "description"];

    fn datum(&self, field: &str) -> Datum<'_> {
        let job = self.job;
        match field {
            "id" => Datum::id(job.id),
            "job_category" => Datum::text(&job.order.template.category),
            "description" => Datum::text(&job.description),
            "host" => {
                let hosts = job.targets(self.now).iter().filter_map(|target| self.state.host(target.host));
                Datum::Any(hosts.map(|host| host.name.as_str()).collect())
            }
            "started_at" => Datum::optional(job.began(self.now), Datum::Time),
            "start_at" => Datum::optional(job.due(), Datum::Time),
            "ended_at" => Datum::optional(job.ends().filter(|ends| *ends <= self.now), Datum::Time),
            "status" => Datum::text(status(job, self.now).1),
            "recurring" => Datum::Flag(job.recurring_logic.is_some()),
            "recurring_logic.id" => Datum::optional(job.recurring_logic, Datum::id),
            "pattern_template_name" => Datum::text(&job.order.template.name),
            "user" => Datum::text(job.order.user.login),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/job_invocations`, the newest first. A user who may not see jobs sees an empty list.
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    let visible = request.user.may("view_job_invocations");
    let jobs = state.jobs.values().rev().filter(|_| visible);
    let rows = jobs.map(|job| JobRow { job, state, now: request.now }).collect();
    list::answer(request, rows, |row| Value::Object(base(state.rex, row.job, request)))
}
