//! The value of a field and its comparison with a search.

use crate::model::search::Operator;
use crate::model::search::like;
use crate::sandbox::times;
use chrono::{DateTime, TimeDelta, Utc};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The value of a field.
#[derive(Debug, PartialEq)]
pub enum Datum<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Flag(bool),
    Time(DateTime<Utc>),
    /// Several texts, any of which may match.
    Any(Vec<&'a str>),
    Nothing,
}

impl<'a> Datum<'a> {
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    pub fn id(id: u32) -> Self {
        Self::Number(id.into())
    }

    pub fn optional<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Nothing, make)
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.is_empty(),
            Self::Any(texts) => texts.is_empty(),
            Self::Number(_) | Self::Flag(_) | Self::Time(_) => false,
        }
    }

    /// Compares it with a search's value. A value that is not set equals nothing and differs from all.
    pub fn satisfies(&self, operator: Operator, value: &str, now: DateTime<Utc>) -> bool {
        match operator {
            Operator::Unequal => !self.satisfies(Operator::Equal, value, now),
            Operator::Unlike => !self.satisfies(Operator::Like, value, now),
            Operator::Equal => self.equals(value, now),
            Operator::Like => self.is_like(value, now),
            Operator::Below => self.against(value, now) == Some(Ordering::Less),
            Operator::Above => self.against(value, now) == Some(Ordering::Greater),
            Operator::AtMost => matches!(self.against(value, now), Some(Ordering::Less | Ordering::Equal)),
            Operator::AtLeast => matches!(self.against(value, now), Some(Ordering::Greater | Ordering::Equal)),
        }
    }

    fn equals(&self, value: &str, now: DateTime<Utc>) -> bool {
        match self {
            Self::Any(texts) => texts.contains(&value),
            _ => self.against(value, now) == Some(Ordering::Equal),
        }
    }

    fn is_like(&self, value: &str, now: DateTime<Utc>) -> bool {
        match self {
            Self::Text(text) => like::matches(text, value),
            Self::Any(texts) => texts.iter().any(|text| like::matches(text, value)),
            _ => self.equals(value, now),
        }
    }

    fn against(&self, value: &str, now: DateTime<Utc>) -> Option<Ordering> {
        match self {
            Self::Text(text) => Some(text.as_ref().cmp(value)),
            Self::Number(number) => Some(number.cmp(&value.trim().parse().ok()?)),
            Self::Flag(flag) => Some(flag.cmp(&value.parse().ok()?)),
            Self::Time(time) => Some(time.cmp(&moment(value, now)?)),
            Self::Any(_) | Self::Nothing => None,
        }
    }

    /// Orders rows; values that are not set come last, as in the database.
    pub fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
            (Self::Number(a), Self::Number(b)) => a.cmp(b),
            (Self::Flag(a), Self::Flag(b)) => a.cmp(b),
            (Self::Time(a), Self::Time(b)) => a.cmp(b),
            (Self::Any(a), Self::Any(b)) => a.cmp(b),
            _ => self.is_empty().cmp(&other.is_empty()),
        }
    }
}

/// Reads a time, or one relative to now such as `24 hours ago`, `yesterday`, `today`.
fn moment(value: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let words: Vec<&str> = value.split_whitespace().collect();
    match words.as_slice() {
        ["today"] => Some(now.date_naive().and_hms_opt(0, 0, 0)?.and_utc()),
        ["yesterday"] => Some(now.date_naive().pred_opt()?.and_hms_opt(0, 0, 0)?.and_utc()),
        ["tomorrow"] => Some(now.date_naive().succ_opt()?.and_hms_opt(0, 0, 0)?.and_utc()),
        [count, unit, "ago"] => now.checked_sub_signed(span(count.parse().ok()?, unit)?),
        [count, unit, "from", "now"] => now.checked_add_signed(span(count.parse().ok()?, unit)?),
        _ => times::read(value, times::UTC),
    }
}

fn span(count: i64, unit: &str) -> Option<TimeDelta> {
    match unit.trim_end_matches('s') {
        "minute" => TimeDelta::try_minutes(count),
        "hour" => TimeDelta::try_hours(count),
        "day" => TimeDelta::try_days(count),
        "week" => TimeDelta::try_weeks(count),
        "month" => TimeDelta::try_days(count.checked_mul(30)?),
        "year" => TimeDelta::try_days(count.checked_mul(365)?),
        _ => None,
    }
}
