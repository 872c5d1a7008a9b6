//! The life of a job, told by the clock: nothing runs, every state follows from the time since the start.

use crate::sandbox::seed::{Fate, Host};
use chrono::{DateTime, TimeDelta, Utc};
use std::rc::Rc;

/// A job invocation.
#[derive(Clone)]
pub struct Job {
    pub id: u64,
    pub template_id: u64,
    pub feature_id: Option<u64>,
    pub description: String,
    pub search_query: Option<String>,
    pub bookmark_id: Option<u64>,
    pub targeting_type: String,
    pub randomized_ordering: Option<bool>,
    pub user_id: u64,
    pub login: &'static str,
    pub ssh_user: Option<String>,
    pub effective_user: String,
    pub time_to_pickup: Option<i64>,
    pub concurrency_level: Option<u64>,
    pub execution_timeout_interval: Option<i64>,
    /// Id, name and value.
    pub inputs: Vec<(u64, &'static str, String)>,
    pub trigger: Trigger,
    pub hosts: Rc<[Target]>,
    /// The id of the first host's template invocation; the others follow.
    pub first_template_invocation: u64,
    /// Since when it runs, or will.
    pub start: DateTime<Utc>,
    pub cancelled: Option<DateTime<Utc>>,
    pub speed: f64,
}

/// What makes a job start.
#[derive(Clone, Debug, PartialEq)]
pub enum Trigger {
    Immediate,
    Future { start_at: DateTime<Utc>, start_before: Option<DateTime<Utc>> },
    Recurring { logic: u64 },
}

/// A host in a job.
#[derive(Clone)]
pub struct Target {
    pub host_id: u64,
    pub name: String,
    pub fate: Fate,
    /// When it was cancelled on its own.
    pub cancelled: Option<DateTime<Utc>>,
}

/// Where a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostState {
    /// The job has not begun.
    Unplanned,
    Planned,
    Running,
    Success,
    Error,
    Cancelled,
}

/// Where the job's task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    Scheduled,
    Planned,
    Running,
    Stopped,
}

/// How many hosts are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub succeeded: usize,
    pub failed: usize,
    pub cancelled: usize,
    pub pending: usize,
}

/// How long after the start the first host begins, in seconds of the job.
const LEAD: f64 = 0.2;
/// How long after its last host the job's own task ends.
const TAIL: f64 = 0.5;
/// No host takes longer.
const LONGEST: f64 = 3.0;

impl Target {
    /// The host as a job sees it.
    pub fn new(host: &Host) -> Target {
        Target { host_id: host.id, name: host.name.clone(), fate: host.fate, cancelled: None }
    }

    /// One to three seconds, always the same for the same host.
    pub fn duration(&self) -> f64 {
        1.0 + (self.host_id * 7 % 20) as f64 / 10.0
    }
}

impl Job {
    /// The admin's job on no host, to be filled in.
    pub fn blank(speed: f64) -> Job {
        Job {
            id: 0,
            template_id: 0,
            feature_id: None,
            description: String::new(),
            search_query: None,
            bookmark_id: None,
            targeting_type: "static_query".into(),
            randomized_ordering: None,
            user_id: 4,
            login: "admin",
            ssh_user: None,
            effective_user: "root".into(),
            time_to_pickup: None,
            concurrency_level: None,
            execution_timeout_interval: None,
            inputs: Vec::new(),
            trigger: Trigger::Immediate,
            hosts: Rc::new([]),
            first_template_invocation: 0,
            start: DateTime::UNIX_EPOCH,
            cancelled: None,
            speed,
        }
    }

    /// The same job once more on these hosts, as if nobody had cancelled anything.
    pub fn once_more(&self, hosts: &[Target], start: DateTime<Utc>) -> Job {
        let hosts = hosts.iter().map(|target| Target { cancelled: None, ..target.clone() }).collect();
        Job { hosts, start, cancelled: None, ..self.clone() }
    }

    /// Seconds of the job's own time since its start; below zero before it.
    pub fn elapsed(&self, now: DateTime<Utc>) -> f64 {
        (now - self.start).as_seconds_f64() * self.speed
    }

    /// The instant at so many seconds of the job's own time.
    pub fn instant(&self, seconds: f64) -> DateTime<Utc> {
        self.start + TimeDelta::microseconds((seconds * 1e6 / self.speed) as i64)
    }

    /// When the host at this place begins: one after the other, or in waves where only so many may run at a time.
    pub fn begins(&self, place: usize) -> f64 {
        let wait = match self.concurrency_level {
            Some(level) => (place as u64 / level.max(1)) as f64 * LONGEST,
            None => place as f64 * (20.0 / self.hosts.len() as f64).min(0.1),
        };
        LEAD + wait
    }

