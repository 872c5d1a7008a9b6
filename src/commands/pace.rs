//! How often to ask a server about what is under way: often enough to be prompt, seldom enough for a busy one, and on through its restart.

use crate::commands::absence::Absence;
use crate::error::{Error, Kind};
use std::time::{Duration, SystemTime};
use tokio::time::Instant;

/// The interval after a change.
const SHORTEST: Duration = Duration::from_millis(500);
/// The longest interval of a quiet job.
const LONGEST: Duration = Duration::from_secs(5);
/// The longest interval of one silent host whose output is read as it comes.
const PROMPT: Duration = Duration::from_millis(700);
/// The part of the quiet time that an end may be told late: a job of a minute is told within 1.2 s.
const LATENESS: f64 = 0.02;
/// Added for each host, since their states come in one answer.
const PER_HOST: Duration = Duration::from_micros(200);
/// Ticks without change after which the job itself is asked whether it has ended.
const QUIET: u32 = 6;
/// The longest that a server may ask to be left alone.
const LONGEST_WISH: Duration = Duration::from_secs(5 * 60);

/// The rhythm of a wait.
#[derive(Debug)]
pub struct Pace {
    quiet_ticks: u32,
    last_news: Instant,
    absence: Option<Absence>,
    /// How the user can end it, while the server is away.
    way_out: &'static str,
    wish: Option<Duration>,
    /// The longest interval for each host, where each host costs a request.
    longest_per_host: Option<Duration>,
}

impl Pace {
    /// The rhythm at the start.
    pub fn new() -> Self {
        let way_out = "Ctrl-C ends the waiting";
        Self { quiet_ticks: 0, last_news: Instant::now(), absence: None, way_out, wish: None, longest_per_host: None }
    }

    /// The same for a command with `--wait-timeout`.
    pub fn bounded() -> Self {
        Self { way_out: "Ctrl-C ends the waiting, --wait-timeout bounds it", ..Self::new() }
    }

    /// The rhythm of output, which somebody reads as it comes: a line of one host within a second, however long it was silent.
    pub fn of_outputs() -> Self {
        Self { longest_per_host: Some(PROMPT), ..Self::new() }
    }

    /// The pause before the next request: a request that took long is not repeated at once, and the server's wish counts.
    pub fn next(&mut self, took: Duration, news: bool, hosts: usize) -> Duration {
        if news {
            self.last_news = Instant::now();
        }
        self.quiet_ticks = if news { 0 } else { self.quiet_ticks.saturating_add(1) };
        let hosts = u32::try_from(hosts).unwrap_or(u32::MAX);
        let longest = self.longest_per_host.map_or(LONGEST, |one| one.saturating_mul(hosts.max(1)).min(LONGEST));
        let quiet = self.last_news.elapsed().mul_f64(LATENESS).clamp(SHORTEST, longest);
        let many = PER_HOST.saturating_mul(hosts).min(LONGEST);
        let pause = jittered((quiet + many).max(took.saturating_mul(2)).min(LONGEST * 4));
        pause.max(self.wish.take().unwrap_or_default().min(LONGEST_WISH))
    }

    /// Nothing has changed for a while; true now and then.
    pub fn is_quiet(&self) -> bool {
        self.quiet_ticks > 0 && self.quiet_ticks.is_multiple_of(QUIET)
    }

    /// An answer, or none where the server is away for a while; `say` is told when it goes, now and then while it
    /// stays away, and when it is back.
    ///
    /// # Errors
    /// What does not pass by itself, and a server that has been away for a quarter of an hour.
    pub fn ride_out<T>(&mut self, answer: Result<T, Error>, say: impl FnOnce(&str)) -> Result<Option<T>, Error> {
        let error = match answer {
            Ok(answer) => {
                if self.absence.take().is_some() {
                    say("In contact again");
                }
                return Ok(Some(answer));
            }
            Err(error) => error,
        };
        let is_passing = matches!(error.kind(), Kind::Unreachable | Kind::Server | Kind::Protocol);
        let now = Instant::now();
        if !is_passing || self.absence.as_ref().is_some_and(|absence| absence.is_too_long(now)) {
            return Err(error);
        }
        if let Some(text) = self.told(error.message(), now) {
            say(&text);
        }
        self.wish = error.wanted_wait();
        Ok(None)
    }

