//! Writers of outputs: one for each form that they are shown in.

use crate::api::rex::host_tasks::HostSeconds;
use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk};

/// Receives the outputs of hosts, one host after the other.
pub trait OutputWriter {
    /// Receives the next chunk of a host's output.
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error>;

    /// Receives the end of a host's output, after its chunks, and its state where that was read.
    fn end(&mut self, host: &JobHost, state: Option<HostState>, output: HostOutput) -> Result<(), Error>;

    /// Makes everything received so far visible.
    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// Ends after the last host.
    fn finish(self: Box<Self>, _seconds: &HostSeconds) -> Result<(), Error> {
        Ok(())
    }
}
