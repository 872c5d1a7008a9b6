//! The days of a line in words.

use super::super::calendar::{Calendar, Weekday};
use super::list::{folded, joined};
use chrono::Month;
use std::collections::{BTreeMap, BTreeSet};

/// Returns the days: "on Sundays", "on the 1st of January"; empty for every day.
pub(super) fn phrase(calendar: &Calendar) -> String {
    let months = calendar.months.as_deref().map(|months| folded(months, month));
    let of_month = months.as_deref().unwrap_or("the month");
    let in_months = months.as_ref().map(|months| format!(" in {months}")).unwrap_or_default();
    let week = calendar.weekdays.as_deref().map(Week::new);
    let is_any_weekday = week.as_ref().is_some_and(Week::is_whole);
    let days = calendar.days.as_deref().filter(|_| calendar.both_days || !is_any_weekday);
    let days = days.map(|days| format!("{} of {of_month}", of_the_month(days)));
    let weekdays = week.filter(|_| !is_any_weekday).map(|week| week.phrase());
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
        items.push(format!("the {}", folded(&from_start, |day| ordinal(day.unsigned_abs().into()))));
    }
    items.extend(from_end.iter().map(|day| match day {
        -1 => "the last day".to_owned(),
        day => format!("the {} to last day", ordinal(day.unsigned_abs().into())),
    }));
    joined(&items)
}

/// The weekdays of a line, each in one form only.
struct Week {
    /// Days that are meant in every week.
    every: BTreeSet<i32>,
    /// Days by their place in the month.
    nth: Vec<(i32, i32)>,
    /// Remainders of the weeks that are meant, by day and number of weeks.
    weeks: BTreeMap<(i32, u64), BTreeSet<u64>>,
}

impl Week {
    fn new(days: &[Weekday]) -> Self {
        let mut week = Self { every: BTreeSet::new(), nth: Vec::new(), weeks: BTreeMap::new() };
        for day in days {
            match *day {
                Weekday::Every(day) => _ = week.every.insert(day),
                Weekday::Nth(day, nth) => week.nth.push((day, nth)),
                Weekday::Weeks(day, modulus, offset) => {
                    week.weeks.entry((day, modulus)).or_default().insert(offset % modulus.max(1));
                }
            }
        }
        let all = week.weeks.iter().filter(|((_, modulus), offsets)| offsets.len() as u64 == *modulus);
        week.every.extend(all.map(|((day, _), _)| *day).collect::<Vec<_>>());
        week.nth.retain(|(day, _)| !week.every.contains(day));
        week.weeks.retain(|(day, _), _| !week.every.contains(day));
        week
    }

    /// Returns true for every day of every week.
    fn is_whole(&self) -> bool {
        self.every.len() == 7
    }

    fn phrase(&self) -> String {
        let mut items = match self.run() {
            Some((first, last)) => vec![format!("{}s to {}s", weekday(first), weekday(last))],
            None => self.every.iter().map(|day| format!("{}s", weekday(*day))).collect(),
        };
        items
            .extend(self.nth.iter().map(|(day, nth)| format!("the {} {} of the month", nth_word(*nth), weekday(*day))));
        items.extend(self.weeks.iter().map(|((day, modulus), offsets)| match offsets.len() {
            1 => format!("{}s of every {} week", weekday(*day), ordinal(*modulus)),
            some => format!("{}s of {some} in {modulus} weeks", weekday(*day)),
        }));
        joined(&items)
    }

    /// Returns the first and the last of three and more days in a row, over Saturday too.
    fn run(&self) -> Option<(i32, i32)> {
        let length = i32::try_from(self.every.len()).ok().filter(|length| (3..7).contains(length))?;
        let mut starts = self.every.iter().filter(|day| !self.every.contains(&((*day + 6) % 7)));
        match (starts.next(), starts.next()) {
            (Some(first), None) => Some((*first, (first + length - 1) % 7)),
            _ => None,
        }
    }
}

fn nth_word(nth: i32) -> String {
    match nth {
        -1 => "last".to_owned(),
        nth if nth < 0 => format!("{} to last", ordinal(nth.unsigned_abs().into())),
        nth => ordinal(nth.unsigned_abs().into()),
    }
}

/// Returns 1st, 2nd, 3rd, 4th.
fn ordinal(number: u64) -> String {
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
