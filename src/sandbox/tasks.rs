//! Tasks: one for a job, one below it for each of its hosts.

use crate::sandbox::errors::Refusal;
use crate::sandbox::fields::put;
use crate::sandbox::http::Call;
use crate::sandbox::job::{HostState, Job, TaskState};
use crate::sandbox::list::list;
use crate::sandbox::search::{Query, Searchable};
use crate::sandbox::world::{World, written};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::cmp::Reverse;

/// The task of a job, or of the host at a place in it.
pub struct Task<'a> {
    job: &'a Job,
    place: Option<usize>,
    now: DateTime<Utc>,
}

/// An id tells the job, and the host's place counted from 1, so that none has to be kept.
pub fn id(job: u64, place: Option<usize>) -> String {
    format!("{job:08x}-0000-4000-8000-{:012x}", place.map_or(0, |place| place + 1))
}

impl Job {
    pub fn task_id(&self) -> String {
        id(self.id, None)
    }
}

impl World {
    /// The task of a job as other answers show it: without its duration.
    pub fn brief_task(&self, job: &Job) -> Value {
        let mut row = Task { job, place: None, now: self.now }.row();
        if let Some(fields) = row.as_object_mut() {
            fields.shift_remove("duration");
        }
        row
    }

    fn found_task(&self, task_id: &str) -> Option<Task<'_>> {
        let (job, rest) = task_id.split_once('-')?;
        let job = self.job(&u64::from_str_radix(job, 16).ok()?.to_string())?;
        let place = usize::from_str_radix(rest.rsplit('-').next()?, 16).ok()?.checked_sub(1);
        let task = Task { job, place, now: self.now };
        let is_there = place.is_none_or(|place| place < job.hosts.len());
        (is_there && id(job.id, place) == task_id).then_some(task)
    }

    pub fn show_task(&self, task_id: &str) -> Result<Value, Refusal> {
        self.found_task(task_id).map(|task| task.row()).ok_or_else(|| Refusal::missing("task", task_id))
    }

    /// The jobs' tasks; the hosts' where their parent is named.
    pub fn list_tasks(&self, call: &Call) -> Result<Value, Refusal> {
        let query = Query::parse::<Task<'_>>(call.query("search").unwrap_or_default())?;
        let task = |job, place| Task { job, place, now: self.now };
        let mut rows: Vec<_> = match query.pinned("parent_task_id").and_then(|id| self.found_task(id)) {
            Some(parent) => (0..parent.job.hosts.len()).map(|place| task(parent.job, Some(place))).collect(),
            None => self.jobs.iter().rev().map(|job| task(job, None)).collect(),
        };
        // Latest first, and before them those that have not started.
        rows.sort_by_key(|task| Reverse(task.started_at().unwrap_or(DateTime::<Utc>::MAX_UTC)));
        list(call, rows, Task::row)
    }
}

