//! The certificate authority that a server presents, fetched without trusting it, for `--fetch-ca-cert`.

use crate::api::http::tls::{failure, verification};
use crate::api::http::transport;
use crate::error::{Error, Kind};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, RootCertStore, SignatureScheme};
use std::io;
use std::net::{TcpStream, ToSocketAddrs as _};
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// Fetches the last certificate that the server presents, as DER, if it verifies the server's own. Only the user can tell if it is the
/// server's real authority. Blocks for up to about twice `timeout`.
///
/// # Errors
/// [`Kind::Unreachable`] without a connection, [`Kind::Config`] for certificates that verify nothing.
pub fn presented_by(server: &Url, timeout: Duration) -> Result<Vec<u8>, Error> {
    let place = transport::place(server);
    let name = server.host_str().and_then(|host| ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).ok());
    let name =
        name.ok_or_else(|| Error::new(Kind::Config, format!("{place} has no name that a certificate could hold")))?;
    let chain = chain(server, &name, timeout).map_err(|error| explained(&error, &place))?;
    let [own, others @ ..] = chain.as_slice() else {
        return Err(Error::new(Kind::Config, format!("{place} shows no certificate")));
    };
    let authority = others.last().unwrap_or(own);
    verify_chain(authority, own, others, &name).map_err(|error| useless(&error, &place))?;
    Ok(authority.to_vec())
}

/// Fetches all certificates that the server presents, its own first.
fn chain(server: &Url, name: &ServerName<'static>, timeout: Duration) -> io::Result<Vec<CertificateDer<'static>>> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Arc::new(AcceptAnyCertificate(provider.clone()));
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    let mut connection = ClientConnection::new(Arc::new(config), name.clone()).map_err(io::Error::other)?;
    let mut stream = connected(server, timeout)?;
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(connection.peer_certificates().map(<[_]>::to_vec).unwrap_or_default())
}

fn connected(server: &Url, timeout: Duration) -> io::Result<TcpStream> {
    let host = server.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let addresses = (host, server.port_or_known_default().unwrap_or(443)).to_socket_addrs()?;
    let mut last = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    for address in addresses {
        match TcpStream::connect_timeout(&address, timeout) {
            Ok(stream) => {
                stream.set_read_timeout(Some(timeout))?;
                stream.set_write_timeout(Some(timeout))?;
                return Ok(stream);
            }
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Fails unless `authority` verifies the server's certificate for this name, now.
fn verify_chain(
    authority: &CertificateDer<'static>,
    own: &CertificateDer<'static>,
    others: &[CertificateDer<'static>],
    name: &ServerName<'static>,
) -> Result<(), rustls::Error> {
    let mut roots = RootCertStore::empty();
    roots.add(authority.clone())?;
    let provider = Arc::new(ring::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build();
    let verifier = verifier.map_err(|_| rustls::Error::NoCertificatesPresented)?;
    let verified = verifier.verify_server_cert(own, others, name, &[], UnixTime::now());
    verified.map(drop).map_err(|error| verification::with_names(error, own))
}

fn explained(error: &io::Error, place: &str) -> Error {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(reason) => failure::explain(reason, place),
        None => Error::new(Kind::Unreachable, format!("no certificate could be fetched from {place}: {error}"))
            .hint("Check the address and the network. Proxies are not used for this."),
    }
}

fn useless(error: &rustls::Error, place: &str) -> Error {
    use rustls::CertificateError as C;
    match error {
        rustls::Error::InvalidCertificate(C::UnknownIssuer | C::BadSignature) => {
            Error::new(Kind::Config, format!("{place} does not show the authority that its certificate is signed by"))
                .hint("Get that authority's certificate from the server (/pub/katello-server-ca.crt or /etc/foreman-proxy/ssl_ca.pem) and give it with --ssl-ca-file FILE.")
        }
        other => failure::explain(other, place),
    }
}

/// Accepts every certificate, but checks the signatures of the handshake.
#[derive(Debug)]
struct AcceptAnyCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for AcceptAnyCertificate {
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
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