    /// When the last host ends, had nobody cancelled it, and the job's task after it.
    fn full_length(&self) -> f64 {
        let ends = self.hosts.iter().enumerate().map(|(place, target)| self.begins(place) + target.duration());
        ends.fold(0.0, f64::max) + TAIL
    }

    /// When the job's task ends.
    pub fn length(&self) -> f64 {
        let full = self.full_length();
        self.cancelled.map_or(full, |at| full.min(self.elapsed(at) + TAIL))
    }

    /// Cancelled before it ever began.
    pub fn never_ran(&self) -> bool {
        self.cancelled.is_some_and(|at| at < self.start)
    }

    /// Where the host at this place is.
    pub fn host_state(&self, place: usize, now: DateTime<Utc>) -> HostState {
        let Some(target) = self.hosts.get(place) else { return HostState::Unplanned };
        let cancelled = target.cancelled.or(self.cancelled);
        let (elapsed, begin) = (self.elapsed(now), self.begins(place));
        let end = begin + target.duration();
        if self.never_ran() || elapsed < 0.0 {
            HostState::Unplanned
        } else if cancelled.is_some_and(|at| at <= now && self.elapsed(at) < end) {
            HostState::Cancelled
        } else if elapsed < begin {
            HostState::Planned
        } else if elapsed < end {
            HostState::Running
        } else if target.fate == Fate::Succeeds {
            HostState::Success
        } else {
            HostState::Error
        }
    }

    /// Where the job's task is.
    pub fn task_state(&self, now: DateTime<Utc>) -> TaskState {
        match self.elapsed(now) {
            _ if self.never_ran() => TaskState::Stopped,
            elapsed if elapsed < 0.0 => TaskState::Scheduled,
            elapsed if elapsed >= self.length() => TaskState::Stopped,
            elapsed if elapsed < LEAD => TaskState::Planned,
            _ => TaskState::Running,
        }
    }

    /// How many hosts are where; nobody anywhere before the job runs.
    pub fn counts(&self, now: DateTime<Utc>) -> Counts {
        let mut counts = Counts::default();
        for place in 0..self.hosts.len() {
            match self.host_state(place, now) {
                HostState::Success => counts.succeeded += 1,
                HostState::Error => counts.failed += 1,
                HostState::Cancelled => counts.cancelled += 1,
                HostState::Planned | HostState::Running => counts.pending += 1,
                HostState::Unplanned => (),
            }
        }
        counts
    }

    /// The job's status as number and label.
    pub fn status(&self, now: DateTime<Utc>) -> (u8, &'static str) {
        match self.task_state(now) {
            TaskState::Scheduled => (2, "queued"),
            TaskState::Stopped if self.never_ran() => (4, "cancelled"),
            TaskState::Stopped => {
                let counts = self.counts(now);
                if counts.failed + counts.cancelled > 0 { (1, "failed") } else { (0, "succeeded") }
            }
            TaskState::Planned | TaskState::Running => (3, "running"),
        }
    }

    /// Whether cancelling still does something.
    pub fn is_cancellable(&self, now: DateTime<Utc>) -> bool {
        self.cancelled.is_none() && self.task_state(now) != TaskState::Stopped
    }

    /// The place of a host in the job.
    pub fn place_of(&self, host_id: u64) -> Option<usize> {
        self.hosts.iter().position(|target| target.host_id == host_id)
    }
}

impl HostState {
    /// As `job_status` says it.
    pub fn label(self) -> &'static str {
        match self {
            HostState::Unplanned => "N/A",
            HostState::Planned => "planned",
            HostState::Running => "running",
            HostState::Success => "success",
            HostState::Error => "error",
            HostState::Cancelled => "cancelled",
        }
    }

    /// As searches for `job_invocation.result` say it; a host never planned has none.
    pub fn result(self) -> Option<&'static str> {
        match self {
            HostState::Unplanned => None,
            HostState::Planned | HostState::Running => Some("pending"),
            HostState::Success => Some("success"),
            HostState::Error => Some("failed"),
            HostState::Cancelled => Some("cancelled"),
        }
    }

    /// Whether nothing more will happen.
    pub fn is_over(self) -> bool {
        matches!(self, HostState::Success | HostState::Error | HostState::Cancelled)
    }
}

impl TaskState {
    /// As the tasks say it.
    pub fn label(self) -> &'static str {
        match self {
            TaskState::Scheduled => "scheduled",
            TaskState::Planned => "planned",
            TaskState::Running => "running",
            TaskState::Stopped => "stopped",
        }
    }
}

#[cfg(test)]
mod tests;
