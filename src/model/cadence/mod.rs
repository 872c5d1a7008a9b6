//! Repetition in the words of people, composed into a cron line: `--every week --on-days mon --at 02:00` is `0 2 * * 1`.
//!
//! Both dialects read the line alike, except for the last day of the month, which older servers do not know.

mod days;
mod period;
mod times;

use crate::error::{Error, Problems};
use crate::model::cron::Dialect;
use days::{MonthDays, Weekdays};
use period::Period;
use std::fmt::Display;
use times::Times;

/// The words of a repetition, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CadenceWords {
    /// `--every`
    pub every: Option<String>,
    /// `--on-days`
    pub on_days: Option<String>,
    /// `--on-day`
    pub on_day: Option<String>,
    /// `--at`
    pub at: Option<String>,
}

impl CadenceWords {
    /// Returns the words that were typed, with their options.
    pub fn typed(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let words =
            [("--every", &self.every), ("--on-days", &self.on_days), ("--on-day", &self.on_day), ("--at", &self.at)];
        words.into_iter().filter_map(|(option, word)| Some((option, word.as_deref()?)))
    }

    /// Returns true if one of the words was typed.
    pub fn are_given(&self) -> bool {
        self.typed().next().is_some()
    }

    /// Composes the cron line; none without words.
    ///
    /// # Errors
    /// Usage errors with every mistake: words that are not understood, that do not go together, or that no cron line can say.
    pub fn cron_line(&self, dialect: Dialect) -> Result<Option<String>, Error> {
        if !self.are_given() {
            return Ok(None);
        }
        let mut problems = Problems::default();
        let every = problems.keep(read("--every", self.every.as_deref(), Period::read));
        let weekdays = problems.keep(read("--on-days", self.on_days.as_deref(), Weekdays::read));
        let days = problems.keep(read("--on-day", self.on_day.as_deref(), |text| MonthDays::read(text, dialect)));
        let times = problems.keep(read("--at", self.at.as_deref(), Times::read));
        let (Some(every), Some(weekdays), Some(days), Some(times)) = (every, weekdays, days, times) else {
            return problems.finish(None);
        };
        let period = every.or_else(|| implied(weekdays.as_ref(), days.as_ref()));
        let Some(period) = period else {
            let message = "says when a repeated job runs; give --every too, or --start-at for a job that runs once";
            problems.add(Error::invalid("--at", self.at.as_deref(), message));
            return problems.finish(None);
        };
        self.check_days(&period, &mut problems);
        let clock = problems.keep(self.clock_fields(&period, times));
        let line = clock.map(|clock| format!("{clock} {}", day_fields(&period, weekdays, days)));
        problems.finish(line).map(Some)
    }

    /// Refuses days that do not go with the period.
    fn check_days(&self, period: &Period, problems: &mut Problems) {
        if self.on_day.is_some() && !matches!(period, Period::Months(_)) {
            let message = "goes with --every month; for days of the week give --on-days";
            problems.add(Error::invalid("--on-day", self.on_day.as_deref(), message));
        }
        let has_own_days = match period {
            Period::Months(_) => "goes with --every week; cron runs a line with both kinds of days on either of them",
            Period::Weekdays(_) => "names days, and so does --every; give one of the two",
            Period::Minutes(_) | Period::Hours(_) | Period::Day | Period::Week => return,
        };
        if self.on_days.is_some() {
            problems.add(Error::invalid("--on-days", self.on_days.as_deref(), has_own_days));
        }
    }

    /// Returns the fields of minute and hour.
    fn clock_fields(&self, period: &Period, times: Option<Times>) -> Result<String, Error> {
        let fields = match (period, times) {
            (Period::Minutes(_), Some(_)) => {
                Err("goes with --every hour and longer; runs that are minutes apart need no time".to_owned())
            }
            (Period::Minutes(minutes), None) => Ok(format!("{} *", step(*minutes))),
            (Period::Hours(hours), None) => Ok(format!("0 {}", step(*hours))),
            (Period::Hours(hours), Some(times)) => times.in_each(*hours),
            (_, None) => Ok("0 0".to_owned()),
            (_, Some(times)) => times.fields(),
        };
        fields.map_err(|reason| Error::invalid("--at", self.at.as_deref(), reason))
    }
}

/// Reads the value of an option, if there is one.
fn read<T>(option: &str, text: Option<&str>, read: impl FnOnce(&str) -> Result<T, String>) -> Result<Option<T>, Error> {
    text.map(read).transpose().map_err(|reason| Error::invalid(option, text, reason))
}

/// Returns the period that days stand for by themselves.
fn implied(weekdays: Option<&Weekdays>, days: Option<&MonthDays>) -> Option<Period> {
    days.map(|_| Period::Months(1)).or(weekdays.map(|_| Period::Week))
}

/// Returns the fields of day, month and weekday. A week begins on Sunday and a month on its first day, as in `@weekly` and `@monthly`.
fn day_fields(period: &Period, weekdays: Option<Weekdays>, days: Option<MonthDays>) -> String {
    let any = || "*".to_owned();
    let weekdays = weekdays.map(|days| days.field());
    match period {
        Period::Minutes(_) | Period::Hours(_) | Period::Day => format!("* * {}", weekdays.unwrap_or_else(any)),
        Period::Weekdays(days) => format!("* * {}", days.field()),
        Period::Week => format!("* * {}", weekdays.unwrap_or_else(|| "0".to_owned())),
        Period::Months(12) => format!("{} 1 *", days.map_or_else(|| "1".to_owned(), |days| days.field())),
        Period::Months(months) => {
            format!("{} {} *", days.map_or_else(|| "1".to_owned(), |days| days.field()), step(*months))
        }
    }
}

/// Returns the field for each number by `step`.
fn step(step: u32) -> String {
    if step == 1 { "*".to_owned() } else { format!("*/{step}") }
}

/// Joins the items of a field.
fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests;
