//! The kinds of login, by hammer's names.

use serde::Deserialize;
use std::fmt;

/// A kind of login: the setting `default_auth_type`.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(try_from = "String")]
pub enum AuthType {
    /// Username and password, or personal access token
    #[default]
    Basic,
    /// Username and password, checked by the web server before Foreman
    BasicExternal,
    /// The user's Kerberos ticket
    Negotiate,
    /// Username and password, checked by the OpenID provider
    OauthPassword,
    /// A code that the OpenID provider issues in a browser
    OauthCode,
    /// A code to confirm in a browser of any machine
    OauthDevice,
}

const NAMES: [(AuthType, &str); 6] = [
    (AuthType::Basic, "Basic_Auth"),
    (AuthType::BasicExternal, "Basic_Auth_External"),
    (AuthType::Negotiate, "Negotiate_Auth"),
    (AuthType::OauthPassword, "Oauth_Password_Grant"),
    (AuthType::OauthCode, "Oauth_Authentication_Code_Grant"),
    (AuthType::OauthDevice, "Oauth_Device_Grant"),
];

impl AuthType {
    /// Reads a name, in any case.
    pub fn parse(text: &str) -> Result<Self, String> {
        let found = NAMES.iter().find(|(_, name)| name.eq_ignore_ascii_case(text.trim()));
        let known = || NAMES.map(|(_, name)| name).join(", ");
        found.map(|(kind, _)| *kind).ok_or_else(|| format!("must be one of {}", known()))
    }

    /// Returns the name in configuration files.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// Returns true when the login is sent once, and a session replaces it from then on.
    pub fn needs_session(self) -> bool {
        self != AuthType::Basic
    }

    /// Returns the command that logs in this way.
    pub fn command(self) -> &'static str {
        match self {
            AuthType::Basic => "rexctl auth login",
            AuthType::BasicExternal => "rexctl auth login basic-external",
            AuthType::Negotiate => "rexctl auth login negotiate",
            AuthType::OauthPassword => "rexctl auth login oauth",
            AuthType::OauthCode => "rexctl auth login oauth --two-factor",
            AuthType::OauthDevice => "rexctl auth login oauth --device",
        }
    }
}

impl TryFrom<String> for AuthType {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl fmt::Display for AuthType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_is_read_by_its_name_and_others_are_refused() {
        for (kind, name) in NAMES {
            assert_eq!((AuthType::parse(name), kind.name()), (Ok(kind), name));
        }
        assert_eq!(AuthType::parse("negotiate_auth"), Ok(AuthType::Negotiate));
        assert!(AuthType::parse("Kerberos").unwrap_err().contains("Basic_Auth, Basic_Auth_External, Negotiate_Auth"));
    }
}
