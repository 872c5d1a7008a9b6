//! One request, one answer. Reads may be repeated, everything else is sent once.

use crate::api::body::{self, Body};
use crate::api::clock::ServerClock;
use crate::api::connection::Connection;
use crate::api::version::Version;
use crate::api::{extlogin, failure, job_invocations, retry, session, transport};
use crate::error::{Error, Kind};
use crate::interrupt;
use crate::login::Proof;
use crate::model::masking::{is_secret, masked, secrets, without};
use crate::secret::{MASK, Secret};
use chrono::{DateTime, Utc};
use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde::de::IgnoredAny;
use serde_json::Value;
use std::rc::Rc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::Instant;
use url::Url;

/// A connection to one Foreman server. Copies share it.
#[derive(Clone)]
pub struct Client {
    pub(super) http: reqwest::Client,
    pub(super) connection: Rc<Connection>,
    pub(super) remote_execution: Rc<OnceCell<Option<Version>>>,
    pub(super) clock: Rc<ServerClock>,
}

/// Query parameters.
pub type Query<'a> = &'a [(&'a str, &'a str)];

/// What an attempt at a read came to.
enum Attempt {
    Done(Vec<u8>),
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
        !authentication.uses_sessions() || matches!(*authentication.proof(), Proof::Session(_))
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
        let bytes = self.get_bytes(path, query).await?;
        self.parse(&bytes)
    }

    /// Reads `path`, as [`Client::get`] does, leaving the body as it came.
    pub async fn get_bytes(&self, path: &str, query: Query<'_>) -> Result<Vec<u8>, Error> {
        extlogin::ready(self).await?;
        let deadline = Instant::now() + self.connection.request_timeout;
        let mut attempt = 0;
        loop {
            let (error, wish) = match self.attempt(path, query, deadline).await {
                Attempt::Done(bytes) => return Ok(bytes),
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

    async fn attempt(&self, path: &str, query: Query<'_>, deadline: Instant) -> Attempt {
        let request = self.http.request(Method::GET, self.url(path)).query(query);
        self.debug(|| format!("> GET {}{}", self.url(path), shown(query)));
        let response = match session::send(self, request, deadline).await {
            Ok(response) => response,
            Err(error) if transport::is_passing(&error) => return Attempt::Again(self.explain(&error), None),
            Err(error) => return Attempt::Failed(self.explain(&error)),
        };
        let (status, headers) = (response.status(), response.headers().clone());
        self.clock.read(&headers);
        match self.body(response, &[]).await {
            Ok(Body::Whole(bytes)) if status.is_success() => Attempt::Done(bytes),
            Ok(Body::Whole(bytes)) if retry::is_passing(status) => {
                Attempt::Again(self.failure(status, &headers, &bytes, &[]), retry::retry_after(&headers))
            }
            Ok(Body::Whole(bytes)) => Attempt::Failed(self.failure(status, &headers, &bytes, &[])),
            Ok(Body::Cut(error)) => Attempt::Again(self.explain(&error), None),
            Err(error) => Attempt::Failed(error),
        }
    }

    /// Sends a change with PUT; as [`Client::post`].
    pub async fn put(&self, path: &str, body: &Value) -> Result<Value, Error> {
        self.change(Method::PUT, path, &[], body, body).await
    }

    /// Sends a change with DELETE; as [`Client::post`].
    pub async fn delete(&self, path: &str, query: Query<'_>) -> Result<Value, Error> {
        let nothing = Value::Object(serde_json::Map::new());
        self.change(Method::DELETE, path, query, &nothing, &nothing).await
    }

    /// Sends a change once, whatever happens.
    ///
    /// # Errors
    /// [`Kind::AnswerLost`] when it may have taken effect without our learning of it, as after Ctrl-C; any other kind when it has not.
    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, Error> {
        self.post_shown_as(path, body, body).await
    }

    /// The same, with `shown` in place of a body that holds secrets which cannot be told by their names.
    pub async fn post_shown_as(&self, path: &str, body: &Value, shown: &Value) -> Result<Value, Error> {
        self.change(Method::POST, path, &[], body, shown).await
    }

    async fn change(
        &self,
        method: Method,
        path: &str,
        query: Query<'_>,
        body: &Value,
        masked_body: &Value,
    ) -> Result<Value, Error> {
        let bytes = self.change_bytes(method, path, query, body, masked_body).await?;
        self.parse(&bytes).map_err(|error| lost(error.message()))
    }

    /// The same, leaving the answer's body as it came.
    pub(super) async fn change_bytes(
        &self,
        method: Method,
        path: &str,
        query: Query<'_>,
        body: &Value,
        masked_body: &Value,
    ) -> Result<Vec<u8>, Error> {
        extlogin::ready(self).await?;
        let masked_body = masked(masked_body);
        self.debug(|| format!("> {method} {}{}\n{masked_body:#}", self.url(path), shown(query)));
        let secrets = secrets(body, &masked_body);
        let deadline = Instant::now() + self.connection.request_timeout;
        let request = self.http.request(method, self.url(path)).query(query).json(body);
        tokio::select! {
            answer = self.send_once(request, deadline, &secrets) => answer.inspect(|_| interrupt::note_change()),
            _ = interrupt::pressed() => Err(Error::new(Kind::AnswerLost, "interrupted while the request was under way")),
        }
    }

    /// `secrets` are those of the body.
    async fn send_once(&self, request: RequestBuilder, deadline: Instant, secrets: &[&str]) -> Result<Vec<u8>, Error> {
        let response = match session::send(self, request, deadline).await {
            Ok(response) => response,
            Err(error) if transport::was_not_sent(&error) => return Err(self.explain(&error)),
            Err(error) => return Err(lost(self.explain(&error).message())),
        };
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = match self.body(response, secrets).await {
            Ok(Body::Whole(bytes)) => bytes,
            Ok(Body::Cut(error)) => return Err(lost(self.explain(&error).message())),
            Err(error) => return Err(lost(error.message())),
        };
        if is_of_a_proxy(status, &bytes) {
            return Err(lost(self.failure(status, &headers, &bytes, secrets).message()));
        }
        if !status.is_success() {
            return Err(self.failure(status, &headers, &bytes, secrets));
        }
        Ok(bytes)
    }

    async fn body(&self, response: Response, secrets: &[&str]) -> Result<Body, Error> {
        let status = response.status();
        // The web interface is told the values of hidden inputs, which no name betrays.
        let holds_secrets = response.url().path().contains(job_invocations::WIZARD);
        let body = body::read(response).await?;
        if let Body::Whole(bytes) = &body {
            let shown = || if holds_secrets { "(holds hidden inputs)".into() } else { self.excerpt(bytes, secrets) };
            self.debug(|| format!("< {status}, {} bytes\n{}", bytes.len(), shown()));
        }
        Ok(body)
    }

    pub(super) fn parse(&self, bytes: &[u8]) -> Result<Value, Error> {
        serde_json::from_slice(bytes).map_err(|cause| failure::not_json(bytes, &cause, self.server()))
    }

    /// The error that an answer means; servers repeat at times what they were sent, its secrets too.
    pub(super) fn failure(&self, status: StatusCode, headers: &HeaderMap, bytes: &[u8], secrets: &[&str]) -> Error {
        if let Some(expired) = session::expired(self, status) {
            return expired;
        }
        let location = headers.get(LOCATION).and_then(|target| target.to_str().ok());
        let said = serde_json::from_slice(bytes).map(|said| self.without_secrets(&said, secrets).to_string());
        failure::explain(status, said.as_deref().map_or(bytes, str::as_bytes), location, self.server())
    }

    fn explain(&self, error: &reqwest::Error) -> Error {
        transport::explain(error, self.server())
    }

    /// What the server said without the request's secrets and those of the login.
    fn without_secrets(&self, said: &Value, secrets: &[&str]) -> Value {
        let own = self.connection.authentication.proof().secrets();
        let all: Vec<&str> = secrets.iter().copied().chain(own.iter().map(Secret::expose)).collect();
        without(said, &all)
    }

    /// An answer for `--debug`: JSON with its secrets masked, anything else only by its size.
    fn excerpt(&self, bytes: &[u8], secrets: &[&str]) -> String {
        const MOST: usize = 4_000;
        let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return "(not JSON)".into() };
        let mut text = masked(&self.without_secrets(&value, secrets)).to_string();
        if let Some((cut, _)) = text.char_indices().nth(MOST) {
            text.truncate(cut);
            text.push_str(" ...");
        }
        text
    }

    /// A line for `--debug`.
    pub(super) fn debug(&self, line: impl FnOnce() -> String) {
        self.connection.debug.line(line);
    }
}

/// Whether a failure was told by something in front of Foreman, which cannot know what became of a change: Foreman's own come as JSON.
fn is_of_a_proxy(status: StatusCode, body: &[u8]) -> bool {
    let is_away = retry::is_passing(status) && status != StatusCode::TOO_MANY_REQUESTS;
    is_away || (status.is_server_error() && serde_json::from_slice::<IgnoredAny>(body).is_err())
}

pub(super) fn lost(reason: &str) -> Error {
    Error::new(Kind::AnswerLost, format!("the request was sent, but its answer was lost: {reason}"))
}

fn shown(query: Query<'_>) -> String {
    let pair = |(name, value): &(&str, &str)| format!("{name}={}", if is_secret(name) { MASK } else { value });
    let pairs: Vec<_> = query.iter().map(pair).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}
