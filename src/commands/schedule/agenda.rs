//! The runs of the next days, by day.

use crate::model::agenda::PlannedJob;
use crate::model::zone::Zone;
use crate::streams::wrapped_behind;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};

/// Runs of one job and day up to which each has a line of its own.
const FEW: usize = 4;

/// Form of a date for people: `Tuesday, 1 December 2026`.
const DATE: &str = "%A, %-d %B %Y";

/// The runs of one job on one day.
struct DayRuns<'a> {
    date: NaiveDate,
    times: Vec<DateTime<Utc>>,
    job: &'a PlannedJob,
}

/// Columns before the job of a run.
const INDENT: usize = "  02:00  ".len();

/// Returns the agenda for people, in lines of so many columns if there is a limit.
pub fn text(jobs: &[PlannedJob], days: u64, now: DateTime<Utc>, local: &Zone, columns: Option<usize>) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut date = None;
    for (time, runs, job) in entries(jobs, days, now, local) {
        let time = local.at(time);
        if date != Some(time.date_naive()) {
            // The zone is said once.
            let zone = if date.is_none() { format!(", {} time", local.name()) } else { String::new() };
            lines.extend(date.map(|_| String::new()));
            lines.push(format!("{}{zone}", time.format(DATE)));
            date = Some(time.date_naive());
        }
        let what = job.description.as_deref().unwrap_or("not told");
        let hosts = job.hosts_in_words().map(|hosts| format!(" on {hosts}")).unwrap_or_default();
        let many = if runs > 1 { format!(" ({runs} runs: {})", job.in_words()) } else { String::new() };
        let run = format!("{what}{hosts}{many}  [{}]", job.id());
        let run = columns.map_or_else(|| run.clone(), |columns| wrapped_behind(&run, columns, INDENT));
        lines.push(format!("  {}  {run}", time.format("%H:%M")));
    }
    match lines.is_empty() {
        true => format!("No runs to the end of {}.", last_date(days, now, local).format(DATE)),
        false => lines.join("\n"),
    }
}

/// Returns a row for each run.
pub fn rows(jobs: &[PlannedJob], days: u64, now: DateTime<Utc>, local: &Zone) -> Vec<Value> {
    let mut runs: Vec<_> = day_runs(jobs, days, now, local)
        .into_iter()
        .flat_map(|day| day.times.into_iter().map(move |time| (time, day.date, day.job)))
        .collect();
    runs.sort_by_key(|(time, _, job)| (*time, job.job));
    let row = |(time, date, job): (DateTime<Utc>, NaiveDate, &PlannedJob)| {
        json!({
            "date": date.to_string(), "time": local.at(time).to_rfc3339(), "id": job.json_id(),
            "job": job.description, "hosts": job.hosts, "owner": job.owner,
        })
    };
    runs.into_iter().map(row).collect()
}

/// Returns a line's time, number of runs and job: one line for many runs of a job on a day.
fn entries<'a>(
    jobs: &'a [PlannedJob],
    days: u64,
    now: DateTime<Utc>,
    local: &Zone,
) -> Vec<(DateTime<Utc>, usize, &'a PlannedJob)> {
    let mut entries: Vec<_> = day_runs(jobs, days, now, local)
        .into_iter()
        .flat_map(|day| match day.times.len() {
            0..=FEW => day.times.into_iter().map(|time| (time, 1, day.job)).collect(),
            many => day.times.into_iter().take(1).map(|time| (time, many, day.job)).collect::<Vec<_>>(),
        })
        .collect();
    entries.sort_by_key(|(time, _, job)| (*time, job.job));
    entries
}

/// Returns the runs from now to the end of the last day, for each job and day.
fn day_runs<'a>(jobs: &'a [PlannedJob], days: u64, now: DateTime<Utc>, local: &Zone) -> Vec<DayRuns<'a>> {
    let last = last_date(days, now, local);
    let end = last.succ_opt().unwrap_or(last).and_time(NaiveTime::MIN);
    let mut found: Vec<DayRuns<'a>> = Vec::new();
    for job in jobs {
        for run in job.runs().take_while(|run| local.at(*run).naive_local() < end) {
            let date = local.at(run).date_naive();
            match found.last_mut() {
                Some(day) if day.date == date && std::ptr::eq(day.job, job) => day.times.push(run),
                _ => found.push(DayRuns { date, times: vec![run], job }),
            }
        }
    }
    found
}

/// Returns the last of so many days, of which today is the first.
fn last_date(days: u64, now: DateTime<Utc>, local: &Zone) -> NaiveDate {
    let today = local.at(now).date_naive();
    today.checked_add_days(Days::new(days.saturating_sub(1))).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_wider_than_the_terminal_goes_on_below_its_job() {
        let mut job = PlannedJob::of_logic(&json!({
            "id": 3, "cron_line": "0 2 * * *", "state": "active", "next_occurence": "2026-12-01 02:00:00 UTC",
            "action": "Restart every service of the web servers",
        }));
        job.read_cadence(&[Zone::utc()]);
        let now = "2026-12-01T00:00:00Z".parse().unwrap();
        let shown = |columns| text(std::slice::from_ref(&job), 1, now, &Zone::utc(), columns);
        assert_eq!(
            shown(Some(30)),
            "Tuesday, 1 December 2026, UTC time\n  02:00  Restart every service\n         of the web servers\n         [logic:3]"
        );
        assert!(shown(None).ends_with("  02:00  Restart every service of the web servers  [logic:3]"));
    }
    #[test]
    fn days_without_a_run_are_told_by_their_end() {
        let late = "2026-11-29T23:50:00Z".parse().unwrap();
        assert_eq!(text(&[], 1, late, &Zone::utc(), None), "No runs to the end of Sunday, 29 November 2026.");
        assert_eq!(text(&[], 7, late, &Zone::utc(), None), "No runs to the end of Saturday, 5 December 2026.");
    }
}
