//! The output of the followed hosts: chunk by chunk while a host runs, and as a whole when it has ended.

use super::host_results::{FailedHosts, result};
use super::hosts::{FollowedHost, FollowedHosts};
use super::job::FollowedJob;
use super::options::FollowedOutput;
use super::report::Reports;
use crate::api::Client;
use crate::api::rex::host_states::HostRow;
use crate::api::rex::job_hosts;
use crate::api::rex::outputs::{Outputs, Receiver};
use crate::error::{Error, Kind};
use crate::model::host_state::HostState;
use crate::model::output::{BoundedOutput, HostOutput, OutputChunk};
use crate::model::result::HostResult;
use crate::polling::PollInterval;
use crate::streams::Streams;
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use futures_util::stream;
use std::collections::{HashMap, VecDeque};
use std::time::Instant;

/// Maximum number of requests for the output of running hosts at once.
const PARALLEL_REQUESTS: usize = 4;
/// Maximum number of running hosts in one poll, longest unpolled first. Nothing is lost: the whole output is read at a host's end.
const HOSTS_PER_POLL: usize = 20;
/// Maximum bytes kept of a host's output: its beginning and its end, with a remark between them.
const MAX_OUTPUT: usize = 64 << 20;
/// Maximum bytes kept of a failed host's output when only its end is wanted.
const MAX_END: usize = 1 << 20;
/// Maximum number of failed hosts whose reasons are shown while the job runs.
const MAX_FAILURES: usize = 10;

/// Fetches the output that reports want.
pub struct OutputFetcher<'a> {
    outputs: Outputs<'a>,
    followed: FollowedOutput,
    /// Hosts that have ended and whose output is still to be fetched.
    due: VecDeque<String>,
    /// Results of hosts whose output was fetched.
    results: HashMap<String, HostResult>,
    polling: PollInterval,
    next_poll: tokio::time::Instant,
}

impl<'a> OutputFetcher<'a> {
    /// Returns a fetcher for the hosts of job invocation `id`.
    pub fn new(client: &'a Client, id: u64, followed: FollowedOutput) -> Self {
        Self {
            outputs: Outputs::new(client, id),
            followed,
            due: VecDeque::new(),
            results: HashMap::new(),
            polling: PollInterval::of_outputs(),
            next_poll: tokio::time::Instant::now(),
        }
    }

    /// Notes that a host has ended. A report that wants its output receives both with the next [`OutputFetcher::fetch_ended`].
    pub fn host_ended(
        &mut self,
        host: &FollowedHost,
        reports: &mut Reports,
        streams: &mut Streams,
    ) -> Result<(), Error> {
        let shows_reason =
            host.row.state == HostState::Failed && reports.has_view() && self.results.len() < MAX_FAILURES;
        if reports.wants_outputs || self.followed.includes(&host.row.name) || shows_reason {
            self.due.push_back(host.row.name.clone());
            return Ok(());
        }
        reports.ended(host, &[], streams)
    }

    /// Returns true if no output is left to be fetched.
    pub fn is_done(&self) -> bool {
        self.due.is_empty()
    }

    /// Fetches and reports the output of hosts that have ended. Each leaves the queue once it was reported, so that a broken connection
    /// repeats nothing.
    pub async fn fetch_ended(
        &mut self,
        job: &mut FollowedJob<'_>,
        reports: &mut Reports,
        streams: &mut Streams,
    ) -> Result<(), Error> {
        let (follows, has_due) = (self.followed.is_any(), !self.is_done());
        job.read_ids(|row| match row.state {
            HostState::Pending => false,
            HostState::Running => follows,
            _ => has_due,
        })
        .await?;
        let id_of = |name: &String| job.hosts.get(name)?.row.id;
        let names: HashMap<u64, String> =
            self.due.iter().filter_map(|name| Some((id_of(name)?, name.clone()))).collect();
        let ids: Vec<u64> = self.due.iter().filter_map(id_of).collect();
        let start = job.start();
        let output = NewOutput { hosts: &mut job.hosts, followed: &self.followed, reports, streams };
        let (due, results) = (&mut self.due, &mut self.results);
        let mut ended = EndedHosts { names, due, results, start, kept: BoundedOutput::new(MAX_OUTPUT), output };
        match self.outputs.each(&ids, &mut ended).await {
            Err(error) if error.kind() == Kind::Forbidden => {
                let NewOutput { reports, streams, .. } = &mut ended.output;
                reports.erase(streams);
                streams.warn(&format!("The hosts' output cannot be read: {}", error.message()));
            }
            read => read?,
        }
        ended.report_rest()
    }

