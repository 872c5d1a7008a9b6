//! How often to ask for output: once a second at most, less often while nothing comes, and on through a server's restart.

use crate::error::{Error, Kind};
use std::time::{Duration, Instant};

const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(5);
/// Added for each host.
const PER_HOST: Duration = Duration::from_micros(200);
/// Ticks without news after which the job itself is asked whether it has ended.
const QUIET: u32 = 6;
/// Without an answer for so long, following ends.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// The rhythm of following.
#[derive(Default)]
pub struct Pace {
    quiet: u32,
    lost_since: Option<Instant>,
}

impl Pace {
    /// The pause before the next round.
    pub fn pause(&mut self, has_news: bool, hosts: usize) -> Duration {
        self.quiet = if has_news { 0 } else { self.quiet.saturating_add(1) };
        let quiet = SHORTEST.mul_f64(1.2_f64.powi(self.quiet.min(20) as i32)).min(LONGEST);
        quiet + PER_HOST.saturating_mul(u32::try_from(hosts).unwrap_or(u32::MAX)).min(LONGEST)
    }

    /// Nothing has come for a while; true now and then.
    pub fn is_quiet(&self) -> bool {
        self.quiet > 0 && self.quiet.is_multiple_of(QUIET)
    }

    /// An answer, or none where the server is away for a while.
    pub fn ride_out<T>(&mut self, answer: Result<T, Error>) -> Result<Option<T>, Error> {
        match answer {
            Ok(answer) => {
                self.lost_since = None;
                Ok(Some(answer))
            }
            Err(error) => {
                let is_passing = matches!(error.kind(), Kind::Unreachable | Kind::Server);
                let since = *self.lost_since.get_or_insert_with(Instant::now);
                if is_passing && since.elapsed() < PATIENCE { Ok(None) } else { Err(error) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_make_it_prompt_again_and_silence_asks_the_job() {
        let mut pace = Pace::default();
        let pauses: Vec<_> = (0..20).map(|_| pace.pause(false, 1)).collect();
        assert!(pauses.is_sorted() && pauses.last() <= Some(&(LONGEST + PER_HOST)));
        assert!(!pace.is_quiet() && (0..QUIET).any(|_| (pace.pause(false, 1), pace.is_quiet()).1));
        assert_eq!(pace.pause(true, 1), SHORTEST + PER_HOST);
    }

    #[test]
    fn a_server_that_is_away_is_waited_for_and_a_refusal_is_not() {
        let mut pace = Pace::default();
        assert!(pace.ride_out::<()>(Err(Error::new(Kind::Unreachable, "away"))).unwrap().is_none());
        assert_eq!(pace.ride_out(Ok(1)).unwrap(), Some(1));
        assert!(pace.lost_since.is_none());
        assert!(pace.ride_out::<()>(Err(Error::new(Kind::Forbidden, "no"))).is_err());
    }
}
