//! Where the OpenID provider is, and who we are to it.

use super::environment::Environment;
use super::key::Key;
use super::layer::Layers;
use super::origin::{Origin, Sourced};
use crate::error::Error;
use crate::secret::Secret;
use url::Url;

/// The variable with the login name at the OpenID provider.
pub(super) const USERNAME_VARIABLE: &str = "OIDC_USERNAME";
/// The variable with the password there.
pub(super) const PASSWORD_VARIABLE: &str = "OIDC_PASSWORD";

/// The settings of the OpenID provider.
#[derive(Clone, Debug, Default)]
pub struct Oidc {
    /// The provider's own address, below which it describes itself
    pub issuer: Option<Sourced<Url>>,
    /// Where tokens are given
    pub token_endpoint: Option<Sourced<Url>>,
    /// Where people log in with a browser
    pub authorization_endpoint: Option<Sourced<Url>>,
    /// What we are called there
    pub client_id: Option<Sourced<String>>,
    /// Where a browser is sent with the code
    pub redirect_uri: Option<Sourced<String>>,
    /// Login name there
    pub username: Option<Sourced<String>>,
    /// Password there
    pub password: Option<Sourced<Secret>>,
}

impl Oidc {
    pub(super) fn settle(layers: &Layers, environment: &Environment) -> Result<Self, Error> {
        let variable = |name: &'static str| {
            let Some(value) = environment.variable(name) else { return Ok(None) };
            let text = value.to_str().ok_or_else(|| Error::config(anyhow::anyhow!("{name}: is not valid UTF-8")))?;
            Ok::<_, Error>(Some(Sourced::new(text.to_owned(), Origin::Variable(name))))
        };
        let password = variable(PASSWORD_VARIABLE)?;
        Ok(Self {
            issuer: layers.read(Key::OidcIssuer, endpoint)?,
            token_endpoint: layers.read(Key::OidcTokenEndpoint, endpoint)?,
            authorization_endpoint: layers.read(Key::OidcAuthorizationEndpoint, endpoint)?,
            client_id: layers.text(Key::OidcClientId)?,
            redirect_uri: layers.text(Key::OidcRedirectUri)?,
            username: variable(USERNAME_VARIABLE)?,
            password: password.map(|found| Sourced::new(Secret::new(found.value), found.origin)),
        })
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
    fn an_endpoint_is_a_web_address_without_a_login() {
        assert!(endpoint("https://sso.example.com/realms/x/protocol/openid-connect/token?a=b").is_ok());
        for text in ["", "sso.example.com", "file:///etc/passwd", "https://ann:MARKER@sso.example.com", "https://x/#y"]
        {
            assert!(!endpoint(text).unwrap_err().contains("MARKER"), "{text}");
        }
    }
}
