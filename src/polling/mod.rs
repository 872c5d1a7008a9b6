//! Polling a server about work in progress: prompt for people, gentle to a busy server, and patient while it restarts.

mod outage;

use crate::error::{Error, Kind};
use outage::Outage;
use std::time::{Duration, SystemTime};
use tokio::time::Instant;

/// Interval right after a change.
const MIN_INTERVAL: Duration = Duration::from_millis(500);
/// Longest interval of a job without news.
const MAX_INTERVAL: Duration = Duration::from_secs(5);
/// Longest interval of a job on few hosts, whose states cost the server little: half of such jobs end at most 0.4 s before they are asked for.
const MAX_INTERVAL_OF_FEW: Duration = Duration::from_millis(800);
/// Maximum number of hosts of such a job.
const FEW_HOSTS: usize = 10;
/// Longest interval for one silent host whose output is shown as it arrives, from the start of one request to the start of the next.
const MAX_INTERVAL_PER_HOST: Duration = Duration::from_millis(600);
/// Interval as a share of the time without news: the end of a job that took a minute is noticed within 1.2 s.
const SHARE_OF_QUIET_TIME: f64 = 0.02;
/// Added to the interval for each host, since one answer carries the states of all.
const INTERVAL_PER_HOST: Duration = Duration::from_micros(200);
/// Polls without news after which the job itself is asked for its state.
const QUIET_POLLS: u32 = 6;
/// Longest `Retry-After` that is honoured.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(5 * 60);

/// The interval between two polls, adapted to news, the number of hosts and the server's own wishes.
#[derive(Debug)]
pub struct PollInterval {
    quiet_ticks: u32,
    last_news: Instant,
    outage: Option<Outage>,
    /// Ways for the user to stop waiting during an outage.
    ways_out: &'static str,
    retry_after: Option<Duration>,
    /// Longest interval per host, where every host costs a request of its own; the time of the requests is part of it.
    longest_per_host: Option<Duration>,
}

impl PollInterval {
    /// Starts with the shortest interval.
    pub fn starting() -> Self {
        let ways_out = "Ctrl-C stops waiting";
        Self {
            quiet_ticks: 0,
            last_news: Instant::now(),
            outage: None,
            ways_out,
            retry_after: None,
            longest_per_host: None,
        }
    }

    /// Starts polling for a command that has `--wait-timeout`.
    pub fn bounded() -> Self {
        Self { ways_out: "Ctrl-C stops waiting, --wait-timeout limits it", ..Self::starting() }
    }

    /// Starts polling for output that somebody reads as it arrives: a line of a single host within a second, however long it was silent.
    pub fn of_outputs() -> Self {
        Self { longest_per_host: Some(MAX_INTERVAL_PER_HOST), ..Self::starting() }
    }

    /// Returns the pause before the next request. A slow request is not repeated at once, and `Retry-After` is honoured.
    pub fn next(&mut self, took: Duration, news: bool, hosts: usize) -> Duration {
        if news {
            self.last_news = Instant::now();
        }
        self.quiet_ticks = if news { 0 } else { self.quiet_ticks.saturating_add(1) };
        let is_small = (1..=FEW_HOSTS).contains(&hosts);
        let hosts = u32::try_from(hosts).unwrap_or(u32::MAX);
        let longest = match self.longest_per_host {
            Some(one) => one.saturating_mul(hosts.max(1)).min(MAX_INTERVAL),
            None if is_small => MAX_INTERVAL_OF_FEW,
            None => MAX_INTERVAL,
        };
        let quiet = self.last_news.elapsed().mul_f64(SHARE_OF_QUIET_TIME).clamp(MIN_INTERVAL, longest);
        let many = INTERVAL_PER_HOST.saturating_mul(hosts).min(MAX_INTERVAL);
        let spent = if self.longest_per_host.is_some() { took } else { Duration::ZERO };
        let interval = (quiet + many).saturating_sub(spent);
        let pause = jittered(interval.max(took.saturating_mul(2)).min(MAX_INTERVAL * 4));
        pause.max(self.retry_after.take().unwrap_or_default().min(MAX_RETRY_AFTER))
    }

