//! The fields of a certificate by which a person recognizes it: subject, names and validity.

use ring::digest::{SHA256, digest};
use std::net::IpAddr;

/// The fields of a certificate, unverified.
#[derive(Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Subject, such as `CN=foreman.example.com, O=Example`.
    pub subject: String,
    /// Common name of the subject.
    pub common_name: Option<String>,
    /// Names and addresses that it is valid for.
    pub names: Vec<String>,
    /// First day of validity.
    pub from: String,
    /// Last day of validity.
    pub until: String,
}

impl Certificate {
    /// Reads a certificate in DER; none where it is malformed.
    pub fn read(der: &[u8]) -> Option<Self> {
        let mut signed = Elements(der).inside(SEQUENCE)?.inside(SEQUENCE)?;
        // The version, which the oldest certificates lack; then number, algorithm and issuer.
        if signed.next()?.0 == VERSION {
            signed.next()?;
        }
        signed.next()?;
        signed.next()?;
        let mut validity = signed.inside(SEQUENCE)?;
        let (from, until) = (day(validity.next()?)?, day(validity.next()?)?);
        let subject = attributes(signed.inside(SEQUENCE)?);
        let common_name = subject.iter().find(|(name, _)| *name == "CN").map(|(_, value)| value.clone());
        let subject: Vec<_> = subject.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let names = alternative_names(signed).unwrap_or_default();
        Some(Self { subject: subject.join(", "), common_name, names, from, until })
    }
}

/// Returns the SHA-256 digest of `der` in the form of browsers and openssl.
pub fn fingerprint(der: &[u8]) -> String {
    let bytes: Vec<_> = digest(&SHA256, der).as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
    bytes.join(":")
}

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
const TEXTS: [u8; 4] = [0x0c, 0x13, 0x14, 0x16];
const OBJECT_ID: u8 = 0x06;
const OCTETS: u8 = 0x04;
const EXTENSIONS: u8 = 0xa3;
const DNS_NAME: u8 = 0x82;
const IP_ADDRESS: u8 = 0x87;

/// subjectAltName, 2.5.29.17.
const ALTERNATIVE_NAME: [u8; 3] = [0x55, 0x1d, 0x11];

/// Well-known attributes of a name, by the last byte of their object identifiers 2.5.4.x.
const ATTRIBUTES: [(u8, &str); 6] = [(3, "CN"), (6, "C"), (7, "L"), (8, "ST"), (10, "O"), (11, "OU")];

/// A sequence of DER elements, each with a tag, a length and its content.
struct Elements<'a>(&'a [u8]);

impl<'a> Elements<'a> {
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (tag, rest) = self.0.split_first()?;
        let (first, rest) = rest.split_first()?;
        let (length, rest) = match usize::from(*first) {
            short @ ..0x80 => (short, rest),
            long => {
                let (bytes, rest) = rest.split_at_checked(long - 0x80).filter(|(bytes, _)| bytes.len() <= 4)?;
                (bytes.iter().fold(0, |length, byte| length << 8 | usize::from(*byte)), rest)
            }
        };
        let (content, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((*tag, content))
    }

    fn inside(&mut self, wanted: u8) -> Option<Elements<'a>> {
        self.next().filter(|(tag, _)| *tag == wanted).map(|(_, content)| Elements(content))
    }
}

/// Reads the day in `YYMMDD...` or `YYYYMMDD...`.
fn day((tag, content): (u8, &[u8])) -> Option<String> {
    let text = std::str::from_utf8(content).ok().filter(|text| text.is_ascii())?;
    let (century, digits) = match tag {
        UTC_TIME if text < "50" => ("20", 6),
        UTC_TIME => ("19", 6),
        GENERALIZED_TIME => ("", 8),
        _ => return None,
    };
    let date = format!("{century}{}", text.get(..digits)?);
    Some(format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?))
}

/// Returns the well-known attributes of a name.
fn attributes(mut parts: Elements<'_>) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    while let Some(mut set) = parts.inside(SET) {
        while let Some(attribute) = set.inside(SEQUENCE) {
            found.extend(self::attribute(attribute));
        }
    }
    found
}

