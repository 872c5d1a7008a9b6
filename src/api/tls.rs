//! TLS: which certificate authorities are trusted, and the client's own certificate.

use crate::api::Tls;
use crate::error::{Error, Kind};
use reqwest::{Certificate, ClientBuilder, Identity};
use std::path::Path;
use url::Url;

/// Sets up TLS for `server`. For plain http no certificate is read at all; with a CA given no other is trusted.
pub fn configure(builder: ClientBuilder, server: &Url, tls: &Tls) -> Result<ClientBuilder, Error> {
    // Only the first client of the process installs it; that it is there already is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    if server.scheme() != "https" {
        return Ok(builder.tls_certs_only([]));
    }
    let builder = match &tls.identity {
        Some((certificate, key)) => builder.identity(identity(certificate, key)?),
        None => builder,
    };
    if tls.accept_any {
        return Ok(builder.tls_certs_only([]).tls_danger_accept_invalid_certs(true));
    }
    Ok(builder.tls_certs_only(roots(tls)?))
}

/// Sets up TLS for an OpenID provider: another machine than the server, often with a certificate of the public authorities.
/// Theirs and the given ones are trusted, and no client certificate is shown.
pub fn for_provider(builder: ClientBuilder, provider: &Url, tls: &Tls) -> Result<ClientBuilder, Error> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    if provider.scheme() != "https" {
        return Ok(builder.tls_certs_only([]));
    }
    let mut certificates = roots(tls)?;
    if tls.ca_file.is_some() || tls.ca_path.is_some() {
        certificates.extend(system_roots().unwrap_or_default());
    }
    Ok(builder.tls_certs_only(certificates))
}

fn roots(tls: &Tls) -> Result<Vec<Certificate>, Error> {
    let (file, dir) = (tls.ca_file.as_deref(), tls.ca_path.as_deref());
    if file.is_none() && dir.is_none() {
        return system_roots();
    }
    let found = rustls_native_certs::load_certs_from_paths(file, dir);
    let place = file.or(dir).unwrap_or(Path::new("")).display();
    if let Some(error) = found.errors.first() {
        return Err(Error::new(Kind::Config, format!("certificate authorities in {place}: {error}")));
    }
    let certificates: Vec<_> = found.certs.iter().filter_map(|der| Certificate::from_der(der).ok()).collect();
    if certificates.is_empty() {
        return Err(Error::new(Kind::Config, format!("{place} holds no certificate"))
            .hint("A PEM file starts with -----BEGIN CERTIFICATE-----."));
    }
    Ok(certificates)
}

/// Bundle files of the Linux distributions; one file is read several times faster than the directory beside it.
const BUNDLES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

fn system_roots() -> Result<Vec<Certificate>, Error> {
    let chosen = ["SSL_CERT_FILE", "SSL_CERT_DIR"].iter().any(|name| std::env::var_os(name).is_some());
    let bundle = BUNDLES.iter().map(Path::new).find(|path| path.is_file());
    let found = match bundle.filter(|_| !chosen) {
        Some(bundle) => rustls_native_certs::load_certs_from_paths(Some(bundle), None),
        None => rustls_native_certs::load_native_certs(),
    };
    let certificates: Vec<_> = found.certs.iter().filter_map(|der| Certificate::from_der(der).ok()).collect();
    if certificates.is_empty() {
        return Err(Error::new(Kind::Config, "this machine has no certificate authorities to trust")
            .hint("Install its ca-certificates package, or give the server's with --ssl-ca-file FILE."));
    }
    Ok(certificates)
}

fn identity(certificate: &Path, key: &Path) -> Result<Identity, Error> {
    let mut pem = read(certificate)?;
    pem.push(b'\n');
    let key_pem = read(key)?;
    if key_pem.windows(9).any(|window| window == b"ENCRYPTED") {
        return Err(Error::new(Kind::Config, format!("--ssl-client-key: {} is encrypted", key.display()))
            .hint("Decrypt it into a file that only you can read, such as with: openssl pkey -in KEY -out PLAINKEY"));
    }
    pem.extend(key_pem);
    Identity::from_pem(&pem).map_err(|_| {
        let pair = format!("{} and {}", certificate.display(), key.display());
        Error::new(
            Kind::Config,
            format!("--ssl-client-cert and --ssl-client-key: no certificate with its key in {pair}"),
        )
    })
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|cause| Error::new(Kind::Config, format!("cannot read {}: {cause}", path.display())))
}
