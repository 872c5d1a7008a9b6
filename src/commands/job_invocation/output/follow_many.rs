//! Follows many hosts: fetches each output once, when its host has ended.

use super::output_writer::OutputWriter;
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

/// HostStates by host name.
pub type HostStates = HashMap<String, HostState>;

/// Reads the states of all hosts of a job, however few of them are shown.
pub struct StateReader<'a> {
    client: &'a Client,
    job: u64,
    source: StateSource,
    /// Number of hosts to ask for; grows until the answer is not full.
    hosts: usize,
}

impl<'a> StateReader<'a> {
    /// Returns a reader for `job`, which has at least this many hosts.
    pub fn new(client: &'a Client, job: u64, hosts: usize) -> Self {
        Self { client, job, source: StateSource::default(), hosts }
    }

    /// Reads the current states.
    pub async fn read(&mut self) -> Result<HostStates, Error> {
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

/// Passes the outputs of `hosts` to `writer`, with their `states` as far as known; returns the first host that is not of the job.
pub async fn show(
    outputs: &Outputs<'_>,
    hosts: &[JobHost],
    states: &HostStates,
    writer: &mut dyn OutputWriter,
) -> Result<Option<JobHost>, Error> {
    let ids: Vec<_> = hosts.iter().map(|host| host.id).collect();
    let mut forwarder = Forwarder::new(hosts, states, writer);
    outputs.each(&ids, &mut forwarder).await?;
    forwarder.writer.flush()?;
    Ok(forwarder.first_without_end().cloned())
}

/// Passes outputs on to a writer.
struct Forwarder<'a> {
    hosts: &'a [JobHost],
    states: &'a HostStates,
    writer: &'a mut dyn OutputWriter,
    /// Place of the host whose output is expected next.
    next: usize,
    /// True for hosts whose outputs have ended.
    have_ended: Vec<bool>,
}

impl<'a> Forwarder<'a> {
    fn new(hosts: &'a [JobHost], states: &'a HostStates, writer: &'a mut dyn OutputWriter) -> Self {
        Self { hosts, states, writer, next: 0, have_ended: vec![false; hosts.len()] }
    }

    /// Returns a host whose output has not ended. Outputs come in the order of the hosts, with few exceptions.
    fn awaited(&mut self, id: u64) -> Option<&'a JobHost> {
        let mut places = (self.next..self.hosts.len()).chain(0..self.next);
        self.next = places.find(|place| self.hosts.get(*place).is_some_and(|host| host.id == id))?;
        self.hosts.get(self.next).filter(|_| self.have_ended.get(self.next) == Some(&false))
    }

    /// Returns the first host whose output has not ended. A host that is there twice ends once.
    fn first_without_end(&self) -> Option<&'a JobHost> {
        let all = || self.hosts.iter().zip(&self.have_ended);
        let has_ended = |id| all().any(|(host, has_ended)| *has_ended && host.id == id);
        all().find(|(host, ended)| !*ended && !has_ended(host.id)).map(|(host, _)| host)
    }
}

impl Receiver for Forwarder<'_> {
    fn piece(&mut self, host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.awaited(host).map_or(Ok(()), |host| self.writer.piece(host, piece))
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let Some(host) = output.host.and_then(|id| self.awaited(id)) else { return Ok(()) };
        self.have_ended.get_mut(self.next).into_iter().for_each(|has_ended| *has_ended = true);
        self.writer.end(host, self.states.get(&host.name).copied(), output)
    }
}

/// Passes on the output of each host when it has ended, as [`show`] does; returns the last states too.
pub async fn follow(
    client: &Client,
    job: u64,
    outputs: &Outputs<'_>,
    mut open: Vec<JobHost>,
    writer: &mut dyn OutputWriter,
    notes: Log,
) -> Result<(Option<JobHost>, HostStates), Error> {
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
        foreign = foreign.or(show(outputs, &ended, &now, writer).await?);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Remembers what it receives.
    #[derive(Default)]
    struct Received(Vec<String>);

    impl OutputWriter for Received {
        fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
            self.0.push(format!("{}: {}", host.name, piece.text));
            Ok(())
        }

        fn end(&mut self, host: &JobHost, _state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
            self.0.push(format!("{} ends", host.name));
            Ok(())
        }
    }

    /// Passes on the ends of hosts of `ids`; returns what was received, and the first host without an end.
    fn passed_on(ids: &[u64], ended: &[u64]) -> (Vec<String>, Option<u64>) {
        let hosts: Vec<_> = ids.iter().map(|id| JobHost { id: *id, name: format!("h{id}") }).collect();
        let (states, mut writer) = (HostStates::new(), Received::default());
        let mut forwarder = Forwarder::new(&hosts, &states, &mut writer);
        for id in ended {
            forwarder.piece(*id, OutputChunk { text: "x".into(), ..OutputChunk::default() }).unwrap();
            forwarder.end(HostOutput { host: Some(*id), ..HostOutput::default() }).unwrap();
        }
        let missing = forwarder.first_without_end().map(|host| host.id);
        (writer.0, missing)
    }

    #[test]
    fn each_host_ends_once_in_whatever_order_and_the_first_that_does_not_is_found() {
        for (hosts, ended, names, missing) in [
            (vec![1, 2, 3], vec![1, 2, 3], vec!["h1", "h2", "h3"], None),
            (vec![1, 2, 3], vec![3, 1], vec!["h3", "h1"], Some(2)),
            (vec![1, 2, 2, 3], vec![2, 1, 2, 3, 9], vec!["h2", "h1", "h3"], None),
            (vec![1, 2, 2], vec![1], vec!["h1"], Some(2)),
        ] {
            let lines = names.iter().flat_map(|name| [format!("{name}: x"), format!("{name} ends")]);
            assert_eq!(passed_on(&hosts, &ended), (lines.collect(), missing), "{hosts:?} {ended:?}");
        }
    }
}
