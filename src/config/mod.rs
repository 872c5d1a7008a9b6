//! Where settings come from: flags, environment, profiles, hammer's files; the first that has a value wins.

use crate::secret::Secret;
use std::path::PathBuf;

/// What the command line says about the connection and the login.
#[derive(Debug, Default)]
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
    /// `--request-timeout`, seconds
    pub request_timeout: Option<u64>,
    /// Whether the values of `hammer defaults` apply
    pub use_defaults: bool,
}
