//! The plan of a job: when each host's part begins and ends, and how, if nobody interferes.

use super::script;
use super::states::HostState;
use crate::sandbox::hosts::{Fate, Host};
use chrono::{DateTime, TimeDelta, Utc};

/// Seconds at speed 1 until the parent task knows its hosts and the first of them begins.
pub const COUNTING: f64 = 0.4;

/// How many hosts begin together, and how many seconds pass until the next ones do.
const BATCH: (usize, f64) = (100, 0.5);

/// The fewest seconds that a command takes.
pub const BRISK: f64 = 0.8;

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
    pub begins: i64,
    pub ends: i64,
    pub end: HostState,
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

    /// So many seconds at the job's speed.
    pub fn seconds(&self, seconds: f64) -> TimeDelta {
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
