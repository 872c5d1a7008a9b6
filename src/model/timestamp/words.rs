//! The words of a point in time: day, time of day and zone.

use super::TimestampError;
use super::clock::{offset, split_where, time_of_day};
use crate::model::zone::Zone;
use chrono::{Datelike as _, FixedOffset, NaiveDate, NaiveTime, Weekday};

const ALLOWED: &str = "allowed are dates (2099-01-31, 31/12/2099, 31 Dec 2099), times (12:00, 5pm), zones (UTC, +01:00, Europe/Berlin), \
                       today, tomorrow, monday, spans (+2h, in 30 minutes) and @SECONDS";

/// A day as typed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Date {
    On(NaiveDate),
    DaysFromToday(i64),
    /// The first such day after today.
    Next(Weekday),
}

/// The meaning of the words; the time is midnight if none is given.
#[derive(Debug)]
pub(super) struct TypedTime {
    pub(super) date: Option<Date>,
    pub(super) time: NaiveTime,
    pub(super) zone: Option<Zone>,
    pub(super) offset: Option<FixedOffset>,
    /// True for `Z` and `UTC`, which are not the offset `+00:00` to those who read the time.
    pub(super) is_utc: bool,
}

/// The words by kind.
#[derive(Default)]
struct Words {
    date: Option<Date>,
    weekday: Option<Weekday>,
    month: Option<u32>,
    numbers: Vec<String>,
    time: Option<NaiveTime>,
    zone: Option<Zone>,
    offset: Option<FixedOffset>,
    is_utc: bool,
    next: bool,
}

/// Reads all words of `text`.
pub(super) fn read(text: &str) -> Result<TypedTime, TimestampError> {
    let mut words = Words::default();
    let (body, bracket) = match text.strip_suffix(']').and_then(|text| text.split_once('[')) {
        Some((body, name)) => (body, Some(name)),
        None => (text, None),
    };
    if let Some(name) = bracket {
        words.zone = Some(named(text, name)?);
    }
    for word in body.split([' ', '\t', ',']).filter(|word| !word.is_empty()) {
        match date_and_time(word) {
            Some((date, time)) => {
                words.take(text, date)?;
                words.take_time(text, &with_colons(&time.to_ascii_lowercase()))?;
            }
            None => words.take(text, word)?,
        }
    }
    words.finish(text)
}

/// Splits `2099-01-01T12:00Z` or `20990101T1200Z` into date and time.
fn date_and_time(word: &str) -> Option<(&str, &str)> {
    let (date, time) = word.split_once(['T', 't'])?;
    let digits = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    (digits(date) && digits(time)).then_some((date, time))
}

/// Adds colons to a time of day in ISO 8601's basic form, `10`, `1000` or `100000.5`; returns anything else as it is.
fn with_colons(time: &str) -> String {
    let (digits, rest) = split_where(time, |c| !c.is_ascii_digit());
    let pairs: Option<Vec<&str>> = (0..digits.len()).step_by(2).map(|at| digits.get(at..at + 2)).collect();
    match pairs.as_deref() {
        Some([hour]) if !rest.starts_with(':') && !rest.ends_with('m') => format!("{hour}:00{rest}"),
        Some(pairs @ ([_, _] | [_, _, _])) => format!("{}{rest}", pairs.join(":")),
        _ => time.to_owned(),
    }
}

fn named(text: &str, name: &str) -> Result<Zone, TimestampError> {
    Zone::read(name).map_err(|cause| TimestampError::new(format!("\"{text}\": {cause}")))
}

