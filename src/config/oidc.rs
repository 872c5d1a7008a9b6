//! The settings of the OpenID provider.

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
    /// Address of the provider, which publishes its endpoints below it
    pub issuer: Option<Sourced<Url>>,
    /// Address that issues tokens
    pub token_endpoint: Option<Sourced<Url>>,
    /// Address where users log in with a browser
    pub authorization_endpoint: Option<Sourced<Url>>,
    /// Client ID of rexctl
    pub client_id: Option<Sourced<String>>,
    /// Address that the browser brings the code to
    pub redirect_uri: Option<Sourced<String>>,
    /// Login name at the provider
    pub username: Option<Sourced<String>>,
    /// Password at the provider
    pub password: Option<Sourced<Secret>>,
}

impl Oidc {
    pub(super) fn resolve(layers: &Layers, environment: &Environment) -> Result<Self, Error> {
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
