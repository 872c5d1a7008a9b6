//! The meaning of a line to Fugit: the numbers that each field matches, and the days.

use super::CronError;
use super::draw::{self, Feasibility};
use super::field::{CronField, MAX_DAYS_IN_MONTH, Numbers};
use super::grammar::{Item, Parts};
use crate::model::zone::Zone;
use chrono::{Datelike as _, NaiveDate};

/// The fields of a line as numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Calendar {
    pub(super) seconds: Numbers,
    pub(super) minutes: Numbers,
    pub(super) hours: Numbers,
    /// Days of the month; negative ones count from its end.
    pub(super) days: Numbers,
    pub(super) months: Numbers,
    pub(super) weekdays: Option<Vec<Weekday>>,
    /// Day and weekday must both match (`&`); otherwise either is enough.
    pub(super) both_days: bool,
    pub(super) zone: Option<Zone>,
    /// The server draws some of the numbers, as in `10~`.
    pub(super) random: bool,
    /// The server refuses the line if it draws some of the numbers.
    pub(super) may_be_refused: bool,
    /// Months in the line that have none of its days.
    pub(super) dropped_months: Vec<i32>,
}

/// A weekday, Sunday being 0, or some of the days with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weekday {
    /// Every such day.
    Every(i32),
    /// The nth such day of the month, from its end when negative.
    Nth(i32, i32),
    /// Such days in weeks whose number, by this modulus, leaves this remainder.
    Weeks(i32, u64, u64),
}

impl Calendar {
    pub(super) fn new(parts: &Parts, zone: Option<Zone>) -> Result<Self, CronError> {
        let mut calendar = Self {
            seconds: Some(vec![0]),
            minutes: None,
            hours: None,
            days: None,
            months: None,
            weekdays: None,
            both_days: parts.both_days,
            zone,
            random: false,
            may_be_refused: false,
            dropped_months: Vec::new(),
        };
        let (mut days, mut months) = (Vec::new(), Vec::new());
        for (field, items) in &parts.fields {
            let outcomes = outcomes(*field, items)?;
            let drawn = outcomes.iter().any(|outcomes| outcomes.len() > 1);
            calendar.random |= drawn;
            // Of what is drawn the first outcome stands for all.
            let first: Vec<Item> = outcomes.iter().filter_map(|outcomes| outcomes.first()).cloned().collect();
            match field {
                CronField::Second => calendar.seconds = numbers(*field, &first)?,
                CronField::Minute => calendar.minutes = numbers(*field, &first)?,
                CronField::Hour => calendar.hours = numbers(*field, &first)?,
                CronField::Day => (calendar.days, days) = (numbers(*field, &first)?, outcomes),
                CronField::Month => (calendar.months, months) = (numbers(*field, &first)?, outcomes),
                CronField::Weekday => calendar.weekdays = weekdays(&first)?,
            }
        }
        calendar.check_draws(&days, &months)?;
        if days.iter().chain(&months).all(|outcomes| outcomes.len() == 1) {
            calendar.drop_impossible_days();
        }
        Ok(calendar)
    }

    /// Refuses days and months that never come together, whatever the server draws.
    fn check_draws(&mut self, days: &[Vec<Item>], months: &[Vec<Item>]) -> Result<(), CronError> {
        match draw::feasibility(&each(CronField::Day, days)?, &each(CronField::Month, months)?) {
            Feasibility::Always => {}
            Feasibility::Sometimes => self.may_be_refused = true,
            Feasibility::Never => {
                return Err(CronError::new(
                    "day and month never come together: none of the months has any of the days",
                ));
            }
        }
        Ok(())
    }

    /// Drops months that have none of the days, and days that none of the months has. Fugit does so even if a weekday would have
    /// matched in such a month.
    fn drop_impossible_days(&mut self) {
        let (Some(days), Some(months)) = (&mut self.days, &mut self.months) else { return };
        let longest =
            |month: &i32| usize::try_from(month - 1).ok().and_then(|index| MAX_DAYS_IN_MONTH.get(index)).copied();
        let has = |month: &i32, day: &i32| longest(month).is_some_and(|longest| *day <= longest);
        let (kept, dropped_months): (Vec<_>, _) =
            months.iter().partition(|month| days.iter().any(|day| has(month, day)));
        days.retain(|day| kept.iter().any(|month| has(month, day)));
        *months = kept;
        self.dropped_months = dropped_months;
    }

    /// Returns true if the line runs on `date`, its month aside.
    pub(super) fn matches_day(&self, date: NaiveDate) -> bool {
        let weekday = self.weekdays.as_ref().map(|days| days.iter().any(|day| day.matches(date)));
        let day = self.days.as_ref().map(|days| days.iter().any(|day| *day == number(date) || *day == -from_end(date)));
        match (day, weekday) {
            (Some(day), Some(weekday)) if self.both_days => day && weekday,
            (Some(day), Some(weekday)) => day || weekday,
            (Some(matches), None) | (None, Some(matches)) => matches,
            (None, None) => true,
        }
    }
}

impl Weekday {
    fn matches(self, date: NaiveDate) -> bool {
        let (Self::Every(day) | Self::Nth(day, _) | Self::Weeks(day, ..)) = self;
        date.weekday().num_days_from_sunday().cast_signed() == day
            && match self {
                Self::Every(_) => true,
                Self::Nth(_, nth) if nth > 0 => (number(date) - 1) / 7 + 1 == nth,
                Self::Nth(_, nth) => (from_end(date) - 1) / 7 + 1 == -nth,
                Self::Weeks(_, modulus, offset) => week(date).rem_euclid(modulus.into()) == (offset % modulus).into(),
            }
    }
}

