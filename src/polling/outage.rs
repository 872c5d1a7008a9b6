//! A server that cannot be reached while something is followed: when to report it, and when to give up.

use std::time::Duration;
use tokio::time::Instant;

/// Longest outage that is waited through.
const MAX_OUTAGE: Duration = Duration::from_secs(15 * 60);
/// Time between two reports of the same outage.
const REPORT_INTERVAL: Duration = Duration::from_secs(60);

/// A period without contact to the server.
#[derive(Debug)]
pub struct Outage {
    since: Instant,
    reported: Instant,
}

impl Outage {
    /// Starts an outage at `now`, when it is also reported for the first time.
    pub fn new(now: Instant) -> Self {
        Self { since: now, reported: now }
    }

    /// Returns true once the outage has lasted too long to be waited through.
    pub fn is_too_long(&self, now: Instant) -> bool {
        now.duration_since(self.since) > MAX_OUTAGE
    }

    /// Returns the outage's length in minutes when another report is due at `now`.
    pub fn reminder(&mut self, now: Instant) -> Option<u64> {
        if now.duration_since(self.reported) < REPORT_INTERVAL {
            return None;
        }
        self.reported = now;
        Some(now.duration_since(self.since).as_secs() / 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_about_every_minute_and_given_up_after_a_quarter_of_an_hour() {
        let start = Instant::now();
        let mut outage = Outage::new(start);
        let mut said = Vec::new();
        for seconds in (0..=900).step_by(7) {
            let now = start + Duration::from_secs(seconds);
            assert!(!outage.is_too_long(now));
            said.extend(outage.reminder(now).map(|minutes| (minutes, seconds)));
        }
        assert_eq!(said.first(), Some(&(1, 63)));
        assert_eq!(said.len(), 14, "{said:?}");
        assert!(outage.is_too_long(start + Duration::from_secs(901)));
    }
}
