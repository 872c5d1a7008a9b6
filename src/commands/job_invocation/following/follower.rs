//! The follower: polls the states of all hosts in one request, until the last host has ended or the user leaves.
//!
//! The states of the hosts decide, not that of the job's task: it ends up to 16 s after its last host.

use super::cancellation::Cancellation;
use super::fetcher::OutputFetcher;
use super::job::FollowedJob;
use super::menu::{self, Choice};
use super::options::FollowOptions;
use super::outcome::FollowEnd;
use super::report::Reports;
use crate::api::rex::host_states::HostRow;
use crate::api::rex::job_state;
use crate::error::Error;
use crate::model::host_state::Tally;
use crate::polling::{PollInterval, passed};
use crate::signals::{self, Signal};
use crate::streams::Streams;
use std::time::Duration;
use tokio::time::Instant;

/// Follows one job and reports what happens to it.
pub struct Follower<'a> {
    /// The job, in the state of the last poll.
    pub job: FollowedJob<'a>,
    /// Receivers of everything that happens.
    pub reports: Reports,
    /// Source of the hosts' output.
    pub fetcher: OutputFetcher<'a>,
    /// State of cancelling the job.
    pub cancellation: Cancellation,
    options: FollowOptions,
    polling: PollInterval,
    is_announced: bool,
    /// Start of following.
    began: Instant,
    /// A host had not ended when its state was first read.
    saw_running: bool,
    /// The user wants no batch after this job.
    pub is_last: bool,
}

impl<'a> Follower<'a> {
    /// Returns a follower that has not sent anything yet.
    pub fn new(job: FollowedJob<'a>, options: FollowOptions, reports: Reports) -> Self {
        let fetcher = OutputFetcher::new(job.client, job.id, options.output.clone());
        let (polling, cancellation) = (PollInterval::bounded(), Cancellation::default());
        let (began, saw_running) = (Instant::now(), job.has_open_hosts());
        let (is_announced, is_last) = (false, false);
        Self { job, reports, fetcher, cancellation, options, polling, is_announced, began, saw_running, is_last }
    }

    /// Returns the time from the start of the job, or else of following; `None` for a job that had ended before.
    pub fn elapsed(&self) -> Option<Duration> {
        self.saw_running.then(|| self.job.elapsed().unwrap_or_else(|| self.began.elapsed()))
    }

    /// Follows the job until it ends, the time is up or the user leaves.
    pub async fn run(&mut self, streams: &mut Streams) -> Result<FollowEnd, Error> {
        let deadline = self.options.wait_timeout.map(|timeout| Instant::now() + timeout);
        // A change that is being sent owns the signals meanwhile, and passes on the one that ends it.
        let signals = signals::claim()?;
        loop {
            let end = tokio::select! {
                end = self.follow(streams) => Some(end?),
                signal = signals.received() => (signal == Signal::Terminate || !streams.may_ask).then_some(FollowEnd::Interrupted),
                () = passed(deadline) => Some(FollowEnd::TimedOut),
            };
            self.reports.erase(streams);
            let end = if end.is_some() { end } else { self.ask(deadline, streams).await? };
            if let Some(end) = end {
                return Ok(end);
            }
        }
    }

    /// Follows the job to its end, after waiting for its start if that is wanted. May be dropped at any point and called again.
    async fn follow(&mut self, streams: &mut Streams) -> Result<FollowEnd, Error> {
        if self.job.state.is_scheduled() && self.options.wait_for_start {
            self.wait_for_start(streams).await?;
        }
        if !std::mem::replace(&mut self.is_announced, true) {
            self.reports.job(&self.job.state, self.job.elapsed(), streams)?;
        }
        if self.job.state.is_scheduled() {
            return Ok(FollowEnd::Scheduled);
        }
        self.wait_for_end(streams).await?;
        Ok(FollowEnd::Job)
    }

