//! `/foreman_tasks/api/tasks`: a parent task for each job, and below it one for each host.

mod id;
mod json;

pub use id::TaskId;
pub use json::{action, parent_json};

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, Searchable};
use super::state::{JobRecord, PlannedHost, ServerState};
use super::{errors, list};
use chrono::{DateTime, Utc};
use json::{host_json, host_words, parent_words};
use serde_json::{Value, json};
use std::cmp::Reverse;

struct TaskRecord<'a> {
    job: &'a JobRecord,
    target: Option<&'a PlannedHost>,
    state: &'a ServerState,
    now: DateTime<Utc>,
}

impl TaskRecord<'_> {
    fn id(&self) -> TaskId {
        TaskId { job: self.job.id, host: self.target.map_or(0, |target| target.host) }
    }

    fn label(&self) -> &'static str {
        match self.target {
            None => "Actions::RemoteExecution::RunHostsJob",
            Some(_) => "Actions::RemoteExecution::RunHostJob",
        }
    }

    /// Returns state and result as the API spells them.
    fn words(&self) -> (&'static str, &'static str) {
        match self.target {
            None => parent_words(self.job.task_state(self.now)),
            Some(target) => host_words(self.job.state_of(target, self.now)),
        }
    }

    fn span(&self) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let (begins, ends) = match self.target {
            None => (self.job.begins(), self.job.ends()),
            Some(target) => self.job.span(target).unzip(),
        };
        (begins.filter(|time| *time <= self.now), ends.filter(|time| *time <= self.now))
    }

    fn action(&self) -> String {
        match self.target.and_then(|target| self.state.host(target.host)) {
            None => action(self.job, self.now),
            Some(host) => format!("Remote action: {} on {}", self.job.description, host.name),
        }
    }

    fn json(&self, request: &ApiRequest) -> Value {
        match self.target {
            None => parent_json(self.job, request),
            Some(target) => host_json(self, target, request),
        }
    }
}

impl Searchable for TaskRecord<'_> {
    const SEARCH_FIELDS: &'static [&'static str] = &[
        "id",
        "label",
        "state",
        "result",
        "action",
        "started_at",
        "ended_at",
        "start_at",
        "parent_task_id",
        "username",
        "user",
        "owner.login",
    ];
    const TEXT_FIELDS: &'static [&'static str] = &["label", "action"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::text(self.id().to_string()),
            "label" => Datum::text(self.label()),
            "state" => Datum::text(self.words().0),
            "result" => Datum::text(self.words().1),
            "action" => Datum::text(self.action()),
            "started_at" => Datum::optional(self.span().0, Datum::Time),
            "ended_at" => Datum::optional(self.span().1, Datum::Time),
            "start_at" => Datum::optional(self.job.due(), Datum::Time),
            "parent_task_id" => Datum::optional(self.target, |_| Datum::text(TaskId::parent(self.job.id).to_string())),
            "username" | "user" | "owner.login" => Datum::text(self.job.order.user.login),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /foreman_tasks/api/tasks`, the newest first.
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    let mut tasks = Vec::new();
    let visible = state.jobs.values().rev().filter(|job| request.user.sees_tasks_of(job.order.user));
    for job in visible {
        tasks.push(TaskRecord { job, target: None, state, now: request.now });
        tasks.extend(host_tasks(state, request, job));
    }
    newest_first(tasks, request)
}

/// `GET /foreman_tasks/api/tasks/:id/sub_tasks`: the tasks of a job's hosts; the task of a host has none below it.
pub fn sub_tasks(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let (task_id, job) = find(state, request, id)?;
    let tasks = if task_id.host == 0 { host_tasks(state, request, job).collect() } else { Vec::new() };
    newest_first(tasks, request)
}

fn host_tasks<'a>(
    state: &'a ServerState,
    request: &ApiRequest,
    job: &'a JobRecord,
) -> impl Iterator<Item = TaskRecord<'a>> {
    let now = request.now;
    let planned = if job.began(now).is_some() { job.targets(now) } else { &[] };
    planned.iter().map(move |target| TaskRecord { job, target: Some(target), state, now })
}

fn newest_first(mut tasks: Vec<TaskRecord<'_>>, request: &ApiRequest) -> Answer {
    // The database sorts tasks without a start before all others.
    tasks.sort_by_cached_key(|task| task.span().0.map(Reverse).map_or((0, None), |began| (1, Some(began))));
    list::ordered(request, tasks, [Some("started_at"), Some("DESC")], |task| task.json(request))
}

/// `GET /foreman_tasks/api/tasks/:id`
pub fn show(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let missing = || errors::not_found("task", id);
    let (task_id, job) = find(state, request, id)?;
    if task_id.host == 0 {
        return Ok(Reply::ok(parent_json(job, request)));
    }
    let target = job.targets(request.now).iter().find(|target| target.host == task_id.host).ok_or_else(missing)?;
    let task = TaskRecord { job, target: Some(target), state, now: request.now };
    Ok(Reply::ok(task.json(request)))
}

/// Finds the job of a task that the user may see.
fn find<'a>(state: &'a ServerState, request: &ApiRequest, id: &str) -> Result<(TaskId, &'a JobRecord), Reply> {
    let missing = || errors::not_found("task", id);
    let task_id: TaskId = id.parse().map_err(|()| missing())?;
    let job = state.jobs.get(&task_id.job).filter(|job| request.user.sees_tasks_of(job.order.user));
    Ok((task_id, job.ok_or_else(missing)?))
}

/// `POST /foreman_tasks/api/tasks/bulk_resume`: no task of the sandbox is ever paused.
pub fn bulk_resume(request: &ApiRequest) -> Answer {
    let search = request.given("search").unwrap_or_default();
    if let Some(id) = search.strip_prefix("id = ").filter(|id| id.trim().parse::<TaskId>().is_err()) {
        return Err(errors::database(&format!("invalid input syntax for type uuid: \"{}\"", id.trim())));
    }
    Ok(Reply::ok(json!({ "total": 0, "resumed": [], "failed": [], "skipped": [] })))
}
