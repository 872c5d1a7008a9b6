//! The server's clock, read from its answers: this machine's may be wrong, or be set while a request is under way.

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{DATE, HeaderMap};
use std::cell::Cell;
use std::time::Duration;
use tokio::time::Instant;

/// The last `Date` of the server.
#[derive(Debug, Default)]
pub struct ServerClock(Cell<Option<ToldTime>>);

/// A `Date` with the moment at which it came.
#[derive(Clone, Copy, Debug)]
struct ToldTime {
    date: DateTime<Utc>,
    received: Instant,
    /// The moment on a clock that goes on while this machine sleeps, as `received` does not.
    uptime: Duration,
}

impl ToldTime {
    fn new(date: DateTime<Utc>) -> Self {
        Self { date, received: Instant::now(), uptime: uptime() }
    }

    /// Returns the time for which this machine has slept since, such as one that was closed before a question.
    fn slept(&self) -> Duration {
        uptime().saturating_sub(self.uptime).saturating_sub(self.received.elapsed())
    }
}

/// Returns the time since this machine was started, in which it may have slept.
#[cfg(target_os = "linux")]
fn uptime() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    time.try_into().unwrap_or_default()
}

/// Elsewhere no such clock is read.
#[cfg(not(target_os = "linux"))]
fn uptime() -> Duration {
    Duration::ZERO
}

impl ServerClock {
    /// Sets the clock by the `Date` of an answer, if it has one.
    pub fn set(&self, headers: &HeaderMap) {
        let latest = date(headers).map(ToldTime::new);
        self.0.set(latest.or(self.0.get()));
    }

    /// Returns true once the server has sent a time.
    pub fn is_set(&self) -> bool {
        self.0.get().is_some()
    }

    /// Returns the server's time at `moment`, or this machine's where the server sends none.
    pub fn at(&self, moment: Instant) -> DateTime<Utc> {
        let told = self.0.get().unwrap_or_else(|| ToldTime::new(Utc::now()));
        let ToldTime { date, received, .. } = told;
        let (before, awake) = (received.duration_since(moment), moment.duration_since(received));
        let after = if awake.is_zero() { awake } else { awake + told.slept() };
        let span = |span| TimeDelta::from_std(span).unwrap_or_default();
        // A date has whole seconds.
        let since = TimeDelta::seconds(span(after).num_seconds()) - span(before);
        date.checked_add_signed(since).unwrap_or(date)
    }
}

/// Reads the `Date` of an answer.
pub fn date(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    let date = DateTime::parse_from_rfc2822(headers.get(DATE)?.to_str().ok()?).ok()?;
    Some(date.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    #[test]
    fn times_follow_the_last_date_of_the_server() {
        let (clock, moment) = (ServerClock::default(), Instant::now());
        assert!((Utc::now() - clock.at(moment)).num_seconds() < 5);
        for text in ["Tue, 24 Nov 2026 10:00:09 GMT", "soon", "\u{7f}"] {
            clock.set(&HeaderMap::from_iter(HeaderValue::from_str(text).ok().map(|date| (DATE, date))));
        }
        let sent: DateTime<Utc> = "2026-11-24T10:00:09Z".parse().unwrap();
        assert!((sent - clock.at(moment)).num_seconds() < 5);
        let earlier = moment - Duration::from_secs(60);
        assert!((60..65).contains(&(sent - clock.at(earlier)).num_seconds()));
        let later = moment + Duration::from_secs(60);
        assert!((55..=60).contains(&(clock.at(later) - sent).num_seconds()));
    }
    #[cfg(target_os = "linux")]
    #[test]
    fn the_time_for_which_this_machine_has_slept_passes_too() {
        let sent: DateTime<Utc> = "2026-11-24T10:00:09Z".parse().unwrap();
        let told = ToldTime::new(sent);
        let uptime = told.uptime.checked_sub(Duration::from_secs(60)).unwrap();
        let clock = ServerClock(Cell::new(Some(ToldTime { uptime, ..told })));
        assert!((58..70).contains(&(clock.at(Instant::now()) - sent).num_seconds()));
        let earlier = told.received - Duration::from_secs(5);
        assert_eq!(sent - clock.at(earlier), TimeDelta::seconds(5));
    }
}
