//! Cron lines as the server reads them: Fugit's dialect, and parse-cron's for servers before foreman-tasks 8.

mod calendar;
mod classic;
mod clock_change;
mod draw;
mod field;
mod grammar;
mod phrase;
mod refusal;
mod rule;
mod schedule;
mod warning;

use crate::model::zone::Zone;
use calendar::Calendar;
use chrono::{DateTime, FixedOffset, Utc};
use classic::Classic;
pub use clock_change::{ClockEffect, Disturbance};
use field::CronField;
pub use phrase::zone_words;
pub use rule::RecurrenceRule;
pub use schedule::LAST_YEAR;
use std::borrow::Cow;
use std::fmt;

/// The generation of servers that reads a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// foreman-tasks 8 and later (Foreman 3.7, Satellite 6.14).
    #[default]
    Fugit,
    /// Everything before, which reads lines with parse-cron.
    Classic,
}

/// The reason why a line is refused, with the name of the field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CronError(String);

impl CronError {
    fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

/// A cron line that the server accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CronLine {
    text: String,
    reading: Reading,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reading {
    Fugit(Box<Calendar>),
    Classic(Classic),
}

impl CronLine {
    /// Reads a line as the server would.
    pub fn parse(text: &str, dialect: Dialect) -> Result<Self, CronError> {
        match dialect {
            Dialect::Fugit => Self::parse_fugit(text),
            Dialect::Classic => Self::parse_classic(text),
        }
    }

    fn parse_fugit(text: &str) -> Result<Self, CronError> {
        let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\x0b');
        let line = expand_macro(text);
        let parts = grammar::parse(&line).ok_or_else(|| CronError::explain(&line))?;
        let zone = parts.zone.map(server_zone).transpose()?;
        let calendar = Calendar::new(&parts, zone)?;
        // Fugit before 1.11.2 knows a macro only when nothing follows it.
        let text = if line.contains(' ') && text.contains([' ', '\t']) { line.into_owned() } else { text.into() };
        Ok(Self { text, reading: Reading::Fugit(Box::new(calendar)) })
    }

    fn parse_classic(text: &str) -> Result<Self, CronError> {
        let line = Classic::parse(text)?;
        Ok(Self { text: text.into(), reading: Reading::Classic(line) })
    }

    /// Returns the line to send.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the zone at the end of the line; a line without one runs in the API user's zone, or else the server's.
    pub fn zone(&self) -> Option<&Zone> {
        match &self.reading {
            Reading::Fugit(calendar) => calendar.zone.as_ref(),
            Reading::Classic(_) => None,
        }
    }

    /// Appends a time zone to a line that has none.
    pub fn with_zone(&self, zone: &str) -> Result<Self, CronError> {
        if let Some(own) = self.zone() {
            return Err(CronError::new(format!("ends with a time zone already, {}", own.name())));
        }
        Self::parse_fugit(&format!("{} {zone}", self.text))
    }

    /// Returns true if the server draws some of the numbers (`~`), so that no run can be computed.
    pub fn is_random(&self) -> bool {
        matches!(&self.reading, Reading::Fugit(calendar) if calendar.random)
    }

    /// Returns true if the line runs at other seconds than the first of a minute.
    pub fn has_seconds(&self) -> bool {
        matches!(&self.reading, Reading::Fugit(calendar) if calendar.seconds.as_deref() != Some(&[0]))
    }

    /// Draws the numbers of a random line; `choose` gets the number of outcomes and returns the index of one.
    pub fn draw(&self, choose: impl FnMut(usize) -> usize) -> Result<Self, CronError> {
        let Reading::Fugit(calendar) = &self.reading else { return Ok(self.clone()) };
        let line = expand_macro(&self.text);
        let mut parts = grammar::parse(&line).ok_or_else(|| CronError::explain(&line))?;
        draw::draw_items(&mut parts, choose);
        let drawn = Calendar::new(&parts, calendar.zone.clone())?;
        Ok(Self { text: self.text.clone(), reading: Reading::Fugit(Box::new(drawn)) })
    }

    /// Returns the line in words, with the zone that it names: "at 02:30 on Sundays, Berlin time".
    pub fn in_words(&self) -> String {
        let line = expand_macro(&self.text);
        let words = match &self.reading {
            Reading::Fugit(calendar) => phrase::of_calendar(calendar, grammar::parse(&line).as_ref()),
            Reading::Classic(line) => line.in_words(),
        };
        match self.zone() {
            Some(zone) => format!("{words}, {}", zone_words(zone)),
            None => words,
        }
    }

    /// Returns warnings about parts that are read otherwise than expected, or not alike by every server.
    pub fn warnings(&self) -> Vec<String> {
        match &self.reading {
            Reading::Fugit(calendar) => warning::of_fugit(&self.text, calendar, true),
            Reading::Classic(line) => warning::of_classic(&self.text, line),
        }
    }

    /// Returns the warnings that apply to a server with foreman-tasks 8 or later.
    pub fn warnings_of_current_servers(&self) -> Vec<String> {
        match &self.reading {
            Reading::Fugit(calendar) => warning::of_fugit(&self.text, calendar, false),
            Reading::Classic(line) => warning::of_classic(&self.text, line),
        }
    }

