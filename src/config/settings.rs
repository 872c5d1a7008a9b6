//! The settings of one run, each with its origin.

use super::auth_type::AuthType;
use super::environment::Environment;
use super::key::Key;
use super::layer::{DefaultValue, Layer, Layers};
use super::oidc::Oidc;
use super::origin::{Origin, Sourced};
use super::session::{Session, SessionFile};
use super::value::{Server, is_this_machine};
use crate::error::{Error, Kind};
use crate::secret::Secret;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How long an answer may take when nobody says otherwise.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// Where the login's password is, when it is said anywhere; else the keyring and the terminal are asked.
#[derive(Clone, Debug)]
pub enum Password {
    /// The password or personal access token itself
    Given(Secret),
    /// A shell command whose first line of output it is
    Command(String),
}

/// A certificate for the server to know the client by.
#[derive(Clone, Debug)]
pub struct ClientCertificate {
    /// PEM file of the certificate
    pub certificate: Sourced<PathBuf>,
    /// PEM file of its key
    pub key: Sourced<PathBuf>,
}

/// How the server is known, and the client to it.
#[derive(Clone, Debug)]
pub struct Tls {
    /// Whether the server's certificate is verified
    pub verify: Sourced<bool>,
    /// Trust the authorities in this file, and not the system's
    pub ca_file: Option<Sourced<PathBuf>>,
    /// Trust the authorities in this directory, and not the system's
    pub ca_path: Option<Sourced<PathBuf>>,
    /// The client's certificate
    pub client: Option<ClientCertificate>,
    /// Whether the login is sent beside the client's certificate
    pub with_basic_auth: Sourced<bool>,
}

/// Everything that is configured, ready to use.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The server; ask [`Settings::server`] where there has to be one.
    pub server: Option<Sourced<Server>>,
    /// The login name
    pub username: Option<Sourced<String>>,
    /// The login's password, where it is said
    pub password: Option<Sourced<Password>>,
    /// Certificates
    pub tls: Tls,
    /// How long each answer may take
    pub request_timeout: Sourced<Duration>,
    /// Whether `defaults` apply to what the command line leaves out
    pub use_defaults: Sourced<bool>,
    /// Values for what the command line leaves out, such as `organization_id`; empty where they do not apply
    pub defaults: BTreeMap<String, Sourced<DefaultValue>>,
    /// Whether questions may be asked on a terminal
    pub interactive: Sourced<bool>,
    /// Rows on a page of a list
    pub per_page: Option<Sourced<u64>>,
    /// Whether tables and csv go without their header line
    pub no_headers: Sourced<bool>,
    /// Whether sessions stand for the login once it was accepted
    pub use_sessions: Sourced<bool>,
    /// The way to log in
    pub auth_type: Sourced<AuthType>,
    /// The OpenID provider
    pub oidc: Oidc,
    /// Whether another machine may be talked to without TLS
    pub allow_insecure_http: Sourced<bool>,
    /// Where the lines typed in the shell are kept
    pub history_file: Option<Sourced<PathBuf>>,
    /// The profile in use
    pub profile: Option<Sourced<String>>,
    /// What the user should know about the files that were read
    pub notes: Vec<String>,
}

impl Settings {
    /// The server to talk to.
    pub fn server(&self) -> Result<&Server, Error> {
        let missing = || {
            Error::usage("no server is configured: give --server URL or set FOREMAN_SERVER_URL")
                .hint("rexctl config set server URL keeps it; rexctl sandbox is a pretend Foreman to try things on.")
        };
        self.server.as_ref().map(|server| &server.value).ok_or_else(missing)
    }

    /// Whether requests carry a login: beside a client certificate only when that is asked for, as hammer does.
    pub fn sends_login(&self) -> bool {
        self.tls.client.is_none() || self.tls.with_basic_auth.value
    }

    /// Refuses a server of another machine without TLS: login, commands and output would be there for all on the way to read.
    pub fn check_transport(&self, server: &Server) -> Result<(), Error> {
        if server.url().scheme() == "https" || is_this_machine(server.url()) || self.allow_insecure_http.value {
            return Ok(());
        }
        let reason = format!("{server} is another machine, and http sends the login in clear: nothing was sent");
        Err(Error::new(Kind::Config, reason).hint(format!(
            "Use https://, or say that it is meant with --allow-insecure-http (in a file: rexctl config set {} yes).",
            Key::AllowInsecureHttp.name()
        )))
    }

    /// Where the server's session is kept, if sessions are used.
    pub fn session_file(&self, server: &Server, environment: &Environment) -> Option<SessionFile> {
        if self.uses_sessions() && self.sends_login() { SessionFile::of(server, environment) } else { None }
    }

    /// Whether sessions stand for the login: all but basic authentication cannot do without.
    pub fn uses_sessions(&self) -> bool {
        self.use_sessions.value || self.auth_type.value.needs_session()
    }

    /// Whether `session` may stand for the login: one of another user than was just named may not.
    pub fn takes(&self, session: &Session) -> bool {
        let flag = self.username.as_ref().filter(|username| matches!(username.origin, Origin::Flag(_)));
        let variable = match self.auth_type.value {
            AuthType::Basic | AuthType::BasicExternal => {
                self.username.as_ref().filter(|username| matches!(username.origin, Origin::Variable(_)))
            }
            AuthType::OauthPassword => self.oidc.username.as_ref(),
            AuthType::Negotiate | AuthType::OauthCode | AuthType::OauthDevice => None,
        };
        flag.or(variable).is_none_or(|named| named.value == session.user_name)
    }

    /// The password that this command line holds.
    pub fn typed_password(&self) -> Option<&Secret> {
        match self.password.as_ref() {
            Some(Sourced { value: Password::Given(password), origin: Origin::Flag(_) }) => Some(password),
            _ => None,
        }
    }
}

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
    let or = |found: Option<Sourced<bool>>, built_in| found.unwrap_or(Sourced::built_in(built_in));
    let use_defaults = or(layers.boolean(Key::UseDefaults)?, true);
    let seconds = layers.number(Key::RequestTimeout)?;
    Ok(Settings {
        tls: tls(&layers, server.as_ref(), environment)?,
        server,
        username,
        password,
        request_timeout: seconds.map_or(Sourced::built_in(REQUEST_TIMEOUT), |seconds| {
            Sourced::new(Duration::from_secs(seconds.value), seconds.origin)
        }),
        interactive: or(layers.boolean(Key::Interactive)?, true),
        per_page: layers.number(Key::PerPage)?,
        no_headers: or(layers.boolean(Key::NoHeaders)?, false),
        history_file: layers
            .first(Key::HistoryFile)
            .map(|found| Sourced::new(PathBuf::from(&found.value), found.origin.clone())),
        use_sessions: or(layers.boolean(Key::UseSessions)?, false),
        auth_type: layers.read(Key::DefaultAuthType, AuthType::parse)?.unwrap_or(Sourced::built_in(AuthType::Basic)),
        oidc: Oidc::settle(&layers, environment)?,
        allow_insecure_http: or(layers.boolean(Key::AllowInsecureHttp)?, false),
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
        verify: layers.boolean(Key::VerifySsl)?.unwrap_or(Sourced::built_in(true)),
        ca_file,
        ca_path,
        client,
        with_basic_auth: layers.boolean(Key::SslWithBasicAuth)?.unwrap_or(Sourced::built_in(false)),
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
