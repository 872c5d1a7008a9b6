//! The time at which a request was sent: by this machine's clock, which may be set meanwhile, and by the server's.

use chrono::{DateTime, TimeDelta, Utc};

/// A moment by two clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoClocks {
    /// Time by this machine's clock.
    pub own: DateTime<Utc>,
    /// Time by the server's clock, if it is known.
    pub server: Option<DateTime<Utc>>,
}

impl TwoClocks {
    /// Returns the time that has surely passed since `earlier`: by the server's clock, or else the least of what this machine's clock allows.
    pub fn since(&self, earlier: &TwoClocks) -> TimeDelta {
        match (self.server, earlier.server) {
            (Some(now), Some(then)) => now - then,
            // A journal of an earlier version has this machine's time only.
            (Some(now), None) => (now - earlier.own).min(self.own - earlier.own),
            (None, _) => self.own - earlier.own,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(own: i64, server: Option<i64>) -> TwoClocks {
        let time = |minutes| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        TwoClocks { own: time(own), server: server.map(time) }
    }

    #[test]
    fn time_has_passed_by_the_servers_clock_and_without_it_by_the_slower_one() {
        for (sent, now, passed) in [
            (at(0, Some(60)), at(20, Some(61)), 1),
            (at(30, Some(60)), at(0, Some(75)), 15),
            (at(0, None), at(20, Some(1)), 1),
            (at(0, None), at(1, Some(20)), 1),
            (at(0, Some(60)), at(12, None), 12),
            (at(0, None), at(12, None), 12),
        ] {
            assert_eq!(now.since(&sent), TimeDelta::minutes(passed), "{sent:?} {now:?}");
        }
    }
}
