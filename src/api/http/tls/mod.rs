//! TLS: which certificate authorities are trusted, the client's own certificate, and what errors of either side mean.

pub(in crate::api) mod alert;
mod authorities;
pub(in crate::api) mod failure;
mod identity;
pub(in crate::api) mod verification;

use crate::api::Tls;
use crate::error::{Error, Kind};
use reqwest::ClientBuilder;
use rustls::ClientConfig;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, ring};
use std::path::PathBuf;
use std::sync::Arc;
use url::Url;
use verification::{NameTelling, Unverified};

/// Sets up TLS for `server`. For plain http no certificate is read at all; with a CA given no other is trusted.
pub fn configure(builder: ClientBuilder, server: &Url, tls: &Tls) -> Result<ClientBuilder, Error> {
    if server.scheme() != "https" {
        return Ok(without_tls(builder));
    }
    let verifier: Arc<dyn ServerCertVerifier> = match tls.accept_any {
        true => Arc::new(Unverified(provider())),
        false => Arc::new(NameTelling::new(authorities::of_server(tls)?)?),
    };
    Ok(builder.tls_backend_preconfigured(config(verifier, tls.identity.as_ref())?))
}

/// Sets up TLS for an OpenID provider: another machine than the server, often with a certificate of the public authorities.
/// Theirs and the given ones are trusted, and no client certificate is shown.
pub fn for_provider(builder: ClientBuilder, provider: &Url, tls: &Tls) -> Result<ClientBuilder, Error> {
    if provider.scheme() != "https" {
        return Ok(without_tls(builder));
    }
    let verifier = Arc::new(NameTelling::new(authorities::of_provider(tls)?)?);
    Ok(builder.tls_backend_preconfigured(config(verifier, None)?))
}

fn without_tls(builder: ClientBuilder) -> ClientBuilder {
    // Only the first client of the process installs it; that it is there already is fine.
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
