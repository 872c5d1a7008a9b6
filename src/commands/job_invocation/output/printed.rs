//! Outputs as text, line after line.

use super::look::Look;
use super::sink::Sink;
use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::streams::Streams;

/// Prints lines.
pub struct Printed<'a> {
    /// Where to.
    pub streams: &'a mut Streams,
    /// How.
    pub look: Look,
    /// What stands before the lines of the host that prints, and the line that it has begun.
    begun: Option<(String, OutputLines)>,
}

impl<'a> Printed<'a> {
    /// Prints to `streams`.
    pub fn new(streams: &'a mut Streams, look: Look) -> Self {
        Self { streams, look, begun: None }
    }

    /// Prints one line behind its host's prefix.
    pub fn line(&mut self, prefix: &str, stream: Stream, line: &str) -> Result<(), Error> {
        self.look.line(self.streams.out(), prefix, stream, line)
    }

    /// Tells when a job that has not started will.
    pub fn tell_start(&mut self, start: &str) {
        self.streams.note(&format!("The job has not started; it starts at {start}"));
    }
}

impl Sink for Printed<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        let (prefix, mut lines) =
            self.begun.take().unwrap_or_else(|| (self.look.prefix(&host.name), OutputLines::default()));
        lines.push(&piece, |stream, line| self.line(&prefix, stream, line))?;
        self.begun = Some((prefix, lines));
        Ok(())
    }

    fn end(&mut self, _host: &JobHost, _state: Option<HostState>, output: HostOutput) -> Result<(), Error> {
        if let Some((prefix, mut lines)) = self.begun.take() {
            lines.end(|stream, line| self.line(&prefix, stream, line))?;
        }
        if let Some(start) = &output.start_at {
            self.tell_start(start);
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.streams.flush()
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        Ok(())
    }
}
