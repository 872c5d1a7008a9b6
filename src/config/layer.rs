//! The values of each source of settings, and their order of precedence.

use super::environment::Environment;
use super::key::Key;
use super::origin::{Origin, Sourced};
use super::value::ValueKind;
use crate::error::Error;
use crate::files::read;
use crate::secret::{Secret, up_to_host};
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// A value of `hammer defaults`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DefaultValue {
    /// The value itself
    Text(String),
    /// The value that the server stores for the user (hammer's provider `foreman`)
    OfUser,
}

/// The settings that were typed on the command line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flags {
    /// The values of global options
    pub values: BTreeMap<Key, OsString>,
    /// The password of `--password` or `-p`
    pub password: Option<Secret>,
    /// The name after `--profile`
    pub profile: Option<String>,
    /// The path after `--config`: a hammer configuration file or directory
    pub config: Option<PathBuf>,
}

impl Flags {
    /// Adds the value of an option.
    pub fn with(mut self, key: Key, value: impl Into<OsString>) -> Self {
        self.values.insert(key, value.into());
        self
    }
}

/// The values of every setting that has one.
pub type Values = BTreeMap<Key, Sourced<OsString>>;

/// The values of one source.
#[derive(Debug, Default)]
pub(super) struct Layer {
    values: Values,
    pub password: Option<Sourced<Secret>>,
    /// The place of a password that is not used, since others can read it.
    pub open_password: Option<Origin>,
    pub defaults: BTreeMap<String, Sourced<DefaultValue>>,
}

impl Layer {
    /// Sets a value, in place of an earlier one.
    pub fn set(&mut self, key: Key, value: impl Into<OsString>, origin: Origin) {
        self.values.insert(key, Sourced::new(value.into(), origin));
    }

    /// Sets a value that a file holds as text: a leading `~/` is the home directory, and a password is kept as a secret.
    pub fn set_stored(&mut self, key: Key, text: String, origin: Origin, home: Option<&std::path::Path>) {
        match (key.kind(), text.strip_prefix("~/"), home) {
            (ValueKind::Secret, ..) => self.password = Some(Sourced::new(read::secret(&text), origin)),
            (kind, Some(below), Some(home)) if kind.is_path() => self.set(key, home.join(below), origin),
            _ => self.set(key, text, origin),
        }
    }

    /// Merges both; a value of `over` replaces one of this layer.
    pub fn overridden_by(mut self, mut over: Layer) -> Layer {
        self.values.append(&mut over.values);
        self.defaults.append(&mut over.defaults);
        Layer { password: over.password.or(self.password), ..self }
    }

    fn has(&self, key: Key) -> bool {
        self.values.contains_key(&key)
    }

    /// Reads the command line.
    pub fn of_flags(flags: &Flags) -> Self {
        let mut layer = Self::default();
        for (key, value) in &flags.values {
            layer.set(*key, value, Origin::Flag(key.flag()));
        }
        let password = flags.password.clone();
        layer.password = password.map(|password| Sourced::new(password, Origin::Flag(Key::Password.flag())));
        layer
    }

    /// Reads the environment variables.
    pub fn of_variables(environment: &Environment) -> Result<Self, Error> {
        let mut layer = Self::default();
        for key in Key::all() {
            let found = key.variables().iter().find_map(|name| Some((*name, environment.variable(name)?)));
            let Some((name, value)) = found else { continue };
            let origin = Origin::Variable(name);
            if key.kind() == ValueKind::Secret {
                let text = value.to_str().ok_or_else(|| refusal(&origin, key, None, "is not valid UTF-8"))?;
                layer.password = Some(Sourced::new(Secret::new(text.to_owned()), origin));
            } else {
                layer.set(key, value, origin);
            }
        }
        Ok(layer)
    }
}

/// Returns the error for a value that is not allowed. Only a typed or exported value is repeated; a file may hold secrets on
/// the wrong line.
fn refusal(origin: &Origin, key: Key, value: Option<&OsStr>, reason: &str) -> Error {
    let repeated = value.and_then(OsStr::to_str).filter(|text| !text.contains('@'));
    let repeated = repeated.map_or(String::new(), |text| match key.kind() {
        ValueKind::Address | ValueKind::Endpoint => format!("\"{}\": ", up_to_host(text)),
        _ => format!("\"{text}\": "),
    });
    match origin {
        Origin::Flag(flag) => Error::usage(format!("{flag}: {repeated}{reason}")),
        Origin::Variable(name) => Error::config(anyhow::anyhow!("{name}: {repeated}{reason}")),
        _ => Error::config(anyhow::anyhow!("{origin}: {}: {reason}", key.name())),
    }
}

/// All sources, highest precedence first.
pub(super) struct Layers {
    pub flags: Layer,
    pub variables: Layer,
    pub file: Layer,
    pub hammer: Layer,
}

impl Layers {
    fn iter(&self) -> impl Iterator<Item = &Layer> {
        [&self.flags, &self.variables, &self.file, &self.hammer].into_iter()
    }

    /// Returns the value of `key` from the first source that has it, or the setting that goes together with it.
    fn first(&self, key: Key) -> Option<&Sourced<OsString>> {
        let is_source = |layer: &&Layer| layer.has(key) || key.together().is_some_and(|other| layer.has(other));
        self.iter().find(is_source)?.values.get(&key)
    }

    /// Returns the value of every setting that has one, as it is shown; the built-in one where no source has any.
    pub fn values(&self) -> Result<Values, Error> {
        let mut values = Values::new();
        for key in Key::all() {
            let value = match (self.first(key), key.default()) {
                // A path need not be UTF-8.
                (Some(found), _) if key.kind().is_path() => found.clone(),
                (Some(found), _) => found.read(key, |text| key.kind().normalize(text).map(OsString::from))?,
                (None, Some(default)) => Sourced::built_in(default.into()),
                (None, None) => continue,
            };
            values.insert(key, value);
        }
        Ok(values)
    }

    /// Returns the value of `key` as `parse` reads it.
    pub fn read<T>(&self, key: Key, parse: impl Fn(&str) -> Result<T, String>) -> Result<Option<Sourced<T>>, Error> {
        self.first(key).map(|found| found.read(key, parse)).transpose()
    }

    /// Returns the text of `key`.
    pub fn text(&self, key: Key) -> Result<Option<Sourced<String>>, Error> {
        self.read(key, |text| Ok(text.to_owned()))
    }
}

impl Layer {
    /// Returns the text of `key`; an error where it is not UTF-8.
    pub fn text(&self, key: Key) -> Result<Option<Sourced<String>>, Error> {
        self.values.get(&key).map(|found| found.read(key, |text| Ok(text.to_owned()))).transpose()
    }

    /// Returns the text of `key`; none where it is not UTF-8.
    pub fn str(&self, key: Key) -> Option<&str> {
        self.values.get(&key).and_then(|found| found.value.to_str())
    }
}

impl Sourced<OsString> {
    fn read<T>(&self, key: Key, parse: impl Fn(&str) -> Result<T, String>) -> Result<Sourced<T>, Error> {
        let refused = |reason: &str| refusal(&self.origin, key, Some(&self.value), reason);
        let text = self.value.to_str().ok_or_else(|| refused("is not valid UTF-8"))?;
        let value = parse(text).map_err(|reason| refused(&reason))?;
        Ok(Sourced::new(value, self.origin.clone()))
    }
}
