//! The summary: a record for each host of how the job ended there.

use super::collected::CollectedOutput;
use super::output_writer::OutputWriter;
use crate::api::rex::host_tasks::HostSeconds;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::host_columns::SUMMARY;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputSummary};
use crate::render::{List, Options};
use crate::streams::Output;
use serde_json::json;

/// Writes a summary of each host when the last has ended: the times of all hosts are read in one request.
pub struct SummaryRecords<'a> {
    list: List<'a>,
    /// Output of the host that is received.
    collected: CollectedOutput,
    ended: Vec<(JobHost, Option<HostState>, OutputSummary)>,
}

impl<'a> SummaryRecords<'a> {
    /// Returns a writer to `out`.
    pub fn new(out: &'a mut dyn Output, options: &'a Options) -> Result<Self, Error> {
        let list = List::new(out, SUMMARY, options);
        Ok(Self { list, collected: CollectedOutput::new(), ended: Vec::new() })
    }
}

impl OutputWriter for SummaryRecords<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let summary = OutputSummary::of(&self.collected.take());
        self.ended.push((host.clone(), state, summary));
        Ok(())
    }

    fn finish(mut self: Box<Self>, seconds: &HostSeconds) -> Result<(), Error> {
        for (host, state, summary) in &self.ended {
            // The span of the output is zero for a host that prints everything at once, which says nothing of its time.
            let span = summary.seconds.filter(|span| *span > 0.0);
            let seconds = seconds.get(&host.id).copied().or(span);
            self.list.row(&json!({
                "name": host.name,
                "state": state.map(HostState::as_str),
                "exit_status": summary.exit_status_json(),
                "seconds": seconds.map(|seconds| (seconds * 10.0).round() / 10.0),
                "last_line": summary.last_line,
            }))?;
        }
        self.list.finish(None)
    }
}
