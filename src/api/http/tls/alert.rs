//! Alerts, by which a server ends a TLS handshake.

use rustls::AlertDescription;

/// Returns the end of a sentence that starts with the server's name, and advice.
pub fn described(alert: AlertDescription) -> (String, &'static str) {
    use AlertDescription as A;
    if let Some(reason) = objection(alert) {
        let message = format!("does not accept the client certificate: {reason}");
        return (message, "Check who signed the file in --ssl-client-cert, and until when it is valid.");
    }
    let (message, hint) = match alert {
        A::CertificateRequired => {
            ("wants a client certificate", "Give it with --ssl-client-cert FILE and --ssl-client-key FILE.")
        }
        A::ProtocolVersion => (OLD_TLS, ALLOW_NEW_TLS),
        A::HandshakeFailure | A::InsufficientSecurity => (
            "accepts none of the ciphers and signatures that rexctl offers",
            "Allow TLS 1.2 or 1.3 with a current cipher on the server. Some servers say this when they want a client certificate.",
        ),
        A::UnrecognisedName => ("has no site of that name", "Check the name in --server."),
        A::NoApplicationProtocol => ("does not speak HTTP/1.1 there", "Check the port in --server."),
        A::InternalError => ("failed in the TLS handshake", "Look into the log of its web server."),
        _ => ("ended the TLS handshake", "Look into the log of its web server."),
    };
    (message.into(), hint)
}

/// Message for a server without TLS 1.2.
pub const OLD_TLS: &str = "speaks no TLS 1.2 or newer that rexctl knows";

/// Advice for a server without TLS 1.2.
pub const ALLOW_NEW_TLS: &str = "Allow TLS 1.2 or 1.3 with a current cipher on the server.";

/// Returns the server's objection to the client's certificate.
pub fn objection(alert: AlertDescription) -> Option<&'static str> {
    use AlertDescription as A;
    Some(match alert {
        A::CertificateRevoked => "it has been revoked",
        A::CertificateExpired => "it has expired",
        A::UnknownCA => "its authority is not trusted there",
        A::AccessDenied => "it is not allowed in",
        A::UnsupportedCertificate => "it is of a kind that the server does not take",
        A::DecryptError => "the key's signature is wrong",
        A::BadCertificate | A::CertificateUnknown => "no reason given",
        _ => return None,
    })
}
