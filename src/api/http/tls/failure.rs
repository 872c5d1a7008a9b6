//! Errors of TLS in plain words, without the library's texts, which are the names of its types.

use super::alert;
use super::verification::{OLD_VERSION, OldVersion, WrongName};
use crate::error::{Error, Kind};
use rustls::CertificateError;

/// Returns the error that `reason` means in a handshake with `place`.
pub fn explain(reason: &rustls::Error, place: &str) -> Error {
    use rustls::Error as E;
    let (message, hint) = match reason {
        E::InvalidCertificate(reason) => return certificate(reason, place),
        E::AlertReceived(alert) => {
            let (end, hint) = alert::described(*alert);
            (format!("{place} {end}"), hint)
        }
        E::InvalidMessage(_) => (
            format!("{place} does not speak TLS; its port may be for plain http"),
            "Try the address with http:// only if it is on this machine.",
        ),
        E::PeerIncompatible(_) => (format!("{place} {}", alert::OLD_TLS), alert::ALLOW_NEW_TLS),
        E::NoApplicationProtocol => (format!("{place} does not speak HTTP/1.1 there"), "Check the port in --server."),
        E::NoCertificatesPresented => (format!("{place} shows no certificate"), "Give its web server one."),
        E::UnsupportedNameType => {
            (format!("{place} has no name that a certificate could hold"), "Use the server's full name in --server.")
        }
        E::FailedToGetCurrentTime | E::FailedToGetRandomBytes => (
            format!("TLS with {place} failed: this machine has no clock or no random numbers"),
            "Check the system that rexctl runs on.",
        ),
        _ => (
            format!("TLS with {place} failed: the server's messages violate the protocol"),
            "Something on the way may be changing the connection; openssl s_client -connect HOST:PORT shows more.",
        ),
    };
    Error::new(Kind::Config, message).hint(hint)
}

fn certificate(reason: &CertificateError, place: &str) -> Error {
    use CertificateError as C;
    let of = format!("the certificate of {place}");
    let (message, hint) = match reason {
        // A bad signature means an authority of the same name with another key, such as after a reinstallation.
        C::UnknownIssuer | C::BadSignature => (
            format!("{of} is self-signed, or signed by an authority that is not trusted here"),
            "Give the certificate that signed it with --ssl-ca-file FILE (Foreman's is in /pub/katello-server-ca.crt or /etc/foreman-proxy/ssl_ca.pem).",
        ),
        C::Expired | C::ExpiredContext { .. } => {
            (format!("{of} has expired"), "Renew it on the server, or check this machine's clock.")
        }
        C::NotValidYet | C::NotValidYetContext { .. } => {
            (format!("{of} is not valid yet"), "Check this machine's clock.")
        }
        C::NotValidForName | C::NotValidForNameContext { .. } => {
            (format!("{of} is for another name"), "Use the name that the certificate holds in --server.")
        }
        C::Revoked => (format!("{of} has been revoked"), "Renew it on the server."),
        C::InvalidPurpose | C::InvalidPurposeContext { .. } => {
            (format!("{of} is not meant for a server"), "Renew it with the extended key usage serverAuth.")
        }
        C::BadEncoding => (format!("{of} cannot be read"), "Renew it on the server."),
        C::UnhandledCriticalExtension => {
            (format!("{of} holds a critical extension that rexctl does not know"), "Renew it without that extension.")
        }
        #[allow(deprecated, reason = "the library still has it")]
        C::UnsupportedSignatureAlgorithm
        | C::UnsupportedSignatureAlgorithmContext { .. }
        | C::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => (
            format!("{of}, or its authority's, is signed in a way that is not accepted any more, such as SHA-1"),
            "Renew it with SHA-256 and an RSA key of 2048 bits or more, or an ECDSA key.",
        ),
        C::Other(other) => match (other.0.downcast_ref::<WrongName>(), other.0.downcast_ref::<OldVersion>()) {
            (Some(wrong), _) => return wrong_name(wrong, &of),
            (None, Some(old)) => return old_version(old, &of),
            (None, None) => broken_rule(&other.to_string(), &of),
        },
        _ => (format!("{of} is not acceptable"), INSPECT),
    };
    Error::new(Kind::Config, message).hint(hint)
}

const INSPECT: &str = "Look at it with: openssl s_client -connect HOST:PORT -showcerts";

fn wrong_name(WrongName { names, common_name }: &WrongName, of: &str) -> Error {
    /// Names that are listed.
    const MOST: usize = 10;
    let (message, hint) = match (names.as_slice(), common_name) {
        ([], None) => (format!("{of} holds no name"), "Renew it with the server's name as a subjectAltName.".into()),
        ([], Some(name)) => (
            format!("{of} names {name} only as its common name (CN), which does not count"),
            format!("Renew it with that name as a subjectAltName: DNS:{name}"),
        ),
        (names, _) => {
            let listed = names.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = names.len().saturating_sub(MOST);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            (
                format!("{of} is for another name; it holds {listed}{more}"),
                "Use a name that the certificate holds in --server.".into(),
            )
        }
    };
    Error::new(Kind::Config, message).hint(hint)
}

fn old_version(OldVersion { common_name }: &OldVersion, of: &str) -> Error {
    let version = format!("{of} is of an old version (X.509 v1 or v2)");
    let names = format!("{version}; it names {common_name} only as its common name (CN), which does not count");
    let hint = format!("Renew it as version 3 with that name as a subjectAltName: DNS:{common_name}");
    Error::new(Kind::Config, names).hint(hint)
}

