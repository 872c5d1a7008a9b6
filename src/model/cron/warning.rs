//! Warnings about lines that are accepted, but read otherwise than people expect, or not alike by every server.

mod uneven;

use super::calendar::{Calendar, Weekday};
use super::classic::Classic;
use super::field::{CronField, MONTHS, SIX};
use super::grammar::{self, Item, Parts};

const OLDER: &str = "servers before foreman-tasks 8 (Foreman 3.7, Satellite 6.14)";

/// Returns warnings for a line in Fugit's dialect, with `may_be_old` for servers of parse-cron's generation too.
pub(super) fn of_fugit(line: &str, calendar: &Calendar, may_be_old: bool) -> Vec<String> {
    let fields = super::expand_macro(line);
    let Some(parts) = grammar::parse(&fields) else { return Vec::new() };
    let six = parts.fields.len() == SIX.len();
    let comma_blank = six && line.split_ascii_whitespace().any(|token| token.ends_with(','));
    let mut found = vec![
        (comma_blank, "a blank after a comma ends the field: this line has six fields, the first being seconds".into()),
        (
            six && !comma_blank && may_be_old,
            format!("six fields: the first is seconds; {OLDER} take it for minutes and ignore the sixth"),
        ),
    ];
    found.extend(of_calendar(calendar, &parts));
    found.extend(uneven::of_parts(&parts).into_iter().chain(uneven::of_short_months(calendar)).map(|it| (true, it)));
    found.push((
        may_be_old && !six && !is_portable(line, &parts, calendar),
        format!("{OLDER} refuse this line or read it otherwise"),
    ));
    found.into_iter().filter_map(|(applies, warning): (bool, String)| applies.then_some(warning)).collect()
}

/// Returns the warnings for the numbers of a line in Fugit's dialect, with true for those that apply.
fn of_calendar(calendar: &Calendar, parts: &Parts) -> [(bool, String); 7] {
    let either_day = calendar.days.is_some() && calendar.weekdays.is_some() && !calendar.both_days;
    let dropped_months: Vec<&str> = calendar.dropped_months.iter().filter_map(|month| name_of(*month)).collect();
    let weeks = calendar.weekdays.iter().flatten().any(|day| matches!(day, Weekday::Weeks(..)));
    [
        (
            either_day,
            "day and weekday are both given: the line runs when either matches; append & for both to match".into(),
        ),
        (
            !dropped_months.is_empty(),
            format!("no given day exists in {}: the line never runs then, weekdays included", dropped_months.join(", ")),
        ),
        (
            calendar.random,
            "~ lets the server draw a number, again for every run; servers before Fugit 1.13 refuse it".into(),
        ),
        (
            calendar.may_be_refused,
            "of the days and months that ~ may draw some never come together, such as a 31st of June: the server refuses the line when it draws them, at a later run too, and the job then ends".into(),
        ),
        (weeks, "% counts weeks from another day on servers before Fugit 1.12: the weeks may be the other ones".into()),
        (
            repeats_weekday(calendar),
            "of several items for one weekday, servers before Fugit 1.12 honour only the first".into(),
        ),
        (
            steps_over_saturday(parts),
            "a weekday range over Saturday with a step is empty on servers before Fugit 1.12.3".into(),
        ),
    ]
}

/// Returns warnings for a line in parse-cron's dialect.
pub(super) fn of_classic(text: &str, line: &Classic) -> Vec<String> {
    let mut warnings = Vec::new();
    if text.split_ascii_whitespace().count() > 5 {
        warnings.push("the sixth field, be it a weekday or a time zone, is ignored".into());
    }
    if text.starts_with(|c: char| c.is_ascii_whitespace()) {
        warnings.push("a blank at the start counts as an empty minute, and moves every field by one".into());
    }
    warnings.extend(grammar::parse(text.trim()).iter().flat_map(uneven::of_parts));
    if line.may_overflow() {
        warnings.push("in a month without the day, the line runs on the 1st".into());
    }
    for (field, numbers) in line.fields() {
        let (min, max) = field.bounds();
        let max = if field == CronField::Weekday { 7 } else { max };
        if numbers.is_empty() {
            warnings
                .push(format!("{}: a range from high to low is empty, and the runs are not those meant", field.name()));
        } else if numbers.iter().any(|number| !(min.into()..=max.into()).contains(number)) {
            warnings.push(format!(
                "{}: there are numbers beyond {min}-{max}, at which the server fails or never runs",
                field.name()
            ));
        }
    }
    if grammar::parse(text.trim()).is_none() && !text.starts_with('@') {
        warnings.push("servers from foreman-tasks 8 (Foreman 3.7, Satellite 6.14) refuse this line".into());
    }
    warnings
}

/// Returns true if both generations read the line alike: `*`, `*/n`, `a`, `a-b`, `a-b/n` with a below b, and lists of these.
fn is_portable(line: &str, parts: &Parts, calendar: &Calendar) -> bool {
    let plain = |item: &Item| {
        let marked = item.random || item.nth.is_some() || item.weeks.is_some();
        let in_order = item.last.is_none() || item.first <= item.last;
        let endless = item.first.is_some() && item.last.is_none() && item.step.is_some();
        !marked && in_order && !endless && item.first.is_none_or(|first| first >= 0)
    };
    let mixed = |field: &str| field.contains('*') && field.contains(',');
    // Every day by another word than * makes a weekday count for nothing on older servers.
    let every_day = |field: &str| calendar.days.is_none() && calendar.weekdays.is_some() && field != "*";
    // In a month without the day, older servers run on the 1st.
    let overflows = uneven::of_short_months(calendar).is_some();
    parts.fields.iter().flat_map(|(_, items)| items).all(plain)
        && calendar.zone.is_none()
        && !calendar.both_days
        && !overflows
        && line != "@noon"
        && !line.contains(",,")
        && !line.split_ascii_whitespace().any(mixed)
        && !line.split_ascii_whitespace().nth(2).is_some_and(every_day)
        && !line.split([' ', '\t', ',']).any(|item| item.starts_with('/') || item == "24")
}

fn steps_over_saturday(parts: &Parts) -> bool {
    let weekdays = parts.fields.iter().filter(|(field, _)| *field == CronField::Weekday).flat_map(|(_, items)| items);
    weekdays.into_iter().any(|item| item.step.is_some() && item.last.is_some() && item.first > item.last)
}

fn repeats_weekday(calendar: &Calendar) -> bool {
    let day = |weekday: &Weekday| match *weekday {
        Weekday::Every(_) => None,
        Weekday::Nth(day, _) | Weekday::Weeks(day, ..) => Some(day),
    };
    let days: Vec<i32> = calendar.weekdays.iter().flatten().filter_map(day).collect();
    days.windows(2).any(|pair| matches!(pair, [first, second] if first == second))
}

fn name_of(month: i32) -> Option<&'static str> {
    MONTHS.get(usize::try_from(month - 1).ok()?).copied()
}
