//! A writer of hosts with equal output as one block, or as one record.

use super::blocks;
use super::collected::CollectedOutput;
use super::equal_outputs::EqualOutputs;
use super::output_writer::OutputWriter;
use super::style::LineStyle;
use crate::api::rex::host_tasks::HostSeconds;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::host_columns::GROUPS;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk};
use crate::render::{Format, List, Options};
use crate::streams::Output;
use serde_json::json;

/// Groups hosts by their output and writes the groups at the end.
pub struct OutputGroups<'a> {
    out: &'a mut dyn Output,
    /// Style of the lines in text formats.
    style: LineStyle,
    /// Options of the records in formats for programs.
    options: &'a Options,
    /// Output of the host that is received.
    collected: CollectedOutput,
    equal: EqualOutputs,
}

impl<'a> OutputGroups<'a> {
    /// Returns a writer to `out`.
    pub fn new(out: &'a mut dyn Output, style: LineStyle, options: &'a Options) -> Self {
        Self { out, style, options, collected: CollectedOutput::new(), equal: EqualOutputs::default() }
    }
}

impl OutputWriter for OutputGroups<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, _state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let pieces = self.collected.take();
        self.equal.push(&host.name, &pieces, &self.style)
    }

    fn finish(self: Box<Self>, _seconds: &HostSeconds) -> Result<(), Error> {
        let OutputGroups { out, style, options, equal, collected: _ } = *self;
        if options.format.is_some_and(Format::is_for_programs) {
            return records(out, options, equal);
        }
        blocks::write(out, &style, equal, options.width)
    }
}

fn records(out: &mut dyn Output, options: &Options, mut equal: EqualOutputs) -> Result<(), Error> {
    let mut list = List::new(out, GROUPS, options);
    for group in equal.take_groups() {
        let text: String = equal.text(&group)?.into_iter().map(|(_, lines)| lines).collect();
        list.row(&json!({"hosts": group.hosts, "count": group.hosts.len(), "text": text}))?;
    }
    list.finish(None)
}
