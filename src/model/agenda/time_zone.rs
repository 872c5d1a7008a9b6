//! Time zones of a calendar file (`VTIMEZONE`), for programs that know no names of the IANA database.

use crate::model::zone::Zone;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDateTime, TimeDelta, Utc};

/// Time over which the changes of the clocks are examined: five years.
const EXAMINED: TimeDelta = TimeDelta::days(5 * 366);

/// Names of the weekdays in rules, Monday first.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A change of the clocks: the reading at which it comes, and the offsets before and after.
#[derive(Clone, Copy, Debug)]
struct ClockChange {
    reading: NaiveDateTime,
    old: FixedOffset,
    new: FixedOffset,
}

/// Returns the component of a zone for events from `start` on.
pub(super) fn component(zone: &Zone, start: DateTime<Utc>) -> String {
    let start = start - TimeDelta::days(366);
    let offset = zone.offset_at(start);
    let first = ClockChange { reading: start.with_timezone(&offset).naive_local(), old: offset, new: offset };
    let mut groups: Vec<Vec<ClockChange>> = vec![vec![first]];
    for change in changes(zone, start) {
        let is_same = |group: &&mut Vec<ClockChange>| group.first().is_some_and(|first| is_yearly(first, &change));
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    let observances: String = groups.iter().filter_map(|group| observance(group)).collect();
    format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n{observances}END:VTIMEZONE\r\n", zone.name())
}

/// Returns the changes of the clocks within the examined time.
fn changes(zone: &Zone, start: DateTime<Utc>) -> Vec<ClockChange> {
    let (mut at, mut changes) = (start, Vec::new());
    while at < start + EXAMINED {
        let (old, end) = zone.period_at(at);
        let new = zone.offset_at(end);
        if new != old {
            changes.push(ClockChange { reading: end.with_timezone(&old).naive_local(), old, new });
        }
        at = end;
    }
    changes
}

/// Returns true if a change may be that of another year.
fn is_yearly(one: &ClockChange, other: &ClockChange) -> bool {
    (one.old, one.new, one.reading.time(), one.reading.month(), one.reading.weekday())
        == (other.old, other.new, other.reading.time(), other.reading.month(), other.reading.weekday())
}

/// Returns the observance of changes of one kind: by a rule where they follow one, else by their dates.
fn observance(changes: &[ClockChange]) -> Option<String> {
    let ClockChange { reading, old, new } = *changes.first()?;
    let kind = if new.local_minus_utc() > old.local_minus_utc() { "DAYLIGHT" } else { "STANDARD" };
    let repetition = rule(changes).unwrap_or_else(|| {
        let date = |change: &ClockChange| format!("RDATE:{}\r\n", shown(change.reading));
        changes.iter().skip(1).map(date).collect()
    });
    let [from, to] = [old, new].map(offset);
    let start = shown(reading);
    Some(format!(
        "BEGIN:{kind}\r\nDTSTART:{start}\r\n{repetition}TZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\nEND:{kind}\r\n"
    ))
}

/// Returns the rule of changes that come on the same weekday of the month, counted from its beginning or its end, in every year.
fn rule(changes: &[ClockChange]) -> Option<String> {
    let first = changes.first()?.reading;
    let years = changes.windows(2).all(|pair| match pair {
        [one, next] => next.reading.year() == one.reading.year() + 1,
        _ => true,
    });
    let week = |reading: &NaiveDateTime| reading.day().div_ceil(7);
    let is_last = |reading: &NaiveDateTime| reading.day() + 7 > u32::from(reading.date().num_days_in_month());
    let week = match changes {
        _ if changes.len() < 3 || !years => return None,
        _ if changes.iter().all(|change| is_last(&change.reading)) => "-1".to_owned(),
        _ if changes.iter().all(|change| week(&change.reading) == week(&first)) => week(&first).to_string(),
        _ => return None,
    };
    let day = DAYS.get(first.weekday().num_days_from_monday() as usize)?;
    Some(format!("RRULE:FREQ=YEARLY;BYMONTH={};BYDAY={week}{day}\r\n", first.month()))
}

fn shown(reading: NaiveDateTime) -> String {
    reading.format("%Y%m%dT%H%M%S").to_string()
}

/// Returns an offset as calendars write it.
fn offset(offset: FixedOffset) -> String {
    offset.to_string().replace(':', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_changes_its_clocks_by_a_rule_or_never() {
        let start: DateTime<Utc> = "2027-06-01T00:00:00Z".parse().unwrap();
        let component = |name: &str| component(&Zone::named(name).unwrap(), start);
        for (name, part) in [
            (
                "Europe/Berlin",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT",
            ),
            ("America/New_York", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500"),
            ("Australia/Lord_Howe", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\r\nTZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100"),
        ] {
            assert!(component(name).contains(part), "{}", component(name));
        }
        assert_eq!(
            component("Asia/Tokyo"),
            "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\nBEGIN:STANDARD\r\nDTSTART:20260531T090000\r\nTZOFFSETFROM:+0900\r\n\
             TZOFFSETTO:+0900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        );
    }
}
