//! Hosts that printed the same, as one block. Only what differs is kept in memory.

use super::collected::Collected;
use super::look::Look;
use super::sink::Sink;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::host_columns::GROUPS;
use crate::error::Error;
use crate::model::host_names;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::printable;
use crate::render::{Format, List, Options};
use crate::streams::Output;
use serde_json::json;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Lines of one stream after those of another, each with its line break.
type Text = Vec<(Stream, String)>;

/// Collects equal outputs.
pub struct Groups<'a> {
    /// Where they are written in the end.
    out: &'a mut dyn Output,
    /// How their lines look.
    look: Look,
    /// How records look, where the format is one of data.
    options: &'a Options,
    /// The output of the host that prints.
    collected: Collected,
    /// The hosts of each output.
    hosts: BTreeMap<Text, Vec<String>>,
}

impl<'a> Groups<'a> {
    /// Groups that are written to `out` in the end.
    pub fn new(out: &'a mut dyn Output, look: Look, options: &'a Options) -> Self {
        Self { out, look, options, collected: Collected::new(), hosts: BTreeMap::new() }
    }
}

impl Sink for Groups<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, _state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let pieces = self.collected.take();
        self.hosts.entry(text(&pieces, &self.look)).or_default().push(host.name.clone());
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        let Groups { out, look, options, hosts, collected: _ } = *self;
        let mut groups: Vec<(Text, Vec<String>)> = hosts.into_iter().collect();
        groups.iter_mut().for_each(|(_, names)| names.sort_unstable());
        // What most hosts printed comes first.
        groups.sort_by(|(_, a), (_, b)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        if options.format.is_some_and(Format::is_for_programs) {
            return records(out, options, &groups);
        }
        groups.iter().try_for_each(|(text, names)| block(out, &look, text, names))
    }
}

fn text(pieces: &[OutputChunk], look: &Look) -> Text {
    let mut text = Text::new();
    let Ok(()) = OutputLines::each(pieces, |stream, line| {
        match text.last_mut() {
            _ if !look.shows(stream) => {}
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

fn block(out: &mut dyn Output, look: &Look, text: &[(Stream, String)], names: &[String]) -> Result<(), Error> {
    let folded = host_names::fold(names.iter().map(String::as_str));
    let shown = printable::line(&folded);
    match names.len() {
        1 => writeln!(out, "{RULE}\n{shown}\n{RULE}")?,
        several => writeln!(out, "{RULE}\n{shown} ({several})\n{RULE}")?,
    }
    text.iter().try_for_each(|(stream, lines)| look.lines(out, *stream, lines))
}

fn records(out: &mut dyn Output, options: &Options, groups: &[(Text, Vec<String>)]) -> Result<(), Error> {
    let mut list = List::new(out, GROUPS, options)?;
    for (text, names) in groups {
        let text: String = text.iter().map(|(_, lines)| lines.as_str()).collect();
        list.row(&json!({"hosts": names, "count": names.len(), "text": text}))?;
    }
    list.finish(None)
}
