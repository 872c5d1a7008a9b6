//! A job invocation as the API shows it.

use super::find;
use crate::sandbox::http::{Answer, ApiRequest, Reply};
use crate::sandbox::state::{JobRecord, RunState, ServerState, TaskResult, TaskState};
use crate::sandbox::tasks::TaskId;
use crate::sandbox::version::Rex;
use crate::sandbox::{recurring, times};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

/// `GET /api/job_invocations/:id`
pub fn show(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let job = find(state, id)?;
    let mut fields = full(state, request, job);
    if wants_hosts(state.rex, request) {
        fields.insert("template_invocations".into(), planned_templates(job, request.now));
    }
    if state.rex.tells_details() {
        fields.insert("pattern_template_invocations".into(), json!([pattern(job)]));
    }
    Ok(Reply::ok(Value::Object(fields)))
}

/// Returns the answer to a create, which has no template invocations yet.
pub fn created(state: &ServerState, request: &ApiRequest, id: u32) -> Value {
    let Some(job) = state.jobs.get(&id) else { return Value::Null };
    let mut fields = full(state, request, job);
    if state.rex.tells_details() {
        fields.insert("pattern_template_invocations".into(), Value::Null);
    }
    Value::Object(fields)
}

/// Returns the bare record, the answer to a rerun.
pub fn bare(job: &JobRecord) -> Value {
    json!({
        "id": job.id, "targeting_id": job.id, "job_category": job.order.template.category,
        "task_id": TaskId::parent(job.id).to_string(), "task_group_id": job.id + 16, "triggering_id": job.id,
        "description": job.description, "concurrency_level": job.order.concurrency_level,
        "execution_timeout_interval": job.order.execution_timeout, "password": null, "key_passphrase": null,
        "remote_execution_feature_id": null, "effective_user_password": null, "ssh_user": job.order.ssh_user,
        "time_to_pickup": job.order.time_to_pickup,
    })
}

/// Returns the status as number and word.
pub fn status(job: &JobRecord, now: DateTime<Utc>) -> (u8, &'static str) {
    match job.task_state(now) {
        TaskState::Stopped(TaskResult::Success) => (0, "succeeded"),
        TaskState::Stopped(TaskResult::Warning) => (1, "failed"),
        TaskState::Scheduled => (2, "queued"),
        TaskState::Planned | TaskState::Running => (3, "running"),
        TaskState::Stopped(TaskResult::Cancelled) => (4, "cancelled"),
    }
}

/// Returns the fields of a job in lists.
pub fn base(rex: Rex, job: &JobRecord, request: &ApiRequest) -> Map<String, Value> {
    let now = request.now;
    let (status, label) = status(job, now);
    // A requested start is shown unchanged, even in the past.
    let asked = job.order.scheduling.map(|scheduling| scheduling.start_at);
    let start = asked.or(job.due()).unwrap_or(job.timeline.created);
    let task = TaskId::parent(job.id).to_string();
    let fields = json!({
        "id": job.id, "description": job.description, "job_category": job.order.template.category,
        "targeting_id": job.id, "status": status, "start_at": times::text(start, request.zone()),
        "status_label": label, "ssh_user": job.order.ssh_user, "time_to_pickup": job.order.time_to_pickup,
        "dynflow_task": { "id": task, "state": job.task_state(now).word() },
        "template_id": job.order.template.id, "template_name": job.order.template.name,
        "effective_user": job.order.effective_user,
    });
    let mut fields = fields.as_object().cloned().unwrap_or_default();
    counts(&mut fields, rex, job, now);
    if rex.tells_details() {
        fields.insert("concurrency_level".into(), json!(job.order.concurrency_level));
        fields.insert("execution_timeout_interval".into(), json!(job.order.execution_timeout));
    }
    fields
}

fn counts(fields: &mut Map<String, Value>, rex: Rex, job: &JobRecord, now: DateTime<Utc>) {
    let began = job.began(now).is_some();
    let [mut succeeded, mut failed, mut pending, mut cancelled] = [0_u32; 4];
    for (_, state) in job.host_states(now) {
        match state {
            RunState::Success => succeeded += 1,
            RunState::Error => failed += 1,
            RunState::Planned | RunState::Running => pending += 1,
            RunState::Cancelled => cancelled += 1,
            // The server counts a warning nowhere.
            RunState::Warning => {}
        }
    }
    let numbers = began || rex.counts_are_numbers();
    let count = |number: u32| if numbers { json!(number) } else { json!("N/A") };
    fields.insert("succeeded".into(), count(succeeded));
    fields.insert("failed".into(), count(failed));
    fields.insert("pending".into(), count(pending));
    if rex.counts_are_numbers() {
        fields.insert("cancelled".into(), json!(cancelled));
    }
    fields.insert("total".into(), if began { json!(job.timeline.hosts.len()) } else { json!("N/A") });
    fields.insert("missing".into(), json!(0));
    if rex.counts_are_numbers() {
        fields.insert("total_hosts".into(), json!(job.targets(now).len()));
    }
}

