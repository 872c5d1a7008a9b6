//! What can go wrong, as one type: each error has a kind with its exit code, a sentence, and where it helps a hint.

use serde_json::{Map, Value, json};
use std::fmt;
use std::time::Duration;

/// The kinds of failure, each with an exit code of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was typed cannot be meant.
    Usage,
    /// The server's validation refused the request (also when it says so with a 500).
    Rejected,
    /// A file named on the command line cannot be read.
    NoInput,
    /// The server cannot be reached, or did not answer in time.
    Unreachable,
    /// The server failed.
    Server,
    /// The output cannot be written.
    Output,
    /// The answer is not what the API promises.
    Protocol,
    /// The user is known but not allowed.
    Forbidden,
    /// The configuration is wrong, or TLS refuses the server.
    Config,
    /// No host matched the search query.
    NoHosts,
    /// The request was sent but its answer was lost: what it asked for may or may not have happened.
    AnswerLost,
    /// What was named does not exist on the server.
    NotFound,
    /// The server does not accept the login.
    Unauthenticated,
    /// Interrupted by the user.
    Interrupted,
}

impl Kind {
    /// Every kind, for documents and tests.
    pub const ALL: [Kind; 14] = [
        Kind::Usage,
        Kind::Rejected,
        Kind::NoInput,
        Kind::Unreachable,
        Kind::Server,
        Kind::Output,
        Kind::Protocol,
        Kind::Forbidden,
        Kind::Config,
        Kind::NoHosts,
        Kind::AnswerLost,
        Kind::NotFound,
        Kind::Unauthenticated,
        Kind::Interrupted,
    ];

    /// The exit code. 64, 65, 70, 77, 78, 128 and 129 are hammer's numbers.
    pub const fn code(self) -> u8 {
        match self {
            Kind::Usage => 64,
            Kind::Rejected => 65,
            Kind::NoInput => 66,
            Kind::Unreachable => 69,
            Kind::Server => 70,
            Kind::Output => 74,
            Kind::Protocol => 76,
            Kind::Forbidden => 77,
            Kind::Config => 78,
            Kind::NoHosts => 83,
            Kind::AnswerLost => 84,
            Kind::NotFound => 128,
            Kind::Unauthenticated => 129,
            Kind::Interrupted => 130,
        }
    }

    /// The name used in JSON errors; stable.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Usage => "usage",
            Kind::Rejected => "rejected",
            Kind::NoInput => "no_input",
            Kind::Unreachable => "unreachable",
            Kind::Server => "server",
            Kind::Output => "output",
            Kind::Protocol => "protocol",
            Kind::Forbidden => "forbidden",
            Kind::Config => "config",
            Kind::NoHosts => "no_hosts",
            Kind::AnswerLost => "answer_lost",
            Kind::NotFound => "not_found",
            Kind::Unauthenticated => "unauthenticated",
            Kind::Interrupted => "interrupted",
        }
    }
}

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

    /// Adds what to do about it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
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

    /// Whether the reader of our output went away.
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

impl From<std::io::Error> for Error {
    /// The only I/O that reaches here unnamed is writing to stdout or stderr.
    fn from(cause: std::io::Error) -> Self {
        let mut error = Self::new(Kind::Output, format!("cannot write the output: {cause}"));
        error.0.closed_pipe = cause.kind() == std::io::ErrorKind::BrokenPipe;
        error
    }
}

/// How a command that did its work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Done,
    /// The server answers, and says that something of it does not work (hammer's number).
    Unwell,
    /// The job failed on some host (hammer's number).
    JobFailed,
    /// The job was cancelled.
    JobCancelled,
    /// The wait timed out; the job still runs.
    WaitTimedOut,
    /// The user interrupted the wait; the job still runs.
    Detached,
    /// As the command ended that was run against the sandbox.
    OfCommand(u8),
}

impl Exit {
    /// The exit code.
    pub const fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Unwell => 1,
            Exit::JobFailed => 70,
            Exit::JobCancelled => 81,
            Exit::WaitTimedOut => 82,
            Exit::Detached => 130,
            Exit::OfCommand(code) => code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_code_and_name() {
        let codes: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.code()).collect();
        let names: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.name()).collect();
        assert_eq!((codes.len(), names.len()), (Kind::ALL.len(), Kind::ALL.len()));
    }

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
    fn json_carries_kind_code_message_hint_and_what_the_server_said() {
        let error = Error::new(Kind::NotFound, "no such job").hint("look again").server(json!({"error": "x"}));
        assert_eq!(
            error.to_json(),
            json!({"error": {"kind": "not_found", "code": 128, "message": "no such job", "hint": "look again", "server": {"error": "x"}}})
        );
    }
}