/// Returns the number of the week as Fugit counts since 1.12: from the last Monday of 2018.
fn week(date: NaiveDate) -> i128 {
    const REFERENCE: NaiveDate = match NaiveDate::from_ymd_opt(2018, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MIN,
    };
    i128::from((date - REFERENCE).num_days().div_euclid(7))
}

fn number(date: NaiveDate) -> i32 {
    date.day().cast_signed()
}

/// Returns the day counted from the end of the month, 1 for the last.
fn from_end(date: NaiveDate) -> i32 {
    i32::from(date.num_days_in_month()) - number(date) + 1
}

/// Returns the possible outcomes of each item.
fn outcomes(field: CronField, items: &[Item]) -> Result<Vec<Vec<Item>>, CronError> {
    let outcomes: Vec<_> = items.iter().map(|item| draw::outcomes(field, item)).collect();
    if outcomes.iter().any(Vec::is_empty) {
        return Err(CronError::new(format!("{}: there is no number to draw for ~", field.name())));
    }
    Ok(outcomes)
}

/// Returns the numbers of each outcome of each item.
fn each(field: CronField, items: &[Vec<Item>]) -> Result<Vec<Vec<Numbers>>, CronError> {
    let expanded = |outcomes: &Vec<Item>| outcomes.iter().map(|item| expand(field, item)).collect();
    items.iter().map(expanded).collect()
}

fn numbers(field: CronField, items: &[Item]) -> Result<Numbers, CronError> {
    let mut numbers = Vec::new();
    let mut all = false;
    for item in items {
        match expand(field, item)? {
            Some(expanded) => numbers.extend(expanded),
            None => all = true,
        }
    }
    if field == CronField::Hour {
        numbers.iter_mut().filter(|hour| **hour == 24).for_each(|hour| *hour = 0);
    }
    numbers.sort_unstable();
    numbers.dedup();
    Ok((!all).then_some(numbers))
}

/// Returns the numbers of one item; `None` stands for all.
fn expand(field: CronField, item: &Item) -> Result<Numbers, CronError> {
    let (min, max) = field.bounds();
    let step = match item.step {
        Some(0) => return Err(CronError::new(format!("{} step 0: a step must be 1 or more", field.name()))),
        step => step.unwrap_or(1),
    };
    let first = item.first.unwrap_or(min);
    let last = match item.last {
        None if item.step.is_none() && item.first.is_some() => return Ok(Some(vec![first])),
        Some(last) if last >= 0 || first < 0 => last,
        // With a first day counted from the month's start, Fugit reads a last day counted from its end as the 31st.
        _ => max,
    };
    if first == min && last == max && step == 1 {
        return Ok(None);
    }
    if first < 0 && last > 0 {
        return Err(CronError::new(format!(
            "{} range from {first}: a range from the end of the month ends there too, as in -5--1",
            field.name()
        )));
    }
    let (min, max) = if first < 0 { (-max, -1) } else { (min, max) };
    Ok(Some(wrap(min, max, first, last).into_iter().step_by(usize::try_from(step).unwrap_or(1)).collect()))
}

/// Returns the numbers from `first` to `last`, wrapping at the end of the field; hour 24 lies beyond it.
fn wrap(min: i32, max: i32, first: i32, last: i32) -> Vec<i32> {
    let last_inside = if last > max { last - max - 1 } else { last };
    if first <= last && last <= max || first == last {
        (first..=last).collect()
    } else {
        (first..=first.max(max)).chain(min..=last_inside).collect()
    }
}

fn weekdays(items: &[Item]) -> Result<Option<Vec<Weekday>>, CronError> {
    let mut days = Vec::new();
    for item in items {
        match (item.first, item.last, item.step) {
            (Some(day), _, _) if item.nth.is_some() => days.extend(item.nth.map(|nth| Weekday::Nth(day % 7, nth))),
            (Some(day), ..) if let Some((modulus, offset)) = item.weeks => match modulus {
                0 => return Err(CronError::new("weekday %0: the number of weeks must be 1 or more")),
                _ => days.push(Weekday::Weeks(day % 7, modulus, offset)),
            },
            (None, None, None) => {}
            (first, last, step) => {
                let start = first.unwrap_or(0);
                // Unlike in other fields, Fugit does not run a step without an end up to the last number: 3/2 is Wednesday.
                let end = last.or(first).unwrap_or(6);
                let end = if start > end { end + 7 } else { end };
                let step = usize::try_from(step.unwrap_or(1)).unwrap_or(1).max(1);
                days.extend((start..=end).step_by(step).map(|day| Weekday::Every(day % 7)));
            }
        }
    }
    days.sort_unstable();
    days.dedup();
    refuse_incomparable(&days)?;
    Ok((!days.is_empty()).then_some(days))
}

/// Refuses `mon#1,mon%2`: Fugit fails to sort them, and the server refuses the line.
fn refuse_incomparable(days: &[Weekday]) -> Result<(), CronError> {
    let clash = days.iter().any(|day| match day {
        Weekday::Nth(day, _) => days.iter().any(|other| matches!(other, Weekday::Weeks(same, ..) if same == day)),
        _ => false,
    });
    if clash { Err(CronError::new("weekday: # and % cannot be used for the same day")) } else { Ok(()) }
}
