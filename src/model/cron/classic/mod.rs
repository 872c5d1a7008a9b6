//! parse-cron, the reader of servers before foreman-tasks 8: its grammar and its search for the next run, oddities included.

mod runs;

pub(super) use runs::ClassicRuns;

use super::CronError;
use super::calendar::{Calendar, Weekday};
use super::field::{CronField, FIVE, MONTHS, WEEKDAYS};
use std::collections::BTreeSet;

/// The numbers of each field, ascending. As in parse-cron, bounds are not checked, and a range from high to low is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Classic {
    minutes: Vec<i64>,
    hours: Vec<i64>,
    days: Vec<i64>,
    months: Vec<i64>,
    weekdays: Vec<i64>,
    any_day: bool,
    any_weekday: bool,
}

impl Classic {
    pub(super) fn parse(text: &str) -> Result<Self, CronError> {
        let text = expand_macro(text).to_ascii_lowercase();
        let mut tokens: Vec<&str> = text.split([' ', '\t', '\r', '\n', '\x0b', '\x0c']).collect();
        let trailing = tokens.iter().rev().take_while(|token| token.is_empty()).count();
        tokens.truncate(tokens.len() - trailing);
        // Runs of blanks separate once, but blanks at the start leave an empty first field.
        let mut position = 0;
        tokens.retain(|token| {
            position += 1;
            position == 1 || !token.is_empty()
        });
        if !(5..=6).contains(&tokens.len()) {
            return Err(CronError::count(tokens.len()));
        }
        let mut lists = FIVE.into_iter().zip(&tokens).map(|(field, token)| numbers(field, token));
        let mut next = || lists.next().unwrap_or(Ok(Vec::new()));
        let star = |index: usize| tokens.get(index).is_some_and(|token| *token == "*");
        let mut line = Self {
            minutes: next()?,
            hours: next()?,
            days: next()?,
            months: next()?,
            weekdays: next()?,
            any_day: star(2),
            any_weekday: star(4),
        };
        if line.weekdays.contains(&7) {
            line.weekdays.insert(0, 0);
        }
        line.refuse_unreachable()?;
        Ok(line)
    }

    /// Returns each field with its numbers.
    pub(super) fn fields(&self) -> impl Iterator<Item = (CronField, &[i64])> {
        FIVE.into_iter().zip([&self.minutes, &self.hours, &self.days, &self.months, &self.weekdays].map(Vec::as_slice))
    }

    /// Returns true if the first of the days is one that some months lack: parse-cron then runs on the 1st after such a month.
    pub(super) fn may_overflow(&self) -> bool {
        !self.any_day && self.any_weekday && self.days.first().is_some_and(|day| (29..=31).contains(day))
    }

    /// Returns the numbers that exist, to be told in words.
    pub(super) fn calendar(&self) -> Calendar {
        let numbers = |field: CronField, numbers: &[i64]| {
            let (min, max) = field.bounds();
            let existing: BTreeSet<i32> = numbers.iter().filter_map(|number| i32::try_from(*number).ok()).collect();
            let existing: Vec<i32> = existing.into_iter().filter(|number| (min..=max).contains(number)).collect();
            (existing.len() < (max - min + 1) as usize).then_some(existing)
        };
        let days = (!self.any_day).then(|| self.days.iter().filter_map(|day| i32::try_from(*day).ok()).collect());
        let weekdays = numbers(CronField::Weekday, &self.weekdays).filter(|_| !self.any_weekday);
        Calendar {
            seconds: Some(vec![0]),
            minutes: numbers(CronField::Minute, &self.minutes),
            hours: numbers(CronField::Hour, &self.hours),
            days,
            months: numbers(CronField::Month, &self.months),
            weekdays: weekdays.map(|days| days.into_iter().map(Weekday::Every).collect()),
            both_days: false,
            zone: None,
            random: false,
            may_be_refused: false,
            dropped_months: Vec::new(),
        }
    }

