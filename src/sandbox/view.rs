//! Job invocations as each release of the server shows them.

use crate::sandbox::fields::put;
use crate::sandbox::job::{Job, Target, TaskState, Trigger};
use crate::sandbox::rex::Rex;
use crate::sandbox::search::Searchable;
use crate::sandbox::seed::BOOKMARKS;
use crate::sandbox::templates::{FEATURES, Feature, Template};
use crate::sandbox::world::{World, written};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::borrow::Cow;

/// What a request wants to see of a job beside the job itself.
#[derive(Clone, Copy)]
pub struct Wanted {
    pub hosts: bool,
    pub host_status: bool,
    /// An answer to a creation has none yet.
    pub template_invocations: bool,
}

impl World {
    /// A row of the list, which is the start of every other view.
    pub fn base(&self, job: &Job) -> Value {
        let (status, status_label) = job.status(self.now);
        let template = Template::by_id(job.template_id).map(|template| template.name);
        let mut row = json!({"id": job.id, "description": job.description, "job_category": job.category(),
            "targeting_id": job.id, "status": status, "start_at": written(job.shown_start()),
            "status_label": status_label, "ssh_user": job.ssh_user, "time_to_pickup": job.time_to_pickup});
        if self.rex >= Rex::V16_7 {
            put(&mut row, "concurrency_level", json!(job.concurrency_level));
            put(&mut row, "execution_timeout_interval", json!(job.execution_timeout_interval));
        }
        put(&mut row, "dynflow_task", json!({"id": job.task_id(), "state": job.task_state(self.now).label()}));
        put(&mut row, "template_id", job.template_id.into());
        put(&mut row, "template_name", json!(template));
        put(&mut row, "effective_user", job.effective_user.as_str().into());
        self.count(job, &mut row);
        row
    }

    fn count(&self, job: &Job, row: &mut Value) {
        let counts = job.counts(self.now);
        let has_run = !job.never_ran() && job.task_state(self.now) != TaskState::Scheduled;
        let number_or_none = |number: usize| if has_run { json!(number) } else { json!("N/A") };
        let is_old = self.rex == Rex::V13_0;
        for (name, number) in [("succeeded", counts.succeeded), ("failed", counts.failed), ("pending", counts.pending)]
        {
            put(row, name, if is_old { number_or_none(number) } else { number.into() });
        }
        if !is_old {
            put(row, "cancelled", counts.cancelled.into());
        }
        put(row, "total", number_or_none(job.hosts.len()));
        put(row, "missing", 0.into());
        if !is_old {
            put(row, "total_hosts", job.hosts.len().into());
        }
    }

    /// All there is to know about a job.
    pub fn show(&self, job: &Job, wanted: Wanted) -> Value {
        let mut shown = self.base(job);
        put(&mut shown, "targeting", self.targeting(job, wanted));
        put(&mut shown, "task", self.task_reference(job));
        if wanted.hosts && wanted.template_invocations {
            let invocations = job.hosts.iter().map(|host| template_invocation(job, host.host_id));
            put(&mut shown, "template_invocations", invocations.collect());
        }
        match &job.trigger {
            Trigger::Immediate => (),
            Trigger::Future { start_at, start_before } => {
                put(&mut shown, "mode", "future".into());
                put(
                    &mut shown,
                    "scheduling",
                    json!({"start_at": written(*start_at), "start_before": start_before.map(written)}),
                );
            }
            Trigger::Recurring { .. } => {
                put(&mut shown, "mode", "recurring".into());
                put(&mut shown, "recurrence", json!(self.logic_of(job).map(|logic| logic.row(self))));
            }
        }
        if self.rex >= Rex::V16_7 {
            put(&mut shown, "pattern_template_invocations", json!([]));
            put(&mut shown, "job_organization", Value::Null);
            put(&mut shown, "job_location", Value::Null);
        }
        shown
    }

    fn targeting(&self, job: &Job, wanted: Wanted) -> Value {
        let mut targeting = json!({"bookmark_id": job.bookmark_id});
        if self.rex >= Rex::V16_7 {
            let bookmark = BOOKMARKS.iter().find(|bookmark| Some(bookmark.id) == job.bookmark_id);
            put(&mut targeting, "bookmark_name", json!(bookmark.map(|bookmark| bookmark.name)));
        }
        put(&mut targeting, "search_query", json!(job.search_query));
        put(&mut targeting, "targeting_type", job.targeting_type.as_str().into());
        put(&mut targeting, "user_id", job.user_id.into());
        put(&mut targeting, "randomized_ordering", json!(job.randomized_ordering));
        if wanted.hosts {
            let host = |(place, host): (usize, &Target)| {
                let mut row = json!({"name": host.name, "id": host.host_id, "display_name": host.name});
                if wanted.host_status {
                    put(&mut row, "job_status", job.host_state(place, self.now).label().into());
                }
                row
            };
            put(&mut targeting, "hosts", job.hosts.iter().enumerate().map(host).collect());
        }
        targeting
    }

