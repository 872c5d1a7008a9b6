//! The sandbox's clock: as fast as the machine's, faster, or moved by hand.

use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that begins with the sandbox, has a speed of its own, and can be moved forward; clones share its time.
#[derive(Clone, Debug)]
pub struct SandboxClock {
    start: DateTime<Utc>,
    /// Seconds that pass in one of the machine's; 0 for a clock that stands.
    speed: f64,
    ahead_ms: Arc<AtomicI64>,
}

/// End of the sandbox's time: years of more digits have no place in texts.
const END: DateTime<Utc> = match DateTime::from_timestamp(253_370_764_800, 0) {
    Some(end) => end,
    None => DateTime::<Utc>::MAX_UTC,
};

impl SandboxClock {
    /// Returns a clock that runs at this speed from now on, or stands at a time.
    pub fn new(stopped_at: Option<DateTime<Utc>>, speed: f64) -> Self {
        let (start, speed) = stopped_at.map_or_else(|| (Utc::now(), speed), |time| (time, 0.0));
        Self { start, speed, ahead_ms: Arc::default() }
    }

    /// Returns the time.
    pub fn now(&self) -> DateTime<Utc> {
        let elapsed = (Utc::now() - self.start).num_microseconds().unwrap_or(i64::MAX);
        let elapsed = TimeDelta::microseconds((elapsed as f64 * self.speed) as i64);
        let ahead = TimeDelta::milliseconds(self.ahead_ms.load(Ordering::Relaxed));
        self.start.checked_add_signed(elapsed + ahead).map_or(END, |now| now.min(END))
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: TimeDelta) {
        self.ahead_ms.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_runs_at_its_speed_or_stands() {
        let fast = SandboxClock::new(None, 1_000_000.0);
        while fast.now() - fast.start < TimeDelta::minutes(30) {
            assert!(Utc::now() - fast.start < TimeDelta::minutes(1));
        }
        let stopped = SandboxClock::new(Some(DateTime::UNIX_EPOCH), 1_000_000.0);
        stopped.clone().advance(TimeDelta::seconds(5));
        assert_eq!(stopped.now().timestamp(), 5);
    }

    #[test]
    fn the_time_has_an_end() {
        let clock = SandboxClock { start: END - TimeDelta::hours(1), ..SandboxClock::new(None, 0.0) };
        clock.advance(TimeDelta::days(100_000));
        assert_eq!(clock.now(), END);
    }
}
