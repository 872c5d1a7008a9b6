//! hammer's files: `/etc/hammer`, `~/.hammer`, then the one after `--config`; a file that is read later wins.
//!
//! hammer also reads `./config` of the current directory. That one is left out: a directory must not decide where passwords go.

use super::defaults_text::parameter;
use super::environment::Environment;
use super::file;
use super::key::Key;
use super::layer::{DefaultValue, Layer};
use super::origin::{Origin, Sourced};
use super::value::{LONGEST_TIMEOUT, ValueKind};
use crate::error::Error;
use crate::yaml::{self, Entry, Node, YamlError, ruby};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Merges hammer's files. A fault of a file is a note; of the file after `--config`, an error.
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

/// Lists the files that hammer looks for in one directory, in its order.
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
    /// Merges one more file, and returns the number of files read: none or one.
    fn add(&mut self, path: &Path) -> anyhow::Result<usize> {
        let Some(stored) = file::read(path)? else { return Ok(0) };
        let parsed = parse(&stored.text).with_context(|| format!("cannot read {}", path.display()))?;
        let (document, unknown) = parsed;
        let origin = Origin::Hammer(Arc::from(path));
        self.notes.extend(unknown.iter().map(|fault| format!("{origin}: {fault}; the entry is left out")));
        for key in Key::all() {
            let Some((section, name)) = key.hammer() else { continue };
            let section = if section.is_empty() { Some(&document) } else { get(&document, section) };
            let node = section.and_then(|section| get(section, name));
            if let Some(text) = node.and_then(|node| text(key.kind(), node)) {
                let has_no_limit = key == Key::RequestTimeout && text == "-1";
                let text = if has_no_limit { LONGEST_TIMEOUT.to_string() } else { text };
                self.set(key, &text, &origin, stored.open_to_others);
            }
        }
        self.defaults(&document, &origin);
        Ok(1)
    }

    fn set(&mut self, key: Key, text: &str, origin: &Origin, open_to_others: bool) {
        // A kind of login that is not known is refused later: the password must not be sent in another way.
        let refusal = key.check(text).err().filter(|_| key != Key::DefaultAuthType || text.is_empty());
        if let Some(reason) = refusal {
            // hammer's own template has keys with nothing behind them.
            if !text.is_empty() {
                self.notes.push(format!("{origin}: {} is left out: {reason}", key.name()));
            }
            return;
        }
        if key.kind() == ValueKind::Secret && open_to_others {
            self.layer.open_password = Some(origin.clone());
            return;
        }
        self.layer.set_stored(key, text.to_owned(), origin.clone(), self.home);
    }

    fn defaults(&mut self, document: &Node, origin: &Origin) {
        let Some(defaults) = get(document, "defaults").and_then(Node::map) else { return };
        for Entry { key, value, .. } in &defaults.entries {
            let name = key.text.trim_start_matches(':');
            let plain = |name: &str| get(value, name).and_then(|node| text(ValueKind::Text, node));
            let value = match (plain("value"), plain("provider").as_deref()) {
                (Some(text), _) => DefaultValue::Text(text),
                (None, Some("foreman" | ":foreman")) => DefaultValue::OfUser,
                _ => {
                    self.notes.push(format!("{origin}: the default {name} is left out: it has no plain value"));
                    continue;
                }
            };
            self.layer.defaults.insert(parameter(name), Sourced::new(value, origin.clone()));
        }
    }
}

/// Returns the text of a setting of this kind; none for null, a list or a map.
fn text(kind: ValueKind, node: &Node) -> Option<String> {
    let scalar = node.scalar().filter(|scalar| !ruby::is_nil(scalar))?;
    let other = match kind {
        ValueKind::Boolean => ruby::boolean(scalar).map(|truth| truth.to_string()),
        ValueKind::Number { .. } => ruby::integer(scalar).map(|number| number.to_string()),
        _ => None,
    };
    Some(other.unwrap_or_else(|| ruby::text(scalar).to_owned()))
}

/// Returns the value of a key, which may be a Ruby symbol: `:host:` is the key host. The last of two counts, as in Ruby.
fn get<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let mut entries = node.map()?.entries.iter().rev();
    entries.find(|entry| entry.key.text.trim_start_matches(':') == name).map(|entry| &entry.value)
}

/// Reads a document, and the faults of values that cannot be read. An error names the line and never repeats it, since it may hold a
/// secret.
pub(super) fn parse(text: &str) -> anyhow::Result<(Node, Vec<YamlError>)> {
    yaml::parse_known(text).map_err(explain)
}

/// Returns the error for a file that cannot be read.
pub(super) fn explain(fault: YamlError) -> anyhow::Error {
    match fault.reason {
        yaml::NOT_YAML => anyhow::anyhow!("line {} is not YAML", fault.line),
        _ => anyhow::anyhow!("{fault}"),
    }
}
