//! The client: one server, its connection and its login, and the meaning of its answers. Reads stand in `read`, changes in `change`.

use crate::api::http::body::{self, Body};
use crate::api::http::clock::ServerClock;
use crate::api::http::connection::Connection;
use crate::api::http::connections::Connections;
use crate::api::http::failure::{self, Head};
use crate::api::http::proxy::Proxy;
use crate::api::http::{json, numbers, transport};
use crate::error::{Error, Kind};
use crate::login::Credential;
use crate::model::masking::{masked_body, masked_query, redacted_json, secrets_of_request};
use crate::model::requirement::Plugins;
use crate::model::wizard;
use crate::secret::{Secret, path_without_secrets, redacted};
use chrono::{DateTime, Utc};
use reqwest::{Response, StatusCode};
use serde_json::Value;
use std::cell::Cell;
use std::rc::Rc;
use tokio::sync::OnceCell;
use tokio::time::Instant;
use url::Url;

/// A connection to one Foreman server. Copies share it.
#[derive(Clone)]
pub struct Client {
    pub(in crate::api) http: Rc<Connections>,
    pub(in crate::api) connection: Rc<Connection>,
    /// The server's plugins, once they were asked for; none where the user may not see them.
    pub(in crate::api) plugins: Rc<OnceCell<Option<Plugins>>>,
    pub(in crate::api) clock: Rc<ServerClock>,
    /// Time of the last answer that accepted the login or the session.
    pub(in crate::api) accepted: Rc<Cell<Option<Instant>>>,
}

/// Bytes of the longest address that a request can have.
const LONGEST_ADDRESS: usize = 65_534;

/// Query parameters.
pub type Query<'a> = &'a [(&'a str, &'a str)];

impl Client {
    /// Creates a client for a server. Sends nothing yet.
    pub fn new(connection: Connection) -> Result<Self, Error> {
        Ok(Self {
            http: Rc::new(Connections::new(&connection)?),
            connection: Rc::new(connection),
            plugins: Rc::default(),
            clock: Rc::default(),
            accepted: Rc::default(),
        })
    }

    /// Returns the server's address.
    pub fn server(&self) -> &Url {
        &self.connection.server
    }

    /// Returns the login name, if there is a login.
    pub fn username(&self) -> Option<String> {
        self.connection.authentication.username()
    }

    /// Returns true once a session has replaced the login, and always where sessions are not used.
    pub fn has_opened_session(&self) -> bool {
        let authentication = &self.connection.authentication;
        !authentication.uses_sessions() || matches!(*authentication.credential(), Credential::Session(_))
    }

    /// Takes the error of storing the session, if there was one.
    pub fn take_session_failure(&self) -> Option<anyhow::Error> {
        let failure = self.connection.authentication.take_failure()?;
        Some(failure.context("the server has accepted the login, but its session could not be stored"))
    }

    /// Returns the time of the server's clock at `moment`, or of this machine's where the server has not sent any.
    pub fn time_at(&self, moment: Instant) -> DateTime<Utc> {
        self.clock.at(moment)
    }

    /// Returns true if the server has told its time.
    pub fn knows_time(&self) -> bool {
        self.clock.is_set()
    }

