//! The life of a job as a function of time: planned, running, ended, host by host; the parent task ends last.

use super::script;
use super::timeline::{BRISK, COUNTING};
use crate::sandbox::state::{Begin, Fate, JobRecord, ManagedHost, PlannedHost, RunState, TaskResult, TaskState};
use chrono::{DateTime, TimeDelta, Utc};

/// Seconds at speed 1 until the parent task runs.
const PLANNING: f64 = 0.2;

/// Seconds from the last host's end to the parent task's; a busy server takes up to sixteen.
const AFTERMATH: f64 = 8.0;

/// The same for a job that was cancelled or had no hosts.
const SHORT_AFTERMATH: f64 = 0.5;

impl JobRecord {
    /// When it is to begin; None while nobody knows. A start in the past is one at once.
    pub fn due(&self) -> Option<DateTime<Utc>> {
        match self.timeline.begin {
            Begin::AtOnce => Some(self.timeline.created),
            Begin::At(time) => Some(time.max(self.timeline.created + self.timeline.seconds(PLANNING))),
            Begin::Held => None,
        }
    }

    /// When its hosts are planned; None when it never begins as well.
    pub fn begins(&self) -> Option<DateTime<Utc>> {
        self.due().filter(|due| self.cancelled_at.is_none_or(|cancelled| *due <= cancelled))
    }

    /// Whether it was cancelled before it began.
    pub fn never_runs(&self) -> bool {
        self.cancelled_at.is_some() && self.begins().is_none()
    }

    /// When its hosts are planned, where that is past.
    pub fn began(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.begins().filter(|begins| *begins <= now)
    }

    /// The hosts it is known to run on: those of a dynamic query are found when it begins.
    pub fn targets(&self, now: DateTime<Utc>) -> &[PlannedHost] {
        let hidden = self.order.is_dynamic && self.began(now).is_none();
        if hidden { &[] } else { &self.timeline.hosts }
    }

    /// When a host's part begins and ends, left alone or cancelled; None when the job never begins.
    pub fn span(&self, target: &PlannedHost) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let begins = self.begins()?;
        let ends = begins + TimeDelta::milliseconds(target.ends);
        let ends = self.cancelled(target).map_or(ends, |cancelled| ends.min(cancelled));
        Some((begins + TimeDelta::milliseconds(target.begins), ends))
    }

    fn cancelled(&self, target: &PlannedHost) -> Option<DateTime<Utc>> {
        [self.cancelled_at, self.cancelled_hosts.get(&target.host).copied()].into_iter().flatten().min()
    }

    /// A host's state; None until it is planned.
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

    /// The hosts that have been planned, with their states.
    pub fn host_states(&self, now: DateTime<Utc>) -> impl Iterator<Item = (u32, RunState)> {
        self.timeline.hosts.iter().filter_map(move |target| Some((target.host, self.state_of(target, now)?)))
    }

    /// When the parent task ends; None while nobody knows.
    pub fn ends(&self) -> Option<DateTime<Utc>> {
        let Some(begins) = self.begins() else { return self.cancelled_at };
        let last = self.timeline.hosts.iter().filter_map(|target| Some(self.span(target)?.1)).max();
        let aftermath = match (last, self.cancelled_at) {
            (Some(_), None) => AFTERMATH,
            _ => SHORT_AFTERMATH,
        };
        Some(last.unwrap_or(begins) + self.timeline.seconds(aftermath))
    }

    /// The parent task's state.
    pub fn task_state(&self, now: DateTime<Utc>) -> TaskState {
        if self.ends().is_some_and(|ends| ends <= now) {
            return TaskState::Stopped(self.result(now));
        }
        match self.began(now) {
            None => TaskState::Scheduled,
            Some(began) if now < began + self.timeline.seconds(PLANNING) => TaskState::Planned,
            Some(_) => TaskState::Running,
        }
    }

    /// What a host would print. One that fails every command exits with its own status.
    pub fn script_on(&self, host: &ManagedHost) -> script::Script {
        let read = script::read(&self.order.command(), &host.name);
        match host.fate {
            Fate::Fails(exit) => read.failing(exit),
            Fate::Healthy | Fate::Slow | Fate::Unreachable | Fate::Warns => read,
        }
    }

    /// When each piece of an output comes: evenly over the time a command takes, sleep aside.
    pub fn times_of(&self, script: &script::Script, begins: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let share = BRISK / (script.chunks.len() + 1) as f64;
        let at = |(number, piece): (usize, &script::ScriptChunk)| {
            begins + self.timeline.seconds((number + 1) as f64 * share + piece.slept)
        };
        script.chunks.iter().enumerate().map(at).collect()
    }

    /// Whether the parent task counts its hosts by now.
    pub fn is_counted(&self, now: DateTime<Utc>) -> bool {
        self.began(now).is_some_and(|began| began + self.timeline.seconds(COUNTING) <= now)
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
