//! The hosts' output: fetched once when a host has ended, and piece by piece before that where it is followed.

use super::failure::Failure;
use super::hosts::Host;
use super::wait::Wait;
use crate::api::rex::host_states::{self, HostRow};
use crate::api::rex::job_hosts;
use crate::api::rex::outputs::Receiver;
use crate::error::{Error, Kind};
use crate::model::host_state::HostState;
use crate::model::output::{BoundedOutput, HostOutput, OutputChunk};
use crate::streams::Streams;
use futures_util::StreamExt as _;
use futures_util::stream;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Instant;

/// Requests for the output of running hosts on their way at a time.
const LANES: usize = 4;
/// Running hosts asked a tick: those that have waited longest. What a host prints is complete at its end in any case.
const FOLLOWED: usize = 20;
/// Bytes kept of the output of a host: its beginning and its end, with a remark between them.
pub const KEPT: usize = 64 << 20;
/// Failed hosts whose reason is shown.
pub const SHOWN: usize = 10;

impl Wait<'_> {
    /// Whether the output of a host that has ended is wanted by anyone.
    pub(super) fn wants_output(&self, host: &HostRow) -> bool {
        let shows_reason =
            host.state == HostState::Failed && self.report.shows_reasons() && self.failures.len() < SHOWN;
        self.report.wants_outputs || self.is_followed(host) || shows_reason
    }

    fn is_followed(&self, host: &HostRow) -> bool {
        self.plan.follow_output && (self.plan.hosts.is_empty() || self.plan.hosts.contains(&host.name))
    }

    /// Asks for the output of hosts that have ended, as far as it is wanted.
    pub(super) async fn fetch_outputs(&mut self, streams: &mut Streams) -> Result<(), Error> {
        self.check_names()?;
        let (follows, has_due) = (self.plan.follow_output, !self.due.is_empty());
        let needed = |host: &Host| match host.row.state {
            HostState::Pending => false,
            HostState::Running => follows,
            _ => has_due,
        };
        self.learn_ids(needed).await?;
        self.fetch_last(streams).await
    }

    /// Asks for the newest output of running hosts that are followed, and decides when to ask again. Returns true if one of them
    /// has ended.
    pub(super) async fn poll_outputs(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        let asked = Instant::now();
        let polled = self.fetch_followed(streams).await;
        let (news, ended) = polled.as_ref().copied().unwrap_or_default();
        let pause = self.output_pace.next(asked.elapsed(), news, self.followed().len());
        self.output_due = tokio::time::Instant::now() + pause;
        polled.map(|_| ended)
    }

    /// The whole output of hosts that have ended. Each is taken off the list when it has been told of.
    async fn fetch_last(&mut self, streams: &mut Streams) -> Result<(), Error> {
        let due = self.due.iter().filter_map(|name| Some((self.hosts.get(name)?.row.id?, name.clone())));
        let names: HashMap<u64, String> = due.collect();
        let asked: Vec<_> = self.due.iter().filter_map(|name| self.hosts.get(name)?.row.id).collect();
        let outputs = Rc::clone(&self.outputs);
        let mut last = LastOutputs { wait: self, names, kept: BoundedOutput::new(KEPT), streams };
        match outputs.each(&asked, &mut last).await {
            Err(error) if error.kind() == Kind::Forbidden => {
                self.report.erase(streams);
                streams.warn(&format!("The hosts' output cannot be had: {}", error.message()));
            }
            read => read?,
        }
        while let Some(name) = self.due.pop_front() {
            self.tell_without(&name, streams)?;
        }
        Ok(())
    }

    /// Tells of a host's last output and takes it off the list.
    fn tell_last(
        &mut self,
        names: &HashMap<u64, String>,
        output: HostOutput,
        streams: &mut Streams,
    ) -> Result<(), Error> {
        let Some(name) = output.host.and_then(|host| names.get(&host)) else { return Ok(()) };
        self.due.retain(|due| due != name);
        self.tell_news(name, &output.pieces, None, streams)?;
        let Some(host) = self.hosts.get(name) else { return Ok(()) };
        self.report.ended(host, &output.pieces, streams)?;
        if host.row.state == HostState::Failed {
            self.failures.insert(name.clone(), Failure::of(&output.pieces));
        }
        Ok(())
    }

    /// A host whose output cannot be asked for, or that the server does not have.
    fn tell_without(&mut self, name: &str, streams: &mut Streams) -> Result<(), Error> {
        self.hosts.get(name).map_or(Ok(()), |host| self.report.ended(host, &[], streams))
    }

    /// Returns whether there was anything new, and whether a host has ended.
    async fn fetch_followed(&mut self, streams: &mut Streams) -> Result<(bool, bool), Error> {
        let outputs = Rc::clone(&self.outputs);
        let answers = stream::iter(self.followed()).map(|(name, host, since)| {
            let outputs = &outputs;
            async move { (name, since, outputs.one(host, since, KEPT).await) }
        });
        let mut answers = std::pin::pin!(answers.buffered(LANES));
        let (mut news, mut ended) = (false, false);
        while let Some((name, since, answer)) = answers.next().await {
            let output = answer?.unwrap_or_default();
            ended |= output.complete;
            news |= self.tell_news(&name, &output.pieces, since, streams)?;
        }
        Ok((news, ended))
    }

    /// Returns true while there is output to be asked for as it comes.
    pub(super) fn follows_any(&self) -> bool {
        self.plan.follow_output
            && self.hosts.iter().any(|host| host.row.state == HostState::Running && self.is_followed(&host.row))
    }

    /// Names, ids and from when on to ask.
    fn followed(&self) -> Vec<(String, u64, Option<f64>)> {
        if !self.plan.follow_output {
            return Vec::new();
        }
        let is_wanted = |host: &&Host| host.row.state == HostState::Running && self.is_followed(&host.row);
        let mut hosts: Vec<_> = self.hosts.iter().filter(is_wanted).collect();
        hosts.sort_unstable_by(|a, b| (a.asked, &a.row.name).cmp(&(b.asked, &b.row.name)));
        let ask = |host: &Host| Some((host.row.name.clone(), host.row.id?, host.seen.since()));
        hosts.into_iter().take(FOLLOWED).filter_map(ask).collect()
    }

    /// Tells what has not been told of a followed host's output, in an answer about what came after `since`.
    fn tell_news(
        &mut self,
        name: &str,
        pieces: &[OutputChunk],
        since: Option<f64>,
        streams: &mut Streams,
    ) -> Result<bool, Error> {
        let is_followed = self.hosts.get(name).is_some_and(|host| self.is_followed(&host.row));
        let Some(host) = self.hosts.get_mut(name).filter(|_| is_followed) else { return Ok(false) };
        host.asked = Some(Instant::now());
        let news = host.seen.take(pieces.to_vec(), since);
        self.report.output(&host.row, &news, streams)?;
        Ok(!news.is_empty())
    }

    /// Rows of servers before remote execution 15.0 have no ids. Asks for them where those of `needed` hosts are missing, again only
    /// when the job has begun on more hosts.
    pub(super) async fn learn_ids(&mut self, needed: impl Fn(&Host) -> bool) -> Result<(), Error> {
        let tally = self.hosts.tally();
        let begun = tally.total() - tally.pending;
        if begun > self.ids_asked && self.hosts.iter().any(|host| host.row.id.is_none() && needed(host)) {
            self.hosts.learn_ids(host_states::with_ids(self.client, self.id).await?);
            self.ids_asked = begun;
        }
        Ok(())
    }

    /// A host that was named but is not there would be waited for in vain.
    fn check_names(&self) -> Result<(), Error> {
        if self.plan.hosts.is_empty() || self.hosts.len() == 0 {
            return Ok(());
        }
        let missing = self.plan.hosts.iter().map(String::as_str).filter(|name| self.hosts.get(name).is_none());
        let mut names: Vec<&str> = self.hosts.iter().map(|host| host.row.name.as_str()).collect();
        names.sort_unstable();
        job_hosts::refuse(self.id, &missing.collect::<Vec<_>>(), &names)
    }
}

/// Takes the whole outputs of hosts that have ended.
struct LastOutputs<'a, 'b> {
    wait: &'a mut Wait<'b>,
    names: HashMap<u64, String>,
    kept: BoundedOutput,
    streams: &'a mut Streams,
}

impl Receiver for LastOutputs<'_, '_> {
    fn piece(&mut self, _host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.kept.push(piece);
        Ok(())
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let output = HostOutput { pieces: self.kept.take(), ..output };
        self.wait.tell_last(&self.names, output, self.streams)
    }

    /// An output that cannot be read is no reason not to tell how the job ends.
    fn failed(&mut self, host: u64, error: Error) -> Result<(), Error> {
        self.kept.take();
        let name = self.names.get(&host).map(String::as_str).unwrap_or_default();
        self.wait.report.erase(self.streams);
        self.streams.warn(&format!("The output of {name} cannot be had: {}", error.message()));
        Ok(())
    }
}
