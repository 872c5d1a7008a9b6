//! The fields of a cron line: names, bounds, and words for numbers.

/// The numbers that a field matches, ascending; `None` stands for every number.
pub(super) type Numbers = Option<Vec<i32>>;

/// One field of a cron line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CronField {
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Weekday,
}

/// The five fields that every line has.
pub(super) const FIVE: [CronField; 5] =
    [CronField::Minute, CronField::Hour, CronField::Day, CronField::Month, CronField::Weekday];

/// The meaning of six fields to Fugit, seconds first.
pub(super) const SIX: [CronField; 6] =
    [CronField::Second, CronField::Minute, CronField::Hour, CronField::Day, CronField::Month, CronField::Weekday];

pub(super) const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
pub(super) const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// Number of days in each month of a leap year.
pub(super) const MAX_DAYS_IN_MONTH: [i32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl CronField {
    pub(super) fn name(self) -> &'static str {
        match self {
            CronField::Second => "second",
            CronField::Minute => "minute",
            CronField::Hour => "hour",
            CronField::Day => "day",
            CronField::Month => "month",
            CronField::Weekday => "weekday",
        }
    }

    /// Returns the smallest and the largest number.
    pub(super) fn bounds(self) -> (i32, i32) {
        match self {
            CronField::Second | CronField::Minute => (0, 59),
            CronField::Hour => (0, 23),
            CronField::Day => (1, 31),
            CronField::Month => (1, 12),
            CronField::Weekday => (0, 6),
        }
    }

    /// Returns the allowed values, for messages.
    pub(super) fn allowed(self) -> &'static str {
        match self {
            CronField::Second | CronField::Minute => "0-59",
            CronField::Hour => "0-24",
            CronField::Day => "1-31, -31 to -1 or L",
            CronField::Month => "1-12 or jan-dec",
            CronField::Weekday => "0-7 or sun-sat",
        }
    }
}
