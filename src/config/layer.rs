//! What one source says, before anybody asks whether another one goes first.

use super::environment::Environment;
use super::key::Key;
use super::origin::{Origin, Sourced};
use super::value;
use super::{Flags, key};
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
    /// What the server has for the user (hammer's provider `foreman`)
    OfUser,
}

/// What one source says.
#[derive(Debug, Default)]
pub(super) struct Layer {
    values: BTreeMap<Key, Sourced<OsString>>,
    pub password: Option<Sourced<Secret>>,
    /// Where a password is that is not used, since others can read it.
    pub open_password: Option<Origin>,
    pub defaults: BTreeMap<String, Sourced<DefaultValue>>,
}

impl Layer {
    /// Sets a value; the last one said stands.
    pub fn set(&mut self, key: Key, value: impl Into<OsString>, origin: Origin) {
        self.values.insert(key, Sourced::new(value.into(), origin));
    }

    /// Sets a value that a file holds as text: a leading `~/` is the home directory, and a password is kept as a secret.
    pub fn set_stored(&mut self, key: Key, text: String, origin: Origin, home: Option<&std::path::Path>) {
        match (key.kind(), text.strip_prefix("~/"), home) {
            (key::Kind::Secret, ..) => self.password = Some(Sourced::new(read::secret(&text), origin)),
            (key::Kind::Path, Some(below), Some(home)) => self.set(key, home.join(below), origin),
            _ => self.set(key, text, origin),
        }
    }

    /// Both, `over` going first.
    pub fn under(mut self, mut over: Layer) -> Layer {
        self.values.append(&mut over.values);
        self.defaults.append(&mut over.defaults);
        Layer { password: over.password.or(self.password), ..self }
    }

    fn has(&self, key: Key) -> bool {
        self.values.contains_key(&key)
    }

    pub fn of_flags(flags: &Flags) -> Self {
        let mut layer = Self::default();
        let mut set = |key: Key, value: Option<OsString>| {
            if let Some(value) = value {
                layer.set(key, value, Origin::Flag(key.flag()));
            }
        };
        let truth = |value: Option<bool>| value.map(|value| value.to_string().into());
        let path = |value: &Option<PathBuf>| value.clone().map(OsString::from);
        set(Key::Server, flags.server.clone().map(Into::into));
        set(Key::Username, flags.username.clone().map(Into::into));
        set(Key::VerifySsl, truth(flags.verify_ssl));
        set(Key::SslCaFile, path(&flags.ssl_ca_file));
        set(Key::SslCaPath, path(&flags.ssl_ca_path));
        set(Key::SslClientCert, path(&flags.ssl_client_cert));
        set(Key::SslClientKey, path(&flags.ssl_client_key));
        set(Key::SslWithBasicAuth, truth(flags.ssl_with_basic_auth));
        set(Key::AllowInsecureHttp, truth(flags.allow_insecure_http));
        set(Key::RequestTimeout, flags.request_timeout.map(|seconds| seconds.to_string().into()));
        set(Key::UseDefaults, truth(flags.use_defaults));
        set(Key::Interactive, truth(flags.interactive));
        layer.password =
            flags.password.clone().map(|password| Sourced::new(password, Origin::Flag(Key::Password.flag())));
        layer
    }

    pub fn of_variables(environment: &Environment) -> Result<Self, Error> {
        let mut layer = Self::default();
        for key in Key::all() {
            let found = key.row().variables.iter().find_map(|name| Some((*name, environment.variable(name)?)));
            let Some((name, value)) = found else { continue };
            let origin = Origin::Variable(name);
            if key.kind() == key::Kind::Secret {
                let text = value.to_str().ok_or_else(|| refusal(&origin, key, None, "is not valid UTF-8"))?;
                layer.password = Some(Sourced::new(Secret::new(text.to_owned()), origin));
            } else {
                layer.set(key, value, origin);
            }
        }
        Ok(layer)
    }
}

/// Why a value cannot be meant. Only what was typed or exported is repeated; a file may hold secrets on the wrong line.
fn refusal(origin: &Origin, key: Key, value: Option<&OsStr>, reason: &str) -> Error {
    let repeated = value.and_then(OsStr::to_str).filter(|text| !text.contains('@'));
    let repeated = repeated.map_or(String::new(), |text| match key.kind() {
        key::Kind::Address | key::Kind::Endpoint => format!("\"{}\": ", up_to_host(text)),
        _ => format!("\"{text}\": "),
    });
    match origin {
        Origin::Flag(flag) => Error::usage(format!("{flag}: {repeated}{reason}")),
        Origin::Variable(name) => Error::config(anyhow::anyhow!("{name}: {repeated}{reason}")),
        _ => Error::config(anyhow::anyhow!("{origin}: {}: {reason}", key.name())),
    }
}

/// Every source, the one that goes first first.
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

    /// The value of `key` from the first source that has one.
    fn first(&self, key: Key) -> Option<&Sourced<OsString>> {
        self.iter().find_map(|layer| layer.values.get(&key))
    }

    /// The values of two settings that belong together, from the first source that has one of them.
    pub fn pair(&self, one: Key, other: Key) -> [Option<Sourced<PathBuf>>; 2] {
        let layer = self.iter().find(|layer| layer.has(one) || layer.has(other));
        [one, other].map(|key| layer.and_then(|layer| layer.path(key)))
    }

    /// The value of `key` as `read` understands it.
    pub fn read<T>(&self, key: Key, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<Sourced<T>>, Error> {
        self.first(key).map(|found| found.read(key, read)).transpose()
    }

    /// The value of `key`, the built-in one where no source has any.
    pub fn boolean(&self, key: Key, built_in: bool) -> Result<Sourced<bool>, Error> {
        Ok(self.read(key, value::boolean)?.unwrap_or(Sourced::built_in(built_in)))
    }

    pub fn number(&self, key: Key) -> Result<Option<Sourced<u64>>, Error> {
        self.read(key, value::number)
    }

    pub fn text(&self, key: Key) -> Result<Option<Sourced<String>>, Error> {
        self.read(key, |text| Ok(text.to_owned()))
    }

    pub fn path(&self, key: Key) -> Option<Sourced<PathBuf>> {
        self.iter().find_map(|layer| layer.path(key))
    }
}

impl Layer {
    pub fn path(&self, key: Key) -> Option<Sourced<PathBuf>> {
        self.values.get(&key).map(|found| Sourced::new(PathBuf::from(&found.value), found.origin.clone()))
    }

    pub fn text(&self, key: Key) -> Result<Option<Sourced<String>>, Error> {
        self.values.get(&key).map(|found| found.read(key, |text| Ok(text.to_owned()))).transpose()
    }

    /// The value of `key` here, where it is text.
    pub fn str(&self, key: Key) -> Option<&str> {
        self.values.get(&key).and_then(|found| found.value.to_str())
    }
}

impl Sourced<OsString> {
    fn read<T>(&self, key: Key, read: impl Fn(&str) -> Result<T, String>) -> Result<Sourced<T>, Error> {
        let refused = |reason: &str| refusal(&self.origin, key, Some(&self.value), reason);
        let text = self.value.to_str().ok_or_else(|| refused("is not valid UTF-8"))?;
        let value = read(text).map_err(|reason| refused(&reason))?;
        Ok(Sourced::new(value, self.origin.clone()))
    }
}