    /// Returns the full address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.connection.server.as_str().trim_end_matches('/'))
    }

    /// Reads the body of an answer, and logs it for `--debug` with its secrets masked.
    pub(in crate::api) async fn body(
        &self,
        response: Response,
        limit: usize,
        secrets: &[Secret],
    ) -> Result<Body, Error> {
        let status = response.status();
        let path = response.url().path().to_owned();
        // Its answers hold the values of hidden inputs under names that do not show it.
        let holds_secrets = path.contains(wizard::PATH);
        let body = body::read(response, limit).await?;
        if let Body::Whole(bytes) = &body {
            let shown = || match holds_secrets {
                true => "(holds hidden inputs)".into(),
                false => self.excerpt(&path, bytes, secrets),
            };
            self.debug(|| format!("< {status}, {} bytes\n{}", bytes.len(), shown()));
        }
        Ok(body)
    }

    /// Parses an answer as JSON.
    pub(in crate::api) fn parse(&self, bytes: &[u8]) -> Result<Value, Error> {
        json::check(bytes)?;
        numbers::parse(bytes).map_err(|cause| failure::not_json(bytes, &cause, self.server()))
    }

    /// Returns the error that an answer means. Servers may repeat what they were sent, so that its secrets are masked.
    pub(in crate::api) fn failure(&self, head: &Head, bytes: &[u8], secrets: &[Secret]) -> Error {
        if let Some(expired) = self.session_expired(head.status) {
            return expired;
        }
        let secrets = self.all_secrets(secrets);
        let text = match json::short(bytes) {
            Some(answer) => redacted_json(&answer, &secrets).to_string(),
            None => redacted(&String::from_utf8_lossy(bytes), secrets.iter().map(Secret::expose)),
        };
        failure::explain(&head.without(&secrets), text.as_bytes(), self.server())
    }

    /// Returns the error for a session that the server does not accept any more.
    fn session_expired(&self, status: StatusCode) -> Option<Error> {
        let Credential::Session(session) = &*self.connection.authentication.credential() else { return None };
        let message = || format!("the session of {} has expired", session.user_name);
        let command = session.auth_type.unwrap_or_default().command();
        (status == StatusCode::UNAUTHORIZED)
            .then(|| Error::new(Kind::Unauthenticated, message()).hint(format!("Open a new one with {command}.")))
    }

    /// Returns the error that a broken request means.
    pub(in crate::api) async fn explain(&self, error: &reqwest::Error) -> Error {
        match error.url().filter(|url| error.is_builder() && url.as_str().len() > LONGEST_ADDRESS) {
            Some(url) => failure::too_long(url, None),
            None => transport::explain(error, self.server(), self.http.for_read()).await,
        }
    }

    /// Returns the secrets of a request together with those of the login, at the proxy too.
    fn all_secrets(&self, secrets: &[Secret]) -> Vec<Secret> {
        let of_login = self.connection.authentication.credential().secrets();
        let of_proxy = Proxy::to(self.server()).ok().flatten().map(|proxy| proxy.secrets()).unwrap_or_default();
        secrets.iter().cloned().chain(of_login).chain(of_proxy).collect()
    }

    /// Returns an answer for `--debug`: JSON with its secrets masked, anything else only by its kind.
    fn excerpt(&self, path: &str, bytes: &[u8], secrets: &[Secret]) -> String {
        const LARGEST: usize = 1 << 20;
        const CHARACTERS: usize = 4_000;
        if bytes.len() > LARGEST {
            return "(too large to be shown)".into();
        }
        let Some(value) = json::short(bytes) else { return "(not JSON)".into() };
        let mut text = masked_body(path, &redacted_json(&value, &self.all_secrets(secrets))).to_string();
        if let Some((cut, _)) = text.char_indices().nth(CHARACTERS) {
            text.truncate(cut);
            text.push_str(" ...");
        }
        text
    }

    /// Logs a line for `--debug`.
    pub(in crate::api) fn debug(&self, line: impl FnOnce() -> String) {
        self.connection.debug.line(line);
    }

    /// Prints a note.
    pub(in crate::api) fn note(&self, line: impl FnOnce() -> String) {
        self.connection.notes.line(line);
    }
}

/// Returns the secrets in `path` and its query.
pub(in crate::api) fn secrets(path: &str, query: Query<'_>) -> Vec<Secret> {
    secrets_of_request(path, query, &masked_query(path, query))
}

/// Returns a path with its query for `--debug`, without these secrets wherever they stand.
pub(in crate::api) fn shown(path: &str, query: Query<'_>, secrets: &[Secret]) -> String {
    let pairs: Vec<_> = masked_query(path, query).iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    redacted(&format!("{}{query}", path_without_secrets(path)), secrets.iter().map(Secret::expose))
}
