//! The device grant (RFC 8628): a code that the user confirms in a browser of any machine.

use super::Provider;
use super::token::TokenFailure;
use crate::api::http::transport::place;
use crate::config::AuthType;
use crate::error::{Error, Kind};
use crate::login::{Grant, TokenRequest, Tokens};
use crate::secret::Secret;
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;
use url::Url;

/// A code to be confirmed.
#[derive(Debug)]
pub struct Device {
    /// Address at which to confirm it.
    pub verification_uri: String,
    /// The code as the user types it there.
    pub user_code: String,
    code: Secret,
    interval: Duration,
    until: Instant,
}

impl Provider<'_> {
    /// Requests a code to be confirmed.
    pub async fn device(&self, endpoint: &Url, client_id: &str) -> Result<Device, Error> {
        let (status, answer) = self.post(endpoint, &[("client_id", client_id), ("scope", "openid")]).await?;
        let text = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
        let seconds = |name: &str, otherwise| answer.get(name).and_then(Value::as_u64).unwrap_or(otherwise);
        match (text("device_code"), text("user_code"), text("verification_uri")) {
            (Some(code), Some(user_code), Some(uri)) => Ok(Device {
                verification_uri: text("verification_uri_complete").unwrap_or(uri),
                user_code,
                code: Secret::new(code),
                interval: Duration::from_secs(seconds("interval", 5).min(60)),
                until: Instant::now() + Duration::from_secs(seconds("expires_in", 600).min(3_600)),
            }),
            _ => {
                let said = text("error_description").or(text("error")).unwrap_or_else(|| status.to_string());
                Err(Error::new(
                    Kind::Rejected,
                    format!("the OpenID provider {} gives no device code: {said}", place(endpoint)),
                )
                .hint("Check --oidc-client-id, and that the client may use the device grant there."))
            }
        }
    }

    /// Waits until the code is confirmed, polling at the provider's interval.
    pub async fn confirmed(&self, device: &Device, endpoint: Url, client_id: String) -> Result<Tokens, Error> {
        let (grant, auth_type) = (Grant::Device(device.code.clone()), AuthType::OauthDevice);
        let request = TokenRequest { endpoint, client_id, grant, auth_type, user_name: None };
        let mut interval = device.interval;
        while Instant::now() + interval < device.until {
            tokio::time::sleep(interval).await;
            match self.exchange(&request).await {
                Ok(tokens) => return Ok(tokens),
                Err(TokenFailure::Code(code, _)) if code == "authorization_pending" => {}
                Err(TokenFailure::Code(code, _)) if code == "slow_down" => interval += Duration::from_secs(5),
                Err(TokenFailure::Code(_, error) | TokenFailure::Other(error)) => return Err(error),
            }
        }
        Err(Error::new(Kind::Unauthenticated, "the code was not confirmed in time").hint("Try again for a new one."))
    }
}
