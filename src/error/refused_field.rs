//! Fields of a request that the server refuses, and the options that carry them.

use super::{Error, Kind, Problem};

/// A field that the server refuses, in its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedField {
    /// The server's name of the field, such as `job_category`; empty if it names none, several joined by ` and `.
    pub name: String,
    /// Value that was sent, where it may be shown.
    pub value: Option<String>,
    /// Reason, without the name.
    pub reason: String,
    /// Whole sentence of the server.
    pub sentence: String,
}

/// Length of a value up to which it is repeated in an error.
const SHORT: usize = 60;

/// Beginnings of reasons that follow a value without a colon.
const PREDICATES: [&str; 8] = ["is ", "are ", "has ", "have ", "must ", "can't ", "cannot ", "does "];

impl RefusedField {
    /// Makes the field `name` of a reason that is a sentence without it.
    pub fn new(name: impl Into<String>, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { name: name.into(), value: None, sentence: reason.clone(), reason }
    }

    /// Returns the mistake in `option`, or without one the server's sentence.
    fn problem(self, option: Option<String>) -> Problem {
        let Some(option) = option else {
            let message = self.sentence;
            return Problem { file: None, option: String::new(), value: None, message, allowed: None };
        };
        let is_short = |value: &String| value.chars().count() <= SHORT && !value.contains('\n');
        let value = self.value.filter(is_short);
        let message = match &value {
            None => self.reason,
            Some(value) => match self.reason.strip_prefix(value.as_str()).filter(|rest| rest.starts_with(' ')) {
                Some(rest) if !value.is_empty() => format!("\"{value}\"{rest}"),
                // Some reasons say the value themselves.
                _ if !value.is_empty() && self.reason.contains(value.as_str()) => self.reason,
                _ if PREDICATES.iter().any(|verb| self.reason.starts_with(verb)) => {
                    format!("\"{value}\" {}", self.reason)
                }
                _ => format!("\"{value}\": {}", self.reason),
            },
        };
        Problem { file: None, option, value, message, allowed: None }
    }
}

impl Error {
    /// Creates the error for fields that the server refuses. [`Error::name_fields`] names their options.
    pub fn of_fields(kind: Kind, fields: Vec<RefusedField>) -> Self {
        let problems = fields.iter().cloned().map(|field| field.problem(None)).collect();
        let mut error = Self::of_problems(kind, problems);
        error.0.refused_fields = fields;
        error
    }

    /// Adds the values that were sent in the fields.
    pub fn with_field_values(mut self, value: impl Fn(&str) -> Option<String>) -> Self {
        self.0.refused_fields.iter_mut().for_each(|field| field.value = value(&field.name));
        self
    }

    /// Names the options of the fields that the server refuses, where `option` knows one; any other keeps the server's words.
    pub fn name_fields(mut self, option: impl Fn(&str) -> Option<String>) -> Self {
        let fields = std::mem::take(&mut self.0.refused_fields);
        if fields.is_empty() {
            return self;
        }
        let mut merged: Vec<RefusedField> = Vec::new();
        for field in fields {
            match merged.last_mut() {
                // One reason may be told of each of the fields that can meet it.
                Some(last) if !field.name.is_empty() && last.reason == field.reason => {
                    last.name = format!("{} and {}", last.name, field.name);
                    last.sentence = format!("{}, {}", last.sentence, field.sentence);
                    last.value = None;
                }
                _ => merged.push(field),
            }
        }
        let named = merged.into_iter().map(|field| {
            let names: Option<Vec<String>> = field.name.split(" and ").map(&option).collect();
            field.problem(names.map(|names| names.join(" and ")))
        });
        let problems = named.collect();
        self.with_problems(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn refused(name: &str, value: Option<&str>, reason: &str) -> RefusedField {
        let sentence = format!("{name} {reason}");
        RefusedField { name: name.into(), value: value.map(str::to_owned), reason: reason.into(), sentence }
    }

    fn flag(name: &str) -> Option<String> {
        (!name.is_empty() && name != "base").then(|| format!("--{name}"))
    }

    #[test]
    fn a_field_is_told_as_its_option_with_the_value_that_was_sent() {
        for (value, reason, expected) in [
            (None, "can't be blank", "--name: can't be blank"),
            (Some("web"), "has already been taken", "--name: \"web\" has already been taken"),
            (Some("foo"), "foo is not valid format of cron line", "--name: \"foo\" is not valid format of cron line"),
            (Some(""), "can't be blank", "--name: \"\" can't be blank"),
            (Some("7"), "there is no T with id 7", "--name: there is no T with id 7"),
            (Some("x"), "Must be odd", "--name: \"x\": Must be odd"),
            (Some("a\nb"), "is odd", "--name: is odd"),
        ] {
            let error = Error::of_fields(Kind::Rejected, vec![refused("name", value, reason)]).name_fields(flag);
            assert_eq!((error.message(), error.kind()), (expected, Kind::Rejected));
            assert_eq!(error.to_json()["error"]["option"], "--name");
        }
    }

    #[test]
    fn without_an_option_the_words_are_the_server_s() {
        let fields = || vec![refused("base", None, "is locked"), refused("name", Some("a"), "is odd")];
        let unnamed = Error::of_fields(Kind::Rejected, fields());
        assert_eq!(unnamed.message(), "base is locked\nname is odd");
        let error = unnamed.hint("See the log.").server(json!({"x": 1})).name_fields(flag);
        assert_eq!(error.message(), "base is locked\n--name: \"a\" is odd");
        let json = error.to_json();
        assert_eq!((&json["error"]["hint"], &json["error"]["server"]), (&json!("See the log."), &json!({"x": 1})));
        assert_eq!(json["error"]["errors"][1]["message"], "is odd");
    }

    #[test]
    fn one_reason_for_two_fields_is_one_row() {
        let fields = vec![refused("a", None, "is missing"), refused("b", None, "is missing")];
        let error = Error::of_fields(Kind::Rejected, fields).name_fields(flag);
        assert_eq!(error.message(), "--a and --b: is missing");
        let both = Error::of_fields(Kind::Rejected, vec![refused("a and b", None, "is odd")]).name_fields(flag);
        assert_eq!(both.message(), "--a and --b: is odd");
    }
}