fn attribute(mut pair: Elements<'_>) -> Option<(&'static str, String)> {
    let (_, oid) = pair.next()?;
    let (_, value) = pair.next().filter(|(tag, _)| TEXTS.contains(tag))?;
    let (_, short) = ATTRIBUTES.iter().find(|(last, _)| oid == [0x55, 0x04, *last])?;
    Some((short, String::from_utf8_lossy(value).into_owned()))
}

/// Reads the alternative names in the extensions, which follow the subject.
fn alternative_names(mut signed: Elements<'_>) -> Option<Vec<String>> {
    let extensions = std::iter::from_fn(|| signed.next()).find(|(tag, _)| *tag == EXTENSIONS)?.1;
    let mut extensions = Elements(extensions).inside(SEQUENCE)?;
    let mut names = loop {
        let mut extension = extensions.inside(SEQUENCE)?;
        if extension.inside(OBJECT_ID)?.0 == ALTERNATIVE_NAME {
            // A mark as critical may precede the value.
            let (_, value) = std::iter::from_fn(|| extension.next()).find(|(tag, _)| *tag == OCTETS)?;
            break Elements(value).inside(SEQUENCE)?;
        }
    };
    Some(std::iter::from_fn(|| names.next()).filter_map(alternative_name).collect())
}

fn alternative_name((tag, value): (u8, &[u8])) -> Option<String> {
    match tag {
        DNS_NAME => Some(String::from_utf8_lossy(value).into_owned()),
        IP_ADDRESS => {
            let short = || Some(IpAddr::from(<[u8; 4]>::try_from(value).ok()?));
            let long = || Some(IpAddr::from(<[u8; 16]>::try_from(value).ok()?));
            short().or_else(long).map(|address| address.to_string())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};

    fn certificate() -> Vec<u8> {
        let mut params = CertificateParams::default();
        params.distinguished_name = rcgen::DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, "foreman.example.com");
        params.distinguished_name.push(DnType::OrganizationName, "Müller & Co");
        params.not_before = date_time_ymd(2020, 2, 1);
        params.not_after = date_time_ymd(2051, 12, 31);
        params.self_signed(&KeyPair::generate().unwrap()).unwrap().der().to_vec()
    }

    #[test]
    fn subject_and_days_are_read_across_the_two_forms_of_dates() {
        let read = Certificate::read(&certificate()).unwrap();
        assert_eq!(read.subject, "CN=foreman.example.com, O=Müller & Co");
        assert_eq!((read.from.as_str(), read.until.as_str()), ("2020-02-01", "2051-12-31"));
    }

    #[test]
    fn the_names_that_count_are_read_apart_from_the_common_name() {
        let read = |names: &[&str]| {
            let names: Vec<_> = names.iter().map(ToString::to_string).collect();
            let params = CertificateParams::new(names).unwrap();
            Certificate::read(params.self_signed(&KeyPair::generate().unwrap()).unwrap().der()).unwrap().names
        };
        let names = ["foreman.example.com", "*.example.org", "10.1.2.3", "fd00::1"];
        assert_eq!(read(&names), names);
        assert_eq!(read(&[]), [""; 0]);
        let own = Certificate::read(&certificate()).unwrap();
        assert_eq!((own.common_name.as_deref(), own.names), (Some("foreman.example.com"), Vec::new()));
    }

    #[test]
    fn the_fingerprint_is_sha_256_in_pairs_of_digits() {
        let expected =
            "BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD";
        assert_eq!(fingerprint(b"abc"), expected);
    }

    proptest! {
        #[test]
        fn whatever_is_cut_or_changed_is_read_or_refused(at in 0..500_usize, byte: u8, length in 0..500_usize) {
            let mut der = certificate();
            if let Some(place) = der.get_mut(at) {
                *place = byte;
            }
            der.truncate(length);
            let _ = Certificate::read(&der);
        }
    }
}
