//! The hosts' output as it arrives.

use super::{Observer, paged};
use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::{JobEnd, Outcome};
use crate::commands::job_invocation::output::LineStyle;
use crate::error::Error;
use crate::model::output::{OutputChunk, OutputLines, Stream};
use crate::streams::Streams;
use std::collections::BTreeMap;

/// Maximum bytes kept of what was printed, to show it again from its beginning.
const MAX_KEPT: usize = 16 << 20;

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
    /// The lines as printed, unless they are too many.
    kept: String,
    /// Show lines that have left the screen in the pager.
    pages: bool,
}

impl OutputInLines {
    /// Returns a report that prints in this style.
    pub fn new(id: u64, style: LineStyle, with_remarks: bool, pages: bool) -> Self {
        Self { id, style, with_remarks, begun: BTreeMap::new(), printed: 0, kept: String::new(), pages }
    }

    fn write(&mut self, host: &str, stream: Stream, line: &str, streams: &mut Streams) -> Result<(), Error> {
        self.printed += 1;
        let prefix = self.style.prefix(host);
        if self.with_remarks || streams.out_height().is_none() {
            return self.style.line(streams.out(), &prefix, stream, line);
        }
        let mut printed = Vec::new();
        self.style.line(&mut printed, &prefix, stream, line)?;
        let printed = String::from_utf8_lossy(&printed);
        if self.kept.len() < MAX_KEPT {
            self.kept.push_str(&printed);
        }
        streams.out().write_str(&printed)
    }

    /// Shows lines of which the first have left the screen from their beginning: those of several hosts in the pager. Of one host, as of a
    /// remote shell, and where there is no pager, a note names the command that shows them.
    fn show_from_beginning(&self, outcome: Outcome, streams: &mut Streams) -> Result<(), Error> {
        if !paged::is_longer_than_screen(&self.kept, streams) {
            return Ok(());
        }
        let is_whole = self.kept.len() < MAX_KEPT && !matches!(outcome, Outcome::Timeout | Outcome::Detached);
        if !(self.pages && is_whole && paged::show(&self.kept, streams)?) {
            streams.note(&format!("{} lines; from their beginning: rexctl output {} | less", self.printed, self.id));
        }
        Ok(())
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

    fn end(&mut self, end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        for (name, mut begun) in std::mem::take(&mut self.begun) {
            begun.end(|stream, line| self.write(&name, stream, line, streams))?;
        }
        streams.flush()?;
        self.show_from_beginning(end.outcome, streams)
    }
}