    /// What is said at `now` of a server that is away for this reason.
    fn told(&mut self, reason: &str, now: Instant) -> Option<String> {
        let Some(absence) = &mut self.absence else {
            self.absence = Some(Absence::new(now));
            return Some(format!("No contact: {reason}; still trying"));
        };
        let minutes = absence.reminder(now)?;
        Some(format!("No contact for {minutes} min: {reason}; still trying; {}", self.way_out))
    }
}

/// Waits until then; for ever, where there is no end.
pub async fn passed(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => tokio::time::sleep_until(deadline).await,
        None => std::future::pending().await,
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

    /// The pauses of a job with `hosts` hosts on which nothing happens for so long.
    fn pauses(hosts: usize, quiet: Duration) -> Vec<(Duration, Duration)> {
        let mut pace = Pace::new();
        let (mut at, mut pauses) = (Duration::ZERO, Vec::new());
        while at < quiet {
            pace.last_news = Instant::now() - at;
            let pause = pace.next(Duration::ZERO, false, hosts);
            pauses.push((at, pause));
            at += pause;
        }
        pauses
    }

    #[test]
    fn one_host_is_told_promptly_and_a_change_brings_the_short_interval_back() {
        for (at, pause) in pauses(1, Duration::from_secs(600)) {
            assert!(at > Duration::from_secs(60) || pause < Duration::from_millis(1_250), "{pause:?} after {at:?}");
            assert!(pause <= LONGEST + PER_HOST, "{pause:?} after {at:?}");
        }
        let mut pace = Pace::new();
        pace.last_news -= Duration::from_secs(600);
        assert!(pace.next(Duration::ZERO, false, 1) > LONGEST.mul_f64(0.8));
        assert!(pace.next(Duration::ZERO, true, 1) <= SHORTEST + PER_HOST);
    }

    #[test]
    fn many_hosts_are_asked_for_less_often() {
        assert!(Pace::new().next(Duration::ZERO, true, 10_000) > Duration::from_secs(2));
    }

    #[test]
    fn a_slow_answer_is_given_twice_its_time_and_a_wish_is_granted_once() {
        assert!(Pace::new().next(Duration::from_secs(3), true, 1) >= Duration::from_secs(5));
        let mut pace = Pace::new();
        let busy = Error::new(Kind::Unreachable, "busy").wait(Some(Duration::from_secs(40)));
        assert_eq!(pace.ride_out::<()>(Err(busy), |_| {}).unwrap(), None);
        assert_eq!(pace.next(Duration::ZERO, false, 1), Duration::from_secs(40));
        assert!(pace.next(Duration::ZERO, false, 1) < Duration::from_secs(1));
    }

    #[test]
    fn that_the_server_is_away_and_back_is_said_once_and_a_refusal_is_an_error() {
        let (mut pace, mut said) = (Pace::new(), Vec::new());
        let away = || Err(Error::new(Kind::Unreachable, "away"));
        for answer in [Ok(1), away(), away(), Ok(2), Ok(3)] {
            let expected = answer.as_ref().ok().copied();
            assert_eq!(pace.ride_out(answer, |text| said.push(text.to_owned())).unwrap(), expected);
        }
        assert_eq!(said, ["No contact: away; still trying", "In contact again"]);
        assert!(pace.ride_out::<()>(Err(Error::new(Kind::Forbidden, "no")), |_| {}).is_err());
    }

    #[test]
    fn that_a_server_stays_away_is_said_again_until_it_is_given_up() {
        let mut pace = Pace::bounded();
        let away = || Err::<(), _>(Error::new(Kind::Unreachable, "away"));
        assert!(pace.ride_out(away(), |_| {}).is_ok());
        let mut said = None;
        let mut after = |seconds| {
            pace.absence = Instant::now().checked_sub(Duration::from_secs(seconds)).map(Absence::new);
            pace.ride_out(away(), |text| said = Some(text.to_owned()))
        };
        assert!(after(130).is_ok() && after(901).is_err());
        let told = "No contact for 2 min: away; still trying; Ctrl-C ends the waiting, --wait-timeout bounds it";
        assert_eq!(said.as_deref(), Some(told));
    }
}
