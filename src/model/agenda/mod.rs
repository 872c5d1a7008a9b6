//! The schedule of a server: jobs that start later and jobs that recur, with their runs to come.

mod cadence_zone;
mod calendar_file;
mod time_zone;

pub use calendar_file::calendar_file;

use crate::model::answer;
use crate::model::cron::{CronLine, Dialect, zone_words};
use crate::model::search;
use crate::model::targets::node_set;
use crate::model::zone::Zone;
use cadence_zone::zone_of;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

/// A job with runs to come.
#[derive(Clone, Debug, Default)]
pub struct PlannedJob {
    /// Id of the job that waits; `None` for a recurring logic whose job is not known.
    pub job: Option<u64>,
    /// Id of the recurring logic.
    pub logic: Option<u64>,
    /// Id of the task that waits.
    pub task: Option<String>,
    /// Id of the user that the job belongs to.
    pub user: Option<u64>,
    /// Login of that user.
    pub owner: Option<String>,
    /// Description of the job.
    pub description: Option<String>,
    /// Search or bookmark that selects the hosts.
    pub hosts: Option<String>,
    /// State of the last run.
    pub last_result: Option<String>,
    /// Cron line as the server tells it.
    pub cron_line: Option<String>,
    /// True while the recurring logic is disabled.
    pub is_paused: bool,
    next: Option<DateTime<Utc>>,
    cadence: Option<(CronLine, Zone)>,
    remaining: Option<u64>,
    end: Option<DateTime<Utc>>,
}

impl PlannedJob {
    /// Reads a job that waits for its start.
    pub fn of_job(job: &Value) -> Self {
        let text = |pointer| answer::text(job, pointer).map(str::to_owned);
        let start = answer::text(job, "/scheduling/start_at").or_else(|| answer::text(job, "/start_at"));
        let recurrence = job.get("recurrence").filter(|recurrence| recurrence.is_object());
        let planned = recurrence.map(Self::of_logic).unwrap_or_default();
        let next = planned.next.or_else(|| answer::instant(start?)).filter(|_| !planned.is_paused);
        Self {
            job: answer::count(job.get("id")),
            task: text("/task/id").or_else(|| text("/dynflow_task/id")),
            user: answer::count(job.pointer("/targeting/user_id")),
            description: text("/description").or_else(|| text("/template_name")),
            hosts: text("/targeting/search_query").or_else(|| text("/targeting/bookmark_name")),
            next,
            ..planned
        }
    }

    /// Returns the hosts for people: names as a node set, or else the search.
    pub fn hosts_in_words(&self) -> Option<String> {
        let search = self.hosts.as_deref()?;
        // Of names with other signs, a node set would be other words.
        let is_plain =
            |name: &String| name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_'));
        Some(match search::names_in(search).filter(|names| names.iter().all(is_plain)) {
            Some(names) => node_set::fold(names.iter().map(String::as_str)),
            None => search.to_owned(),
        })
    }

    /// Reads a recurring logic.
    pub fn of_logic(logic: &Value) -> Self {
        let iteration = answer::count(logic.get("iteration"));
        // The iteration counts the run that waits.
        let remaining = answer::count(logic.get("max_iteration")).zip(iteration);
        let is_paused = answer::text(logic, "/state") == Some("disabled");
        Self {
            logic: answer::count(logic.get("id")),
            description: answer::text(logic, "/action").map(str::to_owned),
            cron_line: answer::text(logic, "/cron_line").map(str::to_owned),
            is_paused,
            next: answer::text(logic, "/next_occurence").and_then(answer::instant).filter(|_| !is_paused),
            remaining: remaining.map(|(most, iteration)| (most + 1).saturating_sub(iteration)),
            end: answer::text(logic, "/end_time").and_then(answer::instant),
            ..Self::default()
        }
    }

    /// Reads the cron line, in the zone of `zones` that makes the next run the one that the server tells.
    pub fn read_cadence(&mut self, zones: &[Zone]) {
        let Some(text) = &self.cron_line else { return };
        let read = CronLine::parse(text, Dialect::Fugit).or_else(|_| CronLine::parse(text, Dialect::Classic));
        self.cadence = read.ok().and_then(|line| {
            let zone = zone_of(&line, self.next, zones)?;
            Some((line, zone))
        });
    }

    /// Returns the id as it is typed: `12`, or `logic:3` where no job is known.
    pub fn id(&self) -> String {
        match (self.job, self.logic) {
            (Some(job), _) => job.to_string(),
            (None, Some(logic)) => format!("logic:{logic}"),
            (None, None) => String::new(),
        }
    }

    /// Returns the id as a number, or the text for a recurring logic.
    pub fn json_id(&self) -> Value {
        self.job.map_or_else(|| self.id().into(), Value::from)
    }

    /// Returns the next run.
    pub fn next(&self) -> Option<DateTime<Utc>> {
        self.next
    }

    /// Returns the cron line, and the zone that it runs in.
    pub fn cadence(&self) -> Option<(&CronLine, &Zone)> {
        self.cadence.as_ref().map(|(line, zone)| (line, zone))
    }

    /// Returns the cadence in words.
    pub fn in_words(&self) -> String {
        match (&self.cadence, &self.cron_line) {
            (Some((line, _)), _) if line.zone().is_some() => line.in_words(),
            (Some((line, zone)), _) => format!("{}, {}", line.in_words(), zone_words(zone)),
            (None, Some(line)) => line.clone(),
            (None, None) => "once".to_owned(),
        }
    }

    /// Returns the runs to come in order: the one that the server tells, then those of the cron line up to the end.
    pub fn runs(&self) -> impl Iterator<Item = DateTime<Utc>> + use<> {
        let later = self.next.zip(self.cadence.as_ref()).map(|(next, (line, zone))| line.runs_after(next, zone));
        let limit = self.remaining.and_then(|runs| usize::try_from(runs).ok()).unwrap_or(usize::MAX);
        let end = self.end;
        let runs = self.next.into_iter().chain(later.into_iter().flatten()).take(limit.max(1));
        runs.take_while(move |run| end.is_none_or(|end| *run <= end))
    }

    /// Returns the runs from `start` on, without counting those before where their number does not matter.
    pub fn runs_from(&self, start: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        let mut skipped = self.clone();
        if let (Some((line, zone)), None, true) =
            (&self.cadence, self.remaining, self.next.is_some_and(|next| next < start))
        {
            skipped.next = line.runs_after(start - TimeDelta::seconds(1), zone).next();
        }
        skipped.runs().skip_while(move |run| *run < start)
    }

    /// Returns the number of runs to come, if it is limited.
    pub fn remaining(&self) -> Option<u64> {
        self.remaining
    }

    /// Returns the time after which there is no run.
    pub fn end(&self) -> Option<DateTime<Utc>> {
        self.end
    }
}

/// Sorts jobs by their next run; those without one, which are paused, come last.
pub fn sort(jobs: &mut [PlannedJob]) {
    jobs.sort_by_key(|job| (job.next.is_none(), job.next, job.job, job.logic));
}

#[cfg(test)]
mod tests;
