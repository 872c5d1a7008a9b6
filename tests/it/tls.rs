//! Certificates made for a test, and servers that show them.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, SupportedProtocolVersion};
use std::sync::Arc;

/// A certificate authority.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate and its key, PEM text.
pub struct Pair {
    pub certificate: String,
    pub key: String,
}

impl Authority {
    /// One of this name.
    pub fn named(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// Its own certificate, PEM text.
    pub fn pem(&self) -> String {
        self.0.pem()
    }

    /// Its own certificate with its key, as if it were a server's.
    pub fn itself(&self) -> Pair {
        Pair { certificate: self.pem(), key: self.0.key().serialize_pem() }
    }

    /// A certificate for `name` that is good until the end of `last_year`.
    pub fn issue(&self, name: &str, last_year: i32) -> Pair {
        self.issue_for(&[name], last_year, |_| {})
    }

    /// A certificate for several names, or none, changed by `change`.
    pub fn issue_for(&self, names: &[&str], last_year: i32, change: impl FnOnce(&mut CertificateParams)) -> Pair {
        let names: Vec<_> = names.iter().map(ToString::to_string).collect();
        let mut params = CertificateParams::new(names).unwrap();
        change(&mut params);
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(last_year, 12, 31);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap().pem();
        Pair { certificate, key: key.serialize_pem() }
    }

    /// A server that shows `pair` and takes everybody.
    pub fn server(pair: &Pair) -> ServerConfig {
        let builder = builder(rustls::ALL_VERSIONS).with_no_client_auth();
        builder.with_single_cert(chain(pair), key(pair)).unwrap()
    }

    /// A server that shows `pair` and takes only clients of this authority.
    pub fn server_for_clients(&self, pair: &Pair) -> ServerConfig {
        self.server_for_clients_by(pair, rustls::ALL_VERSIONS)
    }

    /// The same by these versions of TLS.
    pub fn server_for_clients_by(&self, pair: &Pair, versions: &[&'static SupportedProtocolVersion]) -> ServerConfig {
        let mut roots = RootCertStore::empty();
        roots.add(self.0.der().clone()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
        builder(versions).with_client_cert_verifier(verifier).with_single_cert(chain(pair), key(pair)).unwrap()
    }
}

/// A certificate for `name` that nobody else has signed.
pub fn self_signed(name: &str) -> Pair {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.is_ca = IsCa::ExplicitNoCa;
    Pair { certificate: params.self_signed(&key).unwrap().pem(), key: key.serialize_pem() }
}

fn builder(
    versions: &[&'static SupportedProtocolVersion],
) -> rustls::ConfigBuilder<ServerConfig, rustls::WantsVerifier> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    ServerConfig::builder_with_provider(provider).with_protocol_versions(versions).unwrap()
}

fn chain(pair: &Pair) -> Vec<CertificateDer<'static>> {
    CertificateDer::pem_slice_iter(pair.certificate.as_bytes()).map(Result::unwrap).collect()
}

fn key(pair: &Pair) -> PrivateKeyDer<'static> {
    PrivateKeyDer::from_pem_slice(pair.key.as_bytes()).unwrap()
}