    /// Returns the time of the next [`OutputFetcher::poll_running`]; `None` while no followed host runs.
    pub fn next_poll(&self, hosts: &FollowedHosts) -> Option<tokio::time::Instant> {
        hosts.iter().any(|host| self.is_polled(&host.row)).then_some(self.next_poll)
    }

    /// Fetches and reports the newest output of running hosts that are followed, and sets the time of the next poll. Returns true if one
    /// of them has ended.
    pub async fn poll_running(
        &mut self,
        job: &mut FollowedJob<'_>,
        reports: &mut Reports,
        streams: &mut Streams,
    ) -> Result<bool, Error> {
        let asked = Instant::now();
        let polled = self.fetch_running(&mut job.hosts, reports, streams).await;
        let (has_news, has_ended) = polled.as_ref().copied().unwrap_or_default();
        let pause = self.polling.next(asked.elapsed(), has_news, self.due_for_poll(&job.hosts).len());
        self.next_poll = tokio::time::Instant::now() + pause;
        polled.map(|_| has_ended)
    }

    /// Reads the output of failed hosts whose results are not known yet, one host's at a time. An output that cannot be read changes
    /// nothing about the failure.
    pub async fn fetch_failures(&mut self, job: &mut FollowedJob<'_>) {
        if job.read_ids(|row| row.state == HostState::Failed).await.is_err() {
            return;
        }
        let failed = job.hosts.names_in(HostState::Failed).into_iter().filter(|name| !self.results.contains_key(*name));
        let hosts: Vec<_> = failed.filter_map(|name| job.hosts.get(name)).collect();
        let ids: Vec<u64> = hosts.iter().filter_map(|host| host.row.id).collect();
        let hosts = hosts.into_iter().filter_map(|host| Some((host.row.id?, host))).collect();
        let (start, results) = (job.start(), &mut self.results);
        let mut failed = FailedHosts { hosts, results, start, kept: BoundedOutput::new(MAX_END) };
        let _ = self.outputs.each(&ids, &mut failed).await;
    }

    /// Returns the results of all hosts, with what their output tells where it was fetched.
    pub fn results(&self, hosts: &FollowedHosts) -> Vec<HostResult> {
        let result = |host: &FollowedHost| match self.results.get(&host.row.name) {
            Some(result) => HostResult { state: host.row.state, ..result.clone() },
            None => result(host, &[], None),
        };
        hosts.iter().map(result).collect()
    }

    /// Returns whether there was anything new, and whether a host has ended.
    async fn fetch_running(
        &self,
        hosts: &mut FollowedHosts,
        reports: &mut Reports,
        streams: &mut Streams,
    ) -> Result<(bool, bool), Error> {
        let answers = stream::iter(self.due_for_poll(hosts))
            .map(|(name, host, since)| async move { (name, since, self.outputs.one(host, since, MAX_OUTPUT).await) });
        let mut answers = std::pin::pin!(answers.buffered(PARALLEL_REQUESTS));
        let mut new = NewOutput { hosts, followed: &self.followed, reports, streams };
        let (mut has_news, mut has_ended) = (false, false);
        while let Some((name, since, answer)) = answers.next().await {
            let output = match answer {
                // The whole output is read at the host's end, and a warning says so if it cannot be.
                Err(error) if error.kind() == Kind::Protocol => HostOutput::default(),
                answer => answer?.unwrap_or_default(),
            };
            has_ended |= output.complete;
            has_news |= new.report(&name, &output.pieces, since)?;
        }
        Ok((has_news, has_ended))
    }

    fn is_polled(&self, row: &HostRow) -> bool {
        row.state == HostState::Running && self.followed.includes(&row.name)
    }

