//! parse-cron, the reader of servers before foreman-tasks 8: its grammar and its search for the next run, oddities included.

mod runs;

pub(super) use runs::ClassicRuns;

use super::CronError;
use super::calendar::{Calendar, Weekday};
use super::field::{CronField, FIVE, MONTHS, Numbers, WEEKDAYS};
use super::phrase;
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
        let text = expand_macro(text);
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

    /// Returns true if a month of the line lacks all of its days: parse-cron then runs on the 1st of that month.
    pub(super) fn may_overflow(&self) -> bool {
        let Some(first) = self.days.first().filter(|_| !self.any_day && self.any_weekday) else { return false };
        let shortest = |month: &i64| match month {
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        *first <= 31 && self.months.iter().any(|month| shortest(month) < *first)
    }

    /// Returns true if the numbers of the line are those of its runs, without the oddities of parse-cron.
    pub(super) fn is_plain(&self) -> bool {
        self.empty_fields().is_empty() && !self.may_overflow() && !self.hours.contains(&24)
    }

    /// Returns the fields without a number that exists, as a range from high to low has none.
    fn empty_fields(&self) -> Vec<&'static str> {
        let has_day = self.any_day && self.any_weekday
            || !self.existing_days().is_empty()
            || !self.existing_weekdays().is_empty();
        let day = if self.any_day { CronField::Weekday } else { CronField::Day };
        let fields =
            [(CronField::Minute, self.minutes.is_empty()), (CronField::Hour, self.hours.is_empty()), (day, !has_day)];
        fields.into_iter().filter(|(_, is_empty)| *is_empty).map(|(field, _)| field.name()).collect()
    }

    fn existing_days(&self) -> Vec<i32> {
        if self.any_day { Vec::new() } else { existing(&self.days, 1, 31) }
    }

    fn existing_weekdays(&self) -> Vec<i32> {
        if self.any_weekday { Vec::new() } else { existing(&self.weekdays, 0, 6) }
    }

    /// Returns the line in words.
    pub(super) fn in_words(&self) -> String {
        let empty = self.empty_fields();
        if empty.len() > 1 {
            return format!("at irregular times, as the ranges of {} are empty", empty.join(" and "));
        }
        let words = phrase::of_calendar(&self.calendar(), None);
        match self.days.as_slice() {
            _ if !self.may_overflow() => words,
            [_] => format!("{words}, or on the 1st of a month without that day"),
            _ => format!("{words}, or on the 1st of a month without these days"),
        }
    }

    /// Returns the numbers that exist. Of an empty field the server takes the smallest value, and of the fields before it the first number.
    pub(super) fn calendar(&self) -> Calendar {
        let unless_all = |numbers: Vec<i32>, amount: usize| (numbers.len() < amount).then_some(numbers);
        let (days, weekdays) = (self.existing_days(), self.existing_weekdays());
        let some_day = |days: &[i32]| (!days.is_empty()).then(|| days.to_vec());
        let mut calendar = Calendar {
            seconds: Some(vec![0]),
            minutes: unless_all(existing(&self.minutes, 0, 59), 60),
            hours: unless_all(existing(&self.hours, 0, if self.minutes == [0] { 24 } else { 23 }), 24),
            days: some_day(&days),
            months: unless_all(existing(&self.months, 1, 12), 12),
            weekdays: some_day(&weekdays).map(|days| days.into_iter().map(Weekday::Every).collect()),
            both_days: false,
            zone: None,
            random: false,
            may_be_refused: false,
            dropped_months: Vec::new(),
        };
        let first =
            |numbers: &Numbers| Some(vec![numbers.as_ref().and_then(|numbers| numbers.first().copied()).unwrap_or(0)]);
        match self.empty_fields().as_slice() {
            ["minute"] => calendar.minutes = Some(vec![0]),
            ["hour"] => (calendar.hours, calendar.minutes) = (Some(vec![0]), first(&calendar.minutes)),
            ["day" | "weekday"] => {
                (calendar.hours, calendar.minutes) = (first(&calendar.hours), first(&calendar.minutes));
                calendar.days = Some(vec![1]);
            }
            _ => {}
        }
        calendar
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

/// Returns the numbers from `min` to `max`, each once.
fn existing(numbers: &[i64], min: i32, max: i32) -> Vec<i32> {
    let numbers = numbers.iter().filter_map(|number| i32::try_from(*number).ok());
    let numbers: BTreeSet<i32> = numbers.filter(|number| (min..=max).contains(number)).collect();
    numbers.into_iter().collect()
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
    let mut digits = token.to_ascii_lowercase();
    for (names, first) in [(&MONTHS[..], 1), (&WEEKDAYS[..], 0)] {
        for (name, number) in names.iter().zip(first..) {
            digits = digits.replace(name, &i32::to_string(&number));
        }
    }
    let mut numbers = Vec::new();
    let digits = digits.trim_end_matches(',');
    for (item, typed) in digits.split(',').zip(token.split(',')).filter(|_| !digits.is_empty()) {
        numbers.extend(expand(field, item).ok_or_else(|| refused(field, typed))?);
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

#[cfg(test)]
mod tests;
