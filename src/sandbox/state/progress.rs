//! States of a job's hosts and of its parent task.

/// State of a job on a planned host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    Planned,
    Running,
    Success,
    Warning,
    Error,
    Cancelled,
}

impl RunState {
    /// Returns the word of the job's host rows, in which a warning is an error.
    pub fn row_word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Success => "success",
            Self::Warning | Self::Error => "error",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns the word of `job_invocation.result` in a host search.
    pub fn search_word(self) -> &'static str {
        match self {
            Self::Planned | Self::Running => "pending",
            Self::Success => "success",
            Self::Warning | Self::Error => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns the word of `execution_status` in a host search.
    pub fn execution_word(self) -> &'static str {
        match self {
            Self::Planned => "queued",
            Self::Running => "running",
            Self::Success => "ok",
            Self::Warning | Self::Error | Self::Cancelled => "error",
        }
    }

    /// Returns the `execution_status` of a host with this last state, and its label.
    pub fn execution_status(self) -> (u8, &'static str) {
        match self {
            Self::Success => (0, "Last execution succeeded"),
            Self::Warning | Self::Error | Self::Cancelled => (1, "Last execution failed"),
            Self::Planned => (2, "Queued"),
            Self::Running => (3, "Running"),
        }
    }

    pub fn is_over(self) -> bool {
        !matches!(self, Self::Planned | Self::Running)
    }
}

/// State of the parent task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    Scheduled,
    Planned,
    Running,
    Stopped(TaskResult),
}

impl TaskState {
    /// Returns the state as the API spells it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Stopped(_) => "stopped",
        }
    }
}

/// Result of the parent task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskResult {
    Success,
    Warning,
    Cancelled,
}
