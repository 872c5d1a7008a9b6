//! The HTTP connections to one server: kept between requests, or a new one for a change where the server has not promised to keep them.

use crate::api::http::connection::{self, Connection};
use crate::api::http::tls;
use crate::error::Error;
use reqwest::ClientBuilder;
use reqwest::header::HeaderMap;
use rustls::ClientConfig;
use std::cell::{Cell, OnceCell};

/// The server's word on a kept connection, such as Apache's `Keep-Alive: timeout=15, max=100`.
const KEEP_ALIVE: &str = "keep-alive";

/// HTTP clients for the requests to one server.
pub struct Connections {
    kept: reqwest::Client,
    /// Opens a connection for each request; made when it is first needed.
    unkept: OnceCell<reqwest::Client>,
    tls: Option<ClientConfig>,
    /// True once an answer did not promise to keep its connection.
    may_close: Cell<bool>,
}

impl Connections {
    /// Prepares the connections. Opens none.
    pub fn new(connection: &Connection) -> Result<Self, Error> {
        let tls = tls::of_server(&connection.server, &connection.tls)?;
        let kept = connection::http(builder(connection, tls.as_ref())?)?;
        Ok(Self { kept, unkept: OnceCell::new(), tls, may_close: Cell::new(false) })
    }

    /// Returns the client for requests that may be repeated.
    pub fn for_read(&self) -> &reqwest::Client {
        &self.kept
    }

    /// Returns the client for a request that is sent once.
    ///
    /// A server may close a kept connection at the moment when the request goes out on it; nobody can tell then whether it was
    /// read (RFC 9112, section 9.5). A new connection is not closed before its first answer.
    pub fn for_change(&self, connection: &Connection) -> Result<&reqwest::Client, Error> {
        if !self.may_close.get() {
            return Ok(&self.kept);
        }
        if let Some(unkept) = self.unkept.get() {
            return Ok(unkept);
        }
        let unkept = connection::http(builder(connection, self.tls.as_ref())?.pool_max_idle_per_host(0))?;
        Ok(self.unkept.get_or_init(|| unkept))
    }

    /// Takes note of the head of an answer.
    pub fn note(&self, headers: &HeaderMap) {
        if !headers.contains_key(KEEP_ALIVE) {
            self.may_close.set(true);
        }
    }
}

fn builder(connection: &Connection, tls: Option<&ClientConfig>) -> Result<ClientBuilder, Error> {
    let builder = connection::builder(&connection.server, connection.request_timeout)?;
    Ok(tls::configure(builder.default_headers(connection::headers()), tls))
}
