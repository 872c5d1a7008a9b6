//! hammer's files, as its users have them: `/etc/hammer`, `~/.hammer`, then what `--config` names; what is read later wins.
//!
//! hammer also reads `./config` of the current directory; a directory must not decide where passwords go, so that one is left alone.

use super::environment::Environment;
use super::hammer_defaults::parameter;
use super::key::{Key, Kind};
use super::layer::{DefaultValue, Layer};
use super::origin::{Origin, Sourced};
use super::{file, value};
use crate::error::Error;
use anyhow::Context as _;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What hammer's files say together. What is wrong with a file found by itself is a note; with the one named, an error.
pub(super) fn layer(named: Option<&Path>, environment: &Environment, notes: &mut Vec<String>) -> Result<Layer, Error> {
    let mut merged = Merged { layer: Layer::default(), notes, home: environment.home.as_deref() };
    let own = environment.home.as_ref().map(|home| home.join(".hammer"));
    for file in environment.hammer_dir.iter().chain(&own).flat_map(|directory| files(directory)) {
        if let Err(error) = merged.add(&file) {
            merged.notes.push(format!("{error:#}; the file is left out"));
        }
    }
    let here = environment.current_dir.as_ref().map(|directory| directory.join("config"));
    let is_named = |here: &PathBuf| named.is_some_and(|named| named.canonicalize().ok() == here.canonicalize().ok());
    if let Some(here) = here.filter(|here| files(here).iter().any(|file| file.is_file()) && !is_named(here)) {
        let here = here.display();
        merged.notes.push(format!("{here} holds settings for hammer, which are not read; --config {here} reads them"));
    }
    if let Some(path) = named {
        let found = if path.is_dir() { files(path) } else { vec![path.to_owned()] };
        let read = found.iter().map(|file| merged.add(file).map_err(Error::config)).sum::<Result<usize, Error>>()?;
        if read == 0 {
            let reason = if path.exists() { "holds no configuration file" } else { "does not exist" };
            return Err(Error::config(anyhow::anyhow!("--config: {} {reason}", path.display())));
        }
    }
    Ok(merged.layer)
}

/// The files hammer looks for in one directory, in its order.
fn files(directory: &Path) -> Vec<PathBuf> {
    let mut files = vec![directory.join("cli_config.yml"), directory.join("defaults.yml")];
    let modules = std::fs::read_dir(directory.join("cli.modules.d"));
    let mut modules: Vec<PathBuf> = modules.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    modules.retain(|path| path.extension().is_some_and(|extension| extension == "yml"));
    modules.sort();
    files.append(&mut modules);
    files
}

struct Merged<'a> {
    layer: Layer,
    notes: &'a mut Vec<String>,
    home: Option<&'a Path>,
}

impl Merged<'_> {
    /// Puts a file over what was read before; says how many files that were, none or one.
    fn add(&mut self, path: &Path) -> anyhow::Result<usize> {
        let Some(stored) = file::read(path)? else { return Ok(0) };
        let document = parse(&stored.text).with_context(|| format!("cannot read {}", path.display()))?;
        let origin = Origin::Hammer(Arc::from(path));
        for key in Key::all() {
            let Some((section, name)) = key.row().hammer else { continue };
            let section = if section.is_empty() { Some(&document) } else { document.get(section) };
            if let Some(Node::Text(text)) = section.and_then(|section| section.get(name)) {
                let longest = value::LONGEST.to_string();
                let has_no_limit = key == Key::RequestTimeout && text == "-1";
                let text = if has_no_limit { &longest } else { text };
                self.set(key, text, &origin, stored.open_to_others);
            }
        }
        self.defaults(&document, &origin);
        Ok(1)
    }

    fn set(&mut self, key: Key, text: &str, origin: &Origin, open_to_others: bool) {
        if let Err(reason) = value::check(key.kind(), text) {
            // hammer's own template has keys with nothing behind them.
            if !text.is_empty() {
                self.notes.push(format!("{origin}: {} is left out: {reason}", key.name()));
            }
            return;
        }
        if key.kind() == Kind::Secret && open_to_others {
            self.layer.open_password = Some(origin.clone());
            let refused = "holds a password which is not used, since others can read it";
            return self.notes.push(format!("{origin} {refused}; type: chmod 600 {origin}"));
        }
        self.layer.set_stored(key, text.to_owned(), origin.clone(), self.home);
    }

    fn defaults(&mut self, document: &Node, origin: &Origin) {
        let Some(Node::Map(defaults)) = document.get("defaults") else { return };
        for (name, entry) in defaults {
            let value = match (entry.get("value"), entry.get("provider")) {
                (Some(Node::Text(text)), _) => DefaultValue::Text(text.clone()),
                (_, Some(Node::Text(provider))) if provider.trim_start_matches(':') == "foreman" => {
                    DefaultValue::OfUser
                }
                _ => {
                    self.notes.push(format!("{origin}: the default {name} is left out: it has no plain value"));
                    continue;
                }
            };
            self.layer.defaults.insert(parameter(name), Sourced::new(value, origin.clone()));
        }
    }
}

/// A YAML node as far as settings need it: what is neither a map nor plain text is nothing.
#[derive(Debug, PartialEq)]
pub(super) enum Node {
    Nothing,
    Text(String),
    Map(BTreeMap<String, Node>),
}

impl Node {
    fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Node::Map(entries) => entries.get(name),
            _ => None,
        }
    }
}

/// Reads a document. The reason names the line and never what stands on it.
pub(super) fn parse(text: &str) -> anyhow::Result<Node> {
    serde_saphyr::from_str(text).map_err(|error| match error.location() {
        Some(location) => anyhow::anyhow!("line {} is not YAML", location.line()),
        None => anyhow::anyhow!("it is not YAML"),
    })
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("settings")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Node, E> {
        Ok(Node::Text(truth.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Node, A::Error> {
        while rows.next_element::<Node>()?.is_some() {}
        Ok(Node::Nothing)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((name, node)) = entries.next_entry::<String, Node>()? {
            // Ruby symbols: `:host:` is the key host.
            map.insert(name.trim_start_matches(':').to_owned(), node);
        }
        Ok(Node::Map(map))
    }
}
