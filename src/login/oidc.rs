//! The password grant: a login at the OpenID provider, from settings or the terminal.

use super::{Credentials, Grant, TokenRequest};
use crate::config::{AuthType, Oidc, Origin, Settings, Sourced};
use crate::error::Error;
use crate::prompt;
use crate::secret::Secret;
use crate::streams::Streams;
use url::Url;

/// Returns the token endpoint and the client ID.
pub fn client(oidc: &Oidc) -> Result<(Url, String), Error> {
    let missing = |flag: &str, variable: &str| {
        Error::usage(format!("the OpenID provider is not known: {flag} is missing"))
            .hint(format!("Give it to rexctl auth login oauth, or set {variable}."))
    };
    match (&oidc.token_endpoint, &oidc.client_id) {
        (Some(endpoint), Some(client_id)) => Ok((endpoint.value.clone(), client_id.value.clone())),
        (None, _) => Err(missing("--oidc-token-endpoint", "OIDC_TOKEN_ENDPOINT")),
        (_, None) => Err(missing("--oidc-client-id", "OIDC_CLIENT_ID")),
    }
}

/// Returns the login to exchange; asks for its missing parts.
pub async fn password(settings: &Settings, oidc: &Oidc, streams: &mut Streams) -> Result<TokenRequest, Error> {
    let (endpoint, client_id) = client(oidc)?;
    let username = match username(settings, oidc) {
        Some(username) => username.to_owned(),
        None => prompt::text(streams, "Username", "--username or OIDC_USERNAME").await?,
    };
    let password = match known_password(settings, oidc) {
        Some(password) => password,
        None => {
            let question = format!("Password of {username} at {}", endpoint.origin().ascii_serialization());
            prompt::secret(streams, &question, "-p or OIDC_PASSWORD").await?
        }
    };
    Ok(request(endpoint, client_id, Credentials { username, password }))
}

/// Returns the login to exchange; none where a question would be needed.
pub fn without_asking(settings: &Settings) -> Option<TokenRequest> {
    let oidc = &settings.oidc;
    let (endpoint, client_id) = client(oidc).ok()?;
    let username = username(settings, oidc)?.to_owned();
    Some(request(endpoint, client_id, Credentials { username, password: known_password(settings, oidc)? }))
}

fn request(endpoint: Url, client_id: String, login: Credentials) -> TokenRequest {
    let user_name = Some(login.username.clone());
    TokenRequest { endpoint, client_id, grant: Grant::Password(login), auth_type: AuthType::OauthPassword, user_name }
}

fn username<'a>(settings: &'a Settings, oidc: &'a Oidc) -> Option<&'a str> {
    let typed = settings.username.as_ref().filter(|username| matches!(username.origin, Origin::Flag(_)));
    typed.or(oidc.username.as_ref()).or(settings.username.as_ref()).map(|username| username.value.as_str())
}

/// Returns the typed password, or the provider's own. The configured password of the Foreman server is another one.
fn known_password(settings: &Settings, oidc: &Oidc) -> Option<Secret> {
    settings.typed_password().or(oidc.password.as_ref().map(|Sourced { value, .. }| value)).cloned()
}
