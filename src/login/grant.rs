//! What an OpenID provider is shown, and what it gives for it.

use super::Credentials;
use crate::config::{AuthType, Refresh};
use crate::secret::Secret;
use url::Url;

/// What the provider trades for an access token.
#[derive(Clone, Debug)]
pub enum Grant {
    /// Login name and password
    Password(Credentials),
    /// The code that a browser brought back
    Code {
        /// The code
        code: Secret,
        /// What proves that we are the ones who asked for it (PKCE)
        verifier: Secret,
        /// Where the browser was to bring it
        redirect_uri: String,
    },
    /// The code of a device that somebody confirms elsewhere
    Device(Secret),
    /// What an earlier trade gave for this one
    Refresh(Secret),
}

/// A trade with an OpenID provider.
#[derive(Clone, Debug)]
pub struct TokenRequest {
    /// Where
    pub endpoint: Url,
    /// What we are called there
    pub client_id: String,
    /// What is shown
    pub grant: Grant,
    /// The kind of login that this belongs to
    pub auth_type: AuthType,
    /// Whose it is, where that is known before
    pub user_name: Option<String>,
}

/// What the provider gave.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// What the server is shown
    pub access: Secret,
    /// Login name
    pub user_name: String,
    /// When it ends, seconds since 1970
    pub expires: Option<i64>,
    /// What gives the next one
    pub refresh: Option<Refresh>,
    /// The kind of login
    pub auth_type: AuthType,
}

impl TokenRequest {
    /// The trade that gives the next access token after the one `refresh` came with.
    pub fn again(refresh: &Refresh, auth_type: AuthType, user_name: &str) -> Self {
        Self {
            endpoint: refresh.endpoint.clone(),
            client_id: refresh.client_id.clone(),
            grant: Grant::Refresh(refresh.token.clone()),
            auth_type,
            user_name: Some(user_name.to_owned()),
        }
    }

    /// What is secret of it.
    pub fn secrets(&self) -> Vec<&str> {
        match &self.grant {
            Grant::Password(login) => vec![login.password.expose()],
            Grant::Code { code, verifier, .. } => vec![code.expose(), verifier.expose()],
            Grant::Device(secret) | Grant::Refresh(secret) => vec![secret.expose()],
        }
    }

    /// The fields of the request.
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
