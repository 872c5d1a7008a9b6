//! The wait itself: one request for the states of all hosts a tick, until the last has ended.

use super::args::Plan;
use super::failure::Failure;
use super::hosts::Hosts;
use super::report::Report;
use crate::api::Client;
use crate::api::rex::host_states::{HostRow, StateSource};
use crate::api::rex::job_state::{self, JobState};
use crate::api::rex::outputs::Outputs;
use crate::error::Error;
use crate::polling::{PollInterval, passed};
use crate::streams::Streams;
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::time::Duration;
use tokio::time::Instant;

/// The most hosts of a job whose states and ids are asked for in one request, which costs a server more the more there are.
const FEW: u64 = 10;

/// How the wait came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Every host has ended, or the job has.
    Job,
    /// The job starts later.
    Scheduled,
    /// `--wait-timeout` has passed.
    TimedOut,
    /// The user chose to detach.
    Detached,
    /// A signal ended the wait.
    Interrupted,
}

/// The state of cancelling the job, which the user or `--cancel-on` may want.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cancelling {
    /// Nobody wants it.
    #[default]
    NotWanted,
    /// The request was sent, perhaps in vain, and is sent again until it is answered.
    Sent {
        /// What the hosts run is aborted.
        force: bool,
    },
    /// The server cancels the job.
    Accepted,
    /// The server says no.
    Refused,
}

/// A wait.
pub struct Wait<'a> {
    pub(super) client: &'a Client,
    pub(super) id: u64,
    pub(super) job: JobState,
    pub(super) hosts: Hosts,
    pub(super) plan: Plan,
    pub(super) report: Report,
    /// Hosts that have ended and whose output is still to be fetched.
    pub(super) due: VecDeque<String>,
    /// What failed hosts printed last, as far as it was fetched.
    pub(super) failures: HashMap<String, Failure>,
    /// On how many hosts the job had begun when their ids were asked for.
    pub(super) ids_asked: usize,
    pub(super) outputs: Rc<Outputs<'a>>,
    source: StateSource,
    polling: PollInterval,
    /// The rhythm of the followed hosts' output, and when it is asked for next.
    pub(super) output_pace: PollInterval,
    pub(super) output_due: Instant,
    is_announced: bool,
    pub(super) cancelling: Cancelling,
}

impl<'a> Wait<'a> {
    /// A wait that has not begun.
    pub fn new(client: &'a Client, id: u64, job: JobState, hosts: Hosts, plan: Plan, report: Report) -> Self {
        Self {
            client,
            id,
            job,
            hosts,
            plan,
            report,
            due: VecDeque::new(),
            failures: HashMap::new(),
            ids_asked: 0,
            outputs: Rc::new(Outputs::new(client, id)),
            source: StateSource::default(),
            polling: PollInterval::bounded(),
            output_pace: PollInterval::of_outputs(),
            output_due: Instant::now(),
            is_announced: false,
            cancelling: Cancelling::default(),
        }
    }

    /// Waits for the start, if that is wanted, and for the end. May be dropped at any point and called again.
    pub(super) async fn follow(&mut self, streams: &mut Streams) -> Result<End, Error> {
        if self.job.is_scheduled() && self.plan.wait_for_start {
            self.until_started(streams).await?;
        }
        if !std::mem::replace(&mut self.is_announced, true) {
            self.report.job(&self.job, streams)?;
        }
        if self.job.is_scheduled() { Ok(End::Scheduled) } else { self.until_ended(streams).await }
    }

    async fn until_started(&mut self, streams: &mut Streams) -> Result<(), Error> {
        let start = self.job.start_at.as_deref().unwrap_or("a time that the server does not tell");
        streams.note(&format!("Waiting for job invocation {} to start at {start}", self.id));
        while self.job.is_scheduled() {
            tokio::time::sleep(self.polling.next(Duration::ZERO, false, 0)).await;
            let answer = job_state::read(self.client, self.id).await;
            if let Some(job) = self.tolerate_outage(answer, streams)? {
                self.job = job;
            }
            if self.job.is_scheduled() {
                self.cancel_again(streams).await;
            }
        }
        self.polling = PollInterval::bounded();
        Ok(())
    }

