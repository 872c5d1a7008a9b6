//! Warnings about runs that are unevenly far apart: steps that begin anew in the middle, and days that not every month has.

use crate::model::cron::calendar::Calendar;
use crate::model::cron::field::CronField;
use crate::model::cron::grammar::{Item, Parts};

/// Returns the warnings for steps through a whole field that do not divide it.
pub(super) fn of_parts(parts: &Parts) -> Vec<String> {
    let lone = |(field, items): &(CronField, Vec<Item>)| match items.as_slice() {
        [item] => of_step(*field, item),
        _ => None,
    };
    parts.fields.iter().filter_map(lone).collect()
}

/// Returns the warning for an item such as `*/45`, if the distance of its runs changes where the field begins anew.
fn of_step(field: CronField, item: &Item) -> Option<String> {
    let step = item.step.filter(|step| *step > 1 && !item.random)?;
    let (min, max) = field.bounds();
    let first = item.first.unwrap_or(min);
    let is_whole = item.last.is_none_or(|last| first == min && last == max) && first >= min;
    // A weekday with a step and without an end is that day only.
    let is_single = field == CronField::Weekday && item.first.is_some() && item.last.is_none();
    if !is_whole || is_single {
        return None;
    }
    let amount = max - min + 1;
    let last = first + (max - first) / step * step;
    let distance = first + amount - last;
    let (units, whole) = match field {
        CronField::Second => ("seconds", "minute"),
        CronField::Minute => ("minutes", "hour"),
        CronField::Hour => ("hours", "day"),
        CronField::Day => ("days", "month"),
        CronField::Month => ("months", "year"),
        CronField::Weekday => ("days", "week"),
    };
    let begins = format!("{} step /{step} begins anew every {whole}", field.name());
    let unit = |number: i32| if number == 1 { units.trim_end_matches('s') } else { units };
    match field {
        // Months are of different lengths.
        CronField::Day => {
            Some(format!("{begins}: its first run may come sooner than {step} days after the one before"))
        }
        _ if distance == step => None,
        _ if last == first => Some(format!("{begins}: the runs are {distance} {} apart, not {step}", unit(distance))),
        _ => Some(format!(
            "{begins}: its first run comes {distance} {}, not {step}, after the one before",
            unit(distance)
        )),
    }
}

/// Returns the warning for days that not every month, or not every year, has.
pub(super) fn of_short_months(calendar: &Calendar) -> Option<String> {
    let days = calendar.days.as_deref().filter(|_| calendar.weekdays.is_none() || calendar.both_days)?;
    // A day from the end needs a month of that length too.
    let shortest = days.iter().map(|day| day.abs()).min()?;
    let sign = if days.iter().all(|day| *day < 0) { "-" } else { "" };
    match calendar.months.as_deref() {
        None if shortest >= 29 => Some(format!(
            "months without a day {sign}{shortest} have no run; L (--on-day last) stands for the last day"
        )),
        Some(months) if shortest == 29 && months.contains(&2) => Some(match months {
            [_] => "29 February is in leap years only: the other years have no run".to_owned(),
            _ => "29 February is in leap years only: in other years February has no run".to_owned(),
        }),
        _ => None,
    }
}
