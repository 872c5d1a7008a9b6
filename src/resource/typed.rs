//! What the command line gives.

use super::normalize;
use super::{Field, FieldType};
use crate::config::nil;
use crate::error::Error;
use clap::ArgMatches;
use serde_json::Value;

/// The options of one command line.
pub struct Given<'a> {
    matches: &'a ArgMatches,
    nil: String,
}

impl<'a> Given<'a> {
    /// The options that `matches` hold.
    pub fn new(matches: &'a ArgMatches) -> Self {
        Self { matches, nil: nil() }
    }

    /// The first of several ways to say the same that is given.
    pub fn first<'f>(&self, flags: &[&'f str]) -> Option<&'f str> {
        flags.iter().find(|flag| self.text(flag).is_some()).copied()
    }

    /// The option's text.
    pub fn text(&self, flag: &str) -> Option<String> {
        self.matches.try_get_one::<String>(flag).ok().flatten().cloned()
    }

    /// The option's value as `field` reads it; null for hammer's word for it.
    pub fn value(&self, field: &Field, flag: &str) -> Result<Option<Value>, Error> {
        let Some(text) = self.text(flag) else { return Ok(None) };
        if text == self.nil {
            return Ok(Some(Value::Null));
        }
        let value = match field.kind {
            FieldType::Members(_) if flag.ends_with("-ids") => normalize::ids(&text),
            FieldType::Members(_) => normalize::value(FieldType::List, &text),
            kind => normalize::value(kind, &text),
        };
        value.map(Some).map_err(|reason| Error::usage(format!("--{flag}: {reason}")))
    }
}
