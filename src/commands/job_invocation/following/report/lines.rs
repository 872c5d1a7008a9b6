//! The hosts' output as it arrives.

use super::Observer;
use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::commands::job_invocation::output::LineStyle;
use crate::error::Error;
use crate::model::output::{OutputChunk, OutputLines, Stream};
use crate::streams::Streams;
use std::collections::BTreeMap;

/// Prints the lines of hosts, such as `host1.example.com: line`.
pub struct OutputInLines {
    /// Id of the job.
    id: u64,
    style: LineStyle,
    /// Print the lines that the server adds too.
    with_remarks: bool,
    /// Lines that have begun, by host name.
    begun: BTreeMap<String, OutputLines>,
    /// Number of lines printed.
    printed: usize,
}

impl OutputInLines {
    /// Returns a report that prints in this style.
    pub fn new(id: u64, style: LineStyle, with_remarks: bool) -> Self {
        Self { id, style, with_remarks, begun: BTreeMap::new(), printed: 0 }
    }

    fn write(&mut self, host: &str, stream: Stream, line: &str, streams: &mut Streams) -> Result<(), Error> {
        self.printed += 1;
        self.style.line(streams.out(), &self.style.prefix(host), stream, line)
    }

    /// Names the command that shows lines again of which the first have left the screen.
    fn note_length(&self, streams: &mut Streams) {
        if streams.out_height().is_some_and(|height| self.printed > height) {
            streams.note(&format!("{} lines; from their beginning: rexctl output {} | less", self.printed, self.id));
        }
    }
}

impl Observer for OutputInLines {
    fn output(&mut self, host: &HostRow, news: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let mut begun = self.begun.remove(&host.name).unwrap_or_default();
        let with_remarks = self.with_remarks;
        let mut shown = news.iter().filter(|chunk| with_remarks || !chunk.is_of_server());
        let written =
            shown.try_for_each(|chunk| begun.push(chunk, |stream, line| self.write(&host.name, stream, line, streams)));
        self.begun.insert(host.name.clone(), begun);
        written.and_then(|()| streams.flush())
    }

    fn ended(&mut self, host: &FollowedHost, _output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let name = &host.row.name;
        match self.begun.remove(name) {
            Some(mut begun) => begun.end(|stream, line| self.write(name, stream, line, streams)),
            None => Ok(()),
        }
    }

    fn end(&mut self, _end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        for (name, mut begun) in std::mem::take(&mut self.begun) {
            begun.end(|stream, line| self.write(&name, stream, line, streams))?;
        }
        streams.flush()?;
        if !self.with_remarks {
            self.note_length(streams);
        }
        Ok(())
    }
}