/// Returns the fault of a certificate, and advice, by the library's word for the broken rule.
fn broken_rule(word: &str, of: &str) -> (String, &'static str) {
    const RENEW: &str = "Renew it on the server.";
    let (fault, hint) = match word {
        "CaUsedAsEndEntity" => (
            "is that of a certificate authority, which is not valid for a server",
            "The server needs one that this authority has signed, or a self-signed one that is not an authority's (openssl req -x509 ... -addext basicConstraints=critical,CA:FALSE).",
        ),
        "EndEntityUsedAsCa" => (
            "is signed by a certificate that is not an authority's",
            "The signing certificate needs the basic constraint CA:TRUE.",
        ),
        "NameConstraintViolation" => {
            ("has a name that its authority may not sign", "See the name constraints of the authority.")
        }
        "PathLenConstraintViolated" | "MaximumPathDepthExceeded" => {
            ("has more authorities above it than are allowed", "See the path lengths of the authorities.")
        }
        OLD_VERSION => ("is of an old version (X.509 v1 or v2)", RENEW),
        "EmptyEkuExtension"
        | "ExtensionValueInvalid"
        | "MalformedExtensions"
        | "InvalidSerialNumber"
        | "MalformedDnsIdentifier"
        | "MalformedNameConstraint"
        | "InvalidNetworkMaskConstraint" => ("is malformed", RENEW),
        _ => ("is not acceptable", INSPECT),
    };
    (format!("{of} {fault}"), hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rustls::{AlertDescription, InconsistentKeys, InvalidMessage, OtherError, PeerIncompatible, PeerMisbehaved};
    use std::sync::Arc;

    fn told(reason: &rustls::Error) -> String {
        explain(reason, "https://f.example").to_string()
    }

    /// Words that run together as the names of types do, `X509`, `HTTP/1.1` and the like aside.
    fn names_a_type(text: &str) -> bool {
        let is_humped = |word: &&str| {
            word.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
        };
        text.split(|c: char| !c.is_ascii_alphanumeric())
            .filter(is_humped)
            .any(|word| !["subjectAltName", "basicConstraints", "serverAuth"].contains(&word))
    }

    #[test]
    fn no_error_is_told_in_the_librarys_words() {
        use rustls::Error as E;
        #[derive(Debug, thiserror::Error)]
        #[error("SomeNewRule {{ of: Webpki }}")]
        struct NewRule;
        let certificate = |reason: CertificateError| E::InvalidCertificate(reason);
        let mut reasons = vec![
            E::InvalidMessage(InvalidMessage::InvalidContentType),
            E::NoCertificatesPresented,
            E::UnsupportedNameType,
            E::DecryptError,
            E::EncryptError,
            E::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon),
            E::PeerMisbehaved(PeerMisbehaved::IllegalMiddleboxChangeCipherSpec),
            E::General("RawText".into()),
            E::FailedToGetCurrentTime,
            E::FailedToGetRandomBytes,
            E::HandshakeNotComplete,
            E::PeerSentOversizedRecord,
            E::NoApplicationProtocol,
            E::BadMaxFragmentSize,
            E::InconsistentKeys(InconsistentKeys::KeyMismatch),
            E::Other(OtherError(Arc::new(NewRule))),
        ];
        let certificates = [
            CertificateError::BadEncoding,
            CertificateError::Expired,
            CertificateError::NotValidYet,
            CertificateError::Revoked,
            CertificateError::UnhandledCriticalExtension,
            CertificateError::UnknownIssuer,
            CertificateError::UnknownRevocationStatus,
            CertificateError::ExpiredRevocationList,
            CertificateError::BadSignature,
            CertificateError::NotValidForName,
            CertificateError::InvalidPurpose,
            CertificateError::InvalidOcspResponse,
            CertificateError::ApplicationVerificationFailure,
            CertificateError::Other(OtherError(Arc::new(NewRule))),
        ];
        reasons.extend(certificates.map(certificate));
        for reason in &reasons {
            assert!(!names_a_type(&told(reason)), "{reason:?}: {}", told(reason));
        }
    }

    #[test]
    fn the_names_of_a_certificate_are_listed() {
        let wrong = |names: &[&str], common_name: Option<&str>| {
            let names = names.iter().map(ToString::to_string).collect();
            let wrong = WrongName { names, common_name: common_name.map(Into::into) };
            told(&CertificateError::Other(OtherError(Arc::new(wrong))).into())
        };
        assert!(wrong(&["a.test", "*.b.test"], Some("c.test")).contains("it holds a.test, *.b.test\n"));
        assert!(wrong(&["x"; 12], None).contains("x, x and 2 more\n"));
        assert!(wrong(&[], Some("c.test")).contains("names c.test only as its common name"));
        assert!(wrong(&[], None).contains("holds no name"));
    }

    #[test]
    fn the_name_of_a_certificate_of_an_old_version_is_told() {
        #[derive(Debug, thiserror::Error)]
        #[error("{OLD_VERSION}")]
        struct OldRule;
        let mut params = rcgen::CertificateParams::default();
        params.distinguished_name = rcgen::DistinguishedName::new();
        params.distinguished_name.push(rcgen::DnType::CommonName, "c.test");
        let own = params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap();
        let rule = CertificateError::Other(OtherError(Arc::new(OldRule))).into();
        let told = told(&super::super::verification::with_names(rule, own.der()));
        assert!(told.contains("is of an old version (X.509 v1 or v2); it names c.test only as"), "{told}");
    }

    proptest! {
        #[test]
        fn an_alert_is_told_in_words(code: u8) {
            let text = told(&rustls::Error::AlertReceived(AlertDescription::from(code)));
            prop_assert!(!names_a_type(&text), "{code}: {text}");
        }
    }
}
