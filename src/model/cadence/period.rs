//! `--every`: a period that a cron line can say, or the nearest ones where it cannot.

use super::days::Weekdays;

/// The distance between runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// Minutes that divide the hour.
    Minutes(u32),
    /// Hours that divide the day.
    Hours(u32),
    Day,
    /// The named days of every week.
    Weekdays(Weekdays),
    Week,
    /// Months that divide the year.
    Months(u32),
}

const ALLOWED: &str = "minute, hour, day, weekday (Monday to Friday), week, month, year, days such as mon,thu, and '15 minutes' or '6 hours'";

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const WEEK: u32 = 7 * DAY;
/// Length of a month, for the search of the nearest period.
const MONTH: u32 = 30 * DAY;
const YEAR: u32 = 12 * MONTH;

/// Periods that a cron line can say, in minutes, ascending. Others would be cut off at the end of each hour, day, month or year.
const PERIODS: [u32; 26] = [
    1,
    2,
    3,
    4,
    5,
    6,
    10,
    12,
    15,
    20,
    30,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    4 * HOUR,
    6 * HOUR,
    8 * HOUR,
    12 * HOUR,
    DAY,
    WEEK,
    MONTH,
    2 * MONTH,
    3 * MONTH,
    4 * MONTH,
    6 * MONTH,
    YEAR,
];

impl Period {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let lower = text.trim().to_ascii_lowercase();
        match lower.as_str() {
            "weekday" | "weekdays" => return Ok(Self::Weekdays(Weekdays::WORKING)),
            "hourly" => return Ok(Self::Hours(1)),
            "daily" => return Ok(Self::Day),
            "weekly" => return Ok(Self::Week),
            "monthly" => return Ok(Self::Months(1)),
            "yearly" => return Ok(Self::Months(12)),
            _ => {}
        }
        if let Ok(days) = Weekdays::read(&lower) {
            return Ok(Self::Weekdays(days));
        }
        let unit = lower.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = lower.strip_suffix(unit).unwrap_or_default();
        let number = if number.is_empty() { Some(1) } else { number.parse().ok() };
        let number = number.filter(|number| (1..=MOST).contains(number));
        let length = length(unit.trim_start());
        let (Some(number), Some(length)) = (number, length) else {
            return Err(format!("\"{text}\" is not a period; allowed are {ALLOWED}"));
        };
        match length {
            Length::Seconds => Self::of_seconds(text, number),
            Length::Minutes(minutes) => Self::of_minutes(text, number.saturating_mul(minutes), minutes),
        }
    }

    fn of_seconds(text: &str, seconds: u32) -> Result<Self, String> {
        match seconds % 60 {
            0 => Self::of_minutes(text, seconds / 60, 1),
            _ => Err(refusal(text, seconds.div_ceil(60), "counts no seconds")),
        }
    }

    /// Returns the period of this length; `unit` is the unit that it was typed in.
    fn of_minutes(text: &str, minutes: u32, unit: u32) -> Result<Self, String> {
        match minutes {
            DAY => Ok(Self::Day),
            // A week in days would begin on any day, and months have no fixed length.
            WEEK if unit == WEEK => Ok(Self::Week),
            _ if unit >= MONTH && PERIODS.contains(&minutes) => Ok(Self::Months(minutes / MONTH)),
            ..HOUR if PERIODS.contains(&minutes) => Ok(Self::Minutes(minutes)),
            HOUR..DAY if PERIODS.contains(&minutes) => Ok(Self::Hours(minutes / HOUR)),
            ..HOUR => Err(refusal(text, minutes, "begins anew every hour")),
            HOUR..DAY => Err(refusal(text, minutes, "begins anew every day")),
            _ if unit >= MONTH => Err(refusal(text, minutes, "begins anew every year")),
            _ => Err(refusal(text, minutes, "begins anew every month")),
        }
    }
}

/// The largest number of a period: with every unit, its length in minutes fits.
const MOST: u32 = 5_000;

/// The length of a unit.
#[derive(Clone, Copy)]
enum Length {
    Seconds,
    Minutes(u32),
}

fn length(unit: &str) -> Option<Length> {
    Some(match unit {
        "s" | "sec" | "secs" | "second" | "seconds" => Length::Seconds,
        "m" | "min" | "mins" | "minute" | "minutes" => Length::Minutes(1),
        "h" | "hr" | "hrs" | "hour" | "hours" => Length::Minutes(HOUR),
        "d" | "day" | "days" => Length::Minutes(DAY),
        "w" | "week" | "weeks" => Length::Minutes(WEEK),
        "mo" | "month" | "months" => Length::Minutes(MONTH),
        "y" | "year" | "years" => Length::Minutes(YEAR),
        _ => return None,
    })
}

/// Returns the refusal of a period, with the nearest ones that a cron line can say.
fn refusal(text: &str, minutes: u32, reason: &str) -> String {
    let below = PERIODS.iter().rev().find(|period| **period <= minutes);
    let above = PERIODS.iter().find(|period| **period > minutes);
    let nearest: Vec<_> = match (below, above) {
        (Some(same), _) if *same == minutes => vec![name(*same)],
        (Some(below), Some(above)) if minutes - below <= above - minutes => vec![name(*below), name(*above)],
        (below, above) => above.into_iter().chain(below).copied().map(name).collect(),
    };
    let are = if nearest.len() == 1 { "is" } else { "are" };
    let some_days = if (2 * DAY..WEEK).contains(&minutes) {
        "; days of the week come near too, as in --on-days mon,wed,fri"
    } else {
        ""
    };
    format!("\"{text}\": a cron line {reason}; the nearest {are} --every {}{some_days}", nearest.join(" and --every "))
}

/// Returns the value of `--every` for one of the periods.
fn name(minutes: u32) -> String {
    match minutes {
        1 => "minute".to_owned(),
        HOUR => "hour".to_owned(),
        DAY => "day".to_owned(),
        WEEK => "week".to_owned(),
        MONTH => "month".to_owned(),
        YEAR => "year".to_owned(),
        _ if minutes < HOUR => format!("'{minutes} minutes'"),
        _ if minutes < DAY => format!("'{} hours'", minutes / HOUR),
        _ => format!("'{} months'", minutes / MONTH),
    }
}
