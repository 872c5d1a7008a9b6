//! Effects of a cancellation on the hosts of a job.

use crate::api::rex::host_states::HostRow;
use crate::api::rex::host_tasks::TasksByHost;
use crate::model::answer;
use crate::model::host_state::HostState;
use serde_json::Value;
use std::collections::HashSet;

/// Effect of a cancellation on one host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The job was cancelled on the host.
    Cancelled,
    /// The server has accepted the cancellation, but the job has not ended on the host yet.
    Accepted,
    /// The server did not cancel the job on the host.
    Skipped,
    /// The job had not started on the host, so there was nothing that the server could cancel there.
    NotStarted,
    /// The job has not ended on the host; the server's answer does not say more.
    Unknown,
    /// The job had already succeeded on the host.
    Succeeded,
    /// The job had already failed on the host.
    Failed,
}

impl Effect {
    /// Returns the displayed text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Effect::Cancelled => "cancelled",
            Effect::Accepted => "being cancelled",
            Effect::Skipped => "not cancelled: skipped by the server",
            Effect::NotStarted => "not cancelled: not started",
            Effect::Unknown => "not ended: the server does not report whether it is being cancelled",
            Effect::Succeeded => "not cancelled: already succeeded",
            Effect::Failed => "not cancelled: already failed",
        }
    }

    /// Returns the effect on a host whose job has ended; `None` if it has not.
    const fn of_ended(state: HostState) -> Option<Self> {
        match state {
            HostState::Cancelled => Some(Effect::Cancelled),
            HostState::Success => Some(Effect::Succeeded),
            HostState::Failed => Some(Effect::Failed),
            HostState::Running | HostState::Pending => None,
        }
    }

    /// Returns true where the job had ended before.
    pub const fn had_ended(self) -> bool {
        matches!(self, Effect::Succeeded | Effect::Failed)
    }

    /// Returns the effect on a host after the server has accepted the cancellation of the whole job.
    pub fn of_whole(host: &HostRow) -> Self {
        Self::of_ended(host.state).unwrap_or(Effect::Accepted)
    }
}

/// Tasks of hosts in the server's answer to a cancellation on some hosts.
pub struct CancelledTasks {
    cancelled: HashSet<String>,
    skipped: HashSet<String>,
}

impl CancelledTasks {
    /// Reads the answer.
    pub fn read(answer: &Value) -> Self {
        let tasks = |key| {
            let ids = answer.get(key).and_then(Value::as_array).into_iter().flatten();
            ids.map(answer::plain).collect()
        };
        Self { cancelled: tasks("cancelled"), skipped: tasks("skipped") }
    }

    /// Returns the number of cancelled tasks.
    pub fn cancelled(&self) -> usize {
        self.cancelled.len()
    }

    /// Returns the number of tasks in the answer.
    pub fn total(&self) -> usize {
        self.cancelled.len() + self.skipped.len()
    }

    /// Returns true if the effect on one of `hosts` depends on its task.
    pub fn need_tasks(&self, hosts: &[HostRow]) -> bool {
        let is_mixed = !self.cancelled.is_empty() && !self.skipped.is_empty();
        let is_open = hosts.iter().any(|host| Effect::of_ended(host.state).is_none());
        is_open && (is_mixed || (self.total() > 0 && hosts.len() != self.total()))
    }

    /// Returns the effect on a host; `None` for `tasks` stands for tasks that were not needed or could not be read.
    pub fn effect(&self, host: &HostRow, tasks: Option<&TasksByHost>, needed: bool) -> Effect {
        let open = || match tasks {
            Some(tasks) => match tasks.get(&host.name) {
                Some(task) if self.cancelled.contains(task) => Effect::Accepted,
                Some(task) if self.skipped.contains(task) => Effect::Skipped,
                _ => Effect::NotStarted,
            },
            None if needed => Effect::Unknown,
            None if self.total() == 0 => Effect::NotStarted,
            None if self.skipped.is_empty() => Effect::Accepted,
            None => Effect::Skipped,
        };
        Effect::of_ended(host.state).unwrap_or_else(open)
    }
}
