//! Where settings come from: flags, environment, profiles, hammer's files; the first that has a value wins.

mod auth_type;
mod defaults_text;
mod edit;
mod environment;
pub(crate) mod file;
mod hammer;
mod hammer_defaults;
mod key;
mod layer;
mod listing;
mod nil;
mod oidc;
mod origin;
mod profiles;
mod session;
mod settings;
mod settle;
#[cfg(test)]
mod tests;
mod value;

pub use auth_type::AuthType;
pub use defaults_text::parameter;
pub use edit::{Removed, remove, set, target_profile};
pub use environment::Environment;
pub use hammer_defaults::HammerDefaults;
pub use key::Key;
pub use layer::DefaultValue;
pub use listing::{Listed, rows};
pub use nil::{OrNil, nil, or_nil};
pub use oidc::Oidc;
pub use origin::{Origin, Sourced};
pub use session::{Refresh, Session, SessionFile};
pub use settings::{ClientCertificate, Password, Settings, Tls};
pub use settle::fetched_ca_path;
pub use value::endpoint;
pub use value::{Server, boolean, is_this_machine, number, row_count};

use crate::error::Error;
use crate::secret::Secret;
use layer::{Layer, Layers};
use std::path::PathBuf;

/// What the command line says about the connection and the login.
#[derive(Debug, Default, PartialEq)]
pub struct Flags {
    /// `--server`
    pub server: Option<String>,
    /// `--username`
    pub username: Option<String>,
    /// `--password` or `-p`
    pub password: Option<Secret>,
    /// `--profile`
    pub profile: Option<String>,
    /// `--config`: a hammer configuration file or directory
    pub config: Option<PathBuf>,
    /// `--verify-ssl`
    pub verify_ssl: Option<bool>,
    /// `--ssl-ca-file`
    pub ssl_ca_file: Option<PathBuf>,
    /// `--ssl-ca-path`
    pub ssl_ca_path: Option<PathBuf>,
    /// `--ssl-client-cert`
    pub ssl_client_cert: Option<PathBuf>,
    /// `--ssl-client-key`
    pub ssl_client_key: Option<PathBuf>,
    /// `--ssl-with-basic-auth`
    pub ssl_with_basic_auth: Option<bool>,
    /// `--allow-insecure-http`
    pub allow_insecure_http: Option<bool>,
    /// `--request-timeout`, seconds
    pub request_timeout: Option<u64>,
    /// `--use-defaults` or `--no-use-defaults`: whether the values of `hammer defaults` apply
    pub use_defaults: Option<bool>,
    /// `--interactive`, or no for `--no-input`: whether questions may be asked
    pub interactive: Option<bool>,
}

/// The one place where precedence is decided. Reads the files that exist; nothing else is touched.
pub fn resolve(flags: &Flags, environment: &Environment) -> Result<Settings, Error> {
    let mut notes = Vec::new();
    let (file, profile) = profiles::layer(flags, environment)?;
    let layers = Layers {
        flags: Layer::of_flags(flags),
        variables: Layer::of_variables(environment)?,
        file,
        hammer: hammer::layer(flags.config.as_deref(), environment, &mut notes)?,
    };
    settle::settle(layers, profile, notes, environment)
}
