//! The client's own certificate and its key.

use crate::error::{Error, Kind};
use crate::files::read;
use rustls::client::WantsClientCert;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, ConfigBuilder};
use std::path::{Display, Path};

const CERTIFICATE: &str = "--ssl-client-cert";
const KEY: &str = "--ssl-client-key";

/// Adds the client certificate in one PEM file, with the key in another.
pub fn add(
    builder: ConfigBuilder<ClientConfig, WantsClientCert>,
    certificate: &Path,
    key: &Path,
) -> Result<ClientConfig, Error> {
    let chain = chain(certificate)?;
    builder.with_client_auth_cert(chain, private_key(key)?).map_err(|error| {
        let (certificate, key) = (certificate.display(), key.display());
        match error {
            rustls::Error::InconsistentKeys(_) => {
                refused(KEY, format!("the key in {key} is not the one of the certificate in {certificate}"))
            }
            rustls::Error::InvalidCertificate(_) => unreadable(certificate),
            _ => refused(KEY, format!("the key in {key} is of a kind that cannot be used"))
                .hint("It must be an RSA key of 2048 bits or more, an ECDSA key (P-256, P-384) or an Ed25519 key."),
        }
    })
}

fn chain(path: &Path) -> Result<Vec<CertificateDer<'static>>, Error> {
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem(path)?).collect();
    match read {
        Ok(chain) if chain.is_empty() => Err(refused(CERTIFICATE, format!("{} holds no certificate", path.display()))
            .hint("A PEM file starts with -----BEGIN CERTIFICATE-----.")),
        Ok(chain) => Ok(chain),
        Err(_) => Err(unreadable(path.display())),
    }
}

fn private_key(path: &Path) -> Result<PrivateKeyDer<'static>, Error> {
    let pem = pem(path)?;
    if memchr::memmem::find(&pem, b"ENCRYPTED").is_some() {
        return Err(refused(KEY, format!("{} is encrypted", path.display()))
            .hint("Decrypt it into a file that only you can read, such as with: openssl pkey -in KEY -out PLAINKEY"));
    }
    PrivateKeyDer::from_pem_slice(&pem).map_err(|_| {
        refused(KEY, format!("{} holds no private key that can be read", path.display()))
            .hint("A PEM file with one starts with -----BEGIN PRIVATE KEY-----.")
    })
}

fn pem(path: &Path) -> Result<Vec<u8>, Error> {
    read::file(path).map_err(|cause| Error::new(Kind::Config, format!("cannot read {}: {cause}", path.display())))
}

fn unreadable(certificate: Display<'_>) -> Error {
    refused(CERTIFICATE, format!("the certificate in {certificate} cannot be read"))
}

fn refused(option: &str, message: String) -> Error {
    Error::new(Kind::Config, message).option(option)
}
