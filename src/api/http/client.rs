//! One request, one answer. Reads may be repeated; what is sent once stands in `change`.

use crate::api::auth::{extlogin, session};
use crate::api::http::body::{self, Body};
use crate::api::http::clock::ServerClock;
use crate::api::http::connection::Connection;
use crate::api::http::failure::Head;
use crate::api::http::proxy::Proxy;
use crate::api::http::{failure, json, retry, transport};
use crate::api::rex::job_invocations;
use crate::api::rex::version::Version;
use crate::error::Error;
use crate::login::Credential;
use crate::model::masking::{masked_body, masked_query, redacted_json, secrets_of_query};
use crate::secret::{Secret, redacted};
use chrono::{DateTime, Utc};
use reqwest::{Method, Response};
use serde_json::Value;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::Instant;
use url::Url;

/// A connection to one Foreman server. Copies share it.
#[derive(Clone)]
pub struct Client {
    pub(in crate::api) http: reqwest::Client,
    pub(in crate::api) connection: Rc<Connection>,
    pub(in crate::api) remote_execution: Rc<OnceCell<Option<Version>>>,
    pub(in crate::api) clock: Rc<ServerClock>,
    pub(in crate::api) answers: Rc<Answers>,
}

/// The server's answers so far.
#[derive(Debug, Default)]
pub(in crate::api) struct Answers {
    /// The last one that accepted what was shown of the user.
    pub accepted: Cell<Option<Instant>>,
}

/// Query parameters.
pub type Query<'a> = &'a [(&'a str, &'a str)];

/// What an attempt at a read came to.
pub(in crate::api) enum Attempt<T> {
    Done(T),
    Failed(Error),
    /// A passing fault: the error if it stays, and the server's wish for the next attempt.
    Again(Error, Option<Duration>),
}

impl Client {
    /// The server's address.
    pub fn server(&self) -> &Url {
        &self.connection.server
    }

    /// The login name, if there is a login.
    pub fn username(&self) -> Option<String> {
        self.connection.authentication.username()
    }

    /// Whether a session stands for the login, unless sessions are not used.
    pub fn has_opened_session(&self) -> bool {
        let authentication = &self.connection.authentication;
        !authentication.uses_sessions() || matches!(*authentication.credential(), Credential::Session(_))
    }

    /// Takes why a session could not be stored, if one could not.
    pub fn take_session_failure(&self) -> Option<anyhow::Error> {
        let failure = self.connection.authentication.take_failure()?;
        Some(failure.context("the server has accepted the login, but its session could not be stored"))
    }

    /// What the server's clock showed at `moment`, as far as it is known.
    pub fn time_at(&self, moment: Instant) -> DateTime<Utc> {
        self.clock.at(moment)
    }