    /// Returns the traps of a line that is read in `default_zone` if it names no zone: the warnings, and the next changes of the clocks.
    pub fn traps(&self, now: DateTime<Utc>, default_zone: &Zone) -> Vec<String> {
        let mut traps = self.warnings_of_current_servers();
        traps.extend(self.clock_trap(now, default_zone));
        traps.extend(self.clock_gap(now, default_zone));
        traps
    }

    /// Returns the minutes between runs for a line that runs in every hour of every day; for runs that are unevenly far apart, 60.
    fn hourly_pace(&self) -> Option<i32> {
        let calendar = self.calendar();
        calendar.hours.is_none().then(|| phrase::minute_pace(&calendar))
    }

    /// Returns true for a line with one time of day.
    fn runs_once_a_day(&self) -> bool {
        let calendar = self.calendar();
        [&calendar.seconds, &calendar.minutes, &calendar.hours]
            .iter()
            .all(|field| field.as_ref().is_some_and(|it| it.len() == 1))
    }

    /// Returns the numbers of the line.
    fn calendar(&self) -> Cow<'_, Calendar> {
        match &self.reading {
            Reading::Fugit(calendar) => Cow::Borrowed(&**calendar),
            Reading::Classic(line) => Cow::Owned(line.calendar()),
        }
    }

    /// Refuses a line that never runs.
    pub fn check_runs(&self, now: DateTime<Utc>, default_zone: &Zone) -> Result<(), CronError> {
        match self.is_random() || self.runs_after(now, default_zone).next().is_some() {
            true => Ok(()),
            false => Err(CronError::new(format!("\"{self}\" never comes"))),
        }
    }

    /// Returns the runs after an instant in ascending order, up to the year 2100; none for a random line. A line without a zone is
    /// read in `default_zone`.
    pub fn runs_after(&self, after: DateTime<Utc>, default_zone: &Zone) -> impl Iterator<Item = DateTime<Utc>> + use<> {
        let (fugit, classic) = match &self.reading {
            Reading::Fugit(_) if self.is_random() => (None, None),
            Reading::Fugit(calendar) => (schedule::FugitRuns::new(calendar, after, default_zone), None),
            Reading::Classic(line) => (None, Some(classic::ClassicRuns::new(line, after, default_zone))),
        };
        fugit.into_iter().flatten().chain(classic.into_iter().flatten())
    }

    /// Returns true if a line that names no zone has the same runs in both zones.
    pub fn has_same_runs(&self, after: DateTime<Utc>, one: &Zone, other: &Zone) -> bool {
        /// Number of runs by which zones are told apart: those of a daily line meet each change of the clocks of two years.
        const COMPARED: usize = 800;
        let runs = |zone: &Zone| self.runs_after(after, zone).take(COMPARED);
        one.name() == other.name() || !self.is_random() && runs(one).eq(runs(other))
    }

    /// Counts the runs after one instant, up to and including another.
    pub fn count_between(&self, after: DateTime<Utc>, until: DateTime<Utc>, default_zone: &Zone) -> u64 {
        match &self.reading {
            Reading::Fugit(calendar) if !self.is_random() => {
                schedule::FugitRuns::new(calendar, after, default_zone).map_or(0, |runs| runs.count_until(until))
            }
            _ => self.runs_after(after, default_zone).take_while(|run| *run <= until).count() as u64,
        }
    }
}

impl fmt::Display for CronLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Replaces `@daily` and the like by their fields. As on the server, they are known in lower case only.
fn expand_macro(text: &str) -> Cow<'_, str> {
    let (name, rest) = text.find([' ', '\t']).and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""));
    let fields = match name {
        "@yearly" | "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" | "@midnight" => "0 0 * * *",
        "@noon" => "0 12 * * *",
        "@hourly" => "0 * * * *",
        _ => return Cow::Borrowed(text),
    };
    match rest.trim() {
        "" => Cow::Borrowed(fields),
        zone => Cow::Owned(format!("{fields} {zone}")),
    }
}

/// Reads the zone at the end of a line by the server's rules: names in exact spelling, offsets of less than 12 hours.
fn server_zone(name: &str) -> Result<Zone, CronError> {
    if !grammar::is_offset(name) {
        return match Zone::read(name) {
            Ok(zone) if zone.name() == name => Ok(zone),
            Ok(zone) => Err(CronError::new(format!("time zone \"{name}\" is spelt {}", zone.name()))),
            Err(cause) => Err(CronError::new(cause.to_string())),
        };
    }
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let digits: i32 = digits.parse().unwrap_or(i32::MAX);
    let (hours, minutes) = (digits / 100, digits % 100);
    // The server takes the sign from the hours, so -00:30 is ahead of UTC there.
    let sign = if name.starts_with('-') && hours > 0 { -1 } else { 1 };
    match FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60)) {
        Some(offset) if hours < 12 => Ok(Zone::fixed(offset)),
        _ => Err(CronError::new(format!("offset \"{name}\" must be between -11:45 and +11:45"))),
    }
}

#[cfg(test)]
mod tests;
