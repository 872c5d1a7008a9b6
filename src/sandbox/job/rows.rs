//! Lists of a job's hosts and template invocations.

use super::{find, show};
use crate::sandbox::http::{Answer, ApiRequest};
use crate::sandbox::search::{Datum, Searchable};
use crate::sandbox::state::{JobRecord, ManagedHost, OS_ID, OS_TITLE, PlannedHost, RunState, ServerState};
use crate::sandbox::tasks::TaskId;
use crate::sandbox::{errors, list};
use serde_json::{Value, json};

/// A host of a job as a search sees it.
struct JobHostRow<'a> {
    host: &'a ManagedHost,
    job: u32,
    state: Option<RunState>,
    status: &'static str,
}

impl Searchable for JobHostRow<'_> {
    const SEARCH_FIELDS: &'static [&'static str] =
        &["name", "id", "hostgroup", "job_invocation.id", "job_invocation.result", "smart_proxy", "status"];
    const TEXT_FIELDS: &'static [&'static str] = &["name", "hostgroup"];
    const NUMBER_FIELDS: &'static [&'static str] = &["id", "job_invocation.id"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "name" => Datum::text(&self.host.name),
            "id" => Datum::id(self.host.id),
            "hostgroup" => Datum::optional(self.host.group, |group| Datum::text(group.name)),
            "smart_proxy" => Datum::text("sandbox-proxy"),
            "status" => Datum::text(self.status),
            "job_invocation.id" => Datum::optional(self.state.map(|_| self.job), Datum::id),
            "job_invocation.result" => Datum::optional(self.state, |state| Datum::text(state.search_word())),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/job_invocations/:id/hosts`, from 14.1 on.
pub fn hosts(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    if !state.rex.lists_hosts() {
        return Err(errors::no_route());
    }
    let job = find(state, id)?;
    let rows = rows(state, request, job);
    let awaiting = state.rex.filters_awaiting() && request.flag("awaiting");
    let mut reply = list::answer(request, rows, |row| to_json(state, request, row))?;
    if awaiting {
        // The server filters within the page.
        reply.retain_results(|row| row.get("job_status") == Some(&json!("N/A")));
    }
    Ok(reply)
}

fn rows<'a>(state: &'a ServerState, request: &ApiRequest, job: &JobRecord) -> Vec<JobHostRow<'a>> {
    let row = |target: &PlannedHost| {
        let host_state = job.state_of(target, request.now);
        let status = show::row_status(job, host_state);
        Some(JobHostRow { host: state.host(target.host)?, job: job.id, state: host_state, status })
    };
    job.targets(request.now).iter().filter_map(row).collect()
}

fn to_json(state: &ServerState, request: &ApiRequest, row: &JobHostRow) -> Value {
    let proxy = row.state.map(|_| (1, "sandbox-proxy"));
    let mut value = json!({
        "name": row.host.name, "operatingsystem_id": OS_ID, "operatingsystem_name": OS_TITLE,
        "hostgroup_id": row.host.group.map(|group| group.id), "hostgroup_name": row.host.group.map(|group| group.name),
        "job_status": row.status, "smart_proxy_id": proxy.map(|(id, _)| id),
        "smart_proxy_name": proxy.map(|(_, name)| name),
    });
    let Some(fields) = value.as_object_mut() else { return value };
    if state.rex.tells_details() {
        fields.insert("id".into(), json!(row.host.id));
    }
    if state.rex.tells_host_permissions() && request.flag("include_permissions") {
        let cancellable = row.state.is_some_and(|state| !state.is_over());
        let task = TaskId { job: row.job, host: row.host.id }.to_string();
        fields.insert("task".into(), json!({ "id": task, "cancellable": cancellable }));
        fields.insert("permissions".into(), json!({ "view_hosts": true }));
    }
    value
}

/// `GET /api/job_invocations/:id/template_invocations`
pub fn template_invocations(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let job = find(state, id)?;
    let planned: Vec<_> = job.host_states(request.now).collect();
    list::unsearched(request, &planned, |(host, _)| {
        let order = &job.order;
        json!({
            "id": job.template_invocation_id(*host), "template_id": order.template.id,
            "template_name": order.template.name, "host_id": host,
            "host_name": state.host(*host).map(|host| &host.name), "job_invocation_id": job.id,
        })
    })
}
