//! A server that is away while something is followed: when that is said, and when it is given up.

use std::time::Duration;
use tokio::time::Instant;

/// Without contact for so long the wait ends.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// How often it is said that it is still away.
const REMINDER: Duration = Duration::from_secs(60);

/// The time without contact.
#[derive(Debug)]
pub struct Absence {
    since: Instant,
    told: Instant,
}

impl Absence {
    /// Contact is lost, and that is said, at `now`.
    pub fn new(now: Instant) -> Self {
        Self { since: now, told: now }
    }

    /// Whether it has lasted too long at `now`.
    pub fn is_too_long(&self, now: Instant) -> bool {
        now.duration_since(self.since) > PATIENCE
    }

    /// For how many minutes it has lasted at `now`, when it is time to say so again.
    pub fn reminder(&mut self, now: Instant) -> Option<u64> {
        if now.duration_since(self.told) < REMINDER {
            return None;
        }
        self.told = now;
        Some(now.duration_since(self.since).as_secs() / 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_about_every_minute_and_given_up_after_a_quarter_of_an_hour() {
        let start = Instant::now();
        let mut absence = Absence::new(start);
        let mut said = Vec::new();
        for seconds in (0..=900).step_by(7) {
            let now = start + Duration::from_secs(seconds);
            assert!(!absence.is_too_long(now));
            said.extend(absence.reminder(now).map(|minutes| (minutes, seconds)));
        }
        assert_eq!(said.first(), Some(&(1, 63)));
        assert_eq!(said.len(), 14, "{said:?}");
        assert!(absence.is_too_long(start + Duration::from_secs(901)));
    }
}
