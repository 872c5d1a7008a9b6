//! Many hosts: the outputs of those that have ended, fetched once each, then of those that end next.

use super::sink::Sink;
use crate::api::Client;
use crate::api::rex::host_states::StateSource;
use crate::api::rex::job_hosts::JobHost;
use crate::api::rex::job_state;
use crate::api::rex::outputs::{Outputs, Receiver};
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk};
use crate::polling::PollInterval;
use crate::streams::Log;
use std::collections::HashMap;
use tokio::time::Instant;

/// States by host name.
pub type States = HashMap<String, HostState>;

/// Reads the states of all the job's hosts, however few of them are shown.
pub struct StateReader<'a> {
    client: &'a Client,
    job: u64,
    source: StateSource,
    /// How many hosts are asked for; grows until the answer is not full.
    hosts: usize,
}

impl<'a> StateReader<'a> {
    /// Of `job`, which has at least so many hosts.
    pub fn new(client: &'a Client, job: u64, hosts: usize) -> Self {
        Self { client, job, source: StateSource::default(), hosts }
    }

    /// The states now.
    pub async fn read(&mut self) -> Result<States, Error> {
        loop {
            self.hosts = self.hosts.max(999);
            let rows = self.source.fetch(self.client, self.job, self.hosts).await?;
            // One more is asked for than there are known to be.
            if rows.len() <= self.hosts || self.source == StateSource::HostStatus {
                return Ok(rows.into_iter().map(|row| (row.name, row.state)).collect());
            }
            self.hosts = rows.len().saturating_mul(10);
        }
    }
}

/// Hands the outputs of `hosts` to `sink`, each with its state where `states` has one; returns the first that is not the job's.
pub async fn show(
    outputs: &Outputs<'_>,
    hosts: &[JobHost],
    states: &States,
    sink: &mut dyn Sink,
) -> Result<Option<JobHost>, Error> {
    let awaited = hosts.iter().map(|host| (host.id, host)).collect();
    let ids: Vec<_> = hosts.iter().map(|host| host.id).collect();
    let mut shown = Shown { awaited, states, sink };
    outputs.each(&ids, &mut shown).await?;
    shown.sink.flush()?;
    Ok(hosts.iter().find(|host| shown.awaited.contains_key(&host.id)).cloned())
}

/// Hands outputs to a sink.
struct Shown<'a> {
    awaited: HashMap<u64, &'a JobHost>,
    states: &'a States,
    sink: &'a mut dyn Sink,
}

impl Receiver for Shown<'_> {
    fn piece(&mut self, host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.awaited.get(&host).map_or(Ok(()), |host| self.sink.piece(host, piece))
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let host = output.host.and_then(|id| self.awaited.remove(&id));
        host.map_or(Ok(()), |host| self.sink.end(host, self.states.get(&host.name).copied(), output))
    }
}

/// As [`show`], host after host as they end; the last states are returned too.
pub async fn follow(
    client: &Client,
    job: u64,
    outputs: &Outputs<'_>,
    mut open: Vec<JobHost>,
    sink: &mut dyn Sink,
    notes: Log,
) -> Result<(Option<JobHost>, States), Error> {
    let (mut reader, mut polling) = (StateReader::new(client, job, open.len()), PollInterval::starting());
    let (mut has_stopped, mut foreign, hosts) = (false, None, open.len());
    loop {
        let asked = Instant::now();
        let answer = reader.read().await;
        let took = asked.elapsed();
        let Some(now) = polling.tolerate_outage(answer, |text| notes.line(|| text.to_owned()))? else {
            tokio::time::sleep(polling.next(took, false, hosts)).await;
            continue;
        };
        let has_ended = |host: &JobHost| has_stopped || now.get(&host.name).is_some_and(|state| state.has_ended());
        let (ended, going): (Vec<_>, Vec<_>) = open.into_iter().partition(has_ended);
        foreign = foreign.or(show(outputs, &ended, &now, sink).await?);
        open = going;
        if open.is_empty() {
            return Ok((foreign, now));
        }
        let pause = polling.next(took, !ended.is_empty(), hosts);
        // The states are read once more after the job's end: they may have changed since they were read.
        has_stopped = polling.is_quiet() && job_state::read(client, job).await.is_ok_and(|job| job.has_stopped());
        if !has_stopped {
            tokio::time::sleep(pause).await;
        }
    }
}
