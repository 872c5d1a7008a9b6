//! The server's clock, as its answers tell it: this machine's may be wrong, or set while a request is under way.

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{DATE, HeaderMap};
use std::cell::Cell;
use tokio::time::Instant;

/// What the server said last, and when.
#[derive(Debug, Default)]
pub struct ServerClock(Cell<Option<(DateTime<Utc>, Instant)>>);

impl ServerClock {
    /// Takes the time that an answer tells.
    pub fn read(&self, headers: &HeaderMap) {
        let told = date(headers).map(|date| (date, Instant::now()));
        self.0.set(told.or(self.0.get()));
    }

    /// What it showed at `moment`; what this machine's did, where the server does not tell.
    pub fn at(&self, moment: Instant) -> DateTime<Utc> {
        let (date, told) = self.0.get().unwrap_or_else(|| (Utc::now(), Instant::now()));
        let since = TimeDelta::from_std(told.duration_since(moment)).unwrap_or_default();
        date.checked_sub_signed(since).unwrap_or(date)
    }
}

/// When the server gave the answer.
pub fn date(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    let date = DateTime::parse_from_rfc2822(headers.get(DATE)?.to_str().ok()?).ok()?;
    Some(date.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;
    use std::time::Duration;

    #[test]
    fn a_moment_is_told_by_what_the_server_said_last() {
        let (clock, moment) = (ServerClock::default(), Instant::now());
        assert!((Utc::now() - clock.at(moment)).num_seconds() < 5);
        for text in ["Tue, 24 Nov 2026 10:00:09 GMT", "soon", "\u{7f}"] {
            clock.read(&HeaderMap::from_iter(HeaderValue::from_str(text).ok().map(|date| (DATE, date))));
        }
        let told: DateTime<Utc> = "2026-11-24T10:00:09Z".parse().unwrap();
        assert!((told - clock.at(moment)).num_seconds() < 5);
        let earlier = moment - Duration::from_secs(60);
        assert!((60..65).contains(&(told - clock.at(earlier)).num_seconds()));
    }
}
