//! Outputs as records: a summary, or every piece of them.

use super::collected::Collected;
use super::sink::Sink;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::host_columns::{OUTPUT, OUTPUT_TEXT, SUMMARY};
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, OutputSummary, Stream};
use crate::render::{Column, Format, List, Options};
use crate::streams::Output;
use serde_json::{Value, json};

/// Writes a record for each host.
pub struct Records<'a> {
    list: List<'a>,
    /// The output of the host that prints.
    collected: Collected,
    summary: bool,
    only: Vec<Stream>,
}

impl<'a> Records<'a> {
    /// Records of outputs, or with `summary` of how they ended.
    pub fn new(out: &'a mut dyn Output, options: &'a Options, summary: bool, only: Vec<Stream>) -> Result<Self, Error> {
        let columns: &'static [Column] = match options.format {
            _ if summary => SUMMARY,
            Some(Format::Csv) => OUTPUT_TEXT,
            _ => OUTPUT,
        };
        Ok(Self { list: List::new(out, columns, options)?, collected: Collected::new(), summary, only })
    }

    fn shows(&self, piece: &OutputChunk) -> bool {
        self.only.is_empty() || self.only.contains(&piece.stream)
    }

    /// What the record has beside name, state and exit status.
    fn rest(&self, closing: OutputSummary, pieces: &[OutputChunk]) -> Result<[(&'static str, Value); 2], Error> {
        if self.summary {
            return Ok([("seconds", closing.seconds.into()), ("last_line", closing.last_line.into())]);
        }
        let pieces: Vec<_> = pieces.iter().filter(|piece| self.shows(piece)).collect();
        let mut text = String::new();
        OutputLines::each(pieces.iter().copied(), |_, line| {
            text.extend([line, "\n"]);
            Ok::<_, Error>(())
        })?;
        let pieces: Value = pieces.into_iter().map(OutputChunk::to_json).collect();
        Ok([("output", pieces), ("text", text.into())])
    }
}

impl Sink for Records<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let pieces = self.collected.take();
        let closing = OutputSummary::of(&pieces);
        let mut record = json!({
            "name": host.name,
            "state": state.map(HostState::as_str),
            "exit_status": closing.exit_status_json(),
        });
        let rest = self.rest(closing, &pieces)?;
        if let Value::Object(fields) = &mut record {
            fields.extend(rest.map(|(name, value)| (name.to_owned(), value)));
        }
        self.list.row(&record)
    }

    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        self.list.finish(None)
    }
}
