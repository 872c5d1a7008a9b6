//! Requests for tokens of an OpenID provider, and the tokens.

use super::Credentials;
use crate::config::{AuthType, Refresh};
use crate::secret::Secret;
use url::Url;

/// A grant that the provider exchanges for an access token.
#[derive(Clone, Debug)]
pub enum Grant {
    /// Login name and password
    Password(Credentials),
    /// The code that a browser brought back
    Code {
        /// The code
        code: Secret,
        /// Secret that proves that the same client asked for the code (PKCE)
        verifier: Secret,
        /// Address that the browser brought it to
        redirect_uri: String,
    },
    /// The code of a device, confirmed in another browser
    Device(Secret),
    /// The refresh token of an earlier exchange
    Refresh(Secret),
}

/// An exchange with an OpenID provider.
#[derive(Clone, Debug)]
pub struct TokenRequest {
    /// Address of the token endpoint
    pub endpoint: Url,
    /// Client ID of rexctl
    pub client_id: String,
    /// Grant to exchange
    pub grant: Grant,
    /// Kind of login that this belongs to
    pub auth_type: AuthType,
    /// Login name, where known before the exchange
    pub user_name: Option<String>,
}

/// The tokens that the provider has issued.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// Access token for the server
    pub access: Secret,
    /// Login name
    pub user_name: String,
    /// End of the access token, seconds since 1970
    pub expires: Option<i64>,
    /// Refresh token for the next exchange
    pub refresh: Option<Refresh>,
    /// Kind of login
    pub auth_type: AuthType,
}

impl TokenRequest {
    /// Returns the request for the next access token.
    pub fn again(refresh: &Refresh, auth_type: AuthType, user_name: &str) -> Self {
        Self {
            endpoint: refresh.endpoint.clone(),
            client_id: refresh.client_id.clone(),
            grant: Grant::Refresh(refresh.token.clone()),
            auth_type,
            user_name: Some(user_name.to_owned()),
        }
    }

    /// Returns its secrets, for masking.
    pub fn secrets(&self) -> Vec<&str> {
        match &self.grant {
            Grant::Password(login) => vec![login.password.expose()],
            Grant::Code { code, verifier, .. } => vec![code.expose(), verifier.expose()],
            Grant::Device(secret) | Grant::Refresh(secret) => vec![secret.expose()],
        }
    }

    /// Returns the fields of the request's form.
    pub fn form(&self) -> Vec<(&'static str, &str)> {
        let mut form = match &self.grant {
            Grant::Password(Credentials { username, password }) => {
                let login = [("username", username.as_str()), ("password", password.expose())];
                [&[("grant_type", "password")], &login[..], &[("scope", "openid")]].concat()
            }
            Grant::Code { code, verifier, redirect_uri } => vec![
                ("grant_type", "authorization_code"),
                ("code", code.expose()),
                ("code_verifier", verifier.expose()),
                ("redirect_uri", redirect_uri),
            ],
            Grant::Device(code) => {
                vec![("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", code.expose())]
            }
            Grant::Refresh(token) => vec![("grant_type", "refresh_token"), ("refresh_token", token.expose())],
        };
        form.push(("client_id", &self.client_id));
        form
    }
}
