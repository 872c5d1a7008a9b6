//! Tasks as the API shows them.

use super::{TaskId, TaskRecord};
use crate::sandbox::http::ApiRequest;
use crate::sandbox::state::{JobRecord, PlannedHost, RunState, TaskResult, TaskState};
use crate::sandbox::times;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// Returns state and result of a parent task as the API spells them.
pub fn parent_words(state: TaskState) -> (&'static str, &'static str) {
    let result = match state {
        TaskState::Stopped(TaskResult::Success) => "success",
        TaskState::Stopped(TaskResult::Warning) => "warning",
        TaskState::Stopped(TaskResult::Cancelled) => "cancelled",
        TaskState::Scheduled | TaskState::Planned | TaskState::Running => "pending",
    };
    (state.word(), result)
}

/// Returns state and result of a host's task as the API spells them.
pub fn host_words(state: Option<RunState>) -> (&'static str, &'static str) {
    match state {
        None | Some(RunState::Planned) => ("planned", "pending"),
        Some(RunState::Running) => ("running", "pending"),
        Some(RunState::Success) => ("stopped", "success"),
        Some(RunState::Warning) => ("stopped", "warning"),
        Some(RunState::Error) => ("stopped", "error"),
        Some(RunState::Cancelled) => ("stopped", "cancelled"),
    }
}

/// Returns the action of a parent task, which names the job only after its begin.
pub fn action(job: &JobRecord, now: DateTime<Utc>) -> String {
    match job.task_state(now) {
        TaskState::Scheduled => "Run hosts job:".into(),
        _ => format!("Run hosts job: {}", job.description),
    }
}

/// The parent task of a job.
pub fn parent_json(job: &JobRecord, request: &ApiRequest) -> Value {
    let now = request.now;
    let state = job.task_state(now);
    let (word, result) = parent_words(state);
    let over = matches!(state, TaskState::Stopped(_));
    let began = job.began(now);
    let ended = job.ends().filter(|_| over);
    let counted = job.is_counted(now);
    let text = |time| times::text(time, request.zone());
    json!({
        "id": TaskId::parent(job.id).to_string(), "label": "Actions::RemoteExecution::RunHostsJob", "pending": !over,
        "action": action(job, now), "username": job.order.user.login, "started_at": began.map(text),
        "ended_at": ended.map(text), "duration": duration(began, ended.unwrap_or(now)), "state": word,
        "result": result, "progress": progress(state, counted, job.timeline.hosts.is_empty()),
        "input": input(job, began.is_some(), counted), "output": if counted { counts(job, now) } else { json!({}) },
        "humanized": humanized(job, state, counted, now), "cli_example": null,
        "start_at": text(job.due().unwrap_or(job.timeline.created)),
        "available_actions": { "cancellable": !over, "resumable": false },
    })
}

fn duration(began: Option<DateTime<Utc>>, until: DateTime<Utc>) -> String {
    began.map_or_else(|| "0".into(), |began| ((until - began).num_milliseconds() as f64 / 1000.0).to_string())
}

fn progress(state: TaskState, counted: bool, no_hosts: bool) -> f64 {
    match state {
        TaskState::Stopped(_) => 1.0,
        TaskState::Scheduled => 0.0,
        _ if !counted => 0.17,
        _ if no_hosts => 0.67,
        _ => 0.33,
    }
}

fn input(job: &JobRecord, began: bool, counted: bool) -> Value {
    let mut input = json!({
        "job_invocation": { "id": job.id, "name": job.order.template.category, "description": job.description },
        "current_request_id": TaskId { job: job.id, host: u32::MAX }.to_string(), "current_timezone": "UTC",
        "current_organization_id": null, "current_location_id": null, "current_user_id": job.order.user.id,
    });
    let Some(fields) = input.as_object_mut() else { return input };
    if began {
        fields.insert("job_features".into(), json!([job.order.feature.unwrap_or("run_script")]));
        fields.insert("job_category".into(), json!(job.order.template.category));
        fields.insert("job_invocation_id".into(), json!(job.id));
        fields.insert("proxy_batch_size".into(), json!(100));
        fields.insert("trigger_run_step_id".into(), json!(5));
    }
    if counted {
        fields.insert("dynflow".into(), json!({}));
    }
    input
}

fn counted(job: &JobRecord, now: DateTime<Utc>, wanted: impl Fn(RunState) -> bool) -> usize {
    job.host_states(now).filter(|(_, state)| wanted(*state)).count()
}

fn counts(job: &JobRecord, now: DateTime<Utc>) -> Value {
    let total = job.timeline.hosts.len();
    json!({
        "host_count": total, "remote_triggered_count": 0, "planned_count": total,
        "cancelled_count": counted(job, now, |state| state == RunState::Cancelled), "total_count": total,
        "failed_count": counted(job, now, failed), "pending_count": counted(job, now, |state| !state.is_over()),
        "success_count": counted(job, now, |state| state == RunState::Success),
    })
}

/// Returns true for the states that a parent task counts as failed, warnings and cancellations included.
fn failed(state: RunState) -> bool {
    state.is_over() && state != RunState::Success
}

fn humanized(job: &JobRecord, state: TaskState, counted_now: bool, now: DateTime<Utc>) -> Value {
    let failures = counted(job, now, failed);
    let output = counted_now.then(|| {
        let success = counted(job, now, |state| state == RunState::Success);
        format!("{} task(s), {success} success, {failures} fail", job.timeline.hosts.len())
    });
    let over = matches!(state, TaskState::Stopped(_));
    let errors = if over && failures > 0 { json!(["A sub task failed"]) } else { json!([]) };
    match state {
        TaskState::Scheduled => json!({ "action": "Run hosts job:", "input": null, "output": null, "errors": null }),
        _ => json!({ "action": "Run hosts job:", "input": job.description, "output": output, "errors": errors }),
    }
}

/// The task of one host.
pub fn host_json(task: &TaskRecord, target: &PlannedHost, request: &ApiRequest) -> Value {
    let (state, result) = task.words();
    let (began, ended) = task.span();
    let over = state == "stopped";
    let text = |time| times::text(time, request.zone());
    let host = task.state.host(target.host).map(|host| json!({ "id": host.id, "name": host.name }));
    let errors = if result == "error" { json!(["Job execution failed"]) } else { json!([]) };
    json!({
        "id": task.id().to_string(), "label": task.label(), "pending": !over, "action": task.action(),
        "username": task.job.order.user.login, "started_at": began.map(text), "ended_at": ended.map(text),
        "duration": duration(began, ended.unwrap_or(task.now)), "state": state, "result": result,
        "progress": if over { 1.0 } else { 0.0 },
        "input": {
            "host": host, "job_category": task.job.order.template.category, "job_invocation_id": task.job.id,
            "template_invocation_id": task.job.template_invocation_id(target.host),
        },
        "output": {},
        "humanized": { "action": "Remote action:", "input": task.job.description, "output": null, "errors": errors },
        "cli_example": null, "start_at": task.job.begins().map(text),
        "available_actions": { "cancellable": !over, "resumable": false },
    })
}
