//! Verifiers of the server's certificate: one whose errors list the names of a certificate for another name, and one that accepts any.

use crate::api::http::certificate::Certificate;
use crate::error::{Error, Kind};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, DigitallySignedStruct, OtherError, RootCertStore, SignatureScheme};
use std::fmt;
use std::sync::Arc;

/// A valid certificate that is for another name than the requested one.
#[derive(Debug)]
pub struct WrongName {
    /// Names in the certificate.
    pub names: Vec<String>,
    /// Common name of its subject, which TLS does not consider.
    pub common_name: Option<String>,
}

impl fmt::Display for WrongName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the certificate is for another name")
    }
}

impl std::error::Error for WrongName {}

/// A certificate of version 1 or 2, which cannot hold names that count.
#[derive(Debug)]
pub struct OldVersion {
    /// Common name of its subject.
    pub common_name: String,
}

impl fmt::Display for OldVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the certificate is of an old version")
    }
}

impl std::error::Error for OldVersion {}

/// The library's word for a certificate of an old version.
pub const OLD_VERSION: &str = "UnsupportedCertVersion";

/// Adds the names of the certificate `own` to the error of its verification, if the error is about them.
pub fn with_names(error: rustls::Error, own: &CertificateDer<'_>) -> rustls::Error {
    use CertificateError::{NotValidForName, NotValidForNameContext};
    match (&error, Certificate::read(own)) {
        (rustls::Error::InvalidCertificate(NotValidForName | NotValidForNameContext { .. }), Some(read)) => {
            let wrong = WrongName { names: read.names, common_name: read.common_name };
            CertificateError::Other(OtherError(Arc::new(wrong))).into()
        }
        (
            rustls::Error::InvalidCertificate(CertificateError::Other(rule)),
            Some(Certificate { common_name: Some(name), .. }),
        ) if rule.to_string() == OLD_VERSION => {
            CertificateError::Other(OtherError(Arc::new(OldVersion { common_name: name }))).into()
        }
        _ => error,
    }
}

/// Verifies by the given authorities.
#[derive(Debug)]
pub struct NamingVerifier(Arc<WebPkiServerVerifier>);

impl NamingVerifier {
    /// Creates a verifier that trusts `roots`.
    pub fn new(roots: RootCertStore) -> Result<Self, Error> {
        let built = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), super::provider()).build();
        built.map(Self).map_err(|_| Error::new(Kind::Config, "there is no certificate authority to trust"))
    }
}

impl ServerCertVerifier for NamingVerifier {
    fn verify_server_cert(
        &self,
        own: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        self.0.verify_server_cert(own, others, name, ocsp, now).map_err(|error| with_names(error, own))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

/// Accepts every certificate and every signature: `--verify-ssl no`.
#[derive(Debug)]
pub struct AcceptAny(pub Arc<CryptoProvider>);

impl ServerCertVerifier for AcceptAny {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