    fn task_reference(&self, job: &Job) -> Value {
        let state = job.task_state(self.now);
        let mut task = json!({"id": job.task_id(), "state": state.label()});
        if self.rex >= Rex::V16_7 {
            put(&mut task, "started_at", json!((job.start <= self.now).then(|| written(job.start))));
        }
        if self.rex >= Rex::V17_1 {
            put(&mut task, "cancellable", job.is_cancellable(self.now).into());
        }
        task
    }

    /// The rows of a job's hosts.
    pub fn host_row(&self, row: &HostOfJob<'_>) -> Value {
        let mut shown = json!({"name": row.name(), "operatingsystem_id": null, "operatingsystem_name": null,
            "hostgroup_id": null, "hostgroup_name": null});
        let target = row.job.hosts.get(row.place);
        if self.rex >= Rex::V16_7 {
            put(&mut shown, "id", json!(target.map(|target| target.host_id)));
        }
        put(&mut shown, "job_status", row.job.host_state(row.place, self.now).label().into());
        put(&mut shown, "smart_proxy_id", 1.into());
        put(&mut shown, "smart_proxy_name", "proxy.example.com".into());
        shown
    }
}

fn template_invocation(job: &Job, host_id: u64) -> Value {
    let template = Template::by_id(job.template_id);
    let inputs = template.map_or(&[][..], |template| template.inputs);
    let value = |(id, name, value): &(u64, &str, String)| {
        let is_hidden = inputs.iter().any(|input| input.id == *id && input.hidden);
        let value = if is_hidden { "*****" } else { value.as_str() };
        json!({"template_input_name": name, "template_input_id": id, "value": value})
    };
    let values: Vec<_> = job.inputs.iter().map(value).collect();
    json!({"template_id": job.template_id, "template_name": template.map(|template| template.name),
           "host_id": host_id, "template_invocation_input_values": values})
}

impl Job {
    pub fn category(&self) -> Option<&'static str> {
        Template::by_id(self.template_id).map(|template| template.category)
    }

    /// The feature that its template serves.
    pub fn feature(&self) -> Option<&'static Feature> {
        FEATURES.iter().find(|feature| feature.template_id == self.template_id)
    }

    /// The start as answers show it: a start in the past is shown as asked for, though the job runs now.
    pub fn shown_start(&self) -> DateTime<Utc> {
        match self.trigger {
            Trigger::Future { start_at, .. } => start_at,
            Trigger::Immediate | Trigger::Recurring { .. } => self.start,
        }
    }
}

/// A job at an instant, to be searched.
pub struct JobAt<'a> {
    pub job: &'a Job,
    pub now: DateTime<Utc>,
}

impl Searchable for JobAt<'_> {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "description",
        "job_category",
        "status",
        "start_at",
        "started_at",
        "user",
        "search_query",
        "targeted_host_id",
        "pattern_template_name",
    ];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.job.id.to_string().into()),
            "description" => Some(self.job.description.as_str().into()),
            "job_category" => self.job.category().map(Into::into),
            "status" => Some(self.job.status(self.now).1.into()),
            "start_at" | "started_at" => Some(written(self.job.shown_start()).into()),
            "user" => Some(self.job.login.into()),
            "search_query" => self.job.search_query.as_deref().map(Into::into),
            "targeted_host_id" => self.job.hosts.first().map(|host| host.host_id.to_string().into()),
            "pattern_template_name" => Template::by_id(self.job.template_id).map(|template| template.name.into()),
            _ => None,
        }
    }
}

/// A host of a job, to be searched.
pub struct HostOfJob<'a> {
    pub job: &'a Job,
    pub place: usize,
    pub now: DateTime<Utc>,
}

impl HostOfJob<'_> {
    fn name(&self) -> &str {
        self.job.hosts.get(self.place).map_or("", |target| &target.name)
    }
}

impl Searchable for HostOfJob<'_> {
    const FIELDS: &'static [&'static str] = &["id", "name", "job_invocation.id", "job_invocation.result"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => self.job.hosts.get(self.place).map(|target| target.host_id.to_string().into()),
            "name" => Some(self.name().into()),
            "job_invocation.id" => Some(self.job.id.to_string().into()),
            "job_invocation.result" => self.job.host_state(self.place, self.now).result().map(Into::into),
            _ => None,
        }
    }
}
