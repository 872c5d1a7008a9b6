//! Where outputs go: one way for each form that they are shown in.

use crate::api::job_hosts::JobHost;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::HostOutput;

/// Takes the outputs of hosts, one host after the other.
pub trait Sink {
    /// Takes all that is to be shown of a host; its state where it was asked for.
    fn host(&mut self, host: &JobHost, state: Option<HostState>, output: HostOutput) -> Result<(), Error>;

    /// Makes what was taken so far visible.
    fn flush(&mut self) -> Result<(), Error>;

    /// All hosts have been taken.
    fn finish(self: Box<Self>) -> Result<(), Error>;
}
