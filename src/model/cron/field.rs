//! The fields of a cron line: their names, bounds and the words that stand for numbers.

/// The numbers a field matches, ascending; `None` is every number.
pub(super) type Numbers = Option<Vec<i32>>;

/// One field of a cron line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Weekday,
}

/// The five fields every line has.
pub(super) const FIVE: [Field; 5] = [Field::Minute, Field::Hour, Field::Day, Field::Month, Field::Weekday];

/// Seconds first: what six fields mean to Fugit.
pub(super) const SIX: [Field; 6] =
    [Field::Second, Field::Minute, Field::Hour, Field::Day, Field::Month, Field::Weekday];

pub(super) const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
pub(super) const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// The days each month has at most.
pub(super) const LONGEST: [i32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Field {
    pub(super) fn name(self) -> &'static str {
        match self {
            Field::Second => "second",
            Field::Minute => "minute",
            Field::Hour => "hour",
            Field::Day => "day",
            Field::Month => "month",
            Field::Weekday => "weekday",
        }
    }

    /// The smallest and the largest number.
    pub(super) fn bounds(self) -> (i32, i32) {
        match self {
            Field::Second | Field::Minute => (0, 59),
            Field::Hour => (0, 23),
            Field::Day => (1, 31),
            Field::Month => (1, 12),
            Field::Weekday => (0, 6),
        }
    }

    /// What may be written, for messages.
    pub(super) fn allowed(self) -> &'static str {
        match self {
            Field::Second | Field::Minute => "0-59",
            Field::Hour => "0-24",
            Field::Day => "1-31, -31 to -1 or L",
            Field::Month => "1-12 or jan-dec",
            Field::Weekday => "0-7 or sun-sat",
        }
    }
}
