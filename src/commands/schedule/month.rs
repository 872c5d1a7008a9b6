//! A month with the number of runs on each day.

use crate::error::Error;
use crate::model::agenda::PlannedJob;
use crate::model::zone::Zone;
use chrono::{Datelike as _, Months, NaiveDate, NaiveTime, TimeDelta};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A month of the calendar.
pub struct Month {
    first: NaiveDate,
}

/// Numbers of a day.
#[derive(Default)]
struct DayCount {
    runs: u64,
    jobs: BTreeSet<String>,
}

/// Minimum width of a day in columns.
const WIDTH: usize = 9;

impl Month {
    /// Reads `2027-01`, or the month of `today` if the text is empty.
    pub fn read(text: &str, today: NaiveDate) -> Result<Self, Error> {
        let first = match text.trim() {
            "" => today.with_day(1),
            text => NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok(),
        };
        first.map(|first| Self { first }).ok_or_else(|| {
            Error::invalid("--month", Some(text), format!("\"{text}\": must be a month such as 2027-01"))
                .allowed("a month such as 2027-01")
        })
    }

    fn end(&self) -> NaiveDate {
        self.first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
    }

    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let end = self.end();
        self.first.iter_days().take_while(move |day| *day < end)
    }
}

/// Returns the month for people: weeks from Monday, with the number of runs beside each day; where these are wider than `columns`, the
/// days with runs, one a line.
pub fn text(jobs: &[PlannedJob], month: &Month, local: &Zone, columns: Option<usize>) -> String {
    let counts = counts(jobs, month, local);
    let weeks = weeks(&counts, month);
    let is_too_wide = columns.is_some_and(|columns| weeks.iter().any(|line| line.len() > columns));
    let (lines, legend) = if is_too_wide { (days(&counts), "Runs a day") } else { (weeks, "In parentheses: runs") };
    let mut text = vec![month.first.format("%B %Y").to_string()];
    text.extend(lines);
    text.push(format!("{legend}, in {} time", local.name()));
    text.join("\n")
}

/// Returns a line for each week, below the names of the days.
fn weeks(counts: &BTreeMap<NaiveDate, DayCount>, month: &Month) -> Vec<String> {
    let cell = |day: NaiveDate| match counts.get(&day) {
        Some(count) => format!("{:>2} ({})", day.day(), count.runs),
        None => format!("{:>2}", day.day()),
    };
    let width = month.days().map(|day| cell(day).len() + 1).max().unwrap_or_default().max(WIDTH);
    let heads = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(|day| format!("{day:<width$}"));
    let mut lines = vec![heads.concat()];
    let mut line = " ".repeat(width * month.first.weekday().num_days_from_monday() as usize);
    for day in month.days() {
        line += &format!("{:<width$}", cell(day));
        if day.weekday() == chrono::Weekday::Sun {
            lines.push(std::mem::take(&mut line));
        }
    }
    lines.push(line);
    lines.iter().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Returns a line for each day with runs.
fn days(counts: &BTreeMap<NaiveDate, DayCount>) -> Vec<String> {
    counts.iter().map(|(day, count)| format!("{}  {}", day.format("%a %e"), count.runs)).collect()
}

/// Returns a row for each day of the month.
pub fn rows(jobs: &[PlannedJob], month: &Month, local: &Zone) -> Vec<Value> {
    let counts = counts(jobs, month, local);
    let row = |day: NaiveDate| {
        let count = counts.get(&day);
        let (runs, jobs) = count.map_or((0, 0), |count| (count.runs, count.jobs.len()));
        json!({"date": day.to_string(), "runs": runs, "jobs": jobs})
    };
    month.days().map(row).collect()
}

fn counts(jobs: &[PlannedJob], month: &Month, local: &Zone) -> BTreeMap<NaiveDate, DayCount> {
    let mut counts: BTreeMap<NaiveDate, DayCount> = BTreeMap::new();
    for job in jobs {
        // A day early, whatever the zone; the first day is found by its date.
        let start = month.first.and_time(NaiveTime::MIN).and_utc() - TimeDelta::days(1);
        let dates = job.runs_from(start).map(|run| local.at(run).date_naive());
        for date in dates.take_while(|date| *date < month.end()).filter(|date| *date >= month.first) {
            let count = counts.entry(date).or_default();
            count.runs += 1;
            count.jobs.insert(job.id());
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(cron_line: &str, columns: usize) -> String {
        let mut job = PlannedJob::of_logic(&json!({
            "id": 3, "cron_line": cron_line, "state": "active", "next_occurence": "2027-01-30 23:00:00 UTC",
        }));
        job.read_cadence(&[Zone::utc()]);
        let month = Month::read("2027-01", NaiveDate::default()).unwrap();
        text(&[job], &month, &Zone::utc(), Some(columns))
    }

    #[test]
    fn a_narrow_terminal_gets_the_days_with_runs_one_a_line() {
        let narrow = "January 2027\nSat 30  1\nSun 31  24\nRuns a day, in UTC time";
        assert_eq!(shown("0 * * * *", 40), narrow);
        assert!(shown("0 * * * *", 80).starts_with("January 2027\nMon      Tue      Wed"));
    }

    #[test]
    fn a_large_number_of_runs_is_apart_from_the_next_day() {
        let weeks = shown("* * * * *", 80);
        assert!(weeks.contains("30 (60)   31 (1440)"), "{weeks}");
    }
}
