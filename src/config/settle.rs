//! From what flags, variables and files say to the settings of one run.

use super::auth_type::AuthType;
use super::environment::Environment;
use super::key::Key;
use super::layer::{Layer, Layers};
use super::oidc::Oidc;
use super::origin::{Origin, Sourced};
use super::settings::{ClientCertificate, Password, Settings, Tls};
use super::value::{self, Server};
use crate::error::Error;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How long an answer may take when nobody says otherwise.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// Takes each value from the first source that has it.
pub(super) fn settle(
    layers: Layers,
    profile: Option<Sourced<String>>,
    mut notes: Vec<String>,
    environment: &Environment,
) -> Result<Settings, Error> {
    let server = layers.read(Key::Server, Server::parse)?;
    let username = layers.text(Key::Username)?.filter(|username| !username.value.is_empty());
    let password = password(&layers, username.as_ref(), server.as_ref(), &mut notes)?;
    let use_defaults = layers.boolean(Key::UseDefaults, true)?;
    let seconds = layers.number(Key::RequestTimeout)?;
    Ok(Settings {
        tls: tls(&layers, server.as_ref(), environment)?,
        server,
        username,
        password,
        open_password: layers.hammer.open_password.clone(),
        request_timeout: seconds.map_or(Sourced::built_in(REQUEST_TIMEOUT), |seconds| {
            Sourced::new(Duration::from_secs(seconds.value), seconds.origin)
        }),
        interactive: layers.boolean(Key::Interactive, true)?,
        per_page: layers.read(Key::PerPage, value::row_count)?,
        verbosity: layers.read(Key::Verbosity, value::verbosity)?,
        no_headers: layers.boolean(Key::NoHeaders, false)?,
        history_file: layers.path(Key::HistoryFile),
        use_sessions: layers.boolean(Key::UseSessions, false)?,
        auth_type: layers.read(Key::DefaultAuthType, AuthType::parse)?.unwrap_or(Sourced::built_in(AuthType::Basic)),
        oidc: Oidc::settle(&layers, environment)?,
        allow_insecure_http: layers.boolean(Key::AllowInsecureHttp, false)?,
        defaults: if use_defaults.value { layers.hammer.under(layers.file).defaults } else { BTreeMap::new() },
        use_defaults,
        profile,
        notes,
    })
}

fn tls(layers: &Layers, server: Option<&Sourced<Server>>, environment: &Environment) -> Result<Tls, Error> {
    let [mut ca_file, ca_path] = layers.pair(Key::SslCaFile, Key::SslCaPath);
    if ca_file.is_none() && ca_path.is_none() {
        ca_file = server.and_then(|server| fetched_ca(&server.value, environment));
    }
    let client = match layers.pair(Key::SslClientCert, Key::SslClientKey) {
        [Some(certificate), Some(key)] => Some(ClientCertificate { certificate, key }),
        [None, None] => None,
        [Some(one), None] => return Err(half(&one.origin, Key::SslClientCert, Key::SslClientKey)),
        [None, Some(one)] => return Err(half(&one.origin, Key::SslClientKey, Key::SslClientCert)),
    };
    Ok(Tls {
        verify: layers.boolean(Key::VerifySsl, true)?,
        ca_file,
        ca_path,
        client,
        with_basic_auth: layers.boolean(Key::SslWithBasicAuth, false)?,
    })
}

/// Where hammer keeps the authority that it has fetched from the server; none without a home directory.
pub fn fetched_ca_path(server: &Server, environment: &Environment) -> Option<PathBuf> {
    let url = server.url();
    let (host, port) = (url.host_str()?, url.port_or_known_default()?);
    Some(environment.home.as_ref()?.join(".hammer/certs").join(format!("{host}_{port}.pem")))
}

/// The authority that `hammer --fetch-ca-cert` has stored for the server.
fn fetched_ca(server: &Server, environment: &Environment) -> Option<Sourced<PathBuf>> {
    let path = fetched_ca_path(server, environment)?;
    let usable = server.url().scheme() == "https" && path.is_file();
    usable.then(|| Sourced::new(path.clone(), Origin::Hammer(Arc::from(path.as_path()))))
}

fn half(origin: &Origin, there: Key, missing: Key) -> Error {
    match origin {
        Origin::Flag(flag) => Error::usage(format!("{flag} needs {} beside it", missing.flag())),
        _ => Error::config(anyhow::anyhow!("{origin}: {} needs {} beside it", there.name(), missing.name())),
    }
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

/// Whether the password of a file goes to this user on this server: hammer asks for the same user; where the file names
/// a server that has to be the same too, unless it was typed in place of hammer's.
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
