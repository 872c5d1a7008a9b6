//! How often to ask: often enough to be prompt, seldom enough for a busy server.

use std::time::{Duration, Instant, SystemTime};

/// The first interval, and the one after every change.
const SHORTEST: Duration = Duration::from_millis(500);
/// The longest interval of a quiet job.
const LONGEST: Duration = Duration::from_secs(5);
/// Added for each host, since their states come in one answer.
const PER_HOST: Duration = Duration::from_micros(200);
/// Ticks without change after which the job itself is asked whether it has ended.
const QUIET: u32 = 6;
/// Without contact for so long the wait ends.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// The rhythm of a wait.
pub struct Pace {
    quiet_ticks: u32,
    lost_since: Option<Instant>,
}

impl Pace {
    /// The rhythm at the start.
    pub fn new() -> Self {
        Self { quiet_ticks: 0, lost_since: None }
    }

    /// The pause before the next request: a request that took long is not repeated at once.
    pub fn next(&mut self, took: Duration, news: usize, hosts: usize) -> Duration {
        self.quiet_ticks = if news > 0 { 0 } else { self.quiet_ticks.saturating_add(1) };
        let quiet = SHORTEST.mul_f64(1.15_f64.powi(self.quiet_ticks.saturating_sub(4).min(30) as i32)).min(LONGEST);
        let many = PER_HOST.saturating_mul(u32::try_from(hosts).unwrap_or(u32::MAX)).min(LONGEST);
        jittered((quiet + many).max(took.saturating_mul(2)).min(LONGEST * 4))
    }

    /// Nothing has changed for a while; true now and then.
    pub fn is_quiet(&self) -> bool {
        self.quiet_ticks > 0 && self.quiet_ticks.is_multiple_of(QUIET)
    }

    /// The server answered.
    pub fn contact(&mut self) {
        self.lost_since = None;
    }

    /// The server did not answer; true the first time.
    pub fn lost_contact(&mut self) -> bool {
        let first = self.lost_since.is_none();
        self.lost_since.get_or_insert_with(Instant::now);
        first
    }

    /// The server has been away for too long.
    pub fn is_lost(&self) -> bool {
        self.lost_since.is_some_and(|since| since.elapsed() > PATIENCE)
    }
}

/// Up to a tenth shorter, so that many clients do not ask in step.
fn jittered(pause: Duration) -> Duration {
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.subsec_nanos());
    pause.mul_f64(1.0 - f64::from(nanos % 1_000) / 10_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_brings_the_short_interval_back() {
        let mut pace = Pace::new();
        let first = pace.next(Duration::ZERO, 1, 1);
        assert!(first <= SHORTEST + PER_HOST);
        let last = (0..100).map(|_| pace.next(Duration::ZERO, 0, 1)).last().unwrap();
        assert!(last > SHORTEST * 5 && last <= LONGEST + PER_HOST);
        assert!(pace.next(Duration::ZERO, 1, 1) <= SHORTEST + PER_HOST);
    }

    #[test]
    fn a_slow_answer_is_given_twice_its_time() {
        assert!(Pace::new().next(Duration::from_secs(3), 1, 1) >= Duration::from_secs(5));
    }
}
