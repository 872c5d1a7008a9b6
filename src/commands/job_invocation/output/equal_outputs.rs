//! Hosts with equal output, which is kept in memory once.

use super::style::LineStyle;
use crate::model::output::{OutputChunk, OutputLines, Stream};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Runs of lines of one stream, each line with its line break.
pub type StreamText = Vec<(Stream, String)>;

/// Hosts by their output.
#[derive(Debug, Default)]
pub struct EqualOutputs {
    hosts: BTreeMap<StreamText, Vec<String>>,
}

impl EqualOutputs {
    /// Adds the output of a host, as far as `style` shows it.
    pub fn push<'a>(
        &mut self,
        host: &str,
        output: impl IntoIterator<Item = &'a OutputChunk> + Clone,
        style: &LineStyle,
    ) {
        self.hosts.entry(text(output, style)).or_default().push(host.to_owned());
    }

    /// Returns the outputs with the names of their hosts, sorted; the output of most hosts comes first.
    pub fn into_groups(self) -> Vec<(StreamText, Vec<String>)> {
        let mut groups: Vec<_> = self.hosts.into_iter().collect();
        groups.iter_mut().for_each(|(_, names)| names.sort_unstable());
        groups.sort_by(|(_, a), (_, b)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        groups
    }
}

fn text<'a>(pieces: impl IntoIterator<Item = &'a OutputChunk> + Clone, style: &LineStyle) -> StreamText {
    let mut text = StreamText::new();
    let Ok(()) = OutputLines::each(pieces.clone(), |stream, line| {
        match text.last_mut() {
            _ if !style.shows(stream) => {}
            Some((last, lines)) if *last == stream => lines.extend([line, "\n"]),
            _ => {
                // Most outputs are of one stream.
                let length = if text.is_empty() {
                    pieces.clone().into_iter().map(|piece| piece.text.len() + 1).sum()
                } else {
                    0
                };
                let mut lines = String::with_capacity(length);
                lines.extend([line, "\n"]);
                text.push((stream, lines));
            }
        }
        Ok::<_, Infallible>(())
    });
    text
}
