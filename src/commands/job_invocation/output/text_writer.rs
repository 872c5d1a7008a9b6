//! Outputs as lines of text.

use super::output_writer::OutputWriter;
use super::style::LineStyle;
use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::streams::Streams;

/// Prints outputs as lines.
pub struct TextWriter<'a> {
    /// Streams of the program.
    pub streams: &'a mut Streams,
    /// Style of the lines.
    pub style: LineStyle,
    /// Prefix of the host that is received, and its line that has begun.
    begun: Option<(String, OutputLines)>,
}

impl<'a> TextWriter<'a> {
    /// Returns a writer to `streams`.
    pub fn new(streams: &'a mut Streams, style: LineStyle) -> Self {
        Self { streams, style, begun: None }
    }

    /// Prints one line after its host's prefix.
    pub fn line(&mut self, prefix: &str, stream: Stream, line: &str) -> Result<(), Error> {
        self.style.line(self.streams.out(), prefix, stream, line)
    }

    /// Notes the start of a job that has not started.
    pub fn note_start(&mut self, start: &str) {
        self.streams.note(&format!("The job has not started; it starts at {start}"));
    }
}

impl OutputWriter for TextWriter<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        let (prefix, mut lines) =
            self.begun.take().unwrap_or_else(|| (self.style.prefix(&host.name), OutputLines::default()));
        let (style, out) = (&self.style, self.streams.data());
        lines.push_together(&piece, |stream, lines| style.lines(out, &prefix, stream, lines))?;
        self.begun = Some((prefix, lines));
        Ok(())
    }

    fn end(&mut self, _host: &JobHost, _state: Option<HostState>, output: HostOutput) -> Result<(), Error> {
        if let Some((prefix, mut lines)) = self.begun.take() {
            lines.end(|stream, line| self.line(&prefix, stream, line))?;
        }
        if let Some(start) = &output.start_at {
            self.note_start(start);
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.streams.flush()
    }
}
