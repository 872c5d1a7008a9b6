//! The life of a job as a function of time: planned, running, ended, host by host; the parent task ends last.

use super::{Job, script};
use crate::sandbox::hosts::{Fate, Host};
use chrono::{DateTime, TimeDelta, Utc};

/// Seconds at speed 1 until the parent task runs, and until it knows its hosts and the first of them begins.
const PLANNING: f64 = 0.2;
const COUNTING: f64 = 0.4;
/// How many hosts begin together, and how many seconds pass until the next ones do.
const BATCH: (usize, f64) = (100, 0.5);
/// Seconds from the last host's end to the parent task's; a busy server takes up to sixteen.
const AFTERMATH: f64 = 8.0;
/// The same for a job that was cancelled or had no hosts.
const SHORT_AFTERMATH: f64 = 0.5;
/// The fewest seconds that a command takes.
const BRISK: f64 = 0.8;
/// A slow host takes this many times as long.
const SLOWNESS: f64 = 5.0;

/// When a job is to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    AtOnce,
    /// At this time; the task is scheduled until then.
    At(DateTime<Utc>),
    /// Not while its recurring logic is disabled.
    Held,
}

/// Who runs the job and when.
#[derive(Clone, Debug)]
pub struct Plan {
    pub created: DateTime<Utc>,
    pub begin: Begin,
    pub speed: f64,
    pub targets: Vec<Target>,
}

/// One host's part, in milliseconds from the job's begin.
#[derive(Clone, Debug)]
pub struct Target {
    pub host: u32,
    begins: i64,
    ends: i64,
    end: HostState,
}

/// The state of a job on a host that has been planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostState {
    Planned,
    Running,
    Success,
    Warning,
    Error,
    Cancelled,
}

impl HostState {
    /// As the job's host rows say it; a warning counts as an error there.
    pub fn row_word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Success => "success",
            Self::Warning | Self::Error => "error",
            Self::Cancelled => "cancelled",
        }
    }

    /// As `job_invocation.result` in a host search says it.
    pub fn search_word(self) -> &'static str {
        match self {
            Self::Planned | Self::Running => "pending",
            Self::Success => "success",
            Self::Warning | Self::Error => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn is_over(self) -> bool {
        !matches!(self, Self::Planned | Self::Running)
    }
}

/// The state of the parent task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    Scheduled,
    Planned,
    Running,
    Stopped(TaskResult),
}

/// How the parent task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskResult {
    Success,
    Warning,
    Cancelled,
}

impl Plan {
    /// Gives each host its time. With a concurrency level, as many begin together and the next when those have ended.
    pub fn new(
        created: DateTime<Utc>,
        begin: Begin,
        speed: f64,
        hosts: &[&Host],
        command: &str,
        level: Option<usize>,
    ) -> Self {
        let read = script::read(command, "");
        let mut targets = Vec::with_capacity(hosts.len());
        let mut wave = COUNTING;
        let mut wave_ends = COUNTING;
        for (position, host) in hosts.iter().enumerate() {
            if position > 0 && position % level.unwrap_or(BATCH.0).max(1) == 0 {
                wave = if level.is_some() { wave_ends } else { wave + BATCH.1 };
            }
            let begins = wave + 0.3 * spread(host.id, created);
            let ends = begins + lasting(host, &read, spread(host.id ^ 0x5555, created));
            wave_ends = wave_ends.max(ends);
            let (begins, ends) = (millis(begins, speed), millis(ends, speed));
            targets.push(Target { host: host.id, begins, ends, end: end(host.fate, read.exit) });
        }
        Self { created, begin, speed, targets }
    }

    fn seconds(&self, seconds: f64) -> TimeDelta {
        TimeDelta::milliseconds(millis(seconds, self.speed))
    }
}

fn millis(seconds: f64, speed: f64) -> i64 {
    (seconds * 1000.0 / speed.max(f64::MIN_POSITIVE)).min(1e15) as i64
}

