//! Resolving the values of all sources to the settings of one run.

use super::auth_type::AuthType;
use super::environment::Environment;
use super::key::Key;
use super::layer::{Flags, Layer, Layers, Values};
use super::oidc::Oidc;
use super::origin::{Origin, Sourced};
use super::settings::{Password, Settings};
use super::value::{Server, boolean};
use super::{hammer, profiles};
use crate::error::Error;
use crate::secret::MASK;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Resolves the settings: the one place where precedence is decided. Reads the files that exist; changes nothing.
pub fn resolve(flags: &Flags, environment: &Environment) -> Result<Settings, Error> {
    let mut notes = Vec::new();
    let (file, profile) = profiles::layer(flags, environment)?;
    let layers = Layers {
        flags: Layer::of_flags(flags),
        variables: Layer::of_variables(environment)?,
        file,
        hammer: hammer::layer(flags.config.as_deref(), environment, &mut notes)?,
    };
    settings(layers, profile, notes, environment)
}

/// Returns true if `config.toml` switches this setting off. A file that cannot be read is reported by the commands that need it.
pub fn is_off(key: Key, environment: &Environment) -> bool {
    let file = profiles::layer(&Flags::default(), environment);
    file.is_ok_and(|(file, _)| file.str(key).is_some_and(|text| boolean(text) == Ok(false)))
}

fn settings(
    layers: Layers,
    profile: Option<Sourced<String>>,
    mut notes: Vec<String>,
    environment: &Environment,
) -> Result<Settings, Error> {
    let mut values = layers.values()?;
    let server = layers.read(Key::Server, Server::parse)?;
    let username = layers.text(Key::Username)?.filter(|username| !username.value.is_empty());
    if username.is_none() {
        values.remove(&Key::Username);
    }
    let password = password(&layers, username.as_ref(), server.as_ref(), &mut notes)?;
    if let (None, Some(origin)) = (&password, &layers.hammer.open_password) {
        let refused = "holds a password which is not used, since others can read it";
        notes.push(format!("{origin} {refused}; type: chmod 600 {origin}"));
    }
    show_password(&mut values, password.as_ref());
    if !values.contains_key(&Key::SslCaPath)
        && !values.contains_key(&Key::SslCaFile)
        && let Some(fetched) = server.as_ref().and_then(|server| fetched_ca(&server.value, environment))
    {
        values.insert(Key::SslCaFile, Sourced::new(fetched.value.into(), fetched.origin));
    }
    let mut settings = Settings {
        server,
        username,
        password,
        open_password: layers.hammer.open_password.clone(),
        auth_type: layers.read(Key::DefaultAuthType, AuthType::parse)?.unwrap_or(Sourced::built_in(AuthType::Basic)),
        oidc: Oidc::resolve(&layers, environment)?,
        defaults: BTreeMap::new(),
        values,
        profile,
        notes,
    };
    if settings.is_on(Key::UseDefaults) {
        settings.defaults = layers.hammer.overridden_by(layers.file).defaults;
    }
    Ok(settings)
}

/// Puts the password in use among the values that are shown: a mask, or the command that prints it.
fn show_password(values: &mut Values, password: Option<&Sourced<Password>>) {
    values.remove(&Key::PasswordCommand);
    if let Some(Sourced { value, origin }) = password {
        let (key, text) = match value {
            Password::Given(_) => (Key::Password, MASK),
            Password::Command(command) => (Key::PasswordCommand, command.as_str()),
        };
        values.insert(key, Sourced::new(text.into(), origin.clone()));
    }
}

/// Returns the path of the certificate authority that was fetched from the server, hammer's own; none without a home directory.
pub fn fetched_ca_path(server: &Server, environment: &Environment) -> Option<PathBuf> {
    let url = server.url();
    let (host, port) = (url.host_str()?, url.port_or_known_default()?);
    Some(environment.home.as_ref()?.join(".hammer/certs").join(format!("{host}_{port}.pem")))
}

/// Returns the authority that `--fetch-ca-cert` has stored for the server, if it has.
fn fetched_ca(server: &Server, environment: &Environment) -> Option<Sourced<PathBuf>> {
    let path = fetched_ca_path(server, environment)?;
    let usable = server.url().scheme() == "https" && path.is_file();
    usable.then(|| Sourced::new(path.clone(), Origin::Hammer(Arc::from(path.as_path()))))
}

fn password(
    layers: &Layers,
    username: Option<&Sourced<String>>,
    server: Option<&Sourced<Server>>,
    notes: &mut Vec<String>,
) -> Result<Option<Sourced<Password>>, Error> {
    if let Some(given) = layers.flags.password.as_ref().or(layers.variables.password.as_ref()) {
        return Ok(Some(Sourced::new(Password::Given(given.value.clone()), given.origin.clone())));
    }
    let typed_server = server.is_some_and(|server| matches!(server.origin, Origin::Flag(_)));
    for (layer, any_server) in [(&layers.file, false), (&layers.hammer, typed_server)] {
        let Some(stored) = stored_password(layer)? else { continue };
        if belongs(layer, username, server, any_server) {
            return Ok(Some(stored));
        }
        notes.push(format!("the password in {} is for another user or server, and is not used", stored.origin));
    }
    Ok(None)
}

fn stored_password(layer: &Layer) -> Result<Option<Sourced<Password>>, Error> {
    if let Some(password) = &layer.password {
        return Ok(Some(Sourced::new(Password::Given(password.value.clone()), password.origin.clone())));
    }
    let command = layer.text(Key::PasswordCommand)?;
    Ok(command.map(|command| Sourced::new(Password::Command(command.value), command.origin)))
}

/// Returns true when the password of a file may go to this user on this server: the user must be the same, as in hammer, and
/// so must the server where the file names one, unless it was typed in place of hammer's.
fn belongs(
    layer: &Layer,
    username: Option<&Sourced<String>>,
    server: Option<&Sourced<Server>>,
    any_server: bool,
) -> bool {
    let same_user = layer.str(Key::Username) == username.map(|username| username.value.as_str());
    let of_file = layer.str(Key::Server).map(|text| Server::parse(text).map(|server| server.origin()).ok());
    let same_server = of_file.is_none_or(|of_file| of_file == server.map(|server| server.value.origin()));
    same_user && (any_server || same_server)
}
