//! Changes: each is sent once, and told as lost where nobody can know what became of it.

use crate::api::auth::{extlogin, session};
use crate::api::http::body::{self, Body};
use crate::api::http::client::{self, Client, Query};
use crate::api::http::failure::{self, Head};
use crate::api::http::transport;
use crate::api::rex::confirmation::Confirmation;
use crate::error::{Error, Kind};
use crate::model::masking::{masked_body, secrets};
use crate::secret::Secret;
use crate::signals;
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::Value;
use tokio::time::Instant;

/// A change.
pub(in crate::api) struct Change<'a> {
    pub method: Method,
    pub path: &'a str,
    pub query: Query<'a>,
    pub body: &'a Value,
    /// What `--debug` shows for the body, its secrets masked.
    pub shown: &'a Value,
}

impl Client {
    /// Sends a change with PUT; as [`Client::post`].
    pub async fn put(&self, path: &str, body: &Value) -> Result<Value, Error> {
        self.change(Change { method: Method::PUT, path, query: &[], body, shown: body }).await
    }

    /// Sends a change with DELETE; as [`Client::post`].
    pub async fn delete(&self, path: &str, query: Query<'_>) -> Result<Value, Error> {
        let nothing = Value::Object(serde_json::Map::new());
        self.change(Change { method: Method::DELETE, path, query, body: &nothing, shown: &nothing }).await
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
        self.change(Change { method: Method::POST, path, query: &[], body, shown }).await
    }

    async fn change(&self, change: Change<'_>) -> Result<Value, Error> {
        let expected = Confirmation::of(&change.method, change.path, change.body);
        let bytes = self.change_bytes(change).await?;
        let answer = self.parse(&bytes).map_err(|error| lost(error.message()))?;
        if expected.is_in(&answer) { Ok(answer) } else { Err(unconfirmed()) }
    }

    /// The same, leaving the answer's body as it came.
    pub(in crate::api) async fn change_bytes(
        &self,
        Change { method, path, query, body, shown }: Change<'_>,
    ) -> Result<Vec<u8>, Error> {
        extlogin::ready(self).await?;
        session::ensure_accepted(self).await?;
        let shown = masked_body(path, shown);
        self.debug(|| format!("> {method} {}{}\n{shown:#}", self.url(path), client::shown(path, query)));
        let secrets = [secrets(body, &shown), client::secrets(path, query)].concat();
        let deadline = Instant::now() + self.connection.request_timeout;
        let request = self.http.request(method.clone(), self.url(path)).query(query).json(body);
        let signals = signals::claim()?;
        // Nobody could tell what became of a change that was sent over a connection which the server has closed.
        signals::process_pending_events().await;
        if signals.is_pending() {
            // Left to the owner around this, since nothing was sent.
            return Err(signals::interruption());
        }
        tokio::select! {
            answer = self.send_once(request, deadline, &secrets) => {
                answer.inspect(|_| signals::set_change(signals::Change::Made))
            }
            signal = signals.received() => {
                signals::set_change(signals::Change::Unanswered);
                signals.pass_on(signal);
                Err(Error::new(Kind::AnswerLost, "interrupted while the request was under way"))
            }
        }
    }

    /// `secrets` are those of the body.
    async fn send_once(
        &self,
        request: RequestBuilder,
        deadline: Instant,
        secrets: &[Secret],
    ) -> Result<Vec<u8>, Error> {
        let response = match session::send_once(self, request, deadline).await {
            Ok(response) => response,
            Err(error) if transport::was_not_sent(&error) => return Err(self.explain(&error).await),
            Err(error) => return Err(lost(self.explain(&error).await.message())),
        };
        let head = Head::of(&response);
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
        Err(if head.status == StatusCode::UNAUTHORIZED { session::refused(self, error) } else { error })
    }
}

/// The error for an answer that does not tell whether the change was made.
fn uncertain(error: Error) -> Error {
    let message =
        format!("the request was sent, but its answer does not tell whether it was done: {}", error.message());
    error.retold(Kind::AnswerLost, message)
}

/// The error for an answer that is not the endpoint's own, though its status is one of success.
pub(in crate::api) fn unconfirmed() -> Error {
    Error::new(
        Kind::AnswerLost,
        "the request was sent, but its answer does not tell whether it was done: it is not Foreman's",
    )
    .hint("--debug shows the answer.")
}

/// The error for an answer that has not come, or not whole.
pub(in crate::api) fn lost(reason: &str) -> Error {
    Error::new(Kind::AnswerLost, format!("the request was sent, but its answer was lost: {reason}"))
}