/// A number from 0 to 1 that is the same whenever it is asked for.
fn spread(host: u32, created: DateTime<Utc>) -> f64 {
    let seed = u64::from(host).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ created.timestamp_millis().unsigned_abs();
    let mixed = (seed ^ (seed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    f64::from((mixed >> 40) as u32) / f64::from(1_u32 << 24)
}

fn lasting(host: &Host, script: &script::Script, spread: f64) -> f64 {
    let seconds = BRISK + 1.6 * spread + script.slept;
    match host.fate {
        Fate::Slow => seconds * SLOWNESS,
        Fate::Unreachable => BRISK + spread,
        Fate::Healthy | Fate::Fails(_) | Fate::Warns => seconds,
    }
}

fn end(fate: Fate, exit: u8) -> HostState {
    match fate {
        Fate::Healthy | Fate::Slow if exit == 0 => HostState::Success,
        Fate::Warns => HostState::Warning,
        _ => HostState::Error,
    }
}

impl Job {
    /// When it is to begin; None while nobody knows. A start in the past is one at once.
    pub fn due(&self) -> Option<DateTime<Utc>> {
        match self.plan.begin {
            Begin::AtOnce => Some(self.plan.created),
            Begin::At(time) => Some(time.max(self.plan.created + self.plan.seconds(PLANNING))),
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
    pub fn targets(&self, now: DateTime<Utc>) -> &[Target] {
        let hidden = self.order.is_dynamic && self.began(now).is_none();
        if hidden { &[] } else { &self.plan.targets }
    }

    /// When a host's part begins and ends, left alone or cancelled; None when the job never begins.
    pub fn span(&self, target: &Target) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let begins = self.begins()?;
        let ends = begins + TimeDelta::milliseconds(target.ends);
        let ends = self.cancelled(target).map_or(ends, |cancelled| ends.min(cancelled));
        Some((begins + TimeDelta::milliseconds(target.begins), ends))
    }

    fn cancelled(&self, target: &Target) -> Option<DateTime<Utc>> {
        [self.cancelled_at, self.cancelled_hosts.get(&target.host).copied()].into_iter().flatten().min()
    }

    /// A host's state; None until it is planned.
    pub fn state_of(&self, target: &Target, now: DateTime<Utc>) -> Option<HostState> {
        self.began(now)?;
        let (begins, ends) = self.span(target)?;
        Some(match now {
            _ if now >= ends && self.cancelled(target) == Some(ends) => HostState::Cancelled,
            _ if now >= ends => target.end,
            _ if now >= begins => HostState::Running,
            _ => HostState::Planned,
        })
    }

    /// The hosts that have been planned, with their states.
    pub fn host_states(&self, now: DateTime<Utc>) -> impl Iterator<Item = (u32, HostState)> {
        self.plan.targets.iter().filter_map(move |target| Some((target.host, self.state_of(target, now)?)))
    }

    /// When the parent task ends; None while nobody knows.
    pub fn ends(&self) -> Option<DateTime<Utc>> {
        let Some(begins) = self.begins() else { return self.cancelled_at };
        let last = self.plan.targets.iter().filter_map(|target| Some(self.span(target)?.1)).max();
        let aftermath = match (last, self.cancelled_at) {
            (Some(_), None) => AFTERMATH,
            _ => SHORT_AFTERMATH,
        };
        Some(last.unwrap_or(begins) + self.plan.seconds(aftermath))
    }

    /// The parent task's state.
    pub fn task_state(&self, now: DateTime<Utc>) -> TaskState {
        if self.ends().is_some_and(|ends| ends <= now) {
            return TaskState::Stopped(self.result(now));
        }
        match self.began(now) {
            None => TaskState::Scheduled,
            Some(began) if now < began + self.plan.seconds(PLANNING) => TaskState::Planned,
            Some(_) => TaskState::Running,
        }
    }

    /// What a host would print. One that fails every command exits with its own status.
    pub fn script_on(&self, host: &Host) -> script::Script {
        let read = script::read(&self.order.command(), &host.name);
        match host.fate {
            Fate::Fails(exit) => script::Script { exit, ..read },
            Fate::Healthy | Fate::Slow | Fate::Unreachable | Fate::Warns => read,
        }
    }

    /// When each piece of an output comes: evenly over the time a command takes, sleep aside.
    pub fn times_of(&self, script: &script::Script, begins: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let share = BRISK / (script.pieces.len() + 1) as f64;
        let at = |(number, piece): (usize, &script::Piece)| {
            begins + self.plan.seconds((number + 1) as f64 * share + piece.slept)
        };
        script.pieces.iter().enumerate().map(at).collect()
    }

    /// Whether the parent task counts its hosts by now.
    pub fn is_counted(&self, now: DateTime<Utc>) -> bool {
        self.began(now).is_some_and(|began| began + self.plan.seconds(COUNTING) <= now)
    }

    fn result(&self, now: DateTime<Utc>) -> TaskResult {
        if self.never_runs() {
            return TaskResult::Cancelled;
        }
        let failed = self.host_states(now).any(|(_, state)| state != HostState::Success);
        if failed { TaskResult::Warning } else { TaskResult::Success }
    }
}

#[cfg(test)]
mod tests;
