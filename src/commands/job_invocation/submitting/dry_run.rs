//! `--dry-run`: the request as it would be sent, and when the job would run.

use crate::commands::job_invocation::columns::REQUEST;
use crate::error::{Error, Exit};
use crate::model::host_range;
use crate::model::masking::masked;
use crate::model::schedule::{Clock, Schedule};
use crate::render::{self, Format, Options};
use crate::streams::Streams;
use chrono::SecondsFormat;
use serde_json::{Value, json};

/// Runs shown for a schedule.
const NEXT_RUNS: usize = 5;

/// What would be sent.
pub struct DryRun<'a> {
    /// The full address.
    pub url: String,
    /// The request body; it is masked here.
    pub payload: &'a Value,
    /// How many hosts it would run on, where they were counted.
    pub hosts: Option<u64>,
    /// When the job would run.
    pub schedule: &'a Schedule,
    /// What the schedule is read against.
    pub clock: &'a Clock,
}

impl DryRun<'_> {
    /// Prints it: as one record in the formats for programs, else as text.
    pub fn show(&self, options: &Options, streams: &mut Streams) -> Result<Exit, Error> {
        let body = masked(self.payload);
        let runs = self.schedule.next_runs(self.clock, NEXT_RUNS);
        if options.format.is_some_and(Format::is_for_programs) {
            let runs: Vec<_> = runs.iter().map(|run| run.to_rfc3339_opts(SecondsFormat::Secs, true)).collect();
            let document =
                json!({"method": "POST", "url": self.url, "body": body, "hosts": self.hosts, "next_runs": runs});
            render::record(streams.out(), REQUEST, &document, options)?;
            return Ok(Exit::Done);
        }
        streams.text(&format!("POST {}\n{body:#}", self.url))?;
        if let Some(hosts) = self.hosts {
            writeln!(streams.out(), "\nOn {}", host_range::hosts(hosts))?;
        }
        if !runs.is_empty() {
            writeln!(streams.out(), "\nNext runs:")?;
        }
        for run in &runs {
            writeln!(streams.out(), "  {}", self.schedule.format_time(*run, self.clock))?;
        }
        Ok(Exit::Done)
    }
}
