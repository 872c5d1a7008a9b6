//! What can go wrong, as one type: each error has a kind with its exit code, a sentence, and where it helps a hint.

mod exit;
mod kind;

pub use exit::Exit;
pub use kind::Kind;

use serde_json::{Map, Value, json};
use std::fmt;
use std::time::Duration;

/// One failure: what kind, what happened, and what to do about it.
#[derive(Debug)]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: Kind,
    action: Option<&'static str>,
    message: String,
    hint: Option<String>,
    server: Option<Value>,
    closed_pipe: bool,
    wait: Option<Duration>,
    missing_permissions: Vec<String>,
}

impl Error {
    /// A failure of `kind`, told in one sentence.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            action: None,
            message: message.into(),
            hint: None,
            server: None,
            closed_pipe: false,
            wait: None,
            missing_permissions: Vec::new(),
        }))
    }

    /// Exit 64: what was typed cannot be meant. Name the flag, the value and what is allowed.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Exit 78: a configuration file or value is wrong. anyhow carries what the system said.
    pub fn config(cause: anyhow::Error) -> Self {
        Self::new(Kind::Config, format!("{cause:#}"))
    }

    /// The end of a command that only prints and whose reader has closed the pipe; nothing is told of it.
    pub fn closed_pipe() -> Self {
        let mut error = Self::new(Kind::Output, "the reader of the output has closed it");
        error.0.closed_pipe = true;
        error
    }

    /// Joins errors, so that all are told at once: each on a line of its own, its hint behind it. The first decides the exit code.
    pub fn together(errors: Vec<Error>) -> Option<Error> {
        if errors.len() < 2 {
            return errors.into_iter().next();
        }
        let kind = errors.first()?.kind();
        let line = |error: &Error| match &error.0.hint {
            Some(hint) => format!("{}. {hint}", error.0.message),
            None => error.0.message.clone(),
        };
        Some(Error::new(kind, errors.iter().map(line).collect::<Vec<_>>().join("\n")))
    }

    /// The same failure as one of `kind`, told in other words; its hints and what the server said stay.
    pub fn retold(mut self, kind: Kind, message: impl Into<String>) -> Self {
        self.0.kind = kind;
        self.0.message = message.into();
        self
    }

    /// Adds what to do about it, on a line of its own after what has been added before.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        match &mut self.0.hint {
            Some(before) if before.lines().any(|line| line == hint) => {}
            Some(before) => *before = format!("{before}\n{hint}"),
            none => *none = Some(hint),
        }
        self
    }

    /// Says what to do about it in place of what has been added before.
    pub fn only_hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// Says what could not be done, such as `Could not create the job invocation`; the first caller to say so wins.
    pub fn action(mut self, action: &'static str) -> Self {
        self.0.action.get_or_insert(action);
        self
    }

    /// Adds what the server said, as it said it; shown in JSON errors.
    pub fn server(mut self, body: Value) -> Self {
        self.0.server = Some(body);
        self
    }

    /// Adds the permissions that the user lacks for the request.
    pub fn missing_permissions(mut self, permissions: Vec<String>) -> Self {
        self.0.missing_permissions = permissions;
        self
    }

    /// Whether the server has named a permission that the user lacks.
    pub fn lacks_permission(&self) -> bool {
        !self.0.missing_permissions.is_empty()
    }

    /// Adds how long the server wants to be left alone.
    pub fn wait(mut self, wait: Option<Duration>) -> Self {
        self.0.wait = wait;
        self
    }

    /// How long the server wants to be left alone, if it said so.
    pub fn wanted_wait(&self) -> Option<Duration> {
        self.0.wait
    }

    /// The kind, which decides the exit code.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The sentence, without action and hint.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns true if the reader of the output has closed it.
    pub fn is_closed_pipe(&self) -> bool {
        self.0.closed_pipe
    }

    /// The error as `--output json` prints it on stderr.
    pub fn to_json(&self) -> Value {
        let mut fields = Map::new();
        fields.insert("kind".into(), self.0.kind.name().into());
        fields.insert("code".into(), self.0.kind.code().into());
        let message = match self.0.action {
            Some(action) => format!("{action}: {}", self.0.message),
            None => self.0.message.clone(),
        };
        fields.insert("message".into(), message.into());
        if let Some(hint) = &self.0.hint {
            fields.insert("hint".into(), hint.as_str().into());
        }
        if let Some(server) = &self.0.server {
            fields.insert("server".into(), server.clone());
        }
        json!({ "error": fields })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.action {
            Some(action) => {
                write!(f, "{action}:")?;
                for line in self.0.message.lines() {
                    write!(f, "\n  {line}")?;
                }
            }
            None => write!(f, "Error: {}", self.0.message)?,
        }
        match &self.0.hint {
            Some(hint) => write!(f, "\n{hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_has_action_reason_and_hint_on_their_own_lines() {
        let error = Error::usage("--cron-line: minute \"61\" is not in 0-59")
            .action("Could not create the job invocation")
            .hint("See rexctl job-invocation create --help.");
        assert_eq!(
            error.to_string(),
            "Could not create the job invocation:\n  --cron-line: minute \"61\" is not in 0-59\nSee rexctl job-invocation create --help."
        );
    }

    #[test]
    fn errors_that_are_told_together_keep_their_hints() {
        let missing = |name: &str| Error::new(Kind::NotFound, format!("there is no \"{name}\""));
        assert!(Error::together(Vec::new()).is_none());
        let one = Error::together(vec![missing("a").hint("Close to it: \"b\"")]).unwrap();
        assert_eq!(one.to_string(), "Error: there is no \"a\"\nClose to it: \"b\"");
        let two = Error::together(vec![missing("a").hint("Close to it: \"b\""), missing("c")]).unwrap();
        assert_eq!(
            (two.kind(), two.message()),
            (Kind::NotFound, "there is no \"a\". Close to it: \"b\"\nthere is no \"c\"")
        );
    }

    #[test]
    fn hints_are_added_each_once_and_never_replaced() {
        let error = Error::usage("x").hint("first").hint("second").hint("first");
        assert_eq!(error.to_string(), "Error: x\nfirst\nsecond");
    }

    #[test]
    fn json_carries_kind_code_message_hint_and_what_the_server_said() {
        let error = Error::new(Kind::NotFound, "no such job").hint("look again").server(json!({"error": "x"}));
        assert_eq!(
            error.to_json(),
            json!({"error": {"kind": "not_found", "code": 128, "message": "no such job", "hint": "look again", "server": {"error": "x"}}})
        );
    }
}
