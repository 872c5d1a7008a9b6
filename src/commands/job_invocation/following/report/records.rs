//! A record for each host with its result and its output, in the formats of one document.

use super::Observer;
use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::commands::job_invocation::host_columns::RESULTS;
use crate::error::Error;
use crate::model::answer;
use crate::model::output::{OutputChunk, OutputLines};
use crate::model::result::HostEnd;
use crate::render::{List, Options};
use crate::streams::Streams;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::convert::Infallible;

/// Writes the records when the job has ended, by host name.
pub struct HostRecords {
    options: Options,
    /// Start of the job.
    start: Option<DateTime<Utc>>,
    /// Records of hosts that have ended, by name.
    records: HashMap<String, Value>,
}

impl HostRecords {
    /// Returns a report in the format of `options`.
    pub fn new(options: Options) -> Self {
        Self { options, start: None, records: HashMap::new() }
    }

    fn record(&self, host: &FollowedHost, result: &str, output: &[OutputChunk]) -> Value {
        let row = &host.row;
        let HostEnd { exit_status, cause } = HostEnd::of(&row.name, row.state, output);
        let exit = exit_status.map(|status| status.parse::<i64>().map_or_else(|_| status.into(), Value::from));
        let seconds = host
            .seconds(output, self.start)
            .map(|seconds| (seconds * 10.0).round() / 10.0)
            .filter(|seconds| *seconds > 0.0);
        json!({
            "host": row.name, "result": result, "exit": exit, "seconds": seconds, "cause": cause,
            "output": printed(output),
        })
    }
}

impl Observer for HostRecords {
    fn job(&mut self, job: &JobState, _streams: &mut Streams) -> Result<(), Error> {
        self.start = job.start_at.as_deref().and_then(answer::instant);
        Ok(())
    }

    fn ended(&mut self, host: &FollowedHost, output: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        let record = self.record(host, host.row.state.as_str(), output);
        self.records.insert(host.row.name.clone(), record);
        Ok(())
    }

    fn end(&mut self, end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        let mut list = List::new(streams.out(), RESULTS, &self.options);
        for host in end.hosts.sorted() {
            match self.records.get(&host.row.name) {
                Some(record) => list.row(record)?,
                None => list.row(&self.record(host, end.word(host.row.state), &[]))?,
            }
        }
        list.finish(None)?;
        streams.flush()
    }
}

/// Returns the lines that the command printed.
fn printed(output: &[OutputChunk]) -> String {
    let mut text = String::new();
    let Ok(()) = OutputLines::each(output.iter().filter(|chunk| !chunk.is_of_server()), |_, line| {
        text.extend([line, "\n"]);
        Ok::<_, Infallible>(())
    });
    text
}
