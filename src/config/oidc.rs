//! Where the OpenID provider is, and who we are to it.

use super::environment::{Environment, OIDC_PASSWORD, OIDC_USERNAME};
use super::key::Key;
use super::layer::Layers;
use super::origin::{Origin, Sourced};
use super::value::endpoint;
use crate::error::Error;
use crate::secret::Secret;
use url::Url;

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
        let password = variable(OIDC_PASSWORD)?;
        Ok(Self {
            issuer: layers.read(Key::OidcIssuer, endpoint)?,
            token_endpoint: layers.read(Key::OidcTokenEndpoint, endpoint)?,
            authorization_endpoint: layers.read(Key::OidcAuthorizationEndpoint, endpoint)?,
            client_id: layers.text(Key::OidcClientId)?,
            redirect_uri: layers.text(Key::OidcRedirectUri)?,
            username: variable(OIDC_USERNAME)?,
            password: password.map(|found| Sourced::new(Secret::new(found.value), found.origin)),
        })
    }
}
