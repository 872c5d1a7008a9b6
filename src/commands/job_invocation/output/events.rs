//! Outputs as events, one JSON object a line.

use super::output_writer::OutputWriter;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::event;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, Stream};
use crate::streams::Streams;
use serde_json::json;

/// Writes an event for each chunk of output, then the state of the host.
pub struct OutputEvents<'a> {
    /// Id of the job.
    pub job: u64,
    /// Destination of the events.
    pub streams: &'a mut Streams,
    /// Streams that are shown; all of them if none is named.
    pub only: Vec<Stream>,
}

impl OutputWriter for OutputEvents<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        if !self.only.is_empty() && !self.only.contains(&piece.stream) {
            return Ok(());
        }
        event::write_output(self.job, &host.name, Some(host.id), &piece, self.streams)
    }

    fn end(&mut self, host: &JobHost, state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let Some(state) = state else { return Ok(()) };
        let fields = json!({"host": host.name, "host_id": host.id, "state": state.as_str()});
        event::write("host-state", self.job, fields, self.streams)
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.streams.flush()
    }
}
