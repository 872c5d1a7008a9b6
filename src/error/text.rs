//! Errors as people and programs read them.

use super::{Error, Problem};
use serde_json::{Map, Value, json};
use std::fmt;

impl Error {
    /// Returns the text with its problems drawn as a table in place of sentences.
    pub fn with_table(&self, table: &str) -> String {
        self.with_message(table)
    }

    /// Every error has one form: what was not done or `Error`, the reasons, then advice on lines of its own. A single reason of an error
    /// without an action stands on the first line.
    fn with_message(&self, message: &str) -> String {
        let text = match (self.0.action, message.contains('\n')) {
            (None, false) => format!("Error: {message}"),
            (action, _) => {
                let head = format!("{}:", action.unwrap_or("Error"));
                message.lines().fold(head, |text, line| format!("{text}\n  {line}"))
            }
        };
        match &self.0.hint {
            Some(hint) => format!("{text}\n{hint}"),
            None => text,
        }
    }

    /// Returns the error as `--output json` prints it on stderr.
    pub fn to_json(&self) -> Value {
        let mut fields = Map::new();
        fields.insert("kind".into(), self.0.kind.name().into());
        fields.insert("code".into(), self.0.kind.code().into());
        let message = match self.0.action {
            Some(action) => format!("{action}: {}", self.0.message),
            None => self.0.message.clone(),
        };
        fields.insert("message".into(), message.into());
        if let Some(option) = &self.0.option {
            fields.insert("option".into(), option.as_str().into());
        }
        if let Some(hint) = &self.0.hint {
            fields.insert("hint".into(), hint.as_str().into());
        }
        if let Some(server) = &self.0.server {
            fields.insert("server".into(), server.clone());
        }
        if !self.0.problems.is_empty() {
            fields.insert("errors".into(), self.0.problems.iter().map(Problem::to_json).collect());
        }
        json!({ "error": fields })
    }

    /// Returns the error as `--output ndjson` prints it on stderr.
    pub fn to_event(&self) -> Value {
        let mut event = json!({ "version": 1, "event": "error" });
        if let (Value::Object(event), Value::Object(error)) = (&mut event, self.to_json()) {
            event.extend(error);
        }
        event
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.with_message(&self.0.message))
    }
}
