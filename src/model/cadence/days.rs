//! `--on-days` and `--on-day`: days of the week and of the month.

use super::list;
use crate::model::cron::Dialect;
use chrono::Weekday;
use std::collections::BTreeSet;

/// Days of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weekdays([bool; 7]);

impl Weekdays {
    /// Monday to Friday.
    pub(super) const WORKING: Self = Self([false, true, true, true, true, true, false]);

    /// Reads names and ranges of them, such as `mon,wed` or `fri-mon`.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut days = [false; 7];
        for item in text.split(',') {
            let (first, last) = item.split_once('-').unwrap_or((item, item));
            let (Some(first), Some(last)) = (day(first), day(last)) else {
                return Err(format!(
                    "\"{}\" is not a day of the week; allowed are mon, tue, wed, thu, fri, sat, sun and ranges such as mon-fri",
                    item.trim()
                ));
            };
            let mut day = first;
            loop {
                let number = day.num_days_from_sunday() as usize;
                days.iter_mut().skip(number).take(1).for_each(|is_in| *is_in = true);
                if day == last {
                    break;
                }
                day = day.succ();
            }
        }
        Ok(Self(days))
    }

    /// Returns the field of a cron line: three and more days in a row as a range.
    pub(super) fn field(&self) -> String {
        let days: Vec<u32> = (0..).zip(self.0).filter_map(|(number, is_in)| is_in.then_some(number)).collect();
        match days.as_slice() {
            [0, .., 6] if days.len() == 7 => "*".to_owned(),
            [first, _, .., last] if days.len() > 2 && last - first + 1 == days.len() as u32 => {
                format!("{first}-{last}")
            }
            days => list(days),
        }
    }
}

/// Reads a name, whole or its beginning of three letters, or as a plural.
fn day(text: &str) -> Option<Weekday> {
    let name = text.trim();
    let singular = name.strip_suffix(['s', 'S']).filter(|name| name.len() > 5);
    name.parse().ok().or_else(|| singular?.parse().ok())
}

const OLDER: &str = "servers before foreman-tasks 8";

/// Days of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MonthDays {
    days: BTreeSet<u32>,
    last: bool,
}

impl MonthDays {
    /// Reads numbers and `last`, such as `1,15` or `last`.
    pub(super) fn read(text: &str, dialect: Dialect) -> Result<Self, String> {
        let mut days = Self { days: BTreeSet::new(), last: false };
        for item in text.split(',').map(str::trim) {
            match item.parse() {
                Ok(day @ 1..=31) => drop(days.days.insert(day)),
                _ if item.eq_ignore_ascii_case("last") => days.last = true,
                _ => return Err(format!("\"{item}\" is not a day of the month; allowed are 1-31 and last")),
            }
        }
        match (dialect, days.days.last()) {
            (Dialect::Classic, _) if days.last => Err(format!("{OLDER} know no last day; the nearest is --on-day 28")),
            (Dialect::Classic, Some(29..)) => {
                Err(format!("{OLDER} run on the 1st of a month without that day; the nearest is --on-day 28"))
            }
            _ => Ok(days),
        }
    }

    /// Returns the field of a cron line.
    pub(super) fn field(&self) -> String {
        let last = self.last.then(|| "L".to_owned());
        list(self.days.iter().map(u32::to_string).chain(last))
    }
}
