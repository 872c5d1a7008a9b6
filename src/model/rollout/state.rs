//! The state of a rollout after the entries of its journal, and the step that follows from it.

use super::Failures;
use super::entry::JournalEntry;
use super::plan::{RolloutHost, RolloutPlan};
use super::sent::TwoClocks;
use chrono::{DateTime, Utc};

/// The next step of a rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RolloutStep {
    /// Send the request of a batch.
    Send(usize),
    /// Look for the job of a batch on the server: its request, sent then, may have arrived.
    Find(usize, TwoClocks),
    /// Follow the job of a batch.
    Follow(usize, u64),
    /// Stop before this batch: hosts failed or were cancelled, or the command between batches failed.
    Stop(usize),
    /// Nothing is left to do.
    Finish,
}

/// The state of one batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BatchState {
    /// Nothing was sent.
    #[default]
    Open,
    /// The request was sent then, and may have made a job.
    Uncertain(TwoClocks),
    /// The job is known.
    Running {
        /// Id of the job invocation.
        job: u64,
        /// Time when its id became known.
        at: DateTime<Utc>,
    },
    /// The job has ended.
    Ended(BatchEnd),
}

impl BatchState {
    /// Returns the id of the job, if it is known.
    pub fn job(&self) -> Option<u64> {
        match self {
            Self::Running { job, .. } => Some(*job),
            Self::Ended(end) => Some(end.job),
            Self::Open | Self::Uncertain(_) => None,
        }
    }
}

/// The end of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchEnd {
    /// Id of the job invocation.
    pub job: u64,
    /// Seconds from the start of the job to its end; `None` where its end was not seen.
    pub seconds: Option<u64>,
    /// Ids of the hosts on which it failed.
    pub failed: Vec<u64>,
    /// Ids of the hosts on which it was cancelled.
    pub cancelled: Vec<u64>,
    /// Ids of the hosts on which it did not run.
    pub not_run: Vec<u64>,
}

impl BatchEnd {
    /// Returns the number of hosts that count as failed.
    pub fn failures(&self) -> usize {
        self.failed.len() + self.not_run.len()
    }
}

/// The state of a whole rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RolloutStatus {
    /// Batches are left.
    Open,
    /// The job of a batch may or may not exist.
    Uncertain,
    /// Stopped by failures, a cancelled batch or the command between two batches, until it is resumed.
    Stopped,
    /// Every batch has ended.
    Finished,
    /// Given up by the user.
    Abandoned,
}

impl RolloutStatus {
    /// Returns the word that is displayed.
    pub const fn as_str(self) -> &'static str {
        match self {
            RolloutStatus::Open => "interrupted",
            RolloutStatus::Uncertain => "uncertain",
            RolloutStatus::Stopped => "stopped",
            RolloutStatus::Finished => "finished",
            RolloutStatus::Abandoned => "abandoned",
        }
    }

    /// Returns true if the rollout can be resumed.
    pub const fn can_be_resumed(self) -> bool {
        matches!(self, RolloutStatus::Open | RolloutStatus::Uncertain | RolloutStatus::Stopped)
    }
}

/// A rollout after the entries of its journal.
#[derive(Clone, Debug)]
pub struct RolloutState {
    /// The plan.
    pub plan: RolloutPlan,
    batches: Vec<BatchState>,
    /// Failures before the rollout was last resumed, which do not stop it again.
    pardoned: usize,
    /// True if hosts that failed or were cancelled have stopped it.
    is_stopped: bool,
    /// True if the command between two batches has stopped it.
    is_stopped_by_command: bool,
    is_abandoned: bool,
}

impl RolloutState {
    /// Returns the state of a rollout of which nothing was sent.
    pub fn new(plan: RolloutPlan) -> Self {
        let batches = vec![BatchState::Open; plan.batches.len()];
        Self { plan, batches, pardoned: 0, is_stopped: false, is_stopped_by_command: false, is_abandoned: false }
    }