impl Words {
    fn take(&mut self, text: &str, word: &str) -> Result<(), TimestampError> {
        let lower = word.to_ascii_lowercase();
        match lower.as_str() {
            "at" | "of" | "on" => return Ok(()),
            "next" => {
                self.next = true;
                return Ok(());
            }
            "am" | "pm" => {
                let time = self.time.take().map(|time| time.format("%H:%M:%S").to_string());
                let hour = time.or_else(|| self.numbers.pop());
                return self.take_time(text, &format!("{}{lower}", hour.unwrap_or_default()));
            }
            "now" => {
                return Err(TimestampError::new(format!("\"{text}\": now stands alone; {ALLOWED}")));
            }
            "noon" => return self.take_time(text, "12:00"),
            "midnight" => {
                let reason = "midnight may be the start or the end of the day; write 0:00 and the day that it begins";
                return Err(TimestampError::new(format!("\"{text}\": {reason}")));
            }
            "today" => return self.take_date(text, Date::DaysFromToday(0)),
            "tomorrow" => return self.take_date(text, Date::DaysFromToday(1)),
            _ => {}
        }
        if let Some(month) = name_of::<chrono::Month>(&lower) {
            self.month = Some(month.number_from_month());
        } else if let Some(weekday) = name_of::<Weekday>(&lower) {
            self.weekday = Some(weekday);
        } else if lower.starts_with(|c: char| c.is_ascii_digit()) {
            self.take_digits(text, &lower)?;
        } else if lower == "z" || (lower.starts_with(['+', '-']) && self.time.is_some()) {
            self.take_offset(text, &lower)?;
        } else if self.zone.is_none() && (self.time.is_some() || self.date.is_some() || !self.numbers.is_empty()) {
            self.zone = Some(named(text, word)?);
            self.is_utc = lower == "utc";
        } else {
            return Err(not_understood(text));
        }
        Ok(())
    }

    /// Reads a word that starts with a digit: a date, a time of day with or without offset, or a number by itself.
    fn take_digits(&mut self, text: &str, word: &str) -> Result<(), TimestampError> {
        let clock = word.contains(':') || word.ends_with("am") || word.ends_with("pm");
        if clock {
            return self.take_time(text, word);
        }
        if word.contains(['-', '/']) {
            let date = numeric_date(text, word)?;
            return self.take_date(text, Date::On(date));
        }
        let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending));
        let number = ordinal.unwrap_or(word);
        match number.len() {
            _ if !number.bytes().all(|byte| byte.is_ascii_digit()) => Err(not_understood(text)),
            1 | 2 | 4 => {
                self.numbers.push(number.into());
                Ok(())
            }
            8 => {
                let (year, day) = number.split_at_checked(4).unwrap_or_default();
                let (month, day) = day.split_at_checked(2).unwrap_or_default();
                let date = day_of(text, year, month, day)?;
                self.take_date(text, Date::On(date))
            }
            _ => Err(not_understood(text)),
        }
    }

    fn take_date(&mut self, text: &str, date: Date) -> Result<(), TimestampError> {
        match self.date.replace(date) {
            None => Ok(()),
            Some(_) => Err(TimestampError::new(format!("\"{text}\" names two days"))),
        }
    }

    fn take_time(&mut self, text: &str, word: &str) -> Result<(), TimestampError> {
        let (clock, zone) = split_where(word, |c| matches!(c, '+' | '-' | 'z'));
        if !zone.is_empty() {
            self.take_offset(text, zone)?;
        }
        let time = time_of_day(clock).ok_or_else(|| {
            TimestampError::new(format!(
                "\"{text}\": \"{clock}\" is not a time of day; allowed are 0:00-23:59 and 12am-11pm"
            ))
        })?;
        match self.time.replace(time) {
            None => Ok(()),
            Some(_) => Err(TimestampError::new(format!("\"{text}\" names two times of day"))),
        }
    }

    fn take_offset(&mut self, text: &str, word: &str) -> Result<(), TimestampError> {
        self.offset = Some(offset(text, word)?);
        self.is_utc = matches!(word, "z" | "-00:00" | "-0000" | "-00");
        Ok(())
    }

    fn finish(mut self, text: &str) -> Result<TypedTime, TimestampError> {
        let refuse = |reason: &str| Err(TimestampError::new(format!("\"{text}\": {reason}")));
        if self.month.is_some() || !self.numbers.is_empty() {
            let date = self.worded_date(text)?;
            self.take_date(text, Date::On(date))?;
        }
        match (self.weekday, self.date) {
            (Some(weekday), None) => self.date = Some(Date::Next(weekday)),
            (Some(weekday), Some(Date::On(date))) if date.weekday() != weekday => {
                return refuse(&format!("{} is a {}", date.format("%Y-%m-%d"), date.format("%A")));
            }
            (Some(_), Some(Date::DaysFromToday(_) | Date::Next(_))) => return refuse("names two days"),
            _ => {}
        }
        if self.next && !matches!(self.date, Some(Date::Next(_))) {
            return refuse("after next comes a weekday, as in next friday");
        }
        match (self.date, self.time) {
            (Some(Date::DaysFromToday(0)), None) => refuse("give a time, as in today 18:00"),
            (None, None) => Err(TimestampError::new(format!("no time is given; {ALLOWED}"))),
            (date, time) => {
                let Words { zone, offset, is_utc, .. } = self;
                Ok(TypedTime { date, time: time.unwrap_or_default(), zone, offset, is_utc })
            }
        }
    }

    /// Reads `31 Dec 2099` or `Dec 31 2099`: the number of four digits is the year.
    fn worded_date(&self, text: &str) -> Result<NaiveDate, TimestampError> {
        let refuse = |reason: &str| Err(TimestampError::new(format!("\"{text}\": {reason}")));
        let (years, days): (Vec<&String>, Vec<&String>) = self.numbers.iter().partition(|number| number.len() == 4);
        match (days.as_slice(), self.month, years.as_slice()) {
            ([day], Some(month), [year]) => day_of(text, year, &month.to_string(), day),
            ([_], Some(_), []) => refuse("the year is missing"),
            ([], Some(_), [_]) => refuse("the day is missing"),
            ([], None, [_]) => refuse("day and month are missing"),
            ([], Some(_), []) => refuse("day and year are missing"),
            ([_], None, []) => refuse("the number is ambiguous: write 10:00 for an hour, 10 Jan 2099 for a day"),
            _ => Err(not_understood(text)),
        }
    }
}

