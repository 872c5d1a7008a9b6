//! Ends of following a job: why the follower stopped, what that says of the job, and the exit code.

use super::hosts::FollowedHosts;
use super::job::FollowedJob;
use crate::error::{Error, Exit, Kind};
use crate::model::host_state::HostState;
use crate::model::threshold::Threshold;
use serde_json::{Value, json};

/// Reason why the follower stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowEnd {
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

/// Outcome of a followed job, as events and records name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Succeeded, apart from tolerated failures.
    Success,
    /// Failed on too many hosts.
    Failed,
    /// Cancelled.
    Cancelled,
    /// Ended without a host.
    NoHosts,
    /// Not started yet.
    Scheduled,
    /// Not seen ended when the time to wait was up.
    Timeout,
    /// Left running by the user.
    Detached,
    /// Unknown: following failed.
    Lost,
}

impl Outcome {
    /// Returns the word in events and records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Success => "success",
            Outcome::Failed => "failed",
            Outcome::Cancelled => "cancelled",
            Outcome::NoHosts => "no-hosts",
            Outcome::Scheduled => "scheduled",
            Outcome::Timeout => "timeout",
            Outcome::Detached => "detached",
            Outcome::Lost => "lost",
        }
    }
}

/// Judges how following `job` ended. Fewer failed hosts than `fail_on` are none.
pub fn judge(
    end: Result<FollowEnd, Error>,
    job: &FollowedJob<'_>,
    fail_on: Threshold,
) -> (Outcome, Result<Exit, Error>) {
    let tally = job.hosts.tally();
    match end {
        Err(error) => (Outcome::Lost, Err(job.lost(error))),
        Ok(FollowEnd::Scheduled) => (Outcome::Scheduled, Ok(Exit::Done)),
        Ok(FollowEnd::TimedOut) => (Outcome::Timeout, Ok(Exit::WaitTimedOut)),
        Ok(FollowEnd::Detached) => (Outcome::Detached, Ok(Exit::Done)),
        Ok(FollowEnd::Interrupted) => (Outcome::Detached, Ok(Exit::Interrupted)),
        Ok(FollowEnd::Job) if tally.total() == 0 && job.state.is_cancelled => {
            (Outcome::Cancelled, Ok(Exit::JobCancelled))
        }
        Ok(FollowEnd::Job) if tally.total() == 0 => {
            let message = format!("job invocation {} ended without a host", job.id);
            (Outcome::NoHosts, Err(Error::new(Kind::NoHosts, message).action("Could not run the job")))
        }
        Ok(FollowEnd::Job) => match tally.exit(fail_on) {
            Exit::JobCancelled => (Outcome::Cancelled, Ok(Exit::JobCancelled)),
            Exit::Done => (Outcome::Success, Ok(Exit::Done)),
            failed => (Outcome::Failed, Ok(failed)),
        },
    }
}

/// The end of following a job, as reports receive it.
pub struct JobEnd<'a> {
    /// Outcome of the job.
    pub outcome: Outcome,
    /// Exit code of the program.
    pub code: u8,
    /// Error that ended following.
    pub error: Option<&'a Error>,
    /// Hosts in the state of the last poll.
    pub hosts: &'a FollowedHosts,
    /// These states are fresh: the server has answered every question about them.
    pub is_known: bool,
}

impl JobEnd<'_> {
    /// Returns the fields of the end in events and records. Numbers that may have changed since they were read are null.
    pub fn to_json(&self) -> Value {
        let tally = self.hosts.tally();
        let total = Some(tally.total()).filter(|total| self.is_known || *total > 0);
        let known = |count: usize| self.is_known.then_some(count);
        json!({
            "outcome": self.outcome.as_str(), "exit_code": self.code, "total": total, "success": known(tally.success),
            "failed": known(tally.failed), "cancelled": known(tally.cancelled),
            "not_run": known(tally.pending + tally.running),
        })
    }

    /// Returns the word for the state of a host.
    pub fn word(&self, state: HostState) -> &'static str {
        if self.is_known || state.has_ended() { state.as_str() } else { "unknown" }
    }
}
