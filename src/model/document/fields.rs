//! The fields of one level of a document, each read once.

use crate::config::{OrNil, nil};
use crate::error::{Error, UNKNOWN_FIELD};
use crate::model::inputs::{self, Inputs};
use crate::model::number::{MAX_INTEGER, number};
use crate::model::targeting::Reference;
use crate::yaml::{self, Entry, Node, Scalar};
use std::collections::HashSet;

/// The fields of one level of the document that are not read yet.
pub(super) struct DocumentFields {
    pub(super) is_json: bool,
    pub(super) prefix: String,
    pub(super) entries: Vec<Entry>,
}

impl DocumentFields {
    /// Takes the value of a field; none for null, as the server ignores it.
    pub(super) fn take(&mut self, name: &str) -> Option<Node> {
        let at = self.entries.iter().position(|entry| entry.key.text == name)?;
        Some(self.entries.remove(at).value).filter(|value| !value.is_null())
    }

    /// Returns true if there is a field of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.key.text == name)
    }

    fn scalar(&mut self, name: &str, allowed: &str) -> Result<Option<Scalar>, Error> {
        match self.take(name).map(|node| node.value) {
            None => Ok(None),
            Some(yaml::Value::Scalar(scalar)) => Ok(Some(scalar)),
            Some(_) => Err(self.wrong(name, allowed)),
        }
    }

    pub(super) fn nested(&mut self, name: &str) -> Result<DocumentFields, Error> {
        let entries = match self.take(name).map(|node| node.value) {
            None => Vec::new(),
            Some(yaml::Value::Map(map)) => map.entries,
            Some(_) => return Err(self.wrong(name, "an object")),
        };
        let prefix = format!("{}{name}.", self.prefix);
        let nested = DocumentFields { is_json: self.is_json, prefix, entries };
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

    /// Takes a list of texts; a text alone is a list of one.
    pub(super) fn texts(&mut self, name: &str) -> Result<Vec<String>, Error> {
        let items = match self.take(name) {
            None => Vec::new(),
            Some(Node { value: yaml::Value::List(items), .. }) => items,
            Some(one) => vec![one],
        };
        let texts: Option<Vec<_>> = items.iter().map(|item| item.scalar().map(|text| text.text.clone())).collect();
        texts.ok_or_else(|| self.wrong(name, "a text or a list of texts"))
    }

    /// Takes a reference: `NAME_id`, or `NAME` or `NAME_title` with what is to be looked up.
    pub(super) fn reference(&mut self, name: &str) -> Result<Option<Reference>, Error> {
        let key = format!("{name}_id");
        let by_name = self.text(name)?.map(Reference::Name);
        let by_title = self.text(&format!("{name}_title"))?.map(Reference::Title);
        let found = [self.id(&key)?, by_name, by_title];
        let mut found = found.into_iter().flatten();
        match (found.next(), found.next()) {
            (_, Some(_)) => Err(self.wrong(&key, "given once: by its id, its name or its title")),
            (found, None) => Ok(found),
        }
    }

    fn id(&mut self, name: &str) -> Result<Option<Reference>, Error> {
        // A dry run without the server prints the name that it has not looked up.
        let place = self.entries.iter().position(|entry| entry.key.text == name);
        let text = place.and_then(|at| self.entries.get(at)?.value.scalar()).map(|scalar| scalar.text.clone());
        if let Some(found) = text.as_deref().and_then(|text| text.strip_prefix("(id of \"")?.strip_suffix("\")")) {
            self.take(name);
            return Ok(Some(Reference::Name(found.to_owned())));
        }
        let id = self.number(name)?.and_then(OrNil::value);
        Ok(id.map(|id| Reference::Id(id.into())))
    }

    pub(super) fn number(&mut self, name: &str) -> Result<Option<OrNil<u32>>, Error> {
        let allowed = format!("a whole number from 1 to {MAX_INTEGER}");
        let Some(scalar) = self.scalar(name, &allowed)? else { return Ok(None) };
        if scalar.text == nil() {
            return Ok(Some(OrNil::Nil));
        }
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

    /// Returns the key of a field with those of the levels above it.
    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    pub(super) fn wrong(&self, name: &str, allowed: &str) -> Error {
        Error::invalid(self.key(name), None, format!("must be {allowed}")).allowed(allowed)
    }

    /// Refuses a key that is given twice: it can only have one value.
    pub(super) fn check_keys(&self) -> Result<(), Error> {
        let mut seen = HashSet::new();
        match self.entries.iter().find(|entry| !seen.insert(entry.key.text.as_str())) {
            None => Ok(()),
            Some(Entry { key, .. }) => Err(Error::invalid(self.key(&key.text), None, "given twice; give it once")),
        }
    }

    /// Refuses fields that were not read: the server ignores unknown keys, so a misspelt one would be silently lost.
    pub(super) fn finish(self) -> Result<(), Error> {
        match self.entries.first() {
            None => Ok(()),
            Some(Entry { key, .. }) => Err(Error::invalid(self.key(&key.text), None, UNKNOWN_FIELD)
                .hint("Allowed are the fields of a job invocation as the server's API names them; see rexctl job-invocation create --help.")),
        }
    }
}
