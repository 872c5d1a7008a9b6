//! What reqwest's errors mean: no way to the server, no trust in it, or no answer.

use crate::api::connection::innermost;
use crate::api::proxy;
use crate::error::{Error, Kind};
use url::Url;

/// Whether the server cannot have acted on the request: no connection came about, or the server ended the TLS handshake (in TLS 1.3 it
/// judges the client's certificate after the request has left).
pub fn was_not_sent(error: &reqwest::Error) -> bool {
    error.is_connect() || error.is_builder() || matches!(tls_reason(error), Some(rustls::Error::AlertReceived(_)))
}

/// Whether trying again can help: the connection was refused, reset or cut, but TLS and addresses are fine.
pub fn is_passing(error: &reqwest::Error) -> bool {
    tls_reason(error).is_none() && !error.is_timeout() && !error.is_builder() && !is_unknown_host(error)
}

/// The error as a person needs it. `server` is the address as configured.
pub fn explain(error: &reqwest::Error, server: &Url) -> Error {
    let place = place(server);
    if let Some(error) = tls_reason(error).map(|reason| tls_error(&reason, &place)) {
        return error;
    }
    let cause = innermost(error);
    if error.is_timeout() && error.is_connect() {
        return Error::new(Kind::Unreachable, format!("no connection to {place} in time")).hint(CHECK);
    }
    if error.is_timeout() {
        return Error::new(Kind::Unreachable, format!("no answer from {place} in time"))
            .hint("The server may be busy; --request-timeout SECONDS waits longer.");
    }
    if error.is_connect()
        && let Some(error) = proxy::explain(is_tunnel(error), &cause, server, &place)
    {
        return error;
    }
    if is_unknown_host(error) {
        let host = server.host_str().unwrap_or_default();
        return Error::new(Kind::Unreachable, format!("the name {host} is not known ({cause})")).hint(CHECK);
    }
    if error.is_connect() {
        return Error::new(Kind::Unreachable, format!("cannot connect to {place}: {cause}")).hint(CHECK);
    }
    let wrong_protocol = cause.contains("invalid HTTP version") || cause.contains("message head is too large");
    if wrong_protocol && server.scheme() == "http" {
        return Error::new(Kind::Config, format!("{place} does not speak plain HTTP; its port may be for https"))
            .hint("Try the address with https:// instead of http://.");
    }
    Error::new(Kind::Unreachable, format!("the connection to {place} broke: {cause}"))
}

const CHECK: &str =
    "Check the server's address (--server, FOREMAN_SERVER_URL or `rexctl config show`) and the network.";

/// Scheme, host and port; an address may hold more than should be shown.
pub fn place(server: &Url) -> String {
    server.origin().ascii_serialization()
}

fn is_unknown_host(error: &reqwest::Error) -> bool {
    chain(error).any(|cause| cause.to_string().starts_with("dns error"))
}

fn is_tunnel(error: &reqwest::Error) -> bool {
    chain(error).any(|cause| cause.to_string().starts_with("tunnel error"))
}

fn chain<'a>(
    error: &'a (dyn std::error::Error + 'static),
) -> impl Iterator<Item = &'a (dyn std::error::Error + 'static)> {
    // An I/O error's own `source` steps over what it wraps, and TLS errors come wrapped, more than once at times.
    let wrapped = |cause: &'a (dyn std::error::Error + 'static)| cause.downcast_ref::<std::io::Error>()?.get_ref();
    std::iter::successors(Some(error), move |cause| match wrapped(*cause) {
        Some(inner) => Some(inner as &(dyn std::error::Error + 'static)),
        None => cause.source(),
    })
}

fn tls_reason(error: &reqwest::Error) -> Option<rustls::Error> {
    chain(error).find_map(|cause| cause.downcast_ref::<rustls::Error>().cloned())
}

/// What a server says of a client's certificate.
fn judges_client(alert: rustls::AlertDescription) -> bool {
    use rustls::AlertDescription as A;
    matches!(
        alert,
        A::BadCertificate
            | A::UnsupportedCertificate
            | A::CertificateRevoked
            | A::CertificateExpired
            | A::CertificateUnknown
            | A::UnknownCA
            | A::AccessDenied
            | A::DecryptError
    )
}

pub(super) fn tls_error(reason: &rustls::Error, place: &str) -> Error {
    use rustls::CertificateError as C;
    let (message, hint) = match reason {
        // A bad signature is what an authority of the same name with another key looks like, after a reinstallation say.
        rustls::Error::InvalidCertificate(C::UnknownIssuer | C::BadSignature) => (
            format!("the certificate of {place} is self-signed, or signed by an authority that is not trusted here"),
            "Give the certificate that signed it with --ssl-ca-file FILE (Foreman's is in /pub/katello-server-ca.crt or /etc/foreman-proxy/ssl_ca.pem).",
        ),
        rustls::Error::InvalidCertificate(C::Expired | C::ExpiredContext { .. }) => (
            format!("the certificate of {place} has expired"),
            "Renew it on the server, or check this machine's clock.",
        ),
        rustls::Error::InvalidCertificate(C::NotValidYet | C::NotValidYetContext { .. }) => {
            (format!("the certificate of {place} is not valid yet"), "Check this machine's clock.")
        }
        rustls::Error::InvalidCertificate(C::NotValidForName | C::NotValidForNameContext { .. }) => (
            format!("the certificate of {place} is for another name"),
            "Use the name that the certificate holds in --server.",
        ),
        rustls::Error::InvalidCertificate(C::Other(other)) if other.to_string().contains("CaUsedAsEndEntity") => (
            format!("the certificate of {place} is a certificate authority's own, which may not stand for a server"),
            "The server needs one that this authority has signed, or a self-signed one that is none (openssl req -x509 ... -addext basicConstraints=critical,CA:FALSE).",
        ),
        rustls::Error::InvalidCertificate(other) => {
            (format!("the certificate of {place} is not acceptable: {other}"), "Check it on the server.")
        }
        rustls::Error::InvalidMessage(_) => (
            format!("{place} does not speak TLS; its port may be for plain http"),
            "Try the address with http:// only if it is on this machine.",
        ),
        rustls::Error::AlertReceived(rustls::AlertDescription::CertificateRequired) => (
            format!("{place} wants a client certificate"),
            "Give it with --ssl-client-cert FILE and --ssl-client-key FILE.",
        ),
        rustls::Error::AlertReceived(rustls::AlertDescription::ProtocolVersion)
        | rustls::Error::PeerIncompatible(_) => (
            format!("{place} speaks no TLS 1.2 or newer that rexctl knows"),
            "Allow TLS 1.2 or 1.3 with a current cipher on the server.",
        ),
        rustls::Error::AlertReceived(alert) if judges_client(*alert) => (
            format!("{place} does not accept the client certificate ({alert:?})"),
            "Check --ssl-client-cert: who signed it, and until when it is good.",
        ),
        other => (
            format!("TLS with {place} failed: {other}"),
            "Check the certificate on the server and the files given for TLS.",
        ),
    };
    Error::new(Kind::Config, message).hint(hint)
}
