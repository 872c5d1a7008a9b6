//! Failures: one error type with a kind and its exit code, a message, and often a hint.

mod exit;
mod kind;
mod problem;
mod problems;
mod refused_field;
mod text;

pub use exit::Exit;
pub use kind::Kind;
pub use problem::{MISSING, Problem, UNKNOWN_FIELD, UNKNOWN_OPTION};
pub use problems::Problems;
pub use refused_field::RefusedField;

use serde_json::Value;
use std::time::Duration;

/// A failure: its kind, a message, and advice.
#[derive(Debug)]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: Kind,
    action: Option<&'static str>,
    option: Option<String>,
    message: String,
    hint: Option<String>,
    server: Option<Value>,
    closed_pipe: bool,
    retry_after: Option<Duration>,
    is_permanent: bool,
    is_too_long: bool,
    missing_permissions: Vec<String>,
    problems: Vec<Problem>,
    refused_fields: Vec<RefusedField>,
}

impl Error {
    /// Creates a failure with a message of one sentence.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            action: None,
            option: None,
            message: message.into(),
            hint: None,
            server: None,
            closed_pipe: false,
            retry_after: None,
            is_permanent: false,
            is_too_long: false,
            missing_permissions: Vec::new(),
            problems: Vec::new(),
            refused_fields: Vec::new(),
        }))
    }

    /// Creates a usage error (64). The message states the value and what is allowed; [`Error::option`] adds the option.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Creates a configuration error (78) from its causes.
    pub fn config(cause: anyhow::Error) -> Self {
        Self::new(Kind::Config, format!("{cause:#}"))
    }

    /// Creates the error for an answer that is larger than its limit (76), which asking again does not change.
    pub fn too_large(message: impl Into<String>) -> Self {
        let mut error = Self::new(Kind::Protocol, message);
        error.0.is_permanent = true;
        error
    }

    /// Creates the error for a request whose address is too long (65); the same in a body may be taken.
    pub fn too_long(message: impl Into<String>) -> Self {
        let mut error = Self::new(Kind::Rejected, message);
        error.0.is_too_long = true;
        error
    }

    /// Creates the error that ends a command whose output nobody reads any more. It is not reported.
    pub fn closed_pipe() -> Self {
        let mut error = Self::new(Kind::Output, "the reader of the output has closed it");
        error.0.closed_pipe = true;
        error
    }

    /// Replaces kind and message; the hints and the server's answer stay.
    pub fn reword(mut self, kind: Kind, message: impl Into<String>) -> Self {
        self.0.kind = kind;
        self.0.option = None;
        self.0.problems.clear();
        self.0.refused_fields.clear();
        self.0.message = message.into();
        self
    }

    /// States that a job was made whose end is not known (82), whatever the cause: its own code would say that nothing was done. What tells
    /// of a job, of a signal or of this machine stays.
    pub fn with_unknown_end(mut self) -> Self {
        if !matches!(self.0.kind, Kind::NoHosts | Kind::AnswerLost | Kind::Output | Kind::Interrupted) {
            self.0.kind = Kind::EndUnknown;
        }
        self
    }

    /// States the option of the command line that the failure is about. It precedes the message, as in `--cron-line: ...`.
    pub fn option(mut self, option: &str) -> Self {
        self.0.message = format!("{option}: {}", self.problem());
        self.0.option = Some(option.to_owned());
        self
    }

    /// Appends advice, on a line of its own.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        match &mut self.0.hint {
            Some(before) if before.lines().any(|line| line == hint) => {}
            Some(before) => *before = format!("{before}\n{hint}"),
            none => *none = Some(hint),
        }
        self
    }

    /// Replaces all advice given before.
    pub fn replace_hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// States what could not be done, such as `Could not create the job invocation`. The first statement stays.
    pub fn action(mut self, action: &'static str) -> Self {
        self.0.action.get_or_insert(action);
        self
    }

    /// Returns true if it is stated what could not be done.
    pub fn has_action(&self) -> bool {
        self.0.action.is_some()
    }

    /// States that only the result could not be printed, and what was done.
    pub fn after_change(self, done: impl Into<String>) -> Self {
        self.action("Could not print the result").hint(done)
    }

    /// States what a command has not done, unless the error states it already. Without an action the error begins with `Error:`.
    pub fn unless_stated(self, action: Option<&'static str>) -> Self {
        match action {
            Some(action) => self.action(action),
            None => self,
        }
    }

    /// Adds the server's answer, which JSON errors include.
    pub fn server(mut self, body: Value) -> Self {
        self.0.server = Some(body);
        self
    }

    /// Adds the permissions that the user lacks for the request.
    pub fn missing_permissions(mut self, permissions: Vec<String>) -> Self {
        self.0.missing_permissions = permissions;
        self
    }

    /// Returns true if the server has named a permission that the user lacks.
    pub fn lacks_permission(&self) -> bool {
        !self.0.missing_permissions.is_empty()
    }

    /// Adds the server's `Retry-After`.
    pub fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    /// Returns the server's `Retry-After`.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns true if the address of the request was too long.
    pub fn is_too_long(&self) -> bool {
        self.0.is_too_long
    }

    /// Returns true for a failure that may pass when the server is asked again later.
    pub fn is_temporary(&self) -> bool {
        !self.0.is_permanent && matches!(self.0.kind, Kind::Unreachable | Kind::Server | Kind::Protocol)
    }

    /// Returns the kind, which decides the exit code.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// Returns the message, with the option but without action and hint.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the message without the option in front of it.
    pub fn problem(&self) -> &str {
        let prefix = self.0.option.as_deref().and_then(|option| self.0.message.strip_prefix(option));
        prefix.and_then(|rest| rest.strip_prefix(": ")).unwrap_or(&self.0.message)
    }

    /// Returns true if the reader of the output has closed it.
    pub fn is_closed_pipe(&self) -> bool {
        self.0.closed_pipe
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests;
