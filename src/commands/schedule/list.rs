//! `rexctl schedule list`: jobs to come as a table, an agenda, a month, or a file for calendar programs.

use super::calendar::CalendarDestination;
use super::columns::{AGENDA, LIST, MONTH};
use super::month::Month;
use super::{agenda, month};
use crate::api::rex::planned_jobs::{self, PlannedJobs};
use crate::config;
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::model::agenda::PlannedJob;
use crate::model::timestamp::relative;
use crate::model::zone::Zone;
use crate::noun::Verb;
use crate::render::{Column, List, Options};
use crate::resource::listing::FieldsArgs;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::path::PathBuf;
use tokio::time::Instant;

const NOTES: &str = "\
Needs the permission to view jobs. What else the server does not tell this user, such as who owns a job, is \"not told\". A cron \
line without a time zone is read in the zone in which its next run is the one that the server tells.";

/// Flags of `schedule` and `schedule list`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    /// List the runs of this many days, by day
    #[arg(long, value_name = "N", value_parser = days, conflicts_with_all = ["month", "ics"])]
    days: Option<u64>,
    /// Count the runs of each day of a month, such as 2027-01 [default: this month]
    #[arg(long, value_name = "YEAR-MONTH", num_args = 0..=1, default_missing_value = "", conflicts_with = "ics")]
    month: Option<String>,
    /// Write a file for calendar programs, - for standard output
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    #[command(flatten)]
    fields: FieldsArgs,
}

/// Words for what the server does not tell.
const NOT_TOLD: &str = "not told";

fn days(text: &str) -> Result<u64, String> {
    config::whole_number(text, 1, 366)
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let local = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
        let calendar = self.ics.as_deref().map(CalendarDestination::new).transpose()?;
        let columns = if self.days.is_some() {
            AGENDA
        } else if self.month.is_some() {
            MONTH
        } else {
            LIST
        };
        let options = self.fields.options(columns, context)?;
        if calendar.is_some() {
            context.refuse_formats("The file has a format of its own.")?;
        }
        let client = context.client().await?;
        let planned = planned_jobs::read(&client, &local).await?;
        // The times of the runs are those of the server's clock.
        let now = client.time_at(Instant::now());
        let month = self.month.as_deref().map(|text| Month::read(text, local.at(now).date_naive())).transpose()?;
        if let Some(calendar) = calendar {
            calendar.write(&planned.jobs, client.server().host_str().unwrap_or_default(), now, &mut context.streams)?;
            note_untold(&planned, context);
            return Ok(Exit::Done);
        }
        let is_for_people = !context.is_for_programs();
        let width = context.streams.out_width();
        let jobs = &planned.jobs;
        match (self.days, &month) {
            (Some(days), _) if is_for_people => context.streams.text(&agenda::text(jobs, days, now, &local, width))?,
            (_, Some(month)) if is_for_people => context.streams.text(&month::text(jobs, month, &local, width))?,
            (Some(days), _) => write(agenda::rows(jobs, days, now, &local), columns, &options, context)?,
            (_, Some(month)) => write(month::rows(jobs, month, &local), columns, &options, context)?,
            (None, None) => {
                let form = TimeForm::of(&options, is_for_people);
                let row = |job: &PlannedJob| row(job, now, &local, form);
                write(jobs.iter().map(row).collect(), columns, &options, context)?;
            }
        }
        if planned.jobs.is_empty() {
            context.streams.note("No job starts later or recurs.");
        }
        note_untold(&planned, context);
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        let mut problems = Problems::default();
        problems.keep(self.month.as_deref().map(|text| Month::read(text, Utc::now().date_naive())).transpose());
        problems.finish(Some(()))
    }
}

fn write(rows: Vec<Value>, columns: &'static [Column], options: &Options, context: &mut Context) -> Result<(), Error> {
    let mut list = List::new(context.streams.out(), columns, options);
    rows.iter().try_for_each(|row| list.row(row))?;
    list.finish(None)
}

/// Notes the records that this user may not see.
fn note_untold(planned: &PlannedJobs, context: &mut Context) {
    if !planned.untold.is_empty() {
        context.streams.note(&format!("Not told to this user: {}", planned.untold.join(", ")));
    }
}

/// The reader of the times in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TimeForm {
    /// The columns of a terminal, which write times short and their zone once.
    Terminal,
    /// People who read a text.
    Text,
    /// Programs, which read ISO 8601.
    Program,
}

impl TimeForm {
    fn of(options: &Options, is_for_people: bool) -> Self {
        match options.zone {
            _ if !is_for_people => Self::Program,
            Some(_) => Self::Terminal,
            None => Self::Text,
        }
    }
}

/// Returns the row of a job.
fn row(job: &PlannedJob, now: DateTime<Utc>, local: &Zone, form: TimeForm) -> Value {
    let is_for_people = form != TimeForm::Program;
    let untold = |text: &Option<String>| match text {
        None if is_for_people => Some(NOT_TOLD.to_owned()),
        text => text.clone(),
    };
    let time = |time: DateTime<Utc>| match form {
        TimeForm::Text => local.at(time).format("%a %Y-%m-%d %H:%M").to_string(),
        TimeForm::Terminal | TimeForm::Program => local.at(time).to_rfc3339(),
    };
    let until = |next: DateTime<Utc>| match (form, relative(next, now)) {
        // The head of the column says so.
        (TimeForm::Terminal, text) => text.strip_prefix("in ").map_or(text.clone(), str::to_owned),
        (_, text) => text,
    };
    let next = job.next().map(time);
    let no_run = if job.is_paused { "paused" } else { NOT_TOLD };
    json!({
        "id": job.json_id(),
        "next": next.or_else(|| is_for_people.then(|| no_run.to_owned())),
        "in": job.next().map(until),
        "repeats": job.in_words(),
        "job": untold(&job.description),
        "hosts": if is_for_people { untold(&job.hosts_in_words()) } else { job.hosts.clone() },
        "owner": untold(&job.owner),
        "ends": ends(job, time),
        "last_result": job.last_result,
        "state": if job.is_paused { "paused" } else if job.logic.is_some() { "active" } else { "once" },
        "cron_line": job.cron_line,
        "time_zone": job.cadence().map(|(_, zone)| zone.name()),
        "recurring_logic": job.logic,
    })
}

/// Returns the end of a recurring job: its last run where that is known.
fn ends(job: &PlannedJob, time: impl Fn(DateTime<Utc>) -> String) -> Option<String> {
    job.logic?;
    match (job.end(), job.remaining()) {
        (Some(end), _) => Some(time(end)),
        (None, Some(1)) => Some("after 1 run".to_owned()),
        (None, Some(runs)) => Some(format!("after {runs} runs")),
        (None, None) => Some("never".to_owned()),
    }
}
