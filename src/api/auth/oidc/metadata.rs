//! Metadata of a provider (OpenID Connect Discovery).

use super::Provider;
use crate::api::http::transport::place;
use crate::config::endpoint;
use crate::error::{Error, Kind};
use serde_json::Value;
use url::Url;

/// A provider's addresses.
#[derive(Debug)]
pub struct Metadata {
    /// Address that issues tokens.
    pub token_endpoint: Url,
    /// Address of the login in a browser.
    pub authorization_endpoint: Option<Url>,
    /// Address that issues codes to be confirmed on another device.
    pub device_authorization_endpoint: Option<Url>,
    /// Address that revokes tokens.
    pub revocation_endpoint: Option<Url>,
}

impl Provider<'_> {
    /// Reads the metadata of the provider at `issuer`.
    pub async fn metadata(&self, issuer: &Url) -> Result<Metadata, Error> {
        let mut url = issuer.clone();
        url.set_path(&format!("{}/.well-known/openid-configuration", issuer.path().trim_end_matches('/')));
        let (status, answer) = self.get(&url).await?;
        let address = |name: &str| answer.get(name).and_then(Value::as_str).and_then(|text| endpoint(text).ok());
        let same = answer.get("issuer").and_then(Value::as_str).map(|text| text.trim_end_matches('/'));
        // Metadata of another issuer could direct the login to a stranger.
        if same != Some(issuer.as_str().trim_end_matches('/')) {
            let reason = format!("{url} does not describe the OpenID provider {} ({status})", place(issuer));
            return Err(Error::new(Kind::Config, reason).hint("Check --oidc-issuer or OIDC_ISSUER."));
        }
        let token_endpoint = address("token_endpoint")
            .ok_or_else(|| Error::new(Kind::Protocol, format!("{url} names no token endpoint")))?;
        Ok(Metadata {
            token_endpoint,
            authorization_endpoint: address("authorization_endpoint"),
            device_authorization_endpoint: address("device_authorization_endpoint"),
            revocation_endpoint: address("revocation_endpoint"),
        })
    }
}

/// Returns the issuer of a token endpoint of Keycloak's form.
pub fn issuer_of(token_endpoint: &Url) -> Option<Url> {
    let realm = token_endpoint.path().strip_suffix("/protocol/openid-connect/token")?;
    let mut issuer = token_endpoint.clone();
    issuer.set_path(realm);
    issuer.set_query(None);
    Some(issuer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keycloaks_token_endpoint_tells_its_issuer() {
        let of = |text: &str| issuer_of(&text.parse().unwrap()).map(String::from);
        let issuer = of("https://sso.example.com/realms/lab/protocol/openid-connect/token");
        assert_eq!(issuer.as_deref(), Some("https://sso.example.com/realms/lab"));
        assert_eq!(of("https://sso.example.com/token"), None);
    }
}
