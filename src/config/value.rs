//! The kinds of values of settings, and how their text is read.

use super::auth_type::AuthType;
use std::fmt;
use url::{Host, Url};

/// The address of a Foreman server: http or https, a host, and optionally a port and a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server(Url);

impl Server {
    /// Reads an address; https where it has no scheme.
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

    /// Returns the address, its path ending in `/` so that [`Url::join`] with a relative path goes below it.
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// Returns scheme, host and port, which a stored password belongs to.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

/// Returns true for an address of this machine itself, where nobody can listen on the way.
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

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Any text
    Text,
    /// Text that is never shown
    Secret,
    /// The address of a server
    Address,
    /// Yes or no
    Boolean,
    /// The path of a file
    File,
    /// The path of a directory
    Directory,
    /// A whole number
    Number {
        /// The smallest one allowed
        least: u64,
        /// The largest one allowed
        most: u64,
    },
    /// One of these words, each with its meaning
    Choice(&'static [(&'static str, &'static str)]),
    /// A kind of login, by hammer's name
    AuthType,
    /// An address of an OpenID provider
    Endpoint,
}

impl ValueKind {
    /// Returns true for a file or directory.
    pub fn is_path(self) -> bool {
        matches!(self, ValueKind::File | ValueKind::Directory)
    }

    /// Returns the name of such a value in the help.
    pub fn value_name(self) -> &'static str {
        match self {
            ValueKind::Text | ValueKind::AuthType => "NAME",
            ValueKind::Choice(_) => "WORD",
            ValueKind::Secret => "PASSWORD",
            ValueKind::Address | ValueKind::Endpoint => "URL",
            ValueKind::Boolean => "BOOL",
            ValueKind::File => "FILE",
            ValueKind::Directory => "DIR",
            ValueKind::Number { .. } => "NUMBER",
        }
    }

    /// Returns the value as it is shown, whichever way it was written; the error says what is allowed.
    pub fn normalize(self, text: &str) -> Result<String, String> {
        match self {
            ValueKind::Address => Server::parse(text).map(|server| server.to_string()),
            ValueKind::Boolean => boolean(text).map(|truth| if truth { "yes" } else { "no" }.to_owned()),
            ValueKind::Number { least, most } => whole_number(text, least, most).map(|number| number.to_string()),
            ValueKind::Choice(words) => choice(text, words).map(str::to_owned),
            ValueKind::AuthType => AuthType::parse(text).map(|auth_type| auth_type.name().to_owned()),
            ValueKind::Endpoint => endpoint(text).map(|url| url.to_string()),
            ValueKind::Text | ValueKind::Secret | ValueKind::File | ValueKind::Directory => Ok(text.to_owned()),
        }
    }

    /// Checks a value that is to be stored, which must not be empty.
    pub fn check(self, text: &str) -> Result<(), String> {
        self.normalize(text)?;
        if text.is_empty() { Err("must not be empty".into()) } else { Ok(()) }
    }
}

/// Reads one of hammer's booleans: true/t/yes/y/1 and false/f/no/n/0, in any case.
pub fn boolean(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err("must be one of true/false, yes/no, 1/0".into()),
    }
}

/// Reads one of these words, in any case.
fn choice(text: &str, words: &'static [(&'static str, &'static str)]) -> Result<&'static str, String> {
    let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
    let word = words.iter().find(|word| word.eq_ignore_ascii_case(text.trim()));
    word.copied().ok_or_else(|| format!("must be one of {}", words.join(", ")))
}

/// The longest time that a response may take, in seconds.
pub const LONGEST_TIMEOUT: u64 = 86_400;

/// Reads a whole number within limits; `u32::MAX` stands for no upper one.
pub fn whole_number(text: &str, least: u64, most: u64) -> Result<u64, String> {
    let number = text.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| match most == u64::from(u32::MAX) {
        true => format!("must be a whole number from {least}"),
        false => format!("must be a whole number from {least} to {most}"),
    })
}

/// Reads an address of the OpenID provider.
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
    fn numbers_stay_in_their_range() {
        let timeout = ValueKind::Number { least: 1, most: LONGEST_TIMEOUT };
        assert_eq!((timeout.normalize("01"), timeout.check("86400")), (Ok("1".into()), Ok(())));
        for text in ["0", "86401", "-1", "1.5", "", "ten"] {
            assert_eq!(timeout.check(text), Err("must be a whole number from 1 to 86400".into()), "{text}");
        }
        let rows = ValueKind::Number { least: 1, most: u32::MAX.into() };
        assert_eq!(rows.check("100000"), Ok(()));
        assert_eq!(rows.check("0"), Err("must be a whole number from 1".into()));
    }

    #[test]
    fn only_what_may_be_stored_must_not_be_empty() {
        assert_eq!(ValueKind::Text.normalize(""), Ok(String::new()));
        assert!(ValueKind::Text.check("").is_err() && ValueKind::File.check("").is_err());
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
