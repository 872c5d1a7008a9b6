//! `rexctl cron next`: the next runs of a line, in its zone, in this machine's and in UTC.

use super::columns::RUNS;
use super::line_args::{LineArgs, ReadLine};
use crate::config;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::cron::{ClockEffect, LAST_YEAR, zone_words};
use crate::model::timestamp::{self, relative};
use crate::noun::Verb;
use crate::render::List;
use crate::resource::listing::FieldsArgs;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Map, Value};

/// Flags of `cron next`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    line: LineArgs,
    /// Number of runs, up to 10000
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = count)]
    count: usize,
    /// List the runs after this time, on the clock of the line's zone where it names none [default: now]
    #[arg(long, value_name = "TIME")]
    after: Option<String>,
    #[command(flatten)]
    fields: FieldsArgs,
}

fn count(text: &str) -> Result<usize, String> {
    config::whole_number(text, 1, 10_000).map(|number| number as usize)
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let read = self.line.read()?;
        let after = self.after(&read)?;
        let options = self.fields.options(RUNS, context)?;
        if read.cron.is_random() {
            return Err(Error::usage(
                "LINE: the server draws the numbers of ~ anew for every run, so that none can be told",
            ));
        }
        let runs: Vec<_> = read.runs(after).take(self.count).collect();
        let is_for_people = !context.is_for_programs();
        let mut list = List::new(context.streams.out(), RUNS, &options);
        rows(&read, &runs, is_for_people).iter().try_for_each(|row| list.row(row))?;
        list.finish(None)?;
        let meaning = read.cron.in_words();
        let zone = zone_words(read.zone());
        let named = if read.cron.zone().is_some() { meaning } else { format!("{meaning}, {zone}") };
        context.streams.note(&named);
        if read.is_zone_assumed {
            context.streams.note("The server reads it in the time zone of your user there: name that with --timezone");
        }
        if runs.len() < self.count {
            context
                .streams
                .note(&format!("Runs are computed up to the end of {LAST_YEAR}; it has no more until then."));
        }
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.after(&self.line.read()?).map(|_| ())
    }
}

impl Args {
    fn after(&self, read: &ReadLine) -> Result<DateTime<Utc>, Error> {
        let Some(text) = &self.after else { return Ok(read.now) };
        let time = timestamp::parse(text, read.now, read.zone());
        let time = time.map_err(|reason| Error::invalid("--after", Some(text), reason.to_string()))?;
        Ok(time.instant())
    }
}

/// Returns the rows: times as people write them, or in ISO 8601 for programs.
fn rows(read: &ReadLine, runs: &[DateTime<Utc>], is_for_people: bool) -> Vec<Value> {
    let (zone, local, pattern) = (read.zone(), &read.local, read.time_pattern());
    let disturbed = match (runs.first(), runs.last()) {
        (Some(first), Some(last)) => {
            read.cron.disturbances(*first - TimeDelta::days(1), *last + TimeDelta::seconds(1), &read.default_zone)
        }
        _ => Vec::new(),
    };
    let note = |run: &DateTime<Utc>| {
        disturbed.iter().find_map(|one| match one.effect {
            ClockEffect::Twice(second) if second == *run => Some("second run of this time, as clocks are set back"),
            ClockEffect::Moved(moved) if moved == *run => Some("later than usual, as clocks are set forward"),
            _ => None,
        })
    };
    let notes: Vec<_> = runs.iter().map(note).collect();
    let has_notes = notes.iter().any(Option::is_some);
    let row = |(run, note): (&DateTime<Utc>, &Option<&str>)| {
        let mut row = Map::new();
        let mut put = |key: &str, value: Value| drop(row.insert(key.to_owned(), value));
        if is_for_people {
            put("time", zone.at(*run).format(&format!("%a {pattern} %:z")).to_string().into());
            put("local", local.at(*run).format(&format!("{pattern} %:z")).to_string().into());
            put("utc", run.format(pattern).to_string().into());
            put("in", relative(*run, read.now).into());
        } else {
            put("time", zone.at(*run).to_rfc3339().into());
            put("local", local.at(*run).to_rfc3339().into());
            put("utc", run.to_rfc3339_opts(SecondsFormat::Secs, true).into());
        }
        if has_notes {
            put("note", (*note).into());
        }
        Value::Object(row)
    };
    runs.iter().zip(&notes).map(row).collect()
}
