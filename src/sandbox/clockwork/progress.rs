//! Progress of a job as a function of the time: hosts are planned, run and end; the parent task ends last.

use super::script;
use super::timeline::{BRISK, COUNTING, seconds};
use crate::sandbox::state::{Begin, Fate, JobRecord, ManagedHost, PlannedHost, RunState, TaskResult, TaskState};
use chrono::{DateTime, TimeDelta, Utc};

/// Seconds from the begin until the parent task runs.
const PLANNING: f64 = 0.2;

/// Seconds from the last host's end to the parent task's; a busy server takes up to 16.
const AFTERMATH: f64 = 8.0;

/// Seconds until the parent task of a cancelled job, or of one without hosts, ends.
const SHORT_AFTERMATH: f64 = 0.5;

impl JobRecord {
    /// Returns the time at which the job is to begin, or None while its recurring logic is disabled. A start in the past means at once.
    pub fn due(&self) -> Option<DateTime<Utc>> {
        match self.timeline.begin {
            Begin::AtOnce => Some(self.timeline.created),
            Begin::At(time) => Some(time.max(self.timeline.created + seconds(PLANNING))),
            Begin::Held => None,
        }
    }

    /// Returns the time at which its hosts are planned, or None for a job that was cancelled before.
    pub fn begins(&self) -> Option<DateTime<Utc>> {
        self.due().filter(|due| self.cancelled_at.is_none_or(|cancelled| *due <= cancelled))
    }

    /// Returns true for a job that was cancelled before its begin.
    pub fn never_runs(&self) -> bool {
        self.cancelled_at.is_some() && self.begins().is_none()
    }

    /// Returns the time at which its hosts were planned, or None before.
    pub fn began(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.begins().filter(|begins| *begins <= now)
    }

    /// Returns the hosts of the job. Those of a dynamic query are found at its begin.
    pub fn targets(&self, now: DateTime<Utc>) -> &[PlannedHost] {
        let hidden = self.order.is_dynamic && self.began(now).is_none();
        if hidden { &[] } else { &self.timeline.hosts }
    }

    /// Returns begin and end of the run on a host, cancelled or not, or None for a job that never begins.
    pub fn span(&self, target: &PlannedHost) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let begins = self.begins()?;
        let ends = begins + TimeDelta::milliseconds(target.ends);
        let ends = self.cancelled(target).map_or(ends, |cancelled| ends.min(cancelled));
        Some((begins + TimeDelta::milliseconds(target.begins), ends))
    }

    fn cancelled(&self, target: &PlannedHost) -> Option<DateTime<Utc>> {
        [self.cancelled_at, self.cancelled_hosts.get(&target.host).copied()].into_iter().flatten().min()
    }

    /// Returns the state of a host, or None before it is planned.
    pub fn state_of(&self, target: &PlannedHost, now: DateTime<Utc>) -> Option<RunState> {
        self.began(now)?;
        let (begins, ends) = self.span(target)?;
        Some(match now {
            _ if now >= ends && self.cancelled(target) == Some(ends) => RunState::Cancelled,
            _ if now >= ends => target.end,
            _ if now >= begins => RunState::Running,
            _ => RunState::Planned,
        })
    }

    /// Returns the ids of the planned hosts with their states.
    pub fn host_states(&self, now: DateTime<Utc>) -> impl Iterator<Item = (u32, RunState)> {
        self.timeline.hosts.iter().filter_map(move |target| Some((target.host, self.state_of(target, now)?)))
    }

    /// Returns the end of the parent task, or None while its begin is unknown.
    pub fn ends(&self) -> Option<DateTime<Utc>> {
        let Some(begins) = self.begins() else { return self.cancelled_at };
        let last = self.timeline.hosts.iter().filter_map(|target| Some(self.span(target)?.1)).max();
        let aftermath = match (last, self.cancelled_at) {
            (Some(_), None) => AFTERMATH,
            _ => SHORT_AFTERMATH,
        };
        Some(last.unwrap_or(begins) + seconds(aftermath))
    }

    /// Returns the state of the parent task.
    pub fn task_state(&self, now: DateTime<Utc>) -> TaskState {
        if self.ends().is_some_and(|ends| ends <= now) {
            return TaskState::Stopped(self.result(now));
        }
        match self.began(now) {
            None => TaskState::Scheduled,
            Some(began) if now < began + seconds(PLANNING) => TaskState::Planned,
            Some(_) => TaskState::Running,
        }
    }

    /// Returns the script of the job on a host. A failing host has its own exit status.
    pub fn script_on(&self, host: &ManagedHost) -> script::Script {
        let read = script::read(&self.order.command(), &host.name);
        match host.fate {
            Fate::Fails(exit) => read.failing(exit),
            Fate::Healthy | Fate::Slow | Fate::Unreachable | Fate::Warns => read,
        }
    }

    /// Returns the time of each chunk of output: spread evenly over the time of the command, plus its sleep.
    pub fn times_of(&self, script: &script::Script, begins: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let share = BRISK / (script.chunks.len() + 1) as f64;
        let at = |(number, piece): (usize, &script::ScriptChunk)| {
            begins + seconds((number + 1) as f64 * share + piece.slept)
        };
        script.chunks.iter().enumerate().map(at).collect()
    }

    /// Returns true once the parent task has counted its hosts.
    pub fn is_counted(&self, now: DateTime<Utc>) -> bool {
        self.began(now).is_some_and(|began| began + seconds(COUNTING) <= now)
    }

    fn result(&self, now: DateTime<Utc>) -> TaskResult {
        if self.never_runs() {
            return TaskResult::Cancelled;
        }
        let failed = self.host_states(now).any(|(_, state)| state != RunState::Success);
        if failed { TaskResult::Warning } else { TaskResult::Success }
    }
}

#[cfg(test)]
mod tests;
