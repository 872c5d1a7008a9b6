//! Where outputs go: one way for each form that they are shown in.

use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk};

/// Takes the outputs of hosts, one host after the other.
pub trait Sink {
    /// Takes a piece of a host's output.
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error>;

    /// Takes the end of a host's output, whose pieces have come before, and its state where it was asked for.
    fn end(&mut self, host: &JobHost, state: Option<HostState>, output: HostOutput) -> Result<(), Error>;

    /// Makes what was taken so far visible.
    fn flush(&mut self) -> Result<(), Error>;

    /// All hosts have been taken.
    fn finish(self: Box<Self>) -> Result<(), Error>;
}
