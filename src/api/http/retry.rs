//! Repetition of reads: the statuses it helps against, and the waits in between.

use crate::api::http::clock::date;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use std::time::Duration;

/// Waits before the second, third and fourth attempt.
const WAITS: [Duration; 3] = [Duration::from_millis(100), Duration::from_millis(400), Duration::from_millis(1_200)];

/// Returns the wait after an attempt, counted from 0; none after the last. The server's `Retry-After` has precedence.
pub fn wait(attempt: usize, retry_after: Option<Duration>) -> Option<Duration> {
    WAITS.get(attempt).map(|wait| retry_after.unwrap_or(*wait))
}

/// Returns true for the statuses of a server or proxy that is away for a moment.
pub fn is_temporary(status: StatusCode) -> bool {
    matches!(status.as_u16(), 429 | 502 | 503 | 504)
}

/// Reads `Retry-After`, in seconds or as an HTTP date (RFC 9110, section 10.2.3).
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    parse(headers.get(RETRY_AFTER)?.to_str().ok()?, date(headers).unwrap_or_else(chrono::Utc::now))
}

fn parse(text: &str, now: chrono::DateTime<chrono::Utc>) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u32>() {
        return Some(Duration::from_secs(seconds.into()));
    }
    let date = chrono::DateTime::parse_from_rfc2822(text.trim()).ok()?;
    Some((date.to_utc() - now).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = "2026-11-24T10:00:00Z".parse().unwrap();
        assert_eq!(parse(" 7 ", now), Some(Duration::from_secs(7)));
        assert_eq!(parse("Tue, 24 Nov 2026 10:00:09 GMT", now), Some(Duration::from_secs(9)));
        assert_eq!(parse("Tue, 24 Nov 2026 09:00:00 GMT", now), Some(Duration::ZERO));
        for odd in ["", "-1", "soon", "99999999999999999999"] {
            assert_eq!(parse(odd, now), None, "{odd}");
        }
    }
}