    /// Refuses a line for which the server finds no first run: it does so before it accepts a line, and fails on a time of day or a
    /// month that does not exist. An empty field counts as its smallest number, except months, for which the server crashes.
    fn refuse_unreachable(&self) -> Result<(), CronError> {
        let (minute, hour) = (self.minutes.first().copied().unwrap_or(0), self.hours.first().copied().unwrap_or(0));
        let Some(month) = self.months.first() else {
            return Err(CronError::new("month: a range must go from the smaller to the larger number, as in 3-9"));
        };
        let midnight = hour == 24 && self.minutes.iter().all(|minute| *minute == 0);
        match (minute, hour, month) {
            (60.., ..) => Err(refused(CronField::Minute, &minute.to_string())),
            (_, 24.., _) if !midnight => Err(refused(CronField::Hour, &hour.to_string())),
            (.., ..1 | 13..) => Err(refused(CronField::Month, &month.to_string())),
            _ => Ok(()),
        }
    }
}

/// Reports an item that parse-cron does not take. Unlike Fugit, it counts no days from the month's end.
fn refused(field: CronField, item: &str) -> CronError {
    CronError::item(field, if field == CronField::Day { "1-31" } else { field.allowed() }, item)
}

fn expand_macro(text: &str) -> &str {
    match text {
        "@yearly" | "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" | "@midnight" => "0 0 * * *",
        "@hourly" => "0 * * * *",
        line => line,
    }
}

fn numbers(field: CronField, token: &str) -> Result<Vec<i64>, CronError> {
    // Names of months and weekdays stand for their numbers in every field, as parse-cron replaces them in the whole text.
    let mut digits = token.to_owned();
    for (names, first) in [(&MONTHS[..], 1), (&WEEKDAYS[..], 0)] {
        for (name, number) in names.iter().zip(first..) {
            digits = digits.replace(name, &i32::to_string(&number));
        }
    }
    let mut numbers = Vec::new();
    for item in digits.trim_end_matches(',').split(',').filter(|_| !digits.trim_end_matches(',').is_empty()) {
        numbers.extend(expand(field, item).ok_or_else(|| refused(field, item))?);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// Expands `*`, `*/2`, `5`, `1-5` or `1-5/2`; any single character after the star stands for the slash.
fn expand(field: CronField, item: &str) -> Option<Vec<i64>> {
    let (min, max) = field.bounds();
    if let Some(step) = item.strip_prefix('*') {
        let step = if step.is_empty() { 1 } else { leading_number(step.get(1..)?)? };
        return stepped(min.into(), max.into(), step);
    }
    let (range, step) = item.split_once('/').map_or((item, None), |(range, step)| (range, Some(step)));
    match (range.split_once('-'), step) {
        (None, None) => Some(vec![number(range)?]),
        (Some((first, last)), step) => stepped(number(first)?, number(last)?, step.map_or(Some(1), number)?),
        (None, Some(_)) => None,
    }
}

/// Reads a number of digits only; one far beyond every field is cut down to 9999.
fn number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().unwrap_or(9999).min(9999))
}

/// Reads a text as Ruby's `to_i` does: the number at its start, else 0.
fn leading_number(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    Some(sign * number(digits.get(..end)?).unwrap_or(0))
}

/// Returns the numbers from `first` to `last` by `step`; none for a step of 0, by which the server fails to divide.
fn stepped(first: i64, last: i64, step: i64) -> Option<Vec<i64>> {
    let steps = (last - first).checked_div_euclid(step).filter(|_| step != 0)?;
    // Ruby rounds down, which differs from Euclid's division for a negative step.
    let steps = if step < 0 { -((last - first + -step - 1).div_euclid(-step)) } else { steps };
    // Numbers further up match nothing, and would only take memory.
    Some((0..=steps.min(100)).map(|count| first + step * count).collect())
}
