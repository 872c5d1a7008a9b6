//! A cron line in words: "at 02:30 on Sundays, Berlin time".

mod days;
mod list;
mod times;

use super::calendar::Calendar;
use super::field::CronField;
use super::grammar::Parts;
use crate::model::zone::Zone;
use chrono::DateTime;

/// Returns the times and days of a line, without its zone; `parts` tell which of its numbers the server draws.
pub(super) fn of_calendar(calendar: &Calendar, parts: Option<&Parts<'_>>) -> String {
    let is_drawn = |wanted: &[CronField]| {
        let fields = parts.into_iter().flat_map(|parts| &parts.fields);
        fields.into_iter().any(|(field, items)| wanted.contains(field) && items.iter().any(|item| item.random))
    };
    let time = if is_drawn(&[CronField::Second, CronField::Minute, CronField::Hour]) {
        "at times that the server draws".to_owned()
    } else {
        times::phrase(calendar)
    };
    let days = if is_drawn(&[CronField::Day, CronField::Month, CronField::Weekday]) {
        "on days that the server draws".to_owned()
    } else {
        days::phrase(calendar)
    };
    match days.as_str() {
        "on days that the server draws" if time == "at times that the server draws" => {
            "at times and on days that the server draws".to_owned()
        }
        "" if time.starts_with("at ") => format!("{time} every day"),
        "" => time,
        days => format!("{time} {days}"),
    }
}

/// Returns the minutes between the runs of a line that runs in every hour; 60 where they differ.
pub(super) fn minute_pace(calendar: &Calendar) -> i32 {
    match calendar.minutes.as_deref() {
        None => 1,
        Some(minutes) => list::even_step(minutes, 59).map_or(60, |(_, step)| if 60 % step == 0 { step } else { 60 }),
    }
}

/// Returns a zone in words: `Berlin time`, `UTC`, `UTC+02:00`, `CET`.
pub fn zone_words(zone: &Zone) -> String {
    let name = zone.name();
    let is_abbreviation = |name: &str| name.len() > 2 && name.ends_with('T');
    match name.rsplit_once('/') {
        _ if name.starts_with(['+', '-']) => format!("UTC{name}"),
        // Their signs are those of POSIX: Etc/GMT+5 is behind UTC.
        Some(("Etc", _)) => match zone.offset_at(DateTime::UNIX_EPOCH) {
            offset if offset.local_minus_utc() == 0 => "UTC".to_owned(),
            offset => format!("UTC{offset}"),
        },
        Some((_, city)) => format!("{} time", city.replace('_', " ")),
        None if name == "UTC" || is_abbreviation(name) => name.to_owned(),
        None => format!("{name} time"),
    }
}

#[cfg(test)]
mod tests;
