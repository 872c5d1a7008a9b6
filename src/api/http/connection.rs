//! The server's address, its TLS options and the login; and the settings that all HTTP connections share.

use crate::api::http::proxy;
use crate::api::http::tls::TlsOptions;
use crate::config::DefaultValue;
use crate::error::{Error, Kind};
use crate::login::Authentication;
use crate::streams::Log;
use reqwest::ClientBuilder;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderMap, HeaderValue};
use std::collections::BTreeMap;
use std::time::Duration;
use url::Url;

/// Everything that a client is opened with.
#[derive(Debug)]
pub struct Connection {
    /// Address of the server, with its path prefix.
    pub server: Url,
    /// Trust in the server's certificate, and the client's own certificate.
    pub tls: TlsOptions,
    /// Login or session of the user, if any.
    pub authentication: Authentication,
    /// Values for parameters that a command leaves out.
    pub defaults: BTreeMap<String, DefaultValue>,
    /// Longest time for one answer, connecting and repeated attempts of a read included.
    pub request_timeout: Duration,
    /// Log of `--debug`.
    pub debug: Log,
    /// Log of notes, which `-q` switches off.
    pub notes: Log,
}

/// Time for the TCP and TLS handshakes together, if the request timeout is not shorter.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Time after which an idle connection is not used again. Load balancers and firewalls close or forget idle connections, at times
/// silently; a new one costs little.
const IDLE_TIMEOUT: Duration = Duration::from_secs(1);

/// Returns a builder with the settings that every HTTP client for `url` has.
pub fn builder(url: &Url, request_timeout: Duration) -> Result<ClientBuilder, Error> {
    let builder = reqwest::Client::builder()
        .user_agent(concat!("rexctl/", env!("CARGO_PKG_VERSION")))
        // A redirect would carry the body, passwords included, to wherever it points.
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        // Repeating is decided per request in `read`: reads are repeated, changes never.
        .retry(reqwest::retry::never())
        .http1_only()
        .pool_idle_timeout(IDLE_TIMEOUT)
        .connect_timeout(CONNECT_TIMEOUT.min(request_timeout));
    proxy::configure(builder, url)
}

/// Builds the HTTP client.
pub fn http(builder: ClientBuilder) -> Result<reqwest::Client, Error> {
    builder
        .build()
        .map_err(|cause| Error::new(Kind::Config, format!("cannot set up the connection: {}", innermost(&cause))))
}

/// Returns the headers of every request to Foreman. It translates its messages, and only the English ones are known here.
pub fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json;version=2"));
    headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("en"));
    headers
}

/// Returns the text of the innermost cause, which states the reason.
pub fn innermost(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
