//! Times as the server reads and writes them, in the user's zone.

use crate::model::zone;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};

/// A user's time zone; an offset is enough for the users of a sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserZone {
    pub east_hours: i8,
}

pub const UTC: UserZone = UserZone { east_hours: 0 };

impl UserZone {
    fn shift(self) -> TimeDelta {
        TimeDelta::hours(self.east_hours.into())
    }

    /// Converts it to a zone for cron lines.
    pub fn of_cron(self) -> zone::Zone {
        FixedOffset::east_opt(i32::from(self.east_hours) * 3600).map_or(zone::Zone::utc(), zone::Zone::fixed)
    }
}

/// Formats a time as `2026-11-24 04:05:00 UTC` or `2027-05-05 05:05:00 +0900`.
pub fn text(time: DateTime<Utc>, zone: UserZone) -> String {
    let local = (time + zone.shift()).format("%Y-%m-%d %H:%M:%S");
    match zone.east_hours {
        0 => format!("{local} UTC"),
        hours => format!("{local} {hours:+03}00"),
    }
}

/// Formats a time as `2027-05-05T05:05:00.000Z`.
pub fn iso(time: DateTime<Utc>) -> String {
    time.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// Returns seconds since 1970 with their fraction, as output lines carry them.
pub fn seconds(time: DateTime<Utc>) -> f64 {
    let millis = time.timestamp_millis();
    millis as f64 / 1000.0
}

/// Reads a time as the API does: an offset is honoured, text without one is in the user's zone, seconds are cut.
pub fn read(text: &str, zone: UserZone) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let time = with_offset(text).or_else(|| Some(naive(text)?.and_utc() - zone.shift()))?;
    time.with_second(0)?.with_nanosecond(0).filter(|time| (1..=9999).contains(&time.year()))
}

fn with_offset(text: &str) -> Option<DateTime<Utc>> {
    if let Some(local) = text.strip_suffix(" UTC").or_else(|| text.strip_suffix('Z')) {
        return Some(naive(local)?.and_utc());
    }
    let formats = ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M %z"];
    let parsed = formats.iter().find_map(|format| DateTime::<FixedOffset>::parse_from_str(text, format).ok());
    parsed.map(|time| time.with_timezone(&Utc))
}

fn naive(text: &str) -> Option<NaiveDateTime> {
    let formats = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    let parsed = formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    parsed.or_else(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKYO: UserZone = UserZone { east_hours: 9 };

    fn read_and_told(given: &str, zone: UserZone) -> Option<String> {
        read(given, zone).map(|time| text(time, zone))
    }

    #[test]
    fn a_time_without_zone_is_the_users_and_an_offset_is_honoured() {
        assert_eq!(read_and_told("2099-01-01 10:00", TOKYO).as_deref(), Some("2099-01-01 10:00:00 +0900"));
        assert_eq!(read_and_told("2099-01-01T10:00:00+00:00", TOKYO).as_deref(), Some("2099-01-01 19:00:00 +0900"));
        assert_eq!(read_and_told("2099-01-01T10:00:00-05:00", UTC).as_deref(), Some("2099-01-01 15:00:00 UTC"));
        assert_eq!(read_and_told("2099-01-01T10:00:00.5Z", UTC).as_deref(), Some("2099-01-01 10:00:00 UTC"));
        assert_eq!(read_and_told("2099-01-01 10:00:00 +0100", UTC).as_deref(), Some("2099-01-01 09:00:00 UTC"));
    }

    #[test]
    fn seconds_are_cut_and_garbage_is_no_time() {
        assert_eq!(read_and_told("2099-01-01 10:00:59", UTC).as_deref(), Some("2099-01-01 10:00:00 UTC"));
        assert_eq!(read("tomorrow-ish", UTC), None);
        assert_eq!(read("+99999-01-01 10:00", UTC), None);
    }
}
