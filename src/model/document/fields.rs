//! The fields of one level of a document, each read once.

use crate::config::OrNil;
use crate::error::Error;
use crate::model::draft::{MAX_INTEGER, number};
use crate::model::inputs::{self, Inputs};
use crate::model::targeting::Reference;
use crate::yaml::{self, Entry, Node, Scalar};
use std::collections::HashSet;

/// The fields of one level of the document that are not read yet.
pub(super) struct DocumentFields<'a> {
    pub(super) source: &'a str,
    pub(super) is_json: bool,
    pub(super) prefix: String,
    pub(super) entries: Vec<Entry>,
}

impl<'a> DocumentFields<'a> {
    /// Takes the value of a field; none for null, as the server ignores it.
    pub(super) fn take(&mut self, name: &str) -> Option<Node> {
        let at = self.entries.iter().position(|entry| entry.key.text == name)?;
        Some(self.entries.remove(at).value).filter(|value| !value.is_null())
    }

    fn scalar(&mut self, name: &str, allowed: &str) -> Result<Option<Scalar>, Error> {
        match self.take(name).map(|node| node.value) {
            None => Ok(None),
            Some(yaml::Value::Scalar(scalar)) => Ok(Some(scalar)),
            Some(_) => Err(self.wrong(name, allowed)),
        }
    }

    pub(super) fn nested(&mut self, name: &str) -> Result<DocumentFields<'a>, Error> {
        let entries = match self.take(name).map(|node| node.value) {
            None => Vec::new(),
            Some(yaml::Value::Map(map)) => map.entries,
            Some(_) => return Err(self.wrong(name, "an object")),
        };
        let prefix = format!("{}{name}.", self.prefix);
        let nested = DocumentFields { source: self.source, is_json: self.is_json, prefix, entries };
        nested.check_keys()?;
        Ok(nested)
    }

    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        Ok(self.scalar(name, "text")?.map(|scalar| scalar.text))
    }

    /// Takes a field of inputs. The server wants text, so a scalar is its characters, whatever YAML reads in them.
    pub(super) fn inputs(&mut self, name: &str) -> Result<Inputs, Error> {
        let DocumentFields { entries, is_json, .. } = self.nested(name)?;
        Ok(entries.into_iter().map(|entry| (entry.key.text, inputs::value(entry.value, is_json))).collect())
    }

    pub(super) fn id(&mut self, name: &str) -> Result<Option<Reference>, Error> {
        let id = self.number(name)?.and_then(OrNil::value);
        Ok(id.map(|id| Reference::Id(id.into())))
    }

    pub(super) fn number(&mut self, name: &str) -> Result<Option<OrNil<u32>>, Error> {
        let allowed = format!("a whole number from 1 to {MAX_INTEGER}");
        let Some(scalar) = self.scalar(name, &allowed)? else { return Ok(None) };
        number(&scalar.text).map(|number| Some(OrNil::Value(number))).map_err(|_| self.wrong(name, &allowed))
    }

    pub(super) fn boolean(&mut self, name: &str) -> Result<Option<bool>, Error> {
        let allowed = "true, false, 1 or 0";
        let Some(scalar) = self.scalar(name, allowed)? else { return Ok(None) };
        match scalar.text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "1" => Ok(Some(true)),
            "false" | "no" | "off" | "n" | "0" => Ok(Some(false)),
            _ => Err(self.wrong(name, allowed)),
        }
    }

    pub(super) fn wrong(&self, name: &str, allowed: &str) -> Error {
        Error::usage(format!("{}: {}{name} must be {allowed}", self.source, self.prefix))
    }

    /// Refuses a key that is given twice: it can only have one value.
    pub(super) fn check_keys(&self) -> Result<(), Error> {
        let mut seen = HashSet::new();
        match self.entries.iter().find(|entry| !seen.insert(entry.key.text.as_str())) {
            None => Ok(()),
            Some(Entry { key, .. }) => {
                let DocumentFields { source, prefix, .. } = self;
                Err(Error::usage(format!("{source}: {prefix}{} is given twice; give it once", key.text)))
            }
        }
    }

    /// Refuses fields that were not read: the server ignores unknown keys, so a misspelt one would be silently lost.
    pub(super) fn finish(self) -> Result<(), Error> {
        match self.entries.first() {
            None => Ok(()),
            Some(Entry { key, .. }) => Err(Error::usage(format!("{}: unknown field {}{}", self.source, self.prefix, key.text))
                .hint("Allowed are the fields of a job invocation as the server's API names them; see rexctl job-invocation create --help.")),
        }
    }
}
