//! The states of a job's hosts and of its parent task.

/// The state of a job on a host that has been planned.
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
    /// As the job's host rows say it; a warning counts as an error there.
    pub fn row_word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Success => "success",
            Self::Warning | Self::Error => "error",
            Self::Cancelled => "cancelled",
        }
    }

    /// As `job_invocation.result` in a host search says it.
    pub fn search_word(self) -> &'static str {
        match self {
            Self::Planned | Self::Running => "pending",
            Self::Success => "success",
            Self::Warning | Self::Error => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// As `execution_status` in a host search says it.
    pub fn execution_word(self) -> &'static str {
        match self {
            Self::Planned => "queued",
            Self::Running => "running",
            Self::Success => "ok",
            Self::Warning | Self::Error | Self::Cancelled => "error",
        }
    }

    /// The `execution_status` of a host whose last job stands so, and its label.
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

/// The state of the parent task.
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
