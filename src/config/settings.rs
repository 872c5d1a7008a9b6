//! The settings of one run, each with its origin.

use super::auth_type::AuthType;
use super::environment::Environment;
use super::key::Key;
use super::layer::{DefaultValue, Values};
use super::oidc::Oidc;
use super::origin::{Origin, Sourced};
use super::session::{Session, SessionFile};
use super::value::{LONGEST_TIMEOUT, Server, is_this_machine};
use crate::error::{Error, Kind};
use crate::secret::Secret;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

/// A configured password; without one the keyring and the terminal are asked.
#[derive(Clone, Debug)]
pub enum Password {
    /// The password or personal access token itself
    Given(Secret),
    /// A shell command whose first line of output is the password
    Command(String),
}

/// A certificate that authenticates the client.
#[derive(Clone, Debug)]
pub struct ClientCertificate {
    /// PEM file of the certificate
    pub certificate: Sourced<PathBuf>,
    /// PEM file of its key
    pub key: Sourced<PathBuf>,
}

/// The certificates of a connection.
#[derive(Clone, Debug)]
pub struct Tls {
    /// Certificate authorities to trust in place of the system's, a file
    pub ca_file: Option<Sourced<PathBuf>>,
    /// Certificate authorities to trust in place of the system's, a directory
    pub ca_path: Option<Sourced<PathBuf>>,
    /// The client's own certificate
    pub client: Option<ClientCertificate>,
}

/// The settings of one run. Those without a field are read with [`Settings::is_on`], [`Settings::number`], [`Settings::text`]
/// and [`Settings::path`].
#[derive(Clone, Debug)]
pub struct Settings {
    /// The server; [`Settings::server`] is an error without one
    pub server: Option<Sourced<Server>>,
    /// The login name
    pub username: Option<Sourced<String>>,
    /// The login's password, where it is configured
    pub password: Option<Sourced<Password>>,
    /// The file of a password that is not used, since others can read it
    pub open_password: Option<Origin>,
    /// Values for options that are left out, such as `organization_id`; empty where they do not apply
    pub defaults: BTreeMap<String, Sourced<DefaultValue>>,
    /// The kind of login
    pub auth_type: Sourced<AuthType>,
    /// The OpenID provider
    pub oidc: Oidc,
    /// The profile in use
    pub profile: Option<Sourced<String>>,
    /// Warnings about the files that were read
    pub notes: Vec<String>,
    /// Every setting that has a value, as it is shown; a password is masked
    pub(super) values: Values,
}

impl Settings {
    /// Returns true for a setting whose value is yes.
    pub fn is_on(&self, key: Key) -> bool {
        self.text(key) == Some("yes")
    }

    /// Returns the value of a setting that is a number.
    pub fn number(&self, key: Key) -> Option<u64> {
        self.text(key)?.parse().ok()
    }

    /// Returns the value of a setting that is a path.
    pub fn path(&self, key: Key) -> Option<Sourced<PathBuf>> {
        self.values.get(&key).map(|found| Sourced::new(PathBuf::from(&found.value), found.origin.clone()))
    }

    /// Returns the time that each response may take.
    pub fn request_timeout(&self) -> Duration {
        Duration::from_secs(self.number(Key::RequestTimeout).unwrap_or(LONGEST_TIMEOUT))
    }

    /// Returns the value of a setting as text.
    pub fn text(&self, key: Key) -> Option<&str> {
        self.values.get(&key)?.value.to_str()
    }

    /// Returns the certificates; an error where a client certificate is without its key, or the key without it.
    pub fn tls(&self) -> Result<Tls, Error> {
        let half = |origin: &Origin, there: Key, missing: Key| match origin {
            Origin::Flag(flag) => Error::usage(format!("{flag} needs {} beside it", missing.flag())),
            _ => Error::config(anyhow::anyhow!("{origin}: {} needs {} beside it", there.name(), missing.name())),
        };
        let client = match (self.path(Key::SslClientCert), self.path(Key::SslClientKey)) {
            (Some(certificate), Some(key)) => Some(ClientCertificate { certificate, key }),
            (None, None) => None,
            (Some(one), None) => return Err(half(&one.origin, Key::SslClientCert, Key::SslClientKey)),
            (None, Some(one)) => return Err(half(&one.origin, Key::SslClientKey, Key::SslClientCert)),
        };
        Ok(Tls { ca_file: self.path(Key::SslCaFile), ca_path: self.path(Key::SslCaPath), client })
    }

    /// Returns the server; an error where none is configured.
    pub fn server(&self) -> Result<&Server, Error> {
        let missing = || {
            Error::usage("no server is configured: give --server URL or set FOREMAN_SERVER_URL").hint(
                "rexctl config set server URL keeps it; rexctl sandbox is a built-in mock Foreman to try commands on.",
            )
        };
        self.server.as_ref().map(|server| &server.value).ok_or_else(missing)
    }

    /// Returns true when requests carry a login: beside a client certificate only where that is configured, as in hammer.
    pub fn sends_login(&self) -> bool {
        !self.values.contains_key(&Key::SslClientCert) || self.is_on(Key::SslWithBasicAuth)
    }

    /// Refuses plain http to another machine: login, commands and output could be read on the way.
    pub fn check_transport(&self, server: &Server) -> Result<(), Error> {
        if server.url().scheme() == "https" || is_this_machine(server.url()) || self.is_on(Key::AllowInsecureHttp) {
            return Ok(());
        }
        let reason = format!("{server} is another machine, and http sends the login in clear: nothing was sent");
        Err(Error::new(Kind::Config, reason).hint(format!(
            "Use https://, or say that it is meant with --allow-insecure-http (in a file: rexctl config set {} yes).",
            Key::AllowInsecureHttp.name()
        )))
    }

    /// Returns the file of the server's session, if sessions are used.
    pub fn session_file(&self, server: &Server, environment: &Environment) -> Option<SessionFile> {
        if self.uses_sessions() && self.sends_login() { SessionFile::of(server, environment) } else { None }
    }

    /// Returns true when sessions replace the login: by choice with basic authentication, always with the other kinds.
    pub fn uses_sessions(&self) -> bool {
        self.is_on(Key::UseSessions) || self.auth_type.value.needs_session()
    }

    /// Returns true when `session` may replace the login, which one of another user than was named may not.
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

    /// Returns the password of the command line.
    pub fn typed_password(&self) -> Option<&Secret> {
        match self.password.as_ref() {
            Some(Sourced { value: Password::Given(password), origin: Origin::Flag(_) }) => Some(password),
            _ => None,
        }
    }
}