    async fn until_ended(&mut self, streams: &mut Streams) -> Result<End, Error> {
        loop {
            let asked = Instant::now();
            let ticked = self.tick(streams).await;
            let took = asked.elapsed();
            let news = self.tolerate_outage(ticked, streams)?.unwrap_or(false);
            self.report.draw(&self.hosts, streams);
            if self.has_ended(streams).await? {
                return Ok(End::Job);
            }
            let pause = self.polling.next(took, news, self.hosts.len());
            self.rest(pause, streams).await?;
        }
    }

    /// Reads the states once, and returns true where the job has ended.
    pub(super) async fn has_ended_meanwhile(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        let ticked = self.tick(streams).await;
        self.tolerate_outage(ticked, streams)?;
        self.has_ended(streams).await
    }

    /// Asks for the states and for the output of hosts that have ended. Returns true if a state has changed.
    async fn tick(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        let states = self.states(streams).await?;
        if self.has_too_many_failures() {
            self.report.note(&format!("Too many hosts have failed; cancelling job invocation {}", self.id), streams);
            self.cancel(false, streams).await;
        } else if self.goes_on() {
            self.cancel_again(streams).await;
        }
        self.fetch_outputs(streams).await?;
        Ok(states)
    }

    async fn states(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        // The output of hosts is asked for by their ids, which this request tells of servers of every version.
        let tells_ids =
            self.hosts.len() == 0 && self.plan.follow_output && self.job.hosts.is_some_and(|hosts| hosts <= FEW);
        let mut source = if tells_ids { StateSource::HostStatus } else { self.source };
        let rows = source.fetch(self.client, self.id, self.hosts.len()).await?;
        self.source = if tells_ids { self.source } else { source };
        let mut news = false;
        for row in rows {
            if self.hosts.take(&row) {
                news = true;
                self.changed(&row, streams)?;
            }
        }
        Ok(news)
    }

    fn changed(&mut self, row: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        let Some(host) = self.hosts.get(&row.name) else { return Ok(()) };
        self.report.state(&host.row, streams)?;
        match row.state.has_ended() {
            true if self.wants_output(&host.row) => self.due.push_back(row.name.clone()),
            true => self.report.ended(host, &[], streams)?,
            false => {}
        }
        Ok(())
    }

    fn has_too_many_failures(&self) -> bool {
        let tally = self.hosts.tally();
        let reached = self.plan.cancel_on.is_some_and(|limit| limit.is_reached(tally.failed, tally.total()));
        reached && self.cancelling == Cancelling::NotWanted && self.goes_on()
    }

    async fn cancel_again(&mut self, streams: &mut Streams) {
        if let Cancelling::Sent { force } = self.cancelling {
            self.cancel(force, streams).await;
        }
    }

    /// Returns true while there is a host that has not ended.
    fn goes_on(&self) -> bool {
        let tally = self.hosts.tally();
        tally.ended() < tally.total()
    }

    /// Whether nothing more will happen. A job may end without all of its hosts, so a quiet one is asked now and then.
    async fn has_ended(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        let tally = self.hosts.tally();
        if tally.total() > 0 && tally.ended() == tally.total() {
            return Ok(self.due.is_empty());
        }
        if !self.polling.is_quiet() {
            return Ok(false);
        }
        match job_state::read(self.client, self.id).await {
            Ok(job) if job.has_stopped() => {
                self.job = job;
                // The states may have changed since they were read.
                let ticked = self.tick(streams).await;
                Ok(self.tolerate_outage(ticked, streams)?.is_some())
            }
            _ => Ok(false),
        }
    }

    /// Waits for the next tick. Keeps the view fresh meanwhile, and prints what followed hosts print.
    async fn rest(&mut self, pause: Duration, streams: &mut Streams) -> Result<(), Error> {
        let mut end = Instant::now() + pause;
        while Instant::now() < end {
            let output_due = self.follows_any().then_some(self.output_due);
            tokio::select! {
                () = tokio::time::sleep_until(end) => {}
                () = passed(output_due) => {
                    let polled = self.poll_outputs(streams).await;
                    // A host that has ended has another state.
                    if self.tolerate_outage(polled, streams)?.unwrap_or(false) {
                        end = Instant::now();
                    }
                }
                () = self.report.stale() => {}
            }
            self.report.draw(&self.hosts, streams);
        }
        Ok(())
    }

    /// A server that is away for a while does not end the wait, unless the while gets long.
    fn tolerate_outage<T>(&mut self, answer: Result<T, Error>, streams: &mut Streams) -> Result<Option<T>, Error> {
        self.polling.tolerate_outage(answer, |text| self.report.note(text, streams))
    }
}
