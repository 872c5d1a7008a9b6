//! TLS: the trusted certificate authorities, the client's own certificate, and the meaning of either side's errors.

pub(in crate::api) mod alert;
mod authorities;
pub(in crate::api) mod failure;
mod identity;
pub(in crate::api) mod verification;

use crate::error::{Error, Kind};
use crate::streams::Warnings;
use reqwest::ClientBuilder;
use rustls::ClientConfig;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, ring};
use std::path::PathBuf;
use std::sync::Arc;
use url::Url;
use verification::{AcceptAny, NamingVerifier};

/// Trust in the server's certificate, and the client's own certificate.
#[derive(Clone, Debug, Default)]
pub struct TlsOptions {
    /// Accept any certificate: `--verify-ssl no`.
    pub accept_any: bool,
    /// PEM file with the only trusted certificates.
    pub ca_file: Option<PathBuf>,
    /// Directory of PEM files with the only trusted certificates.
    pub ca_path: Option<PathBuf>,
    /// PEM files of the client's certificate and its key.
    pub identity: Option<(PathBuf, PathBuf)>,
    /// Receives the warnings of unreadable certificates.
    pub warnings: Warnings,
}

/// Returns the TLS settings for a server; None for plain http, where no certificate is read. A given CA is the only one trusted.
pub fn of_server(server: &Url, tls: &TlsOptions) -> Result<Option<ClientConfig>, Error> {
    if server.scheme() != "https" {
        return Ok(None);
    }
    let verifier: Arc<dyn ServerCertVerifier> = match tls.accept_any {
        true => Arc::new(AcceptAny(provider())),
        false => Arc::new(NamingVerifier::new(authorities::of_server(tls)?)?),
    };
    config(verifier, tls.identity.as_ref()).map(Some)
}

/// Sets up TLS with these settings. Copies of the settings share the tickets by which TLS resumes.
pub fn configure(builder: ClientBuilder, tls: Option<&ClientConfig>) -> ClientBuilder {
    match tls {
        Some(config) => builder.tls_backend_preconfigured(config.clone()),
        None => without_tls(builder),
    }
}

/// Sets up TLS for an OpenID provider, a machine of its own that often has a certificate of a public authority. Trusts the public
/// authorities as well as the given ones, and shows no client certificate.
pub fn for_provider(builder: ClientBuilder, provider: &Url, tls: &TlsOptions) -> Result<ClientBuilder, Error> {
    if provider.scheme() != "https" {
        return Ok(without_tls(builder));
    }
    let verifier = Arc::new(NamingVerifier::new(authorities::of_provider(tls)?)?);
    Ok(builder.tls_backend_preconfigured(config(verifier, None)?))
}

fn without_tls(builder: ClientBuilder) -> ClientBuilder {
    // The first client of the process installs it; for the others it is there already, which is no error.
    let _ = ring::default_provider().install_default();
    builder.tls_certs_only([])
}

fn config(verifier: Arc<dyn ServerCertVerifier>, identity: Option<&(PathBuf, PathBuf)>) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::new(Kind::Config, "cannot set up TLS 1.2 and 1.3"))?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    let mut config = match identity {
        Some((certificate, key)) => identity::add(builder, certificate, key)?,
        None => builder.with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}
