//! A rollout that goes on: one step after the other, as the journal says.

use super::end::RolloutEnd;
use super::journal::RolloutJournal;
use crate::api::Client;
use crate::commands::job_invocation::following::FollowArgs;
use crate::commands::job_invocation::submitting::ready::ReadyRequest;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::result::HostResult;
use crate::model::rollout::{JournalEntry, RolloutStep, TwoClocks};
use crate::polling::PollInterval;
use crate::signals::{self, SignalGuard};
use crate::streams::Streams;
use chrono::Utc;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::Instant;

/// A rollout that this process continues.
pub struct Rolling<'a> {
    /// The server.
    pub client: Client,
    /// The journal.
    pub journal: RolloutJournal,
    /// The request, whose hosts are set for each batch.
    pub ready: ReadyRequest<'static>,
    /// Limits that this process was started with.
    pub limits: RolloutLimits<'a>,
    /// Results of the hosts of each batch that this process has followed.
    pub results: BTreeMap<usize, Vec<HostResult>>,
    /// Answer to the request of the last batch, which names its hosts.
    pub created: Option<Value>,
    /// Batch before which the pause is over.
    pub paused_before: Option<usize>,
    /// Time since the last answer about the job of the last batch, if how it stands is not known.
    pub lost_for: Option<Duration>,
    /// The header of the table of batches was printed.
    pub has_header: bool,
    /// Batch whose job this process looks for, and since when.
    pub looking_for: Option<(usize, Instant)>,
    /// Time of the start of this process's part.
    pub began: Instant,
    polling: PollInterval,
}

/// The limits of one process that continues a rollout.
pub struct RolloutLimits<'a> {
    /// Flags of following.
    pub follow: &'a FollowArgs,
    /// Time after which waiting ends.
    pub deadline: Option<Instant>,
    /// The user knows that the batch whose answer was lost made no job.
    pub sends_again: bool,
    /// The user waits until it is certain whether a batch made a job.
    pub waits_for_certainty: bool,
}

impl<'a> RolloutLimits<'a> {
    /// Returns the limits that these flags set.
    pub fn of(follow: &'a FollowArgs) -> Self {
        let deadline = follow.wait_timeout().map(|timeout| Instant::now() + timeout);
        Self { follow, deadline, sends_again: false, waits_for_certainty: false }
    }
}

impl<'a> Rolling<'a> {
    /// Returns a rollout that has not sent anything yet.
    pub fn new(
        client: Client,
        journal: RolloutJournal,
        ready: ReadyRequest<'static>,
        limits: RolloutLimits<'a>,
    ) -> Self {
        let (began, polling) = (Instant::now(), PollInterval::bounded());
        Self {
            client,
            journal,
            ready,
            limits,
            results: BTreeMap::new(),
            created: None,
            paused_before: None,
            lost_for: None,
            has_header: false,
            looking_for: None,
            began,
            polling,
        }
    }

    /// Goes on until nothing is left or something stops it, tells the end, and returns the exit code.
    pub async fn run(mut self, context: &mut Context) -> Result<Exit, Error> {
        // Ctrl-C must not end the program between a request and its entry in the journal.
        let signals = signals::claim()?;
        let end = self.take_steps(&signals, context).await.map_err(|error| self.in_the_middle(error));
        self.tell_end(end, context).await
    }

    async fn take_steps(&mut self, signals: &SignalGuard, context: &mut Context) -> Result<RolloutEnd, Error> {
        loop {
            let end = match self.journal.state().next_step() {
                RolloutStep::Send(batch) => self.send(batch, signals, context).await?,
                RolloutStep::Find(batch, sent) => self.find(batch, sent, signals, context).await?,
                RolloutStep::Follow(batch, job) => self.follow(batch, job, context).await?,
                RolloutStep::Stop(_) => Some(RolloutEnd::Stopped),
                RolloutStep::Finish => Some(RolloutEnd::Finished),
            };
            if let Some(end) = end {
                return Ok(end);
            }
        }
    }

    /// Returns the failure that ended the rollout. Where there are jobs of it, its code says so: a script that begins it anew runs on their
    /// hosts once more.
    fn in_the_middle(&self, error: Error) -> Error {
        let state = self.journal.state();
        // The only job was taken back.
        let is_taken_back = error.kind() == Kind::Rejected && state.ends().next().is_none();
        if state.last_job().is_none() || is_taken_back { error } else { error.with_unknown_end() }
    }

    /// Writes an entry of the journal.
    pub fn note(&mut self, entry: &JournalEntry) -> Result<(), Error> {
        self.journal.add(entry)
    }

    /// Returns a batch in words: `Batch 2 of 5`.
    pub fn batch(&self, batch: usize) -> String {
        format!("Batch {} of {}", batch + 1, self.journal.state().plan.batches.len())
    }

    /// Waits before a request is repeated that the server could not be reached for.
    ///
    /// # Errors
    /// A failure that waiting cannot mend, and an outage that is too long.
    pub async fn wait_out(
        &mut self,
        failure: Error,
        signals: &SignalGuard,
        streams: &mut Streams,
    ) -> Result<Option<RolloutEnd>, Error> {
        self.polling.tolerate_outage::<()>(Err(failure), |text| streams.note(text))?;
        let pause = self.polling.next(Default::default(), false, 1);
        Ok(self.sleep(Instant::now() + pause, signals).await)
    }

    /// Returns the present time by both clocks.
    pub fn present(&self) -> TwoClocks {
        let now = Instant::now();
        TwoClocks { own: Utc::now(), server: self.client.knows_time().then(|| self.client.time_at(now)) }
    }

    /// Notes that the server has answered.
    pub fn in_contact(&mut self, streams: &mut Streams) -> Result<(), Error> {
        self.polling.tolerate_outage(Ok(()), |text| streams.note(text)).map(drop)
    }

    /// Sleeps until then, unless a signal comes or the time to wait is up.
    pub async fn sleep(&self, until: Instant, signals: &SignalGuard) -> Option<RolloutEnd> {
        tokio::select! {
            () = tokio::time::sleep_until(until) => None,
            _ = signals.received() => Some(RolloutEnd::Interrupted),
            () = crate::polling::passed(self.limits.deadline) => Some(RolloutEnd::TimedOut),
        }
    }
}
