//! Reads: repeated while the server is away for a moment, all attempts within one request timeout.

use crate::api::auth::{exchange, session};
use crate::api::http::body::{self, Body};
use crate::api::http::client::{Client, Query, secrets, shown};
use crate::api::http::failure::Head;
use crate::api::http::{retry, transport};
use crate::error::Error;
use crate::secret::Secret;
use reqwest::{Method, Response};
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// The outcome of one attempt at a read.
pub(in crate::api) enum Attempt<T> {
    Done(T),
    Failed(Error),
    /// A temporary fault: the error if it lasts, and the server's `Retry-After`.
    Again(Error, Option<Duration>),
}

impl Client {
    /// Reads a path as JSON.
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

    /// Reads a path as [`Client::get`] does, and returns the body as it came, of at most `limit` bytes.
    pub async fn get_bytes(&self, path: &str, query: Query<'_>, limit: usize) -> Result<Vec<u8>, Error> {
        self.repeated(async |deadline| self.attempt(path, query, limit, deadline).await).await
    }

    /// Reads by `attempt`, and repeats it while its faults are temporary and there is time left.
    pub(in crate::api) async fn repeated<T>(&self, read: impl AsyncFn(Instant) -> Attempt<T>) -> Result<T, Error> {
        exchange::ensure_authenticated(self).await?;
        let deadline = Instant::now() + self.connection.request_timeout;
        let mut attempt = 0;
        loop {
            let (error, retry_after) = match read(deadline).await {
                Attempt::Done(answer) => return Ok(answer),
                Attempt::Failed(error) => return Err(error),
                Attempt::Again(error, retry_after) => (error, retry_after),
            };
            match retry::wait(attempt, retry_after).filter(|wait| Instant::now() + *wait < deadline) {
                Some(wait) => {
                    self.debug(|| format!("trying again in {} ms: {}", wait.as_millis(), error.message()));
                    tokio::time::sleep(wait).await;
                }
                None => return Err(error.with_retry_after(retry_after)),
            }
            attempt += 1;
        }
    }

    async fn attempt(&self, path: &str, query: Query<'_>, limit: usize, deadline: Instant) -> Attempt<Vec<u8>> {
        let request = self.http.for_read().request(Method::GET, self.url(path)).query(query);
        let secrets = secrets(path, query);
        self.debug(|| format!("> GET {}", self.url(&shown(path, query, &secrets))));
        let response = match session::send(self, request, deadline).await {
            Ok(response) => response,
            Err(error) if transport::is_temporary(&error) => return Attempt::Again(self.explain(&error).await, None),
            Err(error) => return Attempt::Failed(self.explain(&error).await),
        };
        let head = Head::of(&response, Method::GET);
        self.clock.set(&head.headers);
        self.http.note(&head.headers);
        if !head.status.is_success() {
            return self.refused(&head, response, &secrets).await;
        }
        match self.body(response, limit, &secrets).await {
            Ok(Body::Whole(bytes)) => Attempt::Done(bytes),
            Ok(Body::Cut(error)) => Attempt::Again(self.explain(&error).await, None),
            Err(error) => Attempt::Failed(error),
        }
    }

    /// Reads the body of an answer whose status is not one of success.
    pub(in crate::api) async fn refused<T>(&self, head: &Head, response: Response, secrets: &[Secret]) -> Attempt<T> {
        match self.body(response, body::FAILURE, secrets).await {
            Ok(Body::Whole(bytes)) if retry::is_temporary(head.status) => {
                Attempt::Again(self.failure(head, &bytes, secrets), retry::retry_after(&head.headers))
            }
            Ok(Body::Whole(bytes)) => Attempt::Failed(self.failure(head, &bytes, secrets)),
            Ok(Body::Cut(error)) => Attempt::Again(self.explain(&error).await, None),
            Err(error) => Attempt::Failed(error),
        }
    }
}
