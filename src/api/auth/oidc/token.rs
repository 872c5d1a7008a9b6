//! Access tokens: requested, and read without verification, which is the server's part.

use super::Provider;
use crate::api::http::transport::place;
use crate::config::Refresh;
use crate::error::{Error, Kind};
use crate::login::{Grant, TokenRequest, Tokens};
use crate::secret::{Secret, redacted};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

/// A request for a token that has failed.
#[derive(Debug)]
pub(super) enum TokenFailure {
    /// Refused by the provider for the reason in this code, such as `authorization_pending`.
    Code(String, Error),
    /// Any other failure.
    Other(Error),
}

impl From<Error> for TokenFailure {
    fn from(error: Error) -> Self {
        TokenFailure::Other(error)
    }
}

impl Provider<'_> {
    /// Exchanges a grant for an access token.
    pub async fn tokens(&self, request: &TokenRequest) -> Result<Tokens, Error> {
        self.exchange(request).await.map_err(|failure| match failure {
            TokenFailure::Code(_, error) | TokenFailure::Other(error) => error,
        })
    }

    pub(super) async fn exchange(&self, request: &TokenRequest) -> Result<Tokens, TokenFailure> {
        let (status, answer) = self.post(&request.endpoint, &request.form()).await?;
        let place = place(&request.endpoint);
        let text = |name: &str| answer.get(name).and_then(Value::as_str);
        if let Some(code) = text("error") {
            let reason = text("error_description").unwrap_or(code);
            return Err(TokenFailure::Code(code.to_owned(), refused(request, code, reason, &place)));
        }
        let Some(access) = text("access_token").filter(|_| status.is_success()) else {
            let reason = format!("the OpenID provider {place} gave no access token ({status})");
            return Err(Error::new(Kind::Protocol, reason).hint(super::HINT).into());
        };
        let identity = text("id_token").and_then(claims);
        let claims = [claims(access), identity];
        let claim = |name: &str| claims.iter().flatten().find_map(|claims| claims.get(name));
        let named = ["preferred_username", "email"].iter().find_map(|name| claim(name)?.as_str());
        let subject = || claim("sub").and_then(Value::as_str);
        let user_name = named.map(str::to_owned).or_else(|| request.user_name.clone());
        let lasts = answer.get("expires_in").and_then(Value::as_i64);
        let expires = claims.iter().flatten().next().and_then(|claims| claims.get("exp")).and_then(Value::as_i64);
        Ok(Tokens {
            access: Secret::new(access.to_owned()),
            user_name: user_name.or_else(|| subject().map(str::to_owned)).unwrap_or_else(|| "unknown".into()),
            expires: lasts.map(|seconds| chrono::Utc::now().timestamp().saturating_add(seconds)).or(expires),
            refresh: refresh(request, text("refresh_token")),
            auth_type: request.auth_type,
        })
    }
}

/// Returns the error that a refusal of the provider means.
fn refused(request: &TokenRequest, code: &str, reason: &str, place: &str) -> Error {
    let message = format!("the OpenID provider {place} refuses: {}", redacted(reason, request.secrets()));
    match code {
        "invalid_grant" | "access_denied" | "expired_token" => Error::new(Kind::Unauthenticated, message)
            .hint("Check the login, or log in again with rexctl auth login oauth."),
        _ => {
            let client = &request.client_id;
            Error::new(Kind::Config, message).hint(format!(
                "Check --oidc-client-id: it is {client}, which has to be a public client there that may log in this way."
            ))
        }
    }
}

/// Returns the refresh token for the next exchange: the new one, or the one just used where the provider keeps it.
fn refresh(request: &TokenRequest, issued: Option<&str>) -> Option<Refresh> {
    let token = match (issued, &request.grant) {
        (Some(token), _) => Secret::new(token.to_owned()),
        (None, Grant::Refresh(token)) => token.clone(),
        (None, _) => return None,
    };
    Some(Refresh { token, endpoint: request.endpoint.clone(), client_id: request.client_id.clone() })
}

/// Reads the claims of a JSON Web Token; none where the token is of another kind.
fn claims(token: &str) -> Option<Value> {
    let payload = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_where_it_is_a_jwt() {
        let payload = URL_SAFE_NO_PAD.encode(r#"{"preferred_username":"ann"}"#);
        assert_eq!(claims(&format!("h.{payload}.s")).unwrap()["preferred_username"], "ann");
        for opaque in ["", "opaque", "a.b.c", "a.é.c", "..", "a.bnVsbA"] {
            assert!(claims(opaque).is_none_or(|claims| claims.is_null()), "{opaque}");
        }
    }
}
