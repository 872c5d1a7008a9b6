//! Recurring logics: jobs that come again by a cron line.

/// A recurring logic; its newest job is the one that waits or runs.
#[derive(Clone)]
pub struct Logic {
    pub id: u32,
    pub cron_line: String,
    pub max_iteration: Option<u32>,
    pub purpose: Option<String>,
    pub state: LogicState,
    pub jobs: Vec<u32>,
}

/// State of a recurring logic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogicState {
    Active,
    Disabled,
    Finished,
    Cancelled,
}

impl LogicState {
    /// Returns the state as the API spells it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disabled => "disabled",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Logic {
    /// Returns true when no other logic may take this purpose.
    pub fn holds_purpose(&self, purpose: &str) -> bool {
        matches!(self.state, LogicState::Active | LogicState::Disabled) && self.purpose.as_deref() == Some(purpose)
    }
}