fn full(state: &ServerState, request: &ApiRequest, job: &JobRecord) -> Map<String, Value> {
    let mut fields = base(state.rex, job, request);
    fields.insert("targeting".into(), targeting(state, request, job));
    fields.insert("task".into(), task(state.rex, request, job));
    if let Some(logic) = job.recurring_logic.and_then(|id| state.logics.get(&id)) {
        fields.insert("mode".into(), json!("recurring"));
        fields.insert("recurrence".into(), Value::Object(recurring::to_json(state, logic, request)));
    } else if let Some(scheduling) = job.order.scheduling {
        let text = |time| times::text(time, request.zone());
        fields.insert("mode".into(), json!("future"));
        let before = scheduling.start_before.map(text);
        fields.insert("scheduling".into(), json!({ "start_at": text(scheduling.start_at), "start_before": before }));
    }
    if state.rex.tells_details() {
        fields.insert("job_organization".into(), Value::Null);
        fields.insert("job_location".into(), Value::Null);
    }
    fields
}

fn targeting(state: &ServerState, request: &ApiRequest, job: &JobRecord) -> Value {
    let order = &job.order;
    let bookmark = state.bookmarks.iter().find(|bookmark| order.bookmark == Some(bookmark.id));
    let query = order.search_query.as_deref().or(bookmark.map(|bookmark| bookmark.query.as_str()));
    let mut fields = Map::new();
    fields.insert("bookmark_id".into(), json!(order.bookmark));
    if state.rex.tells_details() {
        fields.insert("bookmark_name".into(), json!(bookmark.map(|bookmark| &bookmark.name)));
    }
    fields.insert("search_query".into(), json!(query));
    fields.insert("targeting_type".into(), json!(if order.is_dynamic { "dynamic_query" } else { "static_query" }));
    fields.insert("user_id".into(), json!(order.user.id));
    fields.insert("randomized_ordering".into(), json!(order.randomized));
    if wants_hosts(state.rex, request) {
        fields.insert("hosts".into(), targeted(state, request, job));
    }
    Value::Object(fields)
}

fn targeted(state: &ServerState, request: &ApiRequest, job: &JobRecord) -> Value {
    let asked = request.param("host_status");
    let statuses = match asked.as_deref() {
        Some("true") => true,
        _ => state.rex.reads_booleans() && request.flag("host_status"),
    };
    let hosts = job.targets(request.now).iter().filter_map(|target| {
        let host = state.host(target.host)?;
        let mut row = json!({ "name": host.name, "id": host.id, "display_name": host.name });
        if let Some(fields) = row.as_object_mut().filter(|_| statuses) {
            fields.insert("job_status".into(), json!(row_status(job, job.state_of(target, request.now))));
        }
        Some(row)
    });
    hosts.collect()
}

/// Returns the `job_status` of a host.
pub fn row_status(job: &JobRecord, state: Option<RunState>) -> &'static str {
    match state {
        Some(state) => state.row_word(),
        None if job.never_runs() => "cancelled",
        None => "N/A",
    }
}

fn wants_hosts(rex: Rex, request: &ApiRequest) -> bool {
    !(rex.reads_booleans() && request.given("include_hosts").is_some() && !request.flag("include_hosts"))
}

fn task(rex: Rex, request: &ApiRequest, job: &JobRecord) -> Value {
    let state = job.task_state(request.now);
    let mut fields = Map::new();
    fields.insert("id".into(), json!(TaskId::parent(job.id).to_string()));
    fields.insert("state".into(), json!(state.word()));
    if rex.tells_task_start() {
        let started = job.began(request.now).map(|began| times::text(began, request.zone()));
        fields.insert("started_at".into(), json!(started));
    }
    if rex.tells_cancellable() {
        fields.insert("cancellable".into(), json!(!matches!(state, TaskState::Stopped(_))));
    }
    Value::Object(fields)
}

fn pattern(job: &JobRecord) -> Value {
    let values = job.order.inputs.iter().map(|input| {
        let value = if input.hidden { "*****" } else { &input.value };
        json!({ "template_input_name": input.name, "template_input_id": input.id, "value": value })
    });
    json!({
        "template_id": job.order.template.id, "template_name": job.order.template.name, "host_id": null,
        "template_invocation_input_values": values.collect::<Vec<_>>(),
    })
}

fn planned_templates(job: &JobRecord, now: DateTime<Utc>) -> Value {
    let pattern = pattern(job);
    let on = |(host, _)| {
        let mut invocation = pattern.clone();
        if let Some(id) = invocation.get_mut("host_id") {
            *id = json!(host);
        }
        invocation
    };
    job.host_states(now).map(on).collect()
}
