//! The hosts' output: fetched once when a host has ended, and piece by piece before that where it is followed.

use super::ending::Failure;
use super::hosts::Host;
use super::wait::Wait;
use crate::api::host_states::{self, HostRow};
use crate::error::{Error, Kind};
use crate::model::host_output::Piece;
use crate::model::host_state::HostState;
use crate::streams::Streams;
use futures_util::StreamExt as _;
use futures_util::stream;
use std::time::Instant;

/// Requests for output under way at a time.
const LANES: usize = 4;
/// Running hosts asked a tick: those that have waited longest. What a host prints is complete at its end in any case.
const FOLLOWED: usize = 20;
/// Failed hosts whose reason is shown.
pub const SHOWN: usize = 10;

/// A question for a host's output.
struct Ask {
    name: String,
    host: u64,
    since: Option<f64>,
    is_last: bool,
}

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

    /// Asks for what is wanted; whether there was anything new.
    pub(super) async fn outputs(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        self.check_names()?;
        self.learn_ids().await?;
        let asks = self.asks();
        let (client, id) = (self.client, self.id);
        let answers = stream::iter(asks).map(|ask| async move {
            let answer = host_states::pieces(client, id, ask.host, ask.since).await;
            (ask, answer)
        });
        let mut answers = std::pin::pin!(answers.buffered(LANES));
        let mut news = false;
        while let Some((ask, answer)) = answers.next().await {
            news |= self.deliver(&ask, answer, streams)?;
        }
        self.give_up_nameless(streams)?;
        Ok(news)
    }

    fn asks(&self) -> Vec<Ask> {
        let last = self.due.iter().filter_map(|name| self.hosts.get(name)).filter_map(|host| {
            Some(Ask { name: host.row.name.clone(), host: host.row.id?, since: None, is_last: true })
        });
        last.chain(self.followed()).collect()
    }

    fn followed(&self) -> Vec<Ask> {
        if !self.plan.follow_output {
            return Vec::new();
        }
        let is_wanted = |host: &&Host| host.row.state == HostState::Running && self.is_followed(&host.row);
        let mut hosts: Vec<_> = self.hosts.iter().filter(is_wanted).collect();
        hosts.sort_unstable_by(|a, b| (a.asked, &a.row.name).cmp(&(b.asked, &b.row.name)));
        let ask = |host: &Host| {
            Some(Ask { name: host.row.name.clone(), host: host.row.id?, since: host.seen.since(), is_last: false })
        };
        hosts.into_iter().take(FOLLOWED).filter_map(ask).collect()
    }

    fn deliver(&mut self, ask: &Ask, answer: Result<Vec<Piece>, Error>, streams: &mut Streams) -> Result<bool, Error> {
        let pieces = match answer {
            Ok(pieces) => pieces,
            Err(error) if !matches!(error.kind(), Kind::NotFound | Kind::Forbidden) => return Err(error),
            Err(error) => {
                self.report.erase(streams);
                streams.warn(&format!("The output of {} cannot be had: {}", ask.name, error.message()));
                Vec::new()
            }
        };
        let Some(row) = self.hosts.get(&ask.name).map(|host| host.row.clone()) else { return Ok(false) };
        let is_followed = self.is_followed(&row);
        let Some(host) = self.hosts.get_mut(&ask.name) else { return Ok(false) };
        host.asked = Some(Instant::now());
        let news = if is_followed { host.seen.news(pieces.clone()) } else { Vec::new() };
        if ask.is_last {
            self.due.retain(|name| *name != ask.name);
        }
        self.report.output(&host.row, &news, streams)?;
        if ask.is_last {
            self.report.ended(host, &pieces, streams)?;
            if row.state == HostState::Failed {
                self.failures.insert(row.name, Failure::of(&pieces));
            }
        }
        Ok(!news.is_empty())
    }

    /// Rows of servers before remote execution 15.0 have no ids; the job itself tells them.
    async fn learn_ids(&mut self) -> Result<(), Error> {
        let is_nameless = |host: &Host| host.row.id.is_none();
        let is_wanted = !self.due.is_empty() || self.plan.follow_output;
        if is_wanted && self.ids_known < self.hosts.len() && self.hosts.iter().any(is_nameless) {
            self.hosts.learn_ids(host_states::with_ids(self.client, self.id).await?);
            self.ids_known = self.hosts.len();
        }
        Ok(())
    }

    /// Hosts without an id have no output that could be asked for.
    fn give_up_nameless(&mut self, streams: &mut Streams) -> Result<(), Error> {
        for name in std::mem::take(&mut self.due) {
            if let Some(host) = self.hosts.get(&name) {
                self.report.ended(host, &[], streams)?;
            }
        }
        Ok(())
    }

    /// A host that was named but is not there would be waited for in vain.
    fn check_names(&self) -> Result<(), Error> {
        let missing = self.plan.hosts.iter().find(|name| self.hosts.get(name).is_none());
        match missing.filter(|_| self.hosts.len() > 0) {
            Some(name) => Err(Error::new(
                Kind::NotFound,
                format!("--host: {name} is not among the hosts of job invocation {}", self.id),
            )),
            None => Ok(()),
        }
    }
}