    /// Applies the next entry.
    ///
    /// # Errors
    /// The reason why it cannot follow the entries before it.
    pub fn apply(&mut self, entry: &JournalEntry) -> Result<(), String> {
        if self.is_abandoned {
            return Err("nothing follows an abandoned rollout".into());
        }
        match entry {
            JournalEntry::Sending { batch, at, server_at } => self.change(*batch, |state| match state {
                BatchState::Open => Some(BatchState::Uncertain(TwoClocks { own: *at, server: *server_at })),
                _ => None,
            }),
            JournalEntry::NotCreated { batch } => self.change(*batch, |state| match state {
                BatchState::Uncertain(_) => Some(BatchState::Open),
                _ => None,
            }),
            JournalEntry::Created { batch, job, at } => self.change(*batch, |state| match state {
                BatchState::Uncertain(_) => Some(BatchState::Running { job: *job, at: *at }),
                _ => None,
            }),
            JournalEntry::Ended { batch, seconds, failed, cancelled, not_run } => {
                let (failed, cancelled, not_run) = (failed.clone(), cancelled.clone(), not_run.clone());
                let ended = |job| BatchEnd { job, seconds: *seconds, failed, cancelled, not_run };
                self.change(*batch, |state| match state {
                    BatchState::Running { job, .. } => Some(BatchState::Ended(ended(*job))),
                    _ => None,
                })?;
                self.is_stopped |= self.must_stop(*batch);
                Ok(())
            }
            JournalEntry::CommandFailed { .. } => {
                self.is_stopped_by_command = true;
                Ok(())
            }
            JournalEntry::Resumed { .. } => {
                self.go_on();
                Ok(())
            }
            JournalEntry::Abandoned { .. } => {
                self.is_abandoned = true;
                Ok(())
            }
        }
    }

    /// Takes away what has stopped it; failures so far do not stop it again.
    fn go_on(&mut self) {
        if self.is_stopped {
            self.pardoned = self.failures();
        }
        (self.is_stopped, self.is_stopped_by_command) = (false, false);
    }

    /// Changes the state of a batch. Those before it have ended.
    fn change(&mut self, number: usize, next: impl FnOnce(&BatchState) -> Option<BatchState>) -> Result<(), String> {
        let follows = self.batches.iter().take(number).all(|state| matches!(state, BatchState::Ended(_)));
        let batch = self.batches.get_mut(number).filter(|_| follows);
        match batch.and_then(|state| next(state).map(|changed| (state, changed))) {
            Some((state, changed)) => {
                *state = changed;
                Ok(())
            }
            None => Err(format!("batch {} is not in the state for this entry", number + 1)),
        }
    }

    /// Returns true if the end of a batch stops the rollout.
    fn must_stop(&self, batch: usize) -> bool {
        let Some(BatchState::Ended(end)) = self.batches.get(batch) else { return false };
        let of_batch = Failures { failed: end.failures(), total: self.plan.hosts(batch).len() };
        let in_all = self.failures().saturating_sub(self.pardoned);
        !end.cancelled.is_empty() || !self.plan.max_failures.allows(of_batch, in_all)
    }

    /// Returns the next step.
    pub fn next_step(&self) -> RolloutStep {
        let next = self.batches.iter().enumerate().find(|(_, state)| !matches!(state, BatchState::Ended(_)));
        match next {
            None => RolloutStep::Finish,
            Some(_) if self.is_abandoned => RolloutStep::Finish,
            Some((batch, BatchState::Uncertain(sent))) => RolloutStep::Find(batch, *sent),
            Some((batch, BatchState::Running { job, .. })) => RolloutStep::Follow(batch, *job),
            Some((batch, _)) if self.is_stopped || self.is_stopped_by_command => RolloutStep::Stop(batch),
            Some((batch, _)) => RolloutStep::Send(batch),
        }
    }

    /// Returns the state of the whole rollout.
    pub fn status(&self) -> RolloutStatus {
        match self.next_step() {
            _ if self.is_abandoned => RolloutStatus::Abandoned,
            RolloutStep::Finish => RolloutStatus::Finished,
            RolloutStep::Find(..) => RolloutStatus::Uncertain,
            RolloutStep::Stop(_) => RolloutStatus::Stopped,
            RolloutStep::Send(_) | RolloutStep::Follow(..) => RolloutStatus::Open,
        }
    }

    /// Returns the state of each batch.
    pub fn batches(&self) -> &[BatchState] {
        &self.batches
    }

    /// Returns the ends of the batches that have ended, with their numbers.
    pub fn ends(&self) -> impl Iterator<Item = (usize, &BatchEnd)> {
        self.batches.iter().enumerate().filter_map(|(batch, state)| match state {
            BatchState::Ended(end) => Some((batch, end)),
            _ => None,
        })
    }

    /// Returns the id of the newest job.
    pub fn last_job(&self) -> Option<u64> {
        self.batches.iter().rev().find_map(BatchState::job)
    }

    /// Returns the number of hosts that count as failed.
    pub fn failures(&self) -> usize {
        self.ends().map(|(_, end)| end.failures()).sum()
    }

    /// Returns the hosts of batches that have no job.
    pub fn hosts_left(&self) -> Vec<&RolloutHost> {
        let open = self.batches.iter().enumerate().filter(|(_, state)| **state == BatchState::Open);
        open.flat_map(|(batch, _)| self.plan.hosts(batch)).collect()
    }
}
