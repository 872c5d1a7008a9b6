//! The days of a line in words.

use super::super::calendar::{Calendar, Weekday};
use super::list::{folded, joined};
use chrono::Month;

/// Returns the days: "on Sundays", "on the 1st of January"; empty for every day.
pub(super) fn phrase(calendar: &Calendar) -> String {
    let months = calendar.months.as_deref().map(|months| folded(months, month));
    let of_month = months.as_deref().unwrap_or("the month");
    let in_months = months.as_ref().map(|months| format!(" in {months}")).unwrap_or_default();
    let days = calendar.days.as_deref().map(|days| format!("{} of {of_month}", of_the_month(days)));
    let weekdays = calendar.weekdays.as_deref().map(of_the_week);
    match (days, weekdays) {
        (Some(days), Some(weekdays)) if calendar.both_days => format!("on {weekdays} that are {days}"),
        (Some(days), Some(weekdays)) => format!("on {days} or on {weekdays}{in_months}"),
        (Some(days), None) => format!("on {days}"),
        (None, Some(weekdays)) => format!("on {weekdays}{in_months}"),
        (None, None) => in_months.trim_start().to_owned(),
    }
}

/// Returns days of the month: "the 1st and 15th", "the last day".
fn of_the_month(days: &[i32]) -> String {
    let (from_end, from_start): (Vec<i32>, Vec<i32>) = days.iter().partition(|day| **day < 0);
    let mut items = Vec::new();
    if !from_start.is_empty() {
        items.push(format!("the {}", folded(&from_start, ordinal)));
    }
    items.extend(from_end.iter().map(|day| match day {
        -1 => "the last day".to_owned(),
        day => format!("the {} to last day", ordinal(-day)),
    }));
    joined(&items)
}

fn of_the_week(days: &[Weekday]) -> String {
    let plain: Vec<i32> =
        days.iter().filter_map(|day| if let Weekday::Every(day) = day { Some(*day) } else { None }).collect();
    let mut items = match plain.as_slice() {
        [first, _, .., last] if last - first + 1 == plain.len() as i32 && plain.len() > 2 => {
            vec![format!("{}s to {}s", weekday(*first), weekday(*last))]
        }
        plain => plain.iter().map(|day| format!("{}s", weekday(*day))).collect(),
    };
    items.extend(days.iter().filter_map(|day| match *day {
        Weekday::Every(_) => None,
        Weekday::Nth(day, nth) => Some(format!("the {} {} of the month", nth_word(nth), weekday(day))),
        Weekday::Weeks(day, weeks, _) => Some(format!("{}s of every {} week", weekday(day), ordinal(weeks as i32))),
    }));
    joined(&items)
}

fn nth_word(nth: i32) -> String {
    match nth {
        -1 => "last".to_owned(),
        nth if nth < 0 => format!("{} to last", ordinal(-nth)),
        nth => ordinal(nth),
    }
}

/// Returns 1st, 2nd, 3rd, 4th.
fn ordinal(number: i32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn month(number: i32) -> String {
    let month = u8::try_from(number).ok().and_then(|number| Month::try_from(number).ok());
    month.map_or_else(|| number.to_string(), |month| month.name().to_owned())
}

fn weekday(number: i32) -> &'static str {
    match number.rem_euclid(7) {
        0 => "Sunday",
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        _ => "Saturday",
    }
}
