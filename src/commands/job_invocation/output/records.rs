//! Outputs as records with every chunk.

use super::collected::CollectedOutput;
use super::output_writer::OutputWriter;
use crate::api::rex::host_tasks::HostSeconds;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::event;
use crate::commands::job_invocation::host_columns::{OUTPUT, OUTPUT_TEXT};
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, OutputSummary, Stream};
use crate::render::{Format, List, Options};
use crate::streams::Output;
use serde_json::Value;

/// Bytes by which a chunk counts more, as a third of the values and the text that are made of it: a text of the largest size has as
/// many copies.
const OVERHEAD: usize = 500;

/// Writes a record for each host.
pub struct OutputRecords<'a> {
    list: List<'a>,
    /// Output of the host that is received.
    collected: CollectedOutput,
    /// True if records have every chunk, and not only their text.
    has_chunks: bool,
    /// Streams that are shown; all of them if none is named.
    only: Vec<Stream>,
}

impl<'a> OutputRecords<'a> {
    /// Returns a writer to `out`.
    pub fn new(out: &'a mut dyn Output, options: &'a Options, only: Vec<Stream>) -> Result<Self, Error> {
        let has_chunks = options.format != Some(Format::Csv);
        let (columns, overhead) = if has_chunks { (OUTPUT, OVERHEAD) } else { (OUTPUT_TEXT, 0) };
        let collected = CollectedOutput::with_overhead(overhead);
        Ok(Self { list: List::new(out, columns, options), collected, has_chunks, only })
    }

    fn shows(&self, chunk: &OutputChunk) -> bool {
        self.only.is_empty() || self.only.contains(&chunk.stream)
    }
}

impl OutputWriter for OutputRecords<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let mut chunks = self.collected.take();
        let summary = OutputSummary::of(&chunks);
        chunks.retain(|chunk| self.shows(chunk));
        let mut text = String::new();
        OutputLines::each(&chunks, |_, line| {
            text.extend([line, "\n"]);
            Ok::<_, Error>(())
        })?;
        if !self.has_chunks {
            chunks = Vec::new();
        }
        // Texts are moved: a copy of each would take the memory of another host.
        let record: Value = [
            ("name", Value::from(host.name.as_str())),
            ("state", state.map(HostState::as_str).into()),
            ("exit_status", summary.exit_status_json()),
            ("output", chunks.into_iter().map(record).collect()),
            ("text", text.into()),
        ]
        .into_iter()
        .collect();
        self.list.row(&record)
    }

    fn finish(self: Box<Self>, _seconds: &HostSeconds) -> Result<(), Error> {
        self.list.finish(None)
    }
}

/// Returns a chunk in the server's words, with its time as in events.
fn record(chunk: OutputChunk) -> Value {
    let timestamp = event::timestamp(&chunk);
    [
        ("output_type", chunk.stream.as_str().into()),
        ("output", Value::from(chunk.text)),
        ("timestamp", timestamp.into()),
    ]
    .into_iter()
    .collect()
}
