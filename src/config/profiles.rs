//! `rexctl/config.toml`: settings for all profiles, and named profiles that override them.

use super::environment::{Environment, PROFILE_VARIABLES};
use super::file;
use super::key::{Key, closest};
use super::layer::{DefaultValue, Flags, Layer};
use super::origin::{Origin, Sourced};
use crate::error::Error;
use anyhow::{Context as _, bail};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use toml_edit::{Document, Item, TableLike, Value};

/// The name of the top-level key that chooses the profile.
pub(super) const PROFILE: &str = "profile";
/// The table of profiles.
pub(super) const PROFILES: &str = "profiles";
/// The table of the values of `hammer defaults`.
pub(super) const DEFAULTS: &str = "defaults";

/// The file as read, before a profile is chosen.
#[derive(Debug, Default)]
pub(super) struct ConfigFile {
    /// The profile in use unless another is named.
    pub profile: Option<Sourced<String>>,
    base: Layer,
    profiles: BTreeMap<String, Layer>,
}

impl ConfigFile {
    /// Returns true when it holds a password, of any profile.
    pub fn holds_password(&self) -> bool {
        self.base.password.is_some() || self.profiles.values().any(|profile| profile.password.is_some())
    }
}

/// Returns the settings of the profile in use, and its name.
pub(super) fn layer(flags: &Flags, environment: &Environment) -> Result<(Layer, Option<Sourced<String>>), Error> {
    let read = environment.config_file().map(|path| read(&path, environment.home.as_deref())).transpose();
    let mut read = read.map_err(Error::config)?.unwrap_or_default();
    let profile = named(flags, environment)?.or(read.profile.take());
    let Some(profile) = profile else { return Ok((read.base, None)) };
    let layer = match read.profiles.remove(&profile.value) {
        Some(over) => read.base.overridden_by(over),
        None => return Err(unknown(&profile, &read, environment)),
    };
    Ok((layer, Some(profile)))
}

/// Returns the profile that the command line or a variable names.
pub(super) fn named(flags: &Flags, environment: &Environment) -> Result<Option<Sourced<String>>, Error> {
    if let Some(name) = &flags.profile {
        return Ok(Some(Sourced::new(name.clone(), Origin::Flag("--profile".into()))));
    }
    let Some((variable, name)) = PROFILE_VARIABLES.iter().find_map(|name| Some((*name, environment.variable(name)?)))
    else {
        return Ok(None);
    };
    let name = name.to_str().ok_or_else(|| Error::config(anyhow::anyhow!("{variable}: is not valid UTF-8")))?;
    Ok(Some(Sourced::new(name.to_owned(), Origin::Variable(variable))))
}

fn unknown(profile: &Sourced<String>, file: &ConfigFile, environment: &Environment) -> Error {
    let path = environment.config_file().map_or_else(|| "config.toml".into(), |path| path.display().to_string());
    let known: Vec<&str> = file.profiles.keys().map(String::as_str).collect();
    let known = if known.is_empty() { "it has none".into() } else { format!("it has {}", known.join(", ")) };
    let reason = format!("{path} has no profile \"{}\" ({}): {known}", profile.value, profile.origin);
    let error = match profile.origin {
        Origin::Flag(_) => Error::usage(reason),
        _ => Error::config(anyhow::anyhow!(reason)),
    };
    error.hint(format!("Make it with: rexctl config set server URL --profile {}", profile.value))
}

/// Reads the file; a missing one is empty.
pub(super) fn read(path: &Path, home: Option<&Path>) -> anyhow::Result<ConfigFile> {
    let Some(file) = file::read(path)? else { return Ok(ConfigFile::default()) };
    let parsed = parse(path, &file.text, home)?;
    if parsed.holds_password() && file.open_to_others {
        let path = path.display();
        bail!("{path} holds a password, and others can read it; type: chmod 600 {path}");
    }
    Ok(parsed)
}

/// Reads the text of the file at `path`.
pub(super) fn parse(path: &Path, text: &str, home: Option<&Path>) -> anyhow::Result<ConfigFile> {
    let reader = ConfigReader { path: Arc::from(path), text, home };
    let document = Document::parse(text).map_err(|error| {
        // Not the error's own display, which repeats the line.
        anyhow::anyhow!("{} is not TOML", reader.at(error.span()))
    })?;
    let mut file = ConfigFile::default();
    for (name, item) in document.as_table().iter() {
        match name {
            PROFILE => file.profile = Some(Sourced::new(reader.text(name, item)?, reader.origin(item, None))),
            PROFILES => {
                for (name, item) in reader.table(name, item)?.iter() {
                    file.profiles.insert(name.to_owned(), reader.profile(name, item)?);
                }
            }
            _ => reader.entry(&mut file.base, name, item, None)?,
        }
    }
    Ok(file)
}

/// A reader of the file's text, which turns positions into lines for its errors.
struct ConfigReader<'a> {
    path: Arc<Path>,
    text: &'a str,
    home: Option<&'a Path>,
}

impl ConfigReader<'_> {
    fn profile(&self, profile: &str, item: &Item) -> anyhow::Result<Layer> {
        let shared: Arc<str> = profile.into();
        let mut layer = Layer::default();
        for (name, item) in self.table(profile, item)?.iter() {
            self.entry(&mut layer, name, item, Some(&shared))?;
        }
        Ok(layer)
    }

    fn entry(&self, layer: &mut Layer, name: &str, item: &Item, profile: Option<&Arc<str>>) -> anyhow::Result<()> {
        if name == DEFAULTS {
            for (name, item) in self.table(name, item)?.iter() {
                let text = DefaultValue::Text(self.text(name, item)?);
                layer.defaults.insert(name.to_owned(), Sourced::new(text, self.origin(item, profile)));
            }
            return Ok(());
        }
        let Some(key) = Key::named(name) else {
            let names = Key::all().map(Key::name).chain([PROFILE, PROFILES, DEFAULTS]);
            let close = closest(name, names).map_or(String::new(), |name| format!("; did you mean \"{name}\"?"));
            bail!("{}: there is no setting \"{name}\"{close}", self.at(item.span()));
        };
        let text = self.text(name, item)?;
        key.check(&text).map_err(anyhow::Error::msg).with_context(|| format!("{}: {name}", self.at(item.span())))?;
        layer.set_stored(key, text, self.origin(item, profile), self.home);
        Ok(())
    }

    fn text(&self, name: &str, item: &Item) -> anyhow::Result<String> {
        match item.as_value() {
            Some(Value::String(text)) => Ok(text.value().clone()),
            Some(Value::Integer(number)) => Ok(number.value().to_string()),
            Some(Value::Boolean(truth)) => Ok(truth.value().to_string()),
            _ => bail!("{}: {name} must be text, a whole number, true or false", self.at(item.span())),
        }
    }

    fn table<'a>(&self, name: &str, item: &'a Item) -> anyhow::Result<&'a dyn TableLike> {
        item.as_table_like().with_context(|| format!("{}: {name} must be a table", self.at(item.span())))
    }

    fn origin(&self, item: &Item, profile: Option<&Arc<str>>) -> Origin {
        Origin::Profile { file: self.path.clone(), line: self.line(item.span()), profile: profile.cloned() }
    }

    fn at(&self, span: Option<std::ops::Range<usize>>) -> String {
        format!("{} line {}", self.path.display(), self.line(span))
    }

    fn line(&self, span: Option<std::ops::Range<usize>>) -> usize {
        let before = span.and_then(|span| self.text.as_bytes().get(..span.start)).unwrap_or_default();
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }
}
