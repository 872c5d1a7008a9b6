//! Times of day and offsets from UTC.

use super::TimestampError;
use chrono::{FixedOffset, NaiveTime};

/// Reads a time of day: `12:00`, `12:00:30.5`, `5pm`, `5:30pm`.
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let (clock, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (text, None),
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let numbers: Option<Vec<u32>> = clock
        .split(':')
        .map(|part| {
            (part.len() <= 2).then(|| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?)?
        })
        .collect();
    let (hour, minute, second) = match numbers?.as_slice() {
        [hour] if half.is_some() => (*hour, 0, 0),
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = match half {
        None => hour,
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + half)?,
    };
    let fraction_digits = fraction.bytes().all(|b| b.is_ascii_digit()) && (1..=9).contains(&fraction.len());
    let nanoseconds = fraction_digits.then(|| format!("{fraction:0<9}").parse().ok())??;
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanoseconds)
}

/// Reads an offset: `Z`, `+01:00`, `-0530`, `+01`.
pub(super) fn offset(text: &str, word: &str) -> Result<FixedOffset, TimestampError> {
    let found = || {
        if word == "z" {
            return FixedOffset::east_opt(0);
        }
        let sign = if word.starts_with('-') { -1 } else { 1 };
        let digits = word.get(1..)?;
        let (hours, minutes) = digits.split_at_checked(2)?;
        let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
        let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i32>().ok())?;
        let minutes = if digits.len() == 2 { 0 } else { number(minutes).filter(|_| minutes.len() == 2)? };
        let hours = number(hours)?;
        (hours <= 14 && minutes < 60).then(|| FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60)))?
    };
    found().ok_or_else(|| {
        TimestampError::new(format!("\"{text}\": \"{word}\" is not an offset from UTC, such as +01:00 or Z"))
    })
}

/// Splits a text before the first character for which `ends` is true.
pub(super) fn split_where(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(ends).unwrap_or(text.len())).unwrap_or((text, ""))
}
