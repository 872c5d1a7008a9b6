//! The timeline of a job: begin, end and outcome of each host's run, if nobody cancels it.

use super::script;
use crate::sandbox::state::{Begin, Fate, ManagedHost, PlannedHost, RunState, Timeline};
use chrono::{DateTime, TimeDelta, Utc};

/// Seconds until the parent task knows its hosts and the first of them begins.
pub const COUNTING: f64 = 0.4;

/// Number of hosts that begin together, and seconds until the next ones do.
const WAVE: (usize, f64) = (100, 0.5);

/// Seconds that a command takes at least.
pub const BRISK: f64 = 0.8;

/// Factor by which a slow host is slower.
const SLOWNESS: f64 = 5.0;

/// Plans begin and end of each host. With a concurrency level, that many begin together and the next ones after their end.
pub fn plan(
    created: DateTime<Utc>,
    begin: Begin,
    hosts: &[&ManagedHost],
    command: &str,
    level: Option<usize>,
) -> Timeline {
    let script = script::read(command, "");
    let mut planned = Vec::with_capacity(hosts.len());
    let mut wave = COUNTING;
    let mut wave_ends = COUNTING;
    for (position, host) in hosts.iter().enumerate() {
        if position > 0 && position % level.unwrap_or(WAVE.0).max(1) == 0 {
            wave = if level.is_some() { wave_ends } else { wave + WAVE.1 };
        }
        let begins = wave + 0.3 * spread(host.id, created);
        let ends = begins + lasting(host, &script, spread(host.id ^ 0x5555, created));
        wave_ends = wave_ends.max(ends);
        let (begins, ends) = (millis(begins), millis(ends));
        planned.push(PlannedHost { host: host.id, begins, ends, end: end(host.fate, script.exit) });
    }
    Timeline { created, begin, hosts: planned.into() }
}

/// Converts seconds to a duration.
pub fn seconds(seconds: f64) -> TimeDelta {
    TimeDelta::milliseconds(millis(seconds))
}

fn millis(seconds: f64) -> i64 {
    (seconds * 1000.0) as i64
}

/// Returns a number from 0 to 1 that is always the same for this host and job.
fn spread(host: u32, created: DateTime<Utc>) -> f64 {
    let seed = u64::from(host).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ created.timestamp_millis().unsigned_abs();
    let mixed = (seed ^ (seed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    f64::from((mixed >> 40) as u32) / f64::from(1_u32 << 24)
}

fn lasting(host: &ManagedHost, script: &script::Script, spread: f64) -> f64 {
    let seconds = BRISK + 1.6 * spread + script.slept;
    match host.fate {
        Fate::Slow => seconds * SLOWNESS,
        Fate::Unreachable => BRISK + spread,
        Fate::Healthy | Fate::Fails(_) | Fate::Warns => seconds,
    }
}

fn end(fate: Fate, exit: u8) -> RunState {
    match fate {
        Fate::Healthy | Fate::Slow if exit == 0 => RunState::Success,
        Fate::Warns => RunState::Warning,
        _ => RunState::Error,
    }
}
