//! Outputs as lines of text.

use super::output_writer::OutputWriter;
use super::style::LineStyle;
use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::streams::{Output, Streams};

/// Prints outputs as lines.
pub struct TextWriter<'a> {
    /// Streams of the program.
    pub streams: &'a mut Streams,
    /// Style of the lines.
    pub style: LineStyle,
    /// Prefix of the host that is received, and its line that has begun.
    begun: Option<(String, OutputLines)>,
    /// Lines to be written together.
    shown: String,
}

/// Bytes of lines that are written together.
const TOGETHER: usize = 16 << 10;

impl<'a> TextWriter<'a> {
    /// Returns a writer to `streams`.
    pub fn new(streams: &'a mut Streams, style: LineStyle) -> Self {
        Self { streams, style, begun: None, shown: String::new() }
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
        let (style, shown, out) = (&self.style, &mut self.shown, self.streams.out());
        lines.push(&piece, |stream, line| {
            if shown.len() + line.len() > TOGETHER {
                write(out, shown)?;
            }
            let to: &mut dyn Output = if line.len() > TOGETHER { out } else { shown };
            style.line(to, &prefix, stream, line)
        })?;
        self.begun = Some((prefix, lines));
        write(out, shown)
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

/// Writes the text, and clears it.
fn write(out: &mut dyn Output, text: &mut String) -> Result<(), Error> {
    let written = out.write_str(text);
    text.clear();
    written
}
