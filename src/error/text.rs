//! Errors as people and programs read them.

use super::{Error, Problem};
use serde_json::{Map, Value, json};
use std::fmt;

impl Error {
    /// Returns the text with its problems drawn as a table in place of sentences.
    pub fn with_table(&self, table: &str) -> String {
        self.with_message(table, self.0.action.or(Some("Error")))
    }

    fn with_message(&self, message: &str, action: Option<&str>) -> String {
        let told = match action {
            Some(action) => message.lines().fold(format!("{action}:"), |told, line| format!("{told}\n  {line}")),
            None => format!("Error: {message}"),
        };
        match &self.0.hint {
            Some(hint) => format!("{told}\n{hint}"),
            None => told,
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
        f.write_str(&self.with_message(&self.0.message, self.0.action))
    }
}