    async fn wait_for_start(&mut self, streams: &mut Streams) -> Result<(), Error> {
        let start = self.job.state.start_at.as_deref().unwrap_or("a time that the server does not report");
        streams.note(&format!("Waiting for job invocation {} to start at {start}", self.job.id));
        while self.job.state.is_scheduled() {
            tokio::time::sleep(self.polling.next(Duration::ZERO, false, 0)).await;
            let read = self.job.read_state().await;
            self.tolerate_outage(read, streams)?;
            if self.job.state.is_scheduled() {
                self.cancellation.repeat(&self.job, &mut self.reports, streams).await;
            }
        }
        self.polling = PollInterval::bounded();
        Ok(())
    }

    async fn wait_for_end(&mut self, streams: &mut Streams) -> Result<(), Error> {
        loop {
            let asked = Instant::now();
            let polled = self.poll(streams).await;
            let took = asked.elapsed();
            let has_changed = self.tolerate_outage(polled, streams)?.unwrap_or(false);
            self.reports.draw(&self.job.hosts, streams);
            if self.has_ended(streams).await? {
                return Ok(());
            }
            let pause = self.polling.next(took, has_changed, self.job.hosts.len());
            self.rest(pause, streams).await?;
        }
    }

    /// Reads and reports the states of all hosts, and the output of hosts that have ended. Returns true if a state has changed.
    async fn poll(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        let rows = self.job.read_host_states(self.options.output.is_any()).await?;
        let changed: Vec<HostRow> = rows.into_iter().filter(|row| self.job.hosts.update(row)).collect();
        self.saw_running |= self.job.has_open_hosts();
        self.fetcher.find_named(&self.job)?;
        changed.iter().try_for_each(|row| self.report_change(row, streams))?;
        if self.has_too_many_failures(&self.job.hosts.tally()) {
            let note = format!("Too many hosts have failed; cancelling job invocation {}", self.job.id);
            self.reports.note(&note, streams);
            self.cancellation.request(&self.job, false, &mut self.reports, streams).await;
        } else if self.job.has_open_hosts() {
            self.cancellation.repeat(&self.job, &mut self.reports, streams).await;
        }
        self.fetcher.fetch_ended(&mut self.job, &mut self.reports, streams).await?;
        Ok(!changed.is_empty())
    }

    fn report_change(&mut self, row: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        let Some(host) = self.job.hosts.get(&row.name) else { return Ok(()) };
        self.reports.state(&host.row, streams)?;
        if row.state.has_ended() { self.fetcher.host_ended(host, &mut self.reports, streams) } else { Ok(()) }
    }

    /// Returns true if so many hosts have failed that the job is to be cancelled, and that was not done before.
    fn has_too_many_failures(&self, tally: &Tally) -> bool {
        let is_reached = self.options.cancel_on.is_some_and(|limit| limit.is_reached(tally.failed, tally.total()));
        is_reached && self.cancellation == Cancellation::NotWanted && tally.ended() < tally.total()
    }

    /// Returns true when nothing more will happen. A job may end without all of its hosts, such as one that was never planned: so the
    /// job itself is asked for after some polls without a change.
    async fn has_ended(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        if has_all_ended(&self.job.hosts.tally()) {
            return Ok(self.fetcher.is_done());
        }
        if !self.polling.is_quiet() {
            return Ok(false);
        }
        match job_state::read(self.job.client, self.job.id).await {
            Ok(state) if state.has_stopped() => {
                self.job.state = state;
                // The states may have changed since they were read.
                let polled = self.poll(streams).await;
                Ok(self.tolerate_outage(polled, streams)?.is_some())
            }
            _ => Ok(false),
        }
    }