    /// Returns names, ids and the time since when output is new, of the hosts of the next poll.
    fn due_for_poll(&self, hosts: &FollowedHosts) -> Vec<(String, u64, Option<f64>)> {
        let mut due: Vec<_> = hosts.iter().filter(|host| self.is_polled(&host.row)).collect();
        due.sort_unstable_by(|a, b| (a.polled, &a.row.name).cmp(&(b.polled, &b.row.name)));
        let request = |host: &FollowedHost| Some((host.row.name.clone(), host.row.id?, host.reported.since()));
        due.into_iter().take(HOSTS_PER_POLL).filter_map(request).collect()
    }

    /// Finds the hosts that were named, once those of the job are known. Fails for names of none: they would be waited for in vain.
    pub fn find_named(&mut self, job: &FollowedJob<'_>) -> Result<(), Error> {
        let (FollowedOutput::Of(words), true) = (&self.followed, job.hosts.len() > 0) else { return Ok(()) };
        let mut names: Vec<&str> = job.hosts.iter().map(|host| host.row.name.as_str()).collect();
        names.sort_unstable();
        let named = job_hosts::pick(job.id, words, &names)?.into_iter().map(str::to_owned).collect();
        self.followed = FollowedOutput::Named(named);
        Ok(())
    }
}

/// Reports output that was not reported before.
struct NewOutput<'a> {
    hosts: &'a mut FollowedHosts,
    followed: &'a FollowedOutput,
    reports: &'a mut Reports,
    streams: &'a mut Streams,
}

impl NewOutput<'_> {
    /// Reports the new chunks of an answer to a request for output since a time. Returns true if there are any.
    fn report(&mut self, name: &str, chunks: &[OutputChunk], since: Option<f64>) -> Result<bool, Error> {
        let is_followed = self.followed.includes(name);
        let Some(host) = self.hosts.get_mut(name).filter(|_| is_followed) else { return Ok(false) };
        host.polled = Some(Instant::now());
        let news = host.reported.take(chunks.to_vec(), since);
        self.reports.output(&host.row, &news, self.streams)?;
        Ok(!news.is_empty())
    }
}

/// Receives and reports the whole output of hosts that have ended.
struct EndedHosts<'a> {
    names: HashMap<u64, String>,
    due: &'a mut VecDeque<String>,
    results: &'a mut HashMap<String, HostResult>,
    /// Start of the job.
    start: Option<DateTime<Utc>>,
    kept: BoundedOutput,
    output: NewOutput<'a>,
}

impl EndedHosts<'_> {
    /// Reports hosts without output: it cannot be asked for, or the server does not have it.
    fn report_rest(self) -> Result<(), Error> {
        let NewOutput { hosts, reports, streams, .. } = self.output;
        while let Some(name) = self.due.pop_front() {
            hosts.get(&name).map_or(Ok(()), |host| reports.ended(host, &[], streams))?;
        }
        Ok(())
    }
}

impl Receiver for EndedHosts<'_> {
    fn piece(&mut self, _host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.kept.push(piece);
        Ok(())
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let chunks = self.kept.take();
        let Some(name) = output.host.and_then(|host| self.names.get(&host)) else { return Ok(()) };
        // Outputs come in the order of the hosts that are due, so that it is the first.
        self.due.iter().position(|due| due == name).and_then(|at| self.due.remove(at));
        self.output.report(name, &chunks, None)?;
        let NewOutput { hosts, reports, streams, .. } = &mut self.output;
        let Some(host) = hosts.get(name) else { return Ok(()) };
        reports.ended(host, &chunks, streams)?;
        self.results.insert(name.clone(), result(host, &chunks, self.start));
        Ok(())
    }

    /// Warns of an output that cannot be read, which must not hide how the job ends.
    fn failed(&mut self, host: u64, error: Error) -> Result<(), Error> {
        self.kept.take();
        let name = self.names.get(&host).map(String::as_str).unwrap_or_default();
        self.output.reports.erase(self.output.streams);
        self.output.streams.warn(&format!("The output of {name} cannot be read: {}", error.message()));
        Ok(())
    }
}
