//! A mistake in what was typed or sent, as data.

use serde_json::{Value, json};

/// A mistake in an option of the command line, or in the field of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file that it is in, where there may be several.
    pub file: Option<String>,
    /// The option, or several that do not go together; empty where one is missing.
    pub option: String,
    /// The value that was typed, where it is about one.
    pub value: Option<String>,
    /// The reason, which follows the option in a sentence.
    pub message: String,
    /// The values that are allowed, where they can be said in a phrase.
    pub allowed: Option<String>,
}

/// The problem of an option that no command has.
pub const UNKNOWN_OPTION: &str = "unknown option";
/// The problem of a key that no document has.
pub const UNKNOWN_FIELD: &str = "unknown field";
/// The problem of an argument that was not typed.
pub const MISSING: &str = "missing";

impl Problem {
    /// Returns the problem as a sentence.
    pub fn sentence(&self) -> String {
        let sentence = match (self.option.as_str(), self.message.as_str()) {
            ("", message) => message.to_owned(),
            (option, reason @ (UNKNOWN_OPTION | UNKNOWN_FIELD | MISSING)) => format!("{reason} {option}"),
            (option, message) => format!("{option}: {message}"),
        };
        match &self.file {
            Some(file) => format!("{file}: {sentence}"),
            None => sentence,
        }
    }

    /// Returns true if something was not typed.
    pub fn is_missing(&self) -> bool {
        self.option.is_empty() || self.message.starts_with(MISSING)
    }

    /// Returns the reason without the value that it may begin with.
    pub fn reason(&self) -> &str {
        let value = self.value.as_ref().map(|value| format!("\"{value}\""));
        let rest = value.and_then(|value| self.message.strip_prefix(&value));
        rest.map_or(&self.message, |rest| rest.trim_start_matches([':', ' ']))
    }

    /// Returns the problem as a member of `errors` in JSON. One of a file as a whole has the file for its option.
    pub fn to_json(&self) -> Value {
        let Self { file, option, value, allowed, .. } = self;
        let option = file.as_ref().filter(|_| option.is_empty()).unwrap_or(option);
        let mut fields = json!({"option": option, "value": value, "message": self.reason(), "allowed": allowed});
        if let (Some(file), Some(fields)) = (file, fields.as_object_mut()) {
            fields.insert("file".into(), file.as_str().into());
        }
        fields
    }
}