    /// Returns true on every sixth poll in a row without news.
    pub fn is_quiet(&self) -> bool {
        self.quiet_ticks > 0 && self.quiet_ticks.is_multiple_of(QUIET_POLLS)
    }

    /// Returns true if the last request was answered.
    pub fn has_contact(&self) -> bool {
        self.outage.is_none()
    }

    /// Returns the answer, or `None` during an outage. Calls `say` when the outage starts, about once a minute, and when it ends.
    ///
    /// # Errors
    /// An error that waiting cannot mend, and an outage longer than 15 minutes.
    pub fn tolerate_outage<T>(&mut self, answer: Result<T, Error>, say: impl FnOnce(&str)) -> Result<Option<T>, Error> {
        let error = match answer {
            Ok(answer) => {
                if self.outage.take().is_some() {
                    say("In contact again");
                }
                return Ok(Some(answer));
            }
            Err(error) => error,
        };
        let now = Instant::now();
        if !error.is_temporary() || self.outage.as_ref().is_some_and(|outage| outage.is_too_long(now)) {
            return Err(error);
        }
        if let Some(text) = self.outage_report(&error, now) {
            say(&text);
        }
        self.retry_after = error.retry_after();
        Ok(None)
    }

    /// Returns the report that is due at `now` of an outage for this reason. A server whose answers cannot be read is not away.
    fn outage_report(&mut self, reason: &Error, now: Instant) -> Option<String> {
        let lack = if reason.kind() == Kind::Protocol { "No readable answer" } else { "No contact" };
        let reason = reason.message();
        let Some(outage) = &mut self.outage else {
            self.outage = Some(Outage::new(now));
            return Some(format!("{lack}: {reason}; still trying"));
        };
        let minutes = outage.reminder(now)?;
        Some(format!("{lack} for {minutes} min: {reason}; still trying; {}", self.ways_out))
    }
}

/// Sleeps until the deadline; never returns without one.
pub async fn passed(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => tokio::time::sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}

