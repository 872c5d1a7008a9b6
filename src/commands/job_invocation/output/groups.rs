//! Hosts with equal output, as one block. Equal outputs are kept in memory once.

use super::collected::CollectedOutput;
use super::output_writer::OutputWriter;
use super::style::LineStyle;
use crate::api::rex::host_tasks::HostSeconds;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::host_columns::GROUPS;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::model::targets::node_set;
use crate::printable;
use crate::render::{Format, List, Options};
use crate::streams::Output;
use serde_json::json;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Runs of lines of one stream, each line with its line break.
type StreamText = Vec<(Stream, String)>;

/// Groups hosts by their output and writes the groups at the end.
pub struct OutputGroups<'a> {
    out: &'a mut dyn Output,
    /// Style of the lines in text formats.
    style: LineStyle,
    /// Options of the records in formats for programs.
    options: &'a Options,
    /// Output of the host that is received.
    collected: CollectedOutput,
    /// Hosts by output.
    hosts: BTreeMap<StreamText, Vec<String>>,
}

impl<'a> OutputGroups<'a> {
    /// Returns a writer to `out`.
    pub fn new(out: &'a mut dyn Output, style: LineStyle, options: &'a Options) -> Self {
        Self { out, style, options, collected: CollectedOutput::new(), hosts: BTreeMap::new() }
    }
}

impl OutputWriter for OutputGroups<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, _state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let pieces = self.collected.take();
        self.hosts.entry(text(&pieces, &self.style)).or_default().push(host.name.clone());
        Ok(())
    }

    fn finish(self: Box<Self>, _seconds: &HostSeconds) -> Result<(), Error> {
        let OutputGroups { out, style, options, hosts, collected: _ } = *self;
        let mut groups: Vec<(StreamText, Vec<String>)> = hosts.into_iter().collect();
        groups.iter_mut().for_each(|(_, names)| names.sort_unstable());
        // The output of most hosts comes first.
        groups.sort_by(|(_, a), (_, b)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        if options.format.is_some_and(Format::is_for_programs) {
            return records(out, options, &groups);
        }
        groups.iter().try_for_each(|(text, names)| block(out, &style, text, names))
    }
}

fn text(pieces: &[OutputChunk], style: &LineStyle) -> StreamText {
    let mut text = StreamText::new();
    let Ok(()) = OutputLines::each(pieces, |stream, line| {
        match text.last_mut() {
            _ if !style.shows(stream) => {}
            Some((last, lines)) if *last == stream => lines.extend([line, "\n"]),
            _ => {
                // Most outputs are of one stream.
                let length = if text.is_empty() { pieces.iter().map(|piece| piece.text.len() + 1).sum() } else { 0 };
                let mut lines = String::with_capacity(length);
                lines.extend([line, "\n"]);
                text.push((stream, lines));
            }
        }
        Ok::<_, Infallible>(())
    });
    text
}

const RULE: &str = "---------------";

fn block(out: &mut dyn Output, style: &LineStyle, text: &[(Stream, String)], names: &[String]) -> Result<(), Error> {
    let folded = node_set::fold(names.iter().map(String::as_str));
    let shown = printable::line(&folded);
    match names.len() {
        1 => writeln!(out, "{RULE}\n{shown}\n{RULE}")?,
        several => writeln!(out, "{RULE}\n{shown} ({several})\n{RULE}")?,
    }
    text.iter().try_for_each(|(stream, lines)| style.lines(out, *stream, lines))
}

fn records(out: &mut dyn Output, options: &Options, groups: &[(StreamText, Vec<String>)]) -> Result<(), Error> {
    let mut list = List::new(out, GROUPS, options)?;
    for (text, names) in groups {
        let text: String = text.iter().map(|(_, lines)| lines.as_str()).collect();
        list.row(&json!({"hosts": names, "count": names.len(), "text": text}))?;
    }
    list.finish(None)
}
