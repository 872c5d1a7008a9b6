//! Mistakes in what was typed, as data: all of them are reported together.

use super::Error;
use serde_json::{Value, json};

/// A mistake in an option of the command line, or in the field of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
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
/// The problem of an argument that was not typed.
pub const MISSING: &str = "missing";

impl Problem {
    /// Returns the problem as a sentence.
    pub fn sentence(&self) -> String {
        match (self.option.as_str(), self.message.as_str()) {
            ("", message) => message.to_owned(),
            (option, reason @ (UNKNOWN_OPTION | MISSING)) => format!("{reason} {option}"),
            (option, message) => format!("{option}: {message}"),
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

    /// Returns the problem as a member of `errors` in JSON.
    pub fn to_json(&self) -> Value {
        json!({"option": self.option, "value": self.value, "message": self.reason(), "allowed": self.allowed})
    }
}

/// Collects the errors of checks that do not need each other's results.
#[derive(Debug, Default)]
pub struct Problems(Vec<Error>);

impl Problems {
    /// Adds an error.
    pub fn add(&mut self, error: Error) {
        self.0.push(error);
    }

    /// Returns the result of a check, and adds its error.
    pub fn keep<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// Returns all errors as one, or else the value, which is missing only where an error was added.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Error> {
        match (Error::joined(self.0), value) {
            (None, Some(value)) => Ok(value),
            (Some(error), _) => Err(error),
            (None, None) => Err(Error::usage("the options do not make a request")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_errors_are_one_with_their_problems_and_hints() {
        let mut problems = Problems::default();
        assert_eq!(problems.keep(Ok(1)), Some(1));
        let number = "\"0\": must be 1 or more";
        problems.add(Error::invalid("--max-iteration", Some("0"), number).allowed("1 or more").hint("See --help."));
        problems.add(Error::invalid("", None, "the hosts are missing").hint("See --help."));
        let error = problems.finish(Some(())).unwrap_err();
        assert_eq!(error.to_string(), format!("Error: --max-iteration: {number}\nthe hosts are missing\nSee --help."));
        assert_eq!(
            error.to_json()["error"]["errors"],
            json!([
                {"option": "--max-iteration", "value": "0", "message": "must be 1 or more", "allowed": "1 or more"},
                {"option": "", "value": null, "message": "the hosts are missing", "allowed": null}])
        );
    }

    #[test]
    fn without_errors_the_value_is_returned() {
        assert_eq!(Problems::default().finish(Some(1)).unwrap(), 1);
    }
}
