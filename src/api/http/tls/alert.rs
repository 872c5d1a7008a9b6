//! Alerts: what a server says when it ends a TLS handshake.

use rustls::AlertDescription;

/// The end of a sentence that starts with the server's name, and what to do about it.
pub fn told(alert: AlertDescription) -> (String, &'static str) {
    use AlertDescription as A;
    if let Some(reason) = judgement(alert) {
        let told = format!("does not accept the client certificate: {reason}");
        return (told, "Check --ssl-client-cert: who signed it, and until when it is good.");
    }
    let (told, hint) = match alert {
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
    (told.into(), hint)
}

/// A server without TLS 1.2.
pub const OLD_TLS: &str = "speaks no TLS 1.2 or newer that rexctl knows";

/// What to do about it.
pub const ALLOW_NEW_TLS: &str = "Allow TLS 1.2 or 1.3 with a current cipher on the server.";

/// The fault that a server finds with the client's certificate.
pub fn judgement(alert: AlertDescription) -> Option<&'static str> {
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