    /// The full address of `path`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.connection.server.as_str().trim_end_matches('/'))
    }

    /// Reads `path` as JSON.
    ///
    /// Repeated a few times when the server is away for a moment, all within one request timeout.
    pub async fn get(&self, path: &str, query: Query<'_>) -> Result<Value, Error> {
        let bytes = self.get_bytes(path, query, body::DOCUMENT).await?;
        self.parse(&bytes)
    }

    /// Reads a path as [`Client::get`] does, within the larger limit for answers that may hold a list.
    pub async fn get_large(&self, path: &str, query: Query<'_>) -> Result<Value, Error> {
        let bytes = self.get_bytes(path, query, body::LARGE).await?;
        self.parse(&bytes)
    }

    /// Reads `path`, as [`Client::get`] does, leaving the body as it came, of at most `limit` bytes.
    pub async fn get_bytes(&self, path: &str, query: Query<'_>, limit: usize) -> Result<Vec<u8>, Error> {
        self.repeated(async |deadline| self.attempt(path, query, limit, deadline).await).await
    }

    /// Reads by `attempt`, again while the server is away for a moment and there is time.
    pub(in crate::api) async fn repeated<T>(&self, read: impl AsyncFn(Instant) -> Attempt<T>) -> Result<T, Error> {
        extlogin::ready(self).await?;
        let deadline = Instant::now() + self.connection.request_timeout;
        let mut attempt = 0;
        loop {
            let (error, wish) = match read(deadline).await {
                Attempt::Done(answer) => return Ok(answer),
                Attempt::Failed(error) => return Err(error),
                Attempt::Again(error, wish) => (error, wish),
            };
            match retry::wait(attempt, wish).filter(|wait| Instant::now() + *wait < deadline) {
                Some(wait) => {
                    self.debug(|| format!("trying again in {} ms: {}", wait.as_millis(), error.message()));
                    tokio::time::sleep(wait).await;
                }
                None => return Err(error.wait(wish)),
            }
            attempt += 1;
        }
    }

    async fn attempt(&self, path: &str, query: Query<'_>, limit: usize, deadline: Instant) -> Attempt<Vec<u8>> {
        let request = self.http.request(Method::GET, self.url(path)).query(query);
        self.debug(|| format!("> GET {}{}", self.url(path), shown(path, query)));
        let response = match session::send(self, request, deadline).await {
            Ok(response) => response,
            Err(error) if transport::is_passing(&error) => return Attempt::Again(self.explain(&error).await, None),
            Err(error) => return Attempt::Failed(self.explain(&error).await),
        };
        let head = Head::of(&response);
        self.clock.read(&head.headers);
        let secrets = secrets(path, query);
        if !head.status.is_success() {
            return self.refused(&head, response, &secrets).await;
        }
        match self.body(response, limit, &secrets).await {
            Ok(Body::Whole(bytes)) => Attempt::Done(bytes),
            Ok(Body::Cut(error)) => Attempt::Again(self.explain(&error).await, None),
            Err(error) => Attempt::Failed(error),
        }
    }

    /// Reads an answer that is not what was asked for.
    pub(in crate::api) async fn refused<T>(&self, head: &Head, response: Response, secrets: &[Secret]) -> Attempt<T> {
        match self.body(response, body::FAILURE, secrets).await {
            Ok(Body::Whole(bytes)) if retry::is_passing(head.status) => {
                Attempt::Again(self.failure(head, &bytes, secrets), retry::retry_after(&head.headers))
            }
            Ok(Body::Whole(bytes)) => Attempt::Failed(self.failure(head, &bytes, secrets)),
            Ok(Body::Cut(error)) => Attempt::Again(self.explain(&error).await, None),
            Err(error) => Attempt::Failed(error),
        }
    }

    pub(in crate::api) async fn body(
        &self,
        response: Response,
        limit: usize,
        secrets: &[Secret],
    ) -> Result<Body, Error> {
        let status = response.status();
        // The web interface is told the values of hidden inputs, which no name betrays.
        let path = response.url().path().to_owned();
        let holds_secrets = path.contains(job_invocations::WIZARD);
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

    pub(in crate::api) fn parse(&self, bytes: &[u8]) -> Result<Value, Error> {
        json::check(bytes)?;
        let read = serde_json::from_slice(bytes).and_then(with_sane_numbers);
        read.map_err(|cause| failure::not_json(bytes, &cause, self.server()))
    }

    /// The error that an answer means; servers repeat at times what they were sent, its secrets too.
    pub(in crate::api) fn failure(&self, head: &Head, bytes: &[u8], secrets: &[Secret]) -> Error {
        if let Some(expired) = session::expired(self, head.status) {
            return expired;
        }
        let secrets = self.all_secrets(secrets);
        let said = match json::short(bytes) {
            Some(said) => redacted_json(&said, &secrets).to_string(),
            None => redacted(&String::from_utf8_lossy(bytes), secrets.iter().map(Secret::expose)),
        };
        failure::explain(&head.without(&secrets), said.as_bytes())
    }

    pub(in crate::api) async fn explain(&self, error: &reqwest::Error) -> Error {
        transport::explain(error, self.server(), &self.http).await
    }

    /// The secrets of a request, and those of the login, at the proxy too.
    fn all_secrets(&self, secrets: &[Secret]) -> Vec<Secret> {
        let own = self.connection.authentication.credential().secrets();
        let of_proxy = Proxy::to(self.server()).ok().flatten().map(|proxy| proxy.secrets()).unwrap_or_default();
        secrets.iter().cloned().chain(own).chain(of_proxy).collect()
    }

    /// An answer for `--debug`: JSON with its secrets masked, anything else only by its size.
    fn excerpt(&self, path: &str, bytes: &[u8], secrets: &[Secret]) -> String {
        const LARGEST: usize = 1 << 20;
        const MOST: usize = 4_000;
        if bytes.len() > LARGEST {
            return "(too large to be shown)".into();
        }
        let Some(value) = json::short(bytes) else { return "(not JSON)".into() };
        let mut text = masked_body(path, &redacted_json(&value, &self.all_secrets(secrets))).to_string();
        if let Some((cut, _)) = text.char_indices().nth(MOST) {
            text.truncate(cut);
            text.push_str(" ...");
        }
        text
    }

    /// A line for `--debug`.
    pub(in crate::api) fn debug(&self, line: impl FnOnce() -> String) {
        self.connection.debug.line(line);
    }
}

/// The secrets in a query to `path`.
pub(in crate::api) fn secrets(path: &str, query: Query<'_>) -> Vec<Secret> {
    secrets_of_query(query, &masked_query(path, query))
}

/// A query to `path` for `--debug`.
pub(in crate::api) fn shown(path: &str, query: Query<'_>) -> String {
    let pairs: Vec<_> = masked_query(path, query).iter().map(|(name, value)| format!("{name}={value}")).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// The value, unless it holds a number of more digits than any server means. Numbers are kept as they are written.
fn with_sane_numbers(value: Value) -> Result<Value, serde_json::Error> {
    fn are_sane(value: &Value) -> bool {
        match value {
            Value::Number(number) => number.as_str().len() <= MOST_DIGITS,
            Value::Array(items) => items.iter().all(are_sane),
            Value::Object(fields) => fields.values().all(are_sane),
            _ => true,
        }
    }
    if are_sane(&value) { Ok(value) } else { Err(serde::de::Error::custom("number out of range")) }
}

/// The most characters of a number.
const MOST_DIGITS: usize = 400;
