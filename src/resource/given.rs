//! What the command line gives, or else the user's defaults.

use super::normalize;
use super::{Field, Kind};
use crate::config::{DefaultValue, Settings, nil};
use crate::context::Context;
use crate::error::Error;
use clap::ArgMatches;
use serde_json::Value;
use std::rc::Rc;

/// The options of one command line.
pub struct Given<'a> {
    matches: &'a ArgMatches,
    settings: Rc<Settings>,
    nil: String,
}

impl<'a> Given<'a> {
    /// The options that `matches` and the settings give.
    pub fn new(matches: &'a ArgMatches, context: &mut Context) -> Result<Self, Error> {
        Ok(Self { matches, settings: context.settings()?, nil: nil() })
    }

    /// The first of several ways to say the same that was typed, or else the first that has a default.
    pub fn first<'f>(&self, flags: &[&'f str]) -> Option<&'f str> {
        let typed = flags.iter().find(|flag| self.typed(flag).is_some());
        typed.or_else(|| flags.iter().find(|flag| self.default(flag).is_some())).copied()
    }

    /// The option's text.
    pub fn text(&self, flag: &str) -> Option<String> {
        self.typed(flag).cloned().or_else(|| self.default(flag))
    }

    /// The option's value as `field` reads it; null for hammer's word for it.
    pub fn value(&self, field: &Field, flag: &str) -> Result<Option<Value>, Error> {
        let Some(text) = self.text(flag) else { return Ok(None) };
        if text == self.nil {
            return Ok(Some(Value::Null));
        }
        let kind = match field.kind {
            Kind::Members(_) => Kind::List,
            kind => kind,
        };
        normalize::value(kind, &text).map(Some).map_err(|reason| Error::usage(format!("--{flag}: {reason}")))
    }

    fn typed(&self, flag: &str) -> Option<&String> {
        self.matches.try_get_one::<String>(flag).ok().flatten()
    }

    fn default(&self, flag: &str) -> Option<String> {
        match self.settings.defaults.get(&flag.replace('-', "_")).map(|kept| &kept.value) {
            Some(DefaultValue::Text(text)) => Some(text.clone()),
            // Only the server knows those; they are for organization and location alone.
            Some(DefaultValue::OfUser) | None => None,
        }
    }
}
