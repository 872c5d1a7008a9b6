//! OpenID providers: their metadata, and the access tokens that they issue.

mod browser;
mod device;
mod metadata;
mod pkce;
mod revocation;
mod token;

pub use browser::{BrowserLogin, listen};
pub use metadata::issuer_of;
pub use pkce::Verifier;

use crate::api::TlsOptions;
use crate::api::http::{body, connection, json, tls, transport};
use crate::config::is_this_machine;
use crate::error::{Error, Kind};
use crate::streams::Log;
use reqwest::header::CONTENT_TYPE;
use reqwest::{RequestBuilder, StatusCode};
use serde_json::Value;
use std::time::Duration;
use url::{Url, form_urlencoded};

/// An OpenID provider: another machine than the Foreman server, with a certificate of its own.
#[derive(Debug)]
pub struct Provider<'a> {
    tls: &'a TlsOptions,
    timeout: Duration,
    debug: Log,
}

impl<'a> Provider<'a> {
    /// Creates a provider whose certificate the system's authorities or those of `tls` must have signed. It is verified whatever the
    /// settings for the Foreman server are, and no client certificate is shown.
    pub fn new(tls: &'a TlsOptions, timeout: Duration, debug: Log) -> Self {
        Self { tls, timeout, debug }
    }

    /// Sends a form. Returns the status and the JSON of the answer, null where it is not JSON.
    async fn post(&self, url: &Url, form: &[(&str, &str)]) -> Result<(StatusCode, Value), Error> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = self.client(url)?.post(url.clone());
        self.debug.line(|| format!("> POST {url}"));
        self.send(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body), url).await
    }

    async fn get(&self, url: &Url) -> Result<(StatusCode, Value), Error> {
        self.debug.line(|| format!("> GET {url}"));
        self.send(self.client(url)?.get(url.clone()), url).await
    }

    async fn send(&self, request: RequestBuilder, url: &Url) -> Result<(StatusCode, Value), Error> {
        let (http, request) = request.timeout(self.timeout).build_split();
        let broken = async |error: &reqwest::Error| {
            let error = transport::explain(error, url, &http).await;
            Error::new(error.kind(), format!("the OpenID provider: {}", error.message())).hint(HINT)
        };
        let sent = match request {
            Ok(request) => http.execute(request).await,
            Err(error) => Err(error),
        };
        let response = match sent {
            Ok(response) => response,
            Err(error) => return Err(broken(&error).await),
        };
        let status = response.status();
        self.debug.line(|| format!("< {status}"));
        match body::read(response, body::FAILURE).await? {
            body::Body::Whole(bytes) => Ok((status, json::short(&bytes).unwrap_or_default())),
            body::Body::Cut(error) => Err(broken(&error).await),
        }
    }

    fn client(&self, url: &Url) -> Result<reqwest::Client, Error> {
        if url.scheme() != "https" && !is_this_machine(url) {
            let reason = format!("{url}: http would send the login in clear to another machine: nothing was sent");
            return Err(Error::new(Kind::Config, reason).hint("An OpenID provider's addresses start with https://."));
        }
        connection::http(tls::for_provider(connection::builder(url, self.timeout)?, url, self.tls)?)
    }
}

const HINT: &str = "Check its address: --oidc-token-endpoint, --oidc-issuer or `rexctl config show`; \
                    a certificate authority of its own goes into --ssl-ca-file too.";