    /// Waits for the next poll. Keeps the view fresh meanwhile, and reports the output of followed hosts.
    async fn rest(&mut self, pause: Duration, streams: &mut Streams) -> Result<(), Error> {
        let mut end = Instant::now() + pause;
        while Instant::now() < end {
            let next_output = self.fetcher.next_poll(&self.job.hosts);
            tokio::select! {
                () = tokio::time::sleep_until(end) => {}
                () = passed(next_output) => {
                    let polled = self.fetcher.poll_running(&mut self.job, &mut self.reports, streams).await;
                    // A host that has ended has another state.
                    if self.tolerate_outage(polled, streams)?.unwrap_or(false) {
                        end = Instant::now();
                    }
                }
                () = self.reports.wait_until_stale() => {}
            }
            self.reports.draw(&self.job.hosts, streams);
        }
        Ok(())
    }

    /// Asks what to do about the job; returns `None` to keep watching it.
    async fn ask(&mut self, deadline: Option<Instant>, streams: &mut Streams) -> Result<Option<FollowEnd>, Error> {
        let id = self.job.id;
        let choice = tokio::select! {
            choice = menu::ask(id, self.options.is_batch, streams) => choice?,
            settled = self.poll_until_settled() => {
                end_question(streams);
                // The next poll reports the changes.
                return settled.map(|()| None);
            }
            () = passed(deadline) => {
                end_question(streams);
                let polled = self.poll(streams).await;
                self.tolerate_outage(polled, streams)?;
                let has_ended = self.has_ended(streams).await?;
                self.is_last |= has_ended;
                return Ok(Some(if has_ended { FollowEnd::Job } else { FollowEnd::TimedOut }));
            }
        };
        match choice {
            Choice::Watch => {}
            Choice::Finish => self.is_last = true,
            // A batch that has ended meanwhile has nothing left that could go on, or be cancelled.
            _ if self.options.is_batch && self.has_just_ended().await => self.is_last = true,
            Choice::Detach => return Ok(Some(FollowEnd::Detached)),
            Choice::Leave => return Ok(Some(FollowEnd::Interrupted)),
            Choice::Cancel { force } => {
                self.is_last = true;
                self.cancellation.request(&self.job, force, &mut self.reports, streams).await;
            }
        }
        Ok(None)
    }

    /// Returns true if a look at the hosts shows that all have ended.
    async fn has_just_ended(&mut self) -> bool {
        let rows = self.job.read_host_states(false).await.unwrap_or_default();
        has_all_ended(&rows.iter().map(|row| row.state).collect())
    }

    /// Polls the states without reporting them, while the terminal belongs to a question. Returns when the answer no longer matters: the
    /// job has ended, or so many hosts have failed that it is to be cancelled. The end of a batch is no answer: none may follow unasked.
    async fn poll_until_settled(&mut self) -> Result<(), Error> {
        let mut polling = PollInterval::bounded();
        loop {
            let asked = Instant::now();
            let rows = self.job.read_host_states(false).await;
            let took = asked.elapsed();
            let rows = polling.tolerate_outage(rows, |_| {})?.unwrap_or_default();
            let tally: Tally = rows.iter().map(|row| row.state).collect();
            if self.has_too_many_failures(&tally) {
                return Ok(());
            }
            if has_all_ended(&tally) {
                return self.end_unless_batch().await;
            }
            let pause = polling.next(took, false, rows.len());
            let is_quiet = polling.is_quiet();
            if is_quiet && job_state::read(self.job.client, self.job.id).await.is_ok_and(|job| job.has_stopped()) {
                return self.end_unless_batch().await;
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// Returns at once; for the job of a batch never, since the question is about the batches after it too.
    async fn end_unless_batch(&self) -> Result<(), Error> {
        if self.options.is_batch { std::future::pending().await } else { Ok(()) }
    }

    /// Keeps following during an outage of the server, unless it gets long.
    fn tolerate_outage<T>(&mut self, answer: Result<T, Error>, streams: &mut Streams) -> Result<Option<T>, Error> {
        self.polling.tolerate_outage(answer, |text| self.reports.note(text, streams))
    }
}

fn has_all_ended(tally: &Tally) -> bool {
    tally.total() > 0 && tally.ended() == tally.total()
}

/// Moves on from the line of a question that nobody has answered.
fn end_question(streams: &mut Streams) {
    streams.say("");
}
