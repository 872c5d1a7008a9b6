//! Outputs as text, line after line.

use super::look::Look;
use super::sink::Sink;
use crate::api::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, Lines, Stream};
use crate::streams::Streams;

/// Prints lines.
pub struct Printed<'a> {
    /// Where to.
    pub streams: &'a mut Streams,
    /// How.
    pub look: Look,
}

impl Printed<'_> {
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
    fn host(&mut self, host: &JobHost, _state: Option<HostState>, output: HostOutput) -> Result<(), Error> {
        let prefix = self.look.prefix(&host.name);
        Lines::each(&output.pieces, |stream, line| self.line(&prefix, stream, line))?;
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
