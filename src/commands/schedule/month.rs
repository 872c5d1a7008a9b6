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

/// Width of a day in columns.
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

/// Returns the month for people, weeks from Monday, with the number of runs beside each day.
pub fn text(jobs: &[PlannedJob], month: &Month, local: &Zone) -> String {
    let counts = counts(jobs, month, local);
    let heads = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(|day| format!("{day:<WIDTH$}"));
    let mut lines = vec![month.first.format("%B %Y").to_string(), heads.concat().trim_end().to_owned()];
    let mut line = " ".repeat(WIDTH * month.first.weekday().num_days_from_monday() as usize);
    for day in month.days() {
        let runs = counts.get(&day).map_or(0, |count| count.runs);
        let runs = if runs > 0 { format!(" ({runs})") } else { String::new() };
        line += &format!("{:<WIDTH$}", format!("{:>2}{runs}", day.day()));
        if day.weekday() == chrono::Weekday::Sun {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    lines.push(format!("In parentheses: runs, in {} time", local.name()));
    lines.join("\n")
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
