//! The results of hosts, from their states and their output.

use super::hosts::FollowedHost;
use crate::api::rex::host_states::HostRow;
use crate::api::rex::outputs::Receiver;
use crate::error::Error;
use crate::model::output::{BoundedOutput, HostOutput, OutputChunk};
use crate::model::result::{HostEnd, HostResult};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Receives the output of failed hosts for the sake of their results.
pub struct FailedHosts<'a> {
    /// The hosts by id.
    pub hosts: HashMap<u64, &'a FollowedHost>,
    /// Results by host name.
    pub results: &'a mut HashMap<String, HostResult>,
    /// Start of the job.
    pub start: Option<DateTime<Utc>>,
    /// Output of the host that is received.
    pub kept: BoundedOutput,
}

impl Receiver for FailedHosts<'_> {
    fn piece(&mut self, _host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.kept.push(piece);
        Ok(())
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let chunks = self.kept.take();
        if let Some(host) = output.host.and_then(|host| self.hosts.get(&host)) {
            self.results.insert(host.row.name.clone(), result(host, &chunks, self.start));
        }
        Ok(())
    }

    fn failed(&mut self, _host: u64, _error: Error) -> Result<(), Error> {
        self.kept.take();
        Ok(())
    }
}

/// Returns the result of a host with this output, of a job that started then.
pub fn result(host: &FollowedHost, output: &[OutputChunk], start: Option<DateTime<Utc>>) -> HostResult {
    let HostRow { name, state, id: _ } = &host.row;
    let HostEnd { exit_status, cause } = HostEnd::of(name, *state, output);
    // The span of an output that came at once says nothing of the time.
    let seconds = host.seconds(output, start).filter(|seconds| *seconds >= 0.05);
    HostResult { host: name.clone(), state: *state, exit_status, seconds, cause }
}
