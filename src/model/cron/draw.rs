//! `~`: numbers drawn by the server. It draws anew whenever it reads the line, which it does for every run, so nothing can be
//! computed but the possible outcomes.

use super::field::{CronField, MAX_DAYS_IN_MONTH, Numbers};
use super::grammar::{Item, Parts};

/// Returns the items that an item with `~` may become, one for each number that can be drawn. Any other item stays as it is.
pub(super) fn outcomes(field: CronField, item: &Item) -> Vec<Item> {
    if !item.random {
        return vec![item.clone()];
    }
    let (min, max) = field.bounds();
    let (first, last) = (item.first.unwrap_or(min), item.last.unwrap_or(max));
    let between = last - first + 1;
    let amount = if between > 0 { between } else { between + max - min + 1 };
    // With a step, what is drawn is where in the first of its strides to begin.
    let amount = item.step.map_or(amount, |step| amount.min(step));
    let beyond = |number: i32| if number > max { number - max + min - 1 } else { number };
    let drawn = (first..first + amount).map(beyond);
    drawn.map(|first| outcome(item, first)).collect()
}

fn outcome(item: &Item, first: i32) -> Item {
    let last = item.last.filter(|_| item.step.is_some());
    Item { first: Some(first), last, step: item.step, ..Item::default() }
}

/// Replaces each item with `~` by one of its outcomes.
pub(super) fn draw_items(parts: &mut Parts<'_>, mut choose: impl FnMut(usize) -> usize) {
    for (field, items) in &mut parts.fields {
        for item in items.iter_mut().filter(|item| item.random) {
            let outcomes = outcomes(*field, item);
            if let Some(outcome) = outcomes.get(choose(outcomes.len())) {
                *item = outcome.clone();
            }
        }
    }
}

/// The chance that a line with drawn days and months ever runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feasibility {
    /// Some month has some day, whatever is drawn.
    Always,
    /// Some draws run, others do not.
    Sometimes,
    /// No month has any of the days, whatever is drawn.
    Never,
}

/// Returns whether a month can have one of the days; each item comes with the numbers of each of its outcomes. The server refuses
/// a line where none can, even if it names weekdays too.
pub(super) fn feasibility(days: &[Vec<Numbers>], months: &[Vec<Numbers>]) -> Feasibility {
    let first_day =
        |numbers: &Numbers| numbers.as_ref().map_or(i32::MIN, |days| days.iter().copied().min().unwrap_or(i32::MAX));
    let longest = |numbers: &Numbers| {
        numbers.as_ref().map_or(i32::MAX, |months| months.iter().filter_map(length).max().unwrap_or(i32::MIN))
    };
    let best_day = days.iter().flatten().map(first_day).min();
    let worst_day = days.iter().filter_map(|outcomes| outcomes.iter().map(first_day).max()).min();
    let best_month = months.iter().flatten().map(longest).max();
    let worst_month = months.iter().filter_map(|outcomes| outcomes.iter().map(longest).min()).max();
    if best_day > best_month {
        Feasibility::Never
    } else if worst_day > worst_month {
        Feasibility::Sometimes
    } else {
        Feasibility::Always
    }
}

fn length(month: &i32) -> Option<i32> {
    MAX_DAYS_IN_MONTH.get(usize::try_from(month - 1).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use crate::model::cron::{CronError, CronLine, Dialect};
    use crate::model::zone::Zone;
    use chrono::{DateTime, Datelike as _, Timelike as _, Utc};

    fn fugit(line: &str) -> Result<CronLine, CronError> {
        CronLine::parse(line, Dialect::Fugit)
    }

    fn first_run(line: &CronLine) -> DateTime<Utc> {
        line.runs_after(DateTime::UNIX_EPOCH, &Zone::utc()).next().unwrap()
    }

    #[test]
    fn a_line_is_refused_when_whatever_is_drawn_never_comes() {
        for line in
            ["0 0 31 4~4 *", "0 0 30 2~2 *", "0 0 30~31 2 *", "0 0 31 4,6~6 *", "0 0 31 2~2 mon", "0 0 31~31 2~4/3 * "]
        {
            let verdict = fugit(line);
            assert_eq!(verdict.is_err(), !line.contains("/3"), "{line}: {verdict:?}");
        }
    }

    #[test]
    fn a_line_that_may_be_drawn_into_one_that_never_comes_is_warned_of() {
        let doubtful =
            |line: &str| fugit(line).unwrap().warnings().iter().any(|warning| warning.contains("never come together"));
        for line in ["* 4 31 ~ 3", "0 0 30~31 4 *", "0 0 31 1~2 *", "0 0 30~1 2 *", "0 0 31 11~12/1 *", "~ 0 31 ~ *"] {
            assert_eq!(doubtful(line), !line.contains('/'), "{line}");
        }
        for line in [
            "0 0 ~ 1 *",
            "0 0 1~28 2 *",
            "0 0 29,30~31 2 *",
            "0 0 31 1,~ *",
            "~ ~ L ~ ~",
            "0 0 ~ * *",
            "0 0 * ~ *",
            "0 0 31 12~1 *",
        ] {
            assert!(!doubtful(line), "{line}");
        }
    }

    #[test]
    fn a_line_whose_draw_has_one_outcome_runs_as_if_it_were_written() {
        for (line, written) in
            [("0 0 1 4~4 *", "0 0 1 4 *"), ("5~5 3~3 * * 2~2", "5 3 * * 2"), ("10~20/1 0 * * *", "10-20 0 * * *")]
        {
            let (drawn, plain) = (fugit(line).unwrap(), fugit(written).unwrap());
            let runs =
                |line: &CronLine| line.runs_after(DateTime::UNIX_EPOCH, &Zone::utc()).take(20).collect::<Vec<_>>();
            assert!(!drawn.is_random(), "{line}");
            assert_eq!(runs(&drawn), runs(&plain), "{line}");
        }
    }

    #[test]
    fn a_draw_makes_a_line_that_runs_at_the_drawn_number() {
        let line = fugit("10~12 0 * * *").unwrap();
        let minute = |choice: usize| first_run(&line.draw(|amount| choice % amount).unwrap()).minute();
        assert_eq!([minute(0), minute(1), minute(2), minute(3)], [10, 11, 12, 10]);
        let weekly = fugit("0 0 * * ~").unwrap();
        let mut days: Vec<_> = (0..7).map(|day| first_run(&weekly.draw(|_| day).unwrap()).weekday()).collect();
        days.dedup();
        assert_eq!(days.len(), 7);
        assert!(fugit("0 0 31 1~2 *").unwrap().draw(|_| 1).is_err());
    }
}
