//! The followed job, as far as it is known.

use super::contact::Contact;
use super::hosts::FollowedHosts;
use crate::api::Client;
use crate::api::rex::host_states::{self, HostRow, StateSource};
use crate::api::rex::job_state::{self, JobState};
use crate::error::Error;
use crate::model::answer;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// Largest job whose states and ids are read in one request: its cost for the server grows with the number of hosts.
const FEW_HOSTS: u64 = 10;

/// A job and its hosts, in the state of the last poll.
pub struct FollowedJob<'a> {
    /// Connection to the job's server.
    pub client: &'a Client,
    /// Id of the job invocation.
    pub id: u64,
    /// State of the job as a whole.
    pub state: JobState,
    /// Hosts of the job.
    pub hosts: FollowedHosts,
    /// The command has made it, or the rollout that it continues.
    is_own: bool,
    contact: Contact,
    source: StateSource,
    /// Number of hosts on which the job had begun when their ids were last read.
    begun_with_ids: usize,
}

impl<'a> FollowedJob<'a> {
    /// Returns the job that the command has made by the server's `answer`, which may name hosts and their ids.
    pub fn new(client: &'a Client, id: u64, answer: &Value) -> Self {
        let mut job = Self::in_state(client, id, JobState::of(answer)).made_here();
        job.hosts = FollowedHosts::default();
        job.hosts.insert_known(host_states::of_job(answer));
        job
    }

    /// Returns a job whose hosts are not known yet. Unless it is still to start, some may have been running for a while.
    pub fn in_state(client: &'a Client, id: u64, state: JobState) -> Self {
        let hosts = if state.is_scheduled() { FollowedHosts::default() } else { FollowedHosts::found_late() };
        let (contact, source) = (Contact::new(), StateSource::default());
        Self { client, id, state, hosts, is_own: false, contact, source, begun_with_ids: 0 }
    }

    /// States that the command has made the job, or the rollout that it continues.
    pub fn made_here(mut self) -> Self {
        self.is_own = true;
        self
    }

    /// Returns the failure that ended following the job. Of a job that was made here its code says so, so that nobody makes another one.
    pub fn lost(&self, error: Error) -> Error {
        if self.is_own { error.with_unknown_end() } else { error }
    }

    /// Returns the number of its hosts, once it is known.
    pub fn host_count(&self) -> Option<usize> {
        let told = self.state.hosts.and_then(|hosts| usize::try_from(hosts).ok());
        Some(self.hosts.len()).filter(|hosts| *hosts > 0).or(told)
    }

    /// Returns the start of the job by the server's clock.
    pub fn start(&self) -> Option<DateTime<Utc>> {
        self.state.start_at.as_deref().and_then(answer::instant)
    }

    /// Returns the time since the start of the job by the server's clock; `None` before it, and where the server does not report it.
    pub fn elapsed(&self) -> Option<Duration> {
        /// The server tells its time in whole seconds, so that this machine's is better where the two agree.
        const EQUAL: TimeDelta = TimeDelta::seconds(2);
        let (own, servers) = (Utc::now(), self.client.time_at(Instant::now()));
        let now = if (own - servers).abs() < EQUAL { own } else { servers };
        self.start().and_then(|start| (now - start).to_std().ok())
    }

    /// Reads the state of the job as a whole.
    pub async fn read_state(&mut self) -> Result<(), Error> {
        self.contact.ask();
        let state = job_state::read(self.client, self.id).await;
        self.contact.note(state.is_ok());
        self.state = state?;
        Ok(())
    }

    /// Reads the state of every host, with ids where `needs_ids` and one request tells both.
    pub async fn read_host_states(&mut self, needs_ids: bool) -> Result<Vec<HostRow>, Error> {
        self.contact.ask();
        let states = self.fetch_host_states(needs_ids).await;
        self.contact.note(states.is_ok());
        states
    }

    async fn fetch_host_states(&mut self, needs_ids: bool) -> Result<Vec<HostRow>, Error> {
        // The output of hosts is asked for by their ids, which this request tells of servers of every version.
        if needs_ids && self.hosts.len() == 0 && self.state.hosts.is_some_and(|hosts| hosts <= FEW_HOSTS) {
            return StateSource::HostStatus.fetch(self.client, self.id, 0).await;
        }
        self.source.fetch(self.client, self.id, self.host_count().unwrap_or(0)).await
    }

    /// Reads the ids of the hosts that `are_needed`, which rows of servers before remote execution 15.0 lack. Sends no request unless
    /// the job has begun on more hosts since the last one: a host without a task has no id there.
    pub async fn read_ids(&mut self, are_needed: impl Fn(&HostRow) -> bool) -> Result<(), Error> {
        let tally = self.hosts.tally();
        let begun = tally.total() - tally.pending;
        if begun > self.begun_with_ids && self.hosts.iter().any(|host| host.row.id.is_none() && are_needed(&host.row)) {
            self.hosts.add_ids(host_states::with_ids(self.client, self.id).await?);
            self.begun_with_ids = begun;
        }
        Ok(())
    }

    /// Returns the time since the last answer about it if how it stands is not known any more. What has ended stays known.
    pub fn lost_for(&self) -> Option<Duration> {
        self.contact.lost_for().filter(|_| !self.has_ended())
    }

    /// Returns true if all of its hosts are known to have ended.
    pub fn has_ended(&self) -> bool {
        self.hosts.len() > 0 && !self.has_open_hosts()
    }

    /// Returns true while there is a host that has not ended.
    pub fn has_open_hosts(&self) -> bool {
        let tally = self.hosts.tally();
        tally.ended() < tally.total()
    }
}