/// Shortens the pause by up to a tenth, so that many clients do not poll in step.
fn jittered(pause: Duration) -> Duration {
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.subsec_nanos());
    pause.mul_f64(1.0 - f64::from(nanos % 1_000) / 10_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pauses of a job with `hosts` hosts on which nothing happens for so long.
    fn pauses(hosts: usize, quiet: Duration) -> Vec<(Duration, Duration)> {
        let mut polling = PollInterval::starting();
        let (mut at, mut pauses) = (Duration::ZERO, Vec::new());
        while at < quiet {
            polling.last_news = Instant::now() - at;
            let pause = polling.next(Duration::ZERO, false, hosts);
            pauses.push((at, pause));
            at += pause;
        }
        pauses
    }

    #[test]
    fn the_end_of_a_job_on_few_hosts_is_seen_within_half_a_second_at_the_median() {
        for hosts in [1, FEW_HOSTS] {
            let quiet = Duration::from_secs(600);
            let pauses = pauses(hosts, quiet);
            let most = MAX_INTERVAL_OF_FEW + Duration::from_millis(2);
            assert!(pauses.iter().all(|(_, pause)| *pause <= most && most < Duration::from_secs(1)), "{pauses:?}");
        }
    }

    #[test]
    fn a_silent_job_on_more_hosts_is_asked_for_as_rarely_as_it_can_be_and_a_change_brings_the_short_interval_back() {
        let hosts = FEW_HOSTS + 1;
        for (at, pause) in pauses(hosts, Duration::from_secs(600)) {
            assert!(at > Duration::from_secs(60) || pause < Duration::from_millis(1_250), "{pause:?} after {at:?}");
            assert!(pause <= MAX_INTERVAL + INTERVAL_PER_HOST * 20, "{pause:?} after {at:?}");
        }
        let mut polling = PollInterval::starting();
        polling.last_news -= Duration::from_secs(600);
        assert!(polling.next(Duration::ZERO, false, hosts) > MAX_INTERVAL.mul_f64(0.8));
        assert!(polling.next(Duration::ZERO, true, hosts) <= MIN_INTERVAL + INTERVAL_PER_HOST * 20);
    }

    #[test]
    fn a_line_of_one_host_is_read_within_a_second_however_long_it_was_silent_and_however_a_server_is_busy() {
        for (took, silent) in [10, 100, 200].into_iter().flat_map(|took| [0, 5, 600].map(|silent| (took, silent))) {
            let took = Duration::from_millis(took);
            let mut polling = PollInterval::of_outputs();
            polling.last_news -= Duration::from_secs(silent);
            // The line comes when a request for output has just been answered without it, and the states are asked for before the next one.
            let late = polling.next(took, false, 1) + took + took;
            assert!(late < Duration::from_secs(1), "{late:?} with requests of {took:?} after {silent} s");
        }
    }

    #[test]
    fn many_hosts_are_asked_for_less_often() {
        assert!(PollInterval::starting().next(Duration::ZERO, true, 10_000) > Duration::from_secs(2));
    }

    #[test]
    fn a_slow_answer_is_given_twice_its_time_and_a_wish_is_granted_once() {
        assert!(PollInterval::starting().next(Duration::from_secs(3), true, 1) >= Duration::from_secs(5));
        let mut polling = PollInterval::starting();
        let busy = Error::new(Kind::Unreachable, "busy").with_retry_after(Some(Duration::from_secs(40)));
        assert_eq!(polling.tolerate_outage::<()>(Err(busy), |_| {}).unwrap(), None);
        assert_eq!(polling.next(Duration::ZERO, false, 1), Duration::from_secs(40));
        assert!(polling.next(Duration::ZERO, false, 1) < Duration::from_secs(1));
    }

    #[test]
    fn that_the_server_is_away_and_back_is_said_once_and_a_refusal_is_an_error() {
        let (mut polling, mut said) = (PollInterval::starting(), Vec::new());
        let away = || Err(Error::new(Kind::Unreachable, "away"));
        for answer in [Ok(1), away(), away(), Ok(2), Ok(3)] {
            let expected = answer.as_ref().ok().copied();
            assert_eq!(polling.tolerate_outage(answer, |text| said.push(text.to_owned())).unwrap(), expected);
        }
        assert_eq!(said, ["No contact: away; still trying", "In contact again"]);
        for lasting in [Error::new(Kind::Forbidden, "no"), Error::too_large("the answer is larger than 16 MiB")] {
            assert!(polling.tolerate_outage::<()>(Err(lasting), |_| {}).is_err());
        }
    }

    #[test]
    fn a_server_whose_answers_cannot_be_read_is_not_called_away() {
        let mut said = String::new();
        let garbled = Error::new(Kind::Protocol, "not JSON");
        assert!(
            PollInterval::starting().tolerate_outage::<()>(Err(garbled), |text| text.clone_into(&mut said)).is_ok()
        );
        assert_eq!(said, "No readable answer: not JSON; still trying");
    }

    #[test]
    fn that_a_server_stays_away_is_said_again_until_it_is_given_up() {
        let mut polling = PollInterval::bounded();
        let away = || Err::<(), _>(Error::new(Kind::Unreachable, "away"));
        assert!(polling.tolerate_outage(away(), |_| {}).is_ok());
        let mut said = None;
        let mut after = |seconds| {
            polling.outage = Instant::now().checked_sub(Duration::from_secs(seconds)).map(Outage::new);
            polling.tolerate_outage(away(), |text| said = Some(text.to_owned()))
        };
        assert!(after(130).is_ok() && after(901).is_err());
        let told = "No contact for 2 min: away; still trying; Ctrl-C stops waiting, --wait-timeout limits it";
        assert_eq!(said.as_deref(), Some(told));
    }
}
