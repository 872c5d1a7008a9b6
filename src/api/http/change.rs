//! Changes: each is sent once, and reported as lost where its outcome cannot be known.

use crate::api::auth::{exchange, session};
use crate::api::http::body::{self, Body};
use crate::api::http::client::{self, Client, Query};
use crate::api::http::confirmation::Confirmation;
use crate::api::http::failure::{self, Head};
use crate::api::http::transport;
use crate::error::{Error, Kind};
use crate::login::Credential;
use crate::model::masking::{masked_body, redacted_json, secrets};
use crate::secret::Secret;
use crate::signals;
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// Time for which an accepted session needs no check. Foreman ends idle sessions, after minutes at the least.
const SESSION_FRESH: Duration = Duration::from_secs(60);

/// A request that changes something.
pub(in crate::api) struct ChangeRequest<'a> {
    pub method: Method,
    pub path: &'a str,
    pub query: Query<'a>,
    pub body: &'a Value,
    /// The body as `--debug` logs it, after masking.
    pub shown: &'a Value,
}

impl Client {
    /// Sends a change with PUT, as [`Client::post`].
    pub async fn put(&self, path: &str, body: &Value) -> Result<Value, Error> {
        self.change(ChangeRequest { method: Method::PUT, path, query: &[], body, shown: body }).await
    }

    /// Sends a change with DELETE, as [`Client::post`].
    pub async fn delete(&self, path: &str, query: Query<'_>) -> Result<Value, Error> {
        let nothing = Value::Object(serde_json::Map::new());
        self.change(ChangeRequest { method: Method::DELETE, path, query, body: &nothing, shown: &nothing }).await
    }

    /// Sends a change with POST, once; never repeated.
    ///
    /// # Errors
    /// [`Kind::AnswerLost`] when the change may have been made all the same, as after Ctrl-C; any other kind when it was not.
    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, Error> {
        self.post_shown_as(path, body, body).await
    }

    /// Sends a change as [`Client::post`] does; `--debug` logs `shown` instead of a body with secrets under other names.
    pub async fn post_shown_as(&self, path: &str, body: &Value, shown: &Value) -> Result<Value, Error> {
        self.change(ChangeRequest { method: Method::POST, path, query: &[], body, shown }).await
    }

    async fn change(&self, change: ChangeRequest<'_>) -> Result<Value, Error> {
        let expected = Confirmation::of(&change.method, change.path, change.body);
        let bytes = self.change_bytes(change).await?;
        let answer = self.parse(&bytes).map_err(|error| lost(error.message()))?;
        if expected.is_in(&answer) { Ok(answer) } else { Err(unconfirmed()) }
    }

    /// Sends a change as [`Client::post`] does, and returns the answer's body unchecked.
    pub(in crate::api) async fn change_bytes(
        &self,
        ChangeRequest { method, path, query, body, shown }: ChangeRequest<'_>,
    ) -> Result<Vec<u8>, Error> {
        exchange::ensure_authenticated(self).await?;
        self.ensure_session().await?;
        let shown = masked_body(path, shown);
        let secrets = [secrets(body, &shown), client::secrets(path, query)].concat();
        // A secret may stand a second time under another name.
        let text = || format!("{:#}", redacted_json(&shown, &secrets));
        self.debug(|| format!("> {method} {}\n{}", self.url(&client::shown(path, query, &secrets)), text()));
        let deadline = Instant::now() + self.connection.request_timeout;
        let request =
            self.http.for_change(&self.connection)?.request(method.clone(), self.url(path)).query(query).json(body);
        let signals = signals::claim()?;
        // On a connection that the server has closed meanwhile, the outcome of a change would be unknown.
        signals::process_pending_events().await;
        if signals.is_pending() {
            // Nothing was sent: the signal is left to the owner around this one.
            return Err(signals::interruption());
        }
        tokio::select! {
            answer = self.send_once(method, request, deadline, &secrets) => {
                answer.inspect(|_| signals::set_change(signals::Change::Made))
            }
            signal = signals.received() => {
                signals::set_change(signals::Change::Unanswered);
                signals.pass_on(signal);
                Err(Error::new(Kind::AnswerLost, "interrupted while the request was under way"))
            }
        }
    }

    /// Makes sure that the server accepts the session, by a read that renews an expired one: the change itself is not repeated.
    async fn ensure_session(&self) -> Result<(), Error> {
        let is_fresh = self.accepted.get().is_some_and(|accepted| accepted.elapsed() < SESSION_FRESH);
        if is_fresh || !matches!(*self.connection.authentication.credential(), Credential::Session(_)) {
            return Ok(());
        }
        self.debug(|| "asking whether the session is still good, since a change is not repeated".into());
        self.get("/api/status", &[]).await.map(drop)
    }

    /// Sends the request and reads its answer, masking the secrets of the body.
    async fn send_once(
        &self,
        method: Method,
        request: RequestBuilder,
        deadline: Instant,
        secrets: &[Secret],
    ) -> Result<Vec<u8>, Error> {
        let response = match session::send_once(self, request, deadline).await {
            Ok(response) => response,
            Err(error) if transport::was_not_sent(&error) => return Err(self.explain(&error).await),
            Err(error) => return Err(lost(self.explain(&error).await.message())),
        };
        let head = Head::of(&response, method);
        self.clock.set(&head.headers);
        self.http.note(&head.headers);
        let bytes = match self.body(response, body::DOCUMENT, secrets).await {
            Ok(Body::Whole(bytes)) => bytes,
            Ok(Body::Cut(error)) => return Err(lost(self.explain(&error).await.message())),
            Err(error) => return Err(lost(error.message())),
        };
        if head.status.is_success() {
            return Ok(bytes);
        }
        let error = self.failure(&head, &bytes, secrets);
        if !failure::refuses(&head, &bytes) {
            return Err(uncertain(error));
        }
        Err(if head.status == StatusCode::UNAUTHORIZED { self.unauthorized(error) } else { error })
    }

    /// Adds to the error of a change that the server did not accept the session of, and has the session checked before the next one.
    fn unauthorized(&self, error: Error) -> Error {
        self.accepted.set(None);
        match *self.connection.authentication.credential() {
            Credential::Session(_) => {
                error.hint("Changes are not repeated: run the command again if it is still wanted.")
            }
            _ => error,
        }
    }
}

/// Returns the error for an answer that does not tell whether the change was made.
fn uncertain(error: Error) -> Error {
    let message =
        format!("the request was sent, but its answer does not tell whether it was done: {}", error.message());
    error.reword(Kind::AnswerLost, message)
}

/// Returns the error for an answer with a status of success that is not from the endpoint.
pub(in crate::api) fn unconfirmed() -> Error {
    Error::new(
        Kind::AnswerLost,
        "the request was sent, but its answer does not tell whether it was done: it is not Foreman's",
    )
    .hint("--debug shows the answer.")
}

/// Returns the error for an answer that did not arrive, or not whole.
pub(in crate::api) fn lost(reason: &str) -> Error {
    Error::new(Kind::AnswerLost, format!("the request was sent, but its answer was lost: {reason}"))
}
