//! Spans from now: `+1h30m`, `in 2 hours`.

use super::TimestampError;
use super::clock::split_where;
use chrono::TimeDelta;
use std::time::Duration;

/// Reads a span from now: `now`, `+1h30m`, `in 1 hour and 30 minutes`; none if the text is something else.
pub(super) fn read(text: &str) -> Result<Option<TimeDelta>, TimestampError> {
    if text.eq_ignore_ascii_case("now") {
        return Ok(Some(TimeDelta::zero()));
    }
    let marked = text.strip_prefix('+').or_else(|| without(text, "in "));
    match (sum(marked.unwrap_or(text).trim()), marked) {
        (Sum::Seconds(_), None) => Err(TimestampError::new(format!(
            "\"{text}\" may be a span or a time of day: write +{text} for a time from now, and 17:00 for an hour of the day"
        ))),
        (Sum::Seconds(seconds), Some(_)) => Ok(Some(TimeDelta::try_seconds(seconds).unwrap_or(TimeDelta::MAX))),
        (Sum::Months, _) => {
            Err(TimestampError::new(format!("\"{text}\": months and years differ in length; give days, or a date")))
        }
        (Sum::MinutesOrMonths, _) => Err(minutes_or_months(text)),
        (Sum::None, Some(_)) => Err(TimestampError::new(format!(
            "\"{text}\": a span needs numbers with a unit: s, m, h, d or w, as in +1h30m or in 2 hours"
        ))),
        (Sum::None, None) => Ok(None),
    }
}

fn minutes_or_months(text: &str) -> TimestampError {
    TimestampError::new(format!("\"{text}\" is ambiguous: M may be minutes or months; write m for minutes, d for days"))
}

/// Durations that are allowed, for every option that takes one.
const DURATION: &str = "must be a time such as 30s, 5m or 1h30m; a number alone is in seconds";

/// Longest duration, in seconds: 10,000 days, far below the range of the clock.
const MAX_DURATION_SECONDS: i64 = 10_000 * 86_400;

/// Reads a duration such as `30`, `90s` or `1h30m`, of at most 10,000 days; a number alone is in seconds.
pub fn duration(text: &str) -> Result<Duration, TimestampError> {
    let text = text.trim();
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let sum = if is_number { sum(&format!("{text}s")) } else { sum(text) };
    match sum {
        Sum::Seconds(seconds @ 1..=MAX_DURATION_SECONDS) => Ok(Duration::from_secs(seconds.unsigned_abs())),
        Sum::Seconds(1..) => Err(TimestampError::new("must be at most 10000d")),
        Sum::Seconds(_) => Err(TimestampError::new("must be 1 second or more")),
        Sum::MinutesOrMonths => Err(TimestampError::new("must have m for minutes; M may be months")),
        Sum::Months | Sum::None => Err(TimestampError::new(DURATION)),
    }
}

/// A sum of numbers with units.
enum Sum {
    Seconds(i64),
    Months,
    /// `M` is months to `date` and ISO 8601, and minutes to others.
    MinutesOrMonths,
    None,
}

fn sum(text: &str) -> Sum {
    let mut rest = text;
    let mut seconds: i64 = 0;
    loop {
        let (number, unit, after) = number_and_unit(rest);
        let length = match unit.to_ascii_lowercase().as_str() {
            _ if number.is_empty() => return Sum::None,
            "m" if unit == "M" => return Sum::MinutesOrMonths,
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "h" | "hr" | "hrs" | "hour" | "hours" => 3600,
            "d" | "day" | "days" => 86_400,
            "w" | "week" | "weeks" => 604_800,
            "mo" | "month" | "months" | "y" | "yr" | "year" | "years" => return Sum::Months,
            _ => return Sum::None,
        };
        let amount = number.parse::<i64>().unwrap_or(i64::MAX).saturating_mul(length);
        seconds = seconds.saturating_add(amount);
        rest = after.trim_start_matches([' ', ',']);
        if rest.is_empty() {
            return Sum::Seconds(seconds);
        }
        rest = without(rest, "and ").unwrap_or(rest).trim_start();
    }
}

/// Returns the text after `prefix`, in any capitalization.
fn without<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Splits `30 minutes and ...` into number, unit and the rest.
fn number_and_unit(text: &str) -> (&str, &str, &str) {
    let (number, rest) = split_where(text, |c| !c.is_ascii_digit());
    let (unit, rest) = split_where(rest.trim_start(), |c| !c.is_ascii_alphabetic());
    (number, unit, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_has_units_or_is_in_seconds() {
        for (text, seconds) in [("30", 30), (" 5 ", 5), ("90s", 90), ("30m", 1_800), ("2h", 7_200), (" 1h30m ", 5_400)]
        {
            assert_eq!(duration(text).unwrap(), Duration::from_secs(seconds), "{text}");
        }
        for ambiguous in ["5M", "1h30M"] {
            assert!(duration(ambiguous).unwrap_err().to_string().contains("M may be months"), "{ambiguous}");
        }
        for odd in ["", "0", "0s", "m", "1.5", "-1", "-5m", "1 month", "tomorrow", "10001d", "99999999999999h"] {
            assert!(duration(odd).is_err(), "{odd}");
        }
    }
}
