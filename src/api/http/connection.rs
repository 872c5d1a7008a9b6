//! Where the server is, how to trust it and who asks.

use crate::api::Client;
use crate::api::http::{proxy, tls};
use crate::config::DefaultValue;
use crate::error::{Error, Kind};
use crate::login::Authentication;
use crate::streams::{Log, Warnings};
use reqwest::ClientBuilder;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderMap, HeaderValue};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;
use url::Url;

/// What a client needs to know of the server.
#[derive(Debug)]
pub struct Connection {
    /// Its address; a path prefix is kept.
    pub server: Url,
    /// How to trust it.
    pub tls: Tls,
    /// Who asks, if anyone.
    pub authentication: Authentication,
    /// Values for parameters that a command leaves out.
    pub defaults: BTreeMap<String, DefaultValue>,
    /// How long one answer may take, connecting and repeated attempts of a read included.
    pub request_timeout: Duration,
    /// Where `--debug` lines go.
    pub debug: Log,
}

/// How the server and, with a client certificate, the user prove who they are.
#[derive(Clone, Debug, Default)]
pub struct Tls {
    /// Take any certificate: `--verify-ssl no`.
    pub accept_any: bool,
    /// Trust only the certificates in this PEM file.
    pub ca_file: Option<PathBuf>,
    /// Trust only the certificates in the PEM files of this directory.
    pub ca_path: Option<PathBuf>,
    /// The client's certificate and key, PEM files.
    pub identity: Option<(PathBuf, PathBuf)>,
    /// Receives the warnings of unreadable certificates.
    pub warnings: Warnings,
}

/// Time for the TCP and TLS handshakes together, if the request timeout is not shorter.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// An idle connection is used again for so long. What stands before a server, or between it and here, closes or forgets idle
/// connections, at times without a word; a new one costs little.
const IDLE_TIMEOUT: Duration = Duration::from_secs(1);

impl Connection {
    /// A client for this server. Nothing is sent yet.
    pub fn open(self) -> Result<Client, Error> {
        let builder = builder(&self.server, self.request_timeout)?.default_headers(headers());
        let http = http(tls::configure(builder, &self.server, &self.tls)?)?;
        Ok(Client {
            http,
            connection: Rc::new(self),
            remote_execution: Rc::default(),
            clock: Rc::default(),
            answers: Rc::default(),
        })
    }
}

/// What holds for everybody that is talked to at `url`.
pub fn builder(url: &Url, request_timeout: Duration) -> Result<ClientBuilder, Error> {
    let builder = reqwest::Client::builder()
        .user_agent(concat!("rexctl/", env!("CARGO_PKG_VERSION")))
        // A redirect would carry the body, passwords included, to wherever it points.
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        // Repeating is decided per request in `client`: reads may be, nothing else.
        .retry(reqwest::retry::never())
        .http1_only()
        .pool_idle_timeout(IDLE_TIMEOUT)
        .connect_timeout(CONNECT_TIMEOUT.min(request_timeout));
    proxy::configure(builder, url)
}

/// The client that `builder` describes.
pub fn http(builder: ClientBuilder) -> Result<reqwest::Client, Error> {
    builder
        .build()
        .map_err(|cause| Error::new(Kind::Config, format!("cannot set up the connection: {}", innermost(&cause))))
}

/// The server translates its messages by language; English ones are known here.
fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json;version=2"));
    headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("en"));
    headers
}

/// The text at the root of a chain of errors, where the reason stands.
pub fn innermost(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
