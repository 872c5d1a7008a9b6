//! A cron line as a recurrence rule of a calendar (RFC 5545), where there is one with the same runs.

use super::calendar::{Calendar, Weekday};
use super::{CronLine, Reading};
use std::fmt::Display;

/// Names of the weekdays in rules, Sunday first.
const DAYS: [&str; 7] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/// A recurrence rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecurrenceRule {
    /// Value of `RRULE`.
    pub text: String,
    /// The rule has runs in every hour of every day: its minutes are those of UTC too, if the zone is whole hours away.
    pub is_hourly: bool,
}

impl CronLine {
    /// Returns the rule with the same readings of the clock in the zone of the line; none for a line that no rule can say.
    pub fn rule(&self) -> Option<RecurrenceRule> {
        if let Reading::Classic(line) = &self.reading
            && !line.is_plain()
        {
            return None;
        }
        let calendar = self.calendar();
        let is_either_day = calendar.days.is_some() && calendar.weekdays.is_some() && !calendar.both_days;
        if calendar.random || is_either_day || calendar.seconds.as_deref() != Some(&[0]) {
            return None;
        }
        let mut parts = days(&calendar)?;
        let every_day = calendar.days.is_none() && calendar.weekdays.is_none() && calendar.months.is_none();
        let is_hourly = every_day && calendar.hours.is_none();
        if is_hourly {
            parts = vec!["FREQ=HOURLY".to_owned()];
        }
        if let Some(months) = &calendar.months {
            parts.push(format!("BYMONTH={}", list(months)));
        }
        if !is_hourly {
            parts.push(format!("BYHOUR={}", all(&calendar.hours, 23)));
        }
        parts.push(format!("BYMINUTE={}", all(&calendar.minutes, 59)));
        parts.push("BYSECOND=0".to_owned());
        Some(RecurrenceRule { text: parts.join(";"), is_hourly })
    }
}

/// Returns the parts of a rule for the days; none for weeks that are counted, and for days of both kinds in one list.
fn days(calendar: &Calendar) -> Option<Vec<String>> {
    let weekdays = calendar.weekdays.as_deref();
    let every = weekdays.map(|days| days.iter().filter_map(every).collect::<Vec<_>>()).unwrap_or_default();
    let nth = weekdays.map(|days| days.iter().filter_map(nth).collect::<Vec<_>>()).unwrap_or_default();
    let amount = weekdays.map_or(0, <[Weekday]>::len);
    match (&calendar.days, amount) {
        (None, 0) => Some(vec!["FREQ=DAILY".to_owned()]),
        (None, amount) if every.len() == amount => {
            Some(vec!["FREQ=WEEKLY".to_owned(), format!("BYDAY={}", list(&every))])
        }
        (None, amount) if nth.len() == amount => Some(vec!["FREQ=MONTHLY".to_owned(), format!("BYDAY={}", list(&nth))]),
        (Some(days), 0) => Some(vec!["FREQ=MONTHLY".to_owned(), format!("BYMONTHDAY={}", list(days))]),
        (Some(days), amount) if every.len() == amount => Some(vec![
            "FREQ=MONTHLY".to_owned(),
            format!("BYMONTHDAY={}", list(days)),
            format!("BYDAY={}", list(&every)),
        ]),
        _ => None,
    }
}

fn every(day: &Weekday) -> Option<&'static str> {
    match day {
        Weekday::Every(day) => name(*day),
        Weekday::Nth(..) | Weekday::Weeks(..) => None,
    }
}

fn nth(day: &Weekday) -> Option<String> {
    match day {
        Weekday::Nth(day, nth) => name(*day).map(|name| format!("{nth}{name}")),
        Weekday::Every(_) | Weekday::Weeks(..) => None,
    }
}

fn name(day: i32) -> Option<&'static str> {
    DAYS.get(usize::try_from(day).ok()?).copied()
}

fn all(numbers: &Option<Vec<i32>>, max: i32) -> String {
    numbers.as_ref().map_or_else(|| list(&(0..=max).collect::<Vec<_>>()), |numbers| list(numbers))
}

fn list<T: Display>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}
