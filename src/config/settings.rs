//! The settings of one run, each with its origin.

use super::auth_type::AuthType;
use super::environment::Environment;
use super::key::Key;
use super::layer::DefaultValue;
use super::oidc::Oidc;
use super::origin::{Origin, Sourced};
use super::session::{Session, SessionFile};
use super::value::{Server, is_this_machine};
use crate::error::{Error, Kind};
use crate::secret::Secret;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

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
    /// Where there is a password that is not used, since others can read it
    pub open_password: Option<Origin>,
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
    /// How much is said, by hammer's numbers: 0 is `-q`
    pub verbosity: Option<Sourced<u8>>,
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
            Error::usage("no server is configured: give --server URL or set FOREMAN_SERVER_URL").hint(
                "rexctl config set server URL keeps it; rexctl sandbox is a built-in mock Foreman to try commands on.",
            )
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
