//! What the text of a setting has to look like.

use super::auth_type::AuthType;
use super::key::Kind;
use std::fmt;
use url::{Host, Url};

/// The address of a Foreman server: http or https, a host, perhaps a port and a path it lives under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server(Url);

impl Server {
    /// Reads an address. Without a scheme, https is meant.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(format!("must not be empty; {EXPECTED}"));
        }
        let url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("https://{text}")) };
        let mut url = url.map_err(|reason| format!("is not an address ({reason}); {EXPECTED}"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(format!("must start with https:// or http://; {EXPECTED}"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("must not hold a user or a password: use --username and FOREMAN_PASSWORD".into());
        }
        // No path of a server holds a semicolon; what is behind one may be a secret.
        if url.query().is_some() || url.fragment().is_some() || url.path().contains(';') {
            return Err(format!("must end with its path, without ?, ; or #; {EXPECTED}"));
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Self(url))
    }

    /// The address, its path ending in `/` so that [`Url::join`] with a relative path goes below it.
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// Scheme, host and port: what a stored password belongs to.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

/// Whether an address leads to this machine itself, so that nobody can listen on the way.
pub fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.to_canonical().is_loopback(),
        None => false,
    }
}

const EXPECTED: &str = "an address looks like https://foreman.example.com";

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = self.0.as_str();
        f.write_str(url.strip_suffix('/').unwrap_or(url))
    }
}

/// hammer's booleans: true/t/yes/y/1 and false/f/no/n/0, in any case.
pub fn boolean(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err("value must be one of true/false, yes/no, 1/0".into()),
    }
}

/// The longest that an answer may take, in seconds.
pub const LONGEST: u64 = 86_400;

/// A whole number from 1 to 86400.
pub fn number(text: &str) -> Result<u64, String> {
    let number = text.parse().ok().filter(|number| (1..=LONGEST).contains(number));
    number.ok_or_else(|| format!("value must be a whole number from 1 to {LONGEST}"))
}

/// A number of rows.
pub fn row_count(text: &str) -> Result<u64, String> {
    let rows = text.parse::<u32>().ok().filter(|rows| *rows > 0);
    rows.map(u64::from).ok_or_else(|| "value must be a whole number from 1".into())
}

/// hammer's number for how much is said.
pub fn verbosity(text: &str) -> Result<u8, String> {
    let number = text.parse().ok().filter(|number| *number <= 2);
    number.ok_or_else(|| "value must be 0 (nothing but data and errors), 1 or 2".into())
}

/// Whether `text` may be the value of a setting of this kind.
pub fn check(kind: Kind, text: &str) -> Result<(), String> {
    match kind {
        Kind::Address => Server::parse(text).map(drop),
        Kind::Boolean => boolean(text).map(drop),
        Kind::Seconds => number(text).map(drop),
        Kind::Rows => row_count(text).map(drop),
        Kind::Verbosity => verbosity(text).map(drop),
        Kind::AuthType => AuthType::parse(text).map(drop),
        Kind::Endpoint => endpoint(text).map(drop),
        Kind::Text | Kind::Secret | Kind::Path if text.is_empty() => Err("must not be empty".into()),
        Kind::Text | Kind::Secret | Kind::Path => Ok(()),
    }
}

/// An address of the OpenID provider.
pub fn endpoint(text: &str) -> Result<Url, String> {
    let url = Url::parse(text.trim()).map_err(|reason| format!("is not an address ({reason})"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("must start with https://".into());
    }
    if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
        return Err("must hold no user, no password and no #".into());
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_with_or_without_scheme_port_path_and_slash() {
        for (text, url) in [
            ("https://foreman.example.com", "https://foreman.example.com/"),
            ("http://10.0.0.1:3000/", "http://10.0.0.1:3000/"),
            ("https://gate.example.com/foreman", "https://gate.example.com/foreman/"),
            ("foreman.example.com", "https://foreman.example.com/"),
            ("foreman.example.com:8443/x", "https://foreman.example.com:8443/x/"),
            (" https://[::1]:3000 ", "https://[::1]:3000/"),
        ] {
            assert_eq!(Server::parse(text).expect(text).url().as_str(), url);
        }
    }

    #[test]
    fn what_cannot_be_a_server_is_refused_without_repeating_it() {
        for text in [
            "",
            "ftp://x",
            "file:///etc",
            "https://",
            "https://u:MARKER@x",
            "MARKER@x",
            "https://x?y=1",
            "https://x/#y",
            "https://x/;token=MARKER",
            "http://x:MARKER",
            "a b",
        ] {
            let reason = Server::parse(text).expect_err(text);
            assert!(!reason.contains("MARKER"), "{reason}");
        }
    }

    #[test]
    fn the_origin_leaves_the_path_out_and_names_an_odd_port() {
        assert_eq!(Server::parse("https://a.example.com/x").unwrap().origin(), "https://a.example.com");
        assert_eq!(Server::parse("http://a.example.com:3000").unwrap().origin(), "http://a.example.com:3000");
    }

    #[test]
    fn this_machine_is_its_loopback_addresses_and_localhost() {
        for here in
            ["localhost:3000", "http://LOCALHOST", "127.0.0.1", "http://127.8.8.8", "[::1]:1", "[::ffff:127.0.0.1]"]
        {
            assert!(is_this_machine(Server::parse(here).unwrap().url()), "{here}");
        }
        for there in
            ["localhost.example.com", "127.0.0.1.example.com", "10.0.0.1", "[::2]", "[::ffff:10.0.0.1]", "foreman"]
        {
            assert!(!is_this_machine(Server::parse(there).unwrap().url()), "{there}");
        }
    }

    #[test]
    fn booleans_are_hammers() {
        assert_eq!((boolean("YES"), boolean("0")), (Ok(true), Ok(false)));
        assert!(boolean("on").is_err());
    }

    #[test]
    fn rows_may_be_many_and_verbosity_is_small() {
        assert_eq!((row_count("100000"), verbosity("0"), verbosity("2")), (Ok(100_000), Ok(0), Ok(2)));
        assert!(row_count("0").is_err() && row_count("-1").is_err() && verbosity("3").is_err());
    }

    #[test]
    fn numbers_stay_in_their_range() {
        assert_eq!((number("1"), number("86400")), (Ok(1), Ok(86_400)));
        for text in ["0", "86401", "-1", "1.5", "", "ten"] {
            assert!(number(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_endpoint_is_a_web_address_without_a_login() {
        assert!(endpoint("https://sso.example.com/realms/x/protocol/openid-connect/token?a=b").is_ok());
        for text in ["", "sso.example.com", "file:///etc/passwd", "https://ann:MARKER@sso.example.com", "https://x/#y"]
        {
            assert!(!endpoint(text).unwrap_err().contains("MARKER"), "{text}");
        }
    }
}