fn not_understood(text: &str) -> TimestampError {
    TimestampError::new(format!("\"{text}\" is not understood; {ALLOWED}"))
}

/// Reads a month or weekday by its name or the first three letters of it.
fn name_of<T: std::str::FromStr>(word: &str) -> Option<T> {
    word.parse().ok()
}

/// Reads `2099-01-31`, `2099/01/31` and, day first, `31/01/2099`.
fn numeric_date(text: &str, word: &str) -> Result<NaiveDate, TimestampError> {
    let parts: Vec<&str> = word.split(['-', '/']).collect();
    let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    match parts.as_slice() {
        [year, month, day] if digits && year.len() == 4 => day_of(text, year, month, day),
        [day, month, year] if digits && year.len() == 4 && word.contains('/') => {
            if month.parse().is_ok_and(|month: u32| month > 12) {
                return Err(TimestampError::new(format!(
                    "\"{text}\": there is no month {month}; the day comes first, as in 31/12/2099"
                )));
            }
            day_of(text, year, month, day)
        }
        [_, _, _] if digits => {
            Err(TimestampError::new(format!("\"{text}\": a year has four digits, as in 2099-01-31 or 31/12/2099")))
        }
        _ => Err(TimestampError::new(format!("\"{text}\": \"{word}\" is not a date; {ALLOWED}"))),
    }
}

fn day_of(text: &str, year: &str, month: &str, day: &str) -> Result<NaiveDate, TimestampError> {
    let date = year.parse().ok().zip(month.parse().ok()).zip(day.parse().ok());
    date.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or_else(|| TimestampError::new(format!("\"{text}\": there is no such day in the calendar")))
}