impl Task<'_> {
    fn state(&self) -> TaskState {
        let Some(place) = self.place else { return self.job.task_state(self.now) };
        match self.job.host_state(place, self.now) {
            HostState::Unplanned => TaskState::Scheduled,
            HostState::Planned => TaskState::Planned,
            HostState::Running => TaskState::Running,
            HostState::Success | HostState::Error | HostState::Cancelled => TaskState::Stopped,
        }
    }

    fn result(&self) -> &'static str {
        if self.state() != TaskState::Stopped {
            return "pending";
        }
        match self.place.map(|place| self.job.host_state(place, self.now)) {
            Some(HostState::Success) => "success",
            Some(HostState::Cancelled) => "cancelled",
            Some(_) => "error",
            None if self.job.never_ran() => "cancelled",
            None if self.job.status(self.now).0 == 0 => "success",
            None => "warning",
        }
    }

    fn label(&self) -> &'static str {
        if self.place.is_some() {
            "Actions::RemoteExecution::RunHostJob"
        } else {
            "Actions::RemoteExecution::RunHostsJob"
        }
    }

    fn started_at(&self) -> Option<DateTime<Utc>> {
        let begin = self.place.map_or(0.0, |place| self.job.begins(place));
        let starts = self.job.instant(begin);
        (starts <= self.now && !self.job.never_ran()).then_some(starts)
    }

    fn ended_at(&self) -> Option<DateTime<Utc>> {
        if self.state() != TaskState::Stopped {
            return None;
        }
        if let Some(at) = self.job.cancelled.filter(|_| self.job.never_ran()) {
            return Some(at);
        }
        let end = match self.place.and_then(|place| Some((place, self.job.hosts.get(place)?))) {
            Some((place, target)) => self.job.begins(place) + target.duration(),
            None => self.job.length(),
        };
        Some(self.job.instant(end.min(self.job.length())))
    }

    fn progress(&self) -> f64 {
        let counts = self.job.counts(self.now);
        let over = counts.succeeded + counts.failed + counts.cancelled;
        match self.state() {
            TaskState::Stopped => 1.0,
            TaskState::Running if self.place.is_none() => over as f64 / self.job.hosts.len().max(1) as f64,
            TaskState::Running => 0.5,
            TaskState::Scheduled | TaskState::Planned => 0.0,
        }
    }

    /// What it does, at length and in short; nothing is known of the details before it starts.
    fn action(&self) -> (String, &str) {
        if self.place.is_none() && self.job.task_state(self.now) == TaskState::Scheduled {
            return ("Run hosts job:".into(), "Run hosts job:");
        }
        match self.place.and_then(|place| self.job.hosts.get(place)) {
            Some(target) => (format!("Remote action: {} on {}", self.job.description, target.name), "Remote action:"),
            None => (format!("Run hosts job: {}", self.job.description), "Run hosts job:"),
        }
    }

    fn row(&self) -> Value {
        let (action, humanized) = self.action();
        let (started, ended) = (self.started_at(), self.ended_at());
        let duration = started.map_or(0.0, |start| (ended.unwrap_or(self.now) - start).as_seconds_f64());
        let (output, summary) = self.output();
        let errors = if self.result() == "warning" { json!(["A sub task failed"]) } else { json!([]) };
        let is_cancellable = self.place.is_none() && self.job.is_cancellable(self.now);
        json!({"id": id(self.job.id, self.place), "label": self.label(), "pending": self.state() != TaskState::Stopped,
               "action": action, "username": self.job.login, "started_at": started.map(written),
               "ended_at": ended.map(written), "duration": duration.to_string(), "state": self.state().label(),
               "result": self.result(), "progress": self.progress(), "input": self.input(), "output": output,
               "humanized": {"action": humanized, "input": self.job.description, "output": summary, "errors": errors},
               "cli_example": null, "start_at": written(started.unwrap_or_else(|| self.job.shown_start())),
               "available_actions": {"cancellable": is_cancellable, "resumable": false}})
    }

    /// What the task was given; most of it only once it has been planned.
    fn input(&self) -> Value {
        let job = self.job;
        let reference = json!({"id": job.id, "name": job.category(), "description": job.description});
        let mut input = json!({"job_invocation": reference, "current_request_id": job.task_id(),
            "current_timezone": "UTC", "current_organization_id": null, "current_location_id": null,
            "current_user_id": job.user_id});
        if let Some(target) = self.place.and_then(|place| job.hosts.get(place)) {
            put(&mut input, "host", json!({"id": target.host_id, "name": target.name}));
        }
        if self.started_at().is_some() {
            put(&mut input, "job_features", json!(job.feature().map(|feature| [feature.label])));
            put(&mut input, "job_category", json!(job.category()));
            put(&mut input, "job_invocation_id", job.id.into());
            put(&mut input, "proxy_batch_size", 100.into());
            put(&mut input, "trigger_run_step_id", 5.into());
        }
        if self.state() == TaskState::Stopped && self.started_at().is_some() {
            put(&mut input, "dynflow", json!({}));
        }
        input
    }

    fn output(&self) -> (Value, Option<String>) {
        if self.place.is_some() || self.started_at().is_none() {
            return (json!({}), None);
        }
        let counts = self.job.counts(self.now);
        let (all, failed) = (self.job.hosts.len(), counts.failed);
        let output = json!({"host_count": all, "remote_triggered_count": 0, "planned_count": all,
            "cancelled_count": counts.cancelled, "total_count": all, "failed_count": failed,
            "pending_count": counts.pending, "success_count": counts.succeeded});
        (output, Some(format!("{all} task(s), {} success, {failed} fail", counts.succeeded)))
    }
}

impl Searchable for Task<'_> {
    const FIELDS: &'static [&'static str] =
        &["id", "label", "state", "result", "parent_task_id", "user", "started_at", "ended_at", "action"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(id(self.job.id, self.place).into()),
            "label" => Some(self.label().into()),
            "state" => Some(self.state().label().into()),
            "result" => Some(self.result().into()),
            "parent_task_id" => self.place.map(|_| self.job.task_id().into()),
            "user" => Some(self.job.login.into()),
            "started_at" => self.started_at().map(|time| written(time).into()),
            "ended_at" => self.ended_at().map(|time| written(time).into()),
            "action" => Some(self.action().0.into()),
            _ => None,
        }
    }
}
