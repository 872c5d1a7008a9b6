//! Options as they were typed, read by the type of their fields.

use super::normalize;
use super::{Field, FieldType};
use crate::config::nil;
use crate::error::{Error, MISSING};
use clap::ArgMatches;
use serde_json::Value;

/// The options of one command line.
pub struct TypedOptions<'a> {
    matches: &'a ArgMatches,
    nil: String,
}

impl<'a> TypedOptions<'a> {
    /// Reads the options of `matches`.
    pub fn new(matches: &'a ArgMatches) -> Self {
        Self { matches, nil: nil() }
    }

    /// Returns the first of these flags that was typed.
    pub fn first<'f>(&self, flags: &[&'f str]) -> Option<&'f str> {
        flags.iter().find(|flag| self.text(flag).is_some()).copied()
    }

    /// Returns the text of an option.
    pub fn text(&self, flag: &str) -> Option<String> {
        self.matches.try_get_one::<String>(flag).ok().flatten().cloned()
    }

    /// Returns the value of an option of this field; null for hammer's word for null.
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
        value.map(Some).map_err(|reason| {
            let allowed = reason.trim_start_matches("must be ").to_owned();
            Error::invalid(format!("--{flag}"), Some(&text), format!("\"{text}\": {reason}")).allowed(&allowed)
        })
    }

    /// Fails where a required field was not typed.
    pub fn require(&self, fields: &[Field]) -> Result<(), Error> {
        let flags = |field: &Field| field.flags().into_iter().map(|(flag, _)| flag).collect::<Vec<_>>();
        let is_typed = |field: &Field| flags(field).iter().any(|flag| self.text(flag).is_some());
        let missing: Vec<_> = fields.iter().filter(|field| field.required && !is_typed(field)).collect();
        let spelt = |field: &&Field| match field.kind {
            FieldType::Reference(_) => format!("--{} or --{}-id", field.flag, field.flag),
            _ => format!("--{}", field.flag),
        };
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::invalid(missing.iter().map(spelt).collect::<Vec<_>>().join(", "), None, MISSING))
    }
}
