//! Revocation of refresh tokens (RFC 7009).

use super::Provider;
use crate::api::http::transport::place;
use crate::config::Refresh;
use crate::error::{Error, Kind};
use crate::secret::redacted;
use serde_json::Value;
use url::Url;

impl Provider<'_> {
    /// Revokes the token, if the provider at `issuer` has issued it and supports that.
    pub async fn revoke(&self, issuer: &Url, refresh: &Refresh) -> Result<(), Error> {
        let metadata = self.metadata(issuer).await?;
        // The token is a secret from every other provider.
        let is_its_own = metadata.token_endpoint == refresh.endpoint;
        let Some(endpoint) = metadata.revocation_endpoint.filter(|_| is_its_own) else {
            self.debug.line(|| format!("{} does not say where its refresh token is revoked", place(issuer)));
            return Ok(());
        };
        let token = refresh.token.expose();
        let form = [("token", token), ("token_type_hint", "refresh_token"), ("client_id", &refresh.client_id)];
        let (status, answer) = self.post(&endpoint, &form).await?;
        if status.is_success() {
            return Ok(());
        }
        let said = ["error_description", "error"].iter().find_map(|name| answer.get(name).and_then(Value::as_str));
        let reason = said.map_or_else(|| status.to_string(), |said| redacted(said, [token]));
        Err(Error::new(Kind::Server, format!("the OpenID provider {} refuses: {reason}", place(&endpoint))))
    }
}
