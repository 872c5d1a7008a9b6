//! Reasons why a rollout does not go on.

use std::process::ExitStatus;

/// Reason why a process goes on no more with a rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RolloutEnd {
    /// Every batch has ended.
    Finished,
    /// Hosts failed or were cancelled.
    Stopped,
    /// The user wanted no batch after the last one.
    Finishing,
    /// The command between two batches has failed.
    Between(ExitStatus),
    /// `--wait-timeout` has passed.
    TimedOut,
    /// The user left the job of a batch running.
    Detached,
    /// A signal came.
    Interrupted,
}
