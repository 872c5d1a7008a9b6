//! Answers that are read part by part, since they may be too large for memory.

use crate::api::Client;
use crate::api::auth::session;
use crate::api::http::client::{Query, secrets, shown};
use crate::api::http::failure::Head;
use crate::api::http::read::Attempt;
use crate::api::http::transport;
use crate::error::{Error, Kind};
use reqwest::{Method, Response};
use std::time::Duration;
use tokio::time::{Instant, timeout, timeout_at};

/// Longest time for a whole answer that keeps coming.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// Time to see an answer that has come before the deadline.
const UNSEEN: Duration = Duration::from_millis(50);

/// Largest answer in bytes, after decompression.
const LARGEST: u64 = 4 << 30;

/// An answer whose body has not been read yet.
pub struct Streamed {
    client: Client,
    response: Response,
}

impl Client {
    /// Reads a path as [`Client::get`] does, up to the head of the answer. The request timeout applies to the head and to each part of the
    /// body, not to the whole.
    pub async fn open(&self, path: &str, query: Query<'_>) -> Result<Streamed, Error> {
        self.repeated(async |deadline| self.begin(path, query, deadline).await).await
    }

    async fn begin(&self, path: &str, query: Query<'_>, deadline: Instant) -> Attempt<Streamed> {
        let request = self.http.for_read().request(Method::GET, self.url(path)).query(query);
        let secrets = secrets(path, query);
        self.debug(|| format!("> GET {}", self.url(&shown(path, query, &secrets))));
        let mut sent = std::pin::pin!(session::send(self, request, Instant::now() + LONGEST));
        let response = match timeout_at(deadline, &mut sent).await {
            // The answer may have come unseen, while the output of another host was written to a slow reader.
            Err(_) => timeout(UNSEEN, sent).await,
            in_time => in_time,
        };
        let response = match response {
            Ok(Ok(response)) => response,
            Ok(Err(error)) if transport::is_temporary(&error) => {
                return Attempt::Again(self.explain(&error).await, None);
            }
            Ok(Err(error)) => return Attempt::Failed(self.explain(&error).await),
            Err(_) => return Attempt::Failed(self.silent()),
        };
        let head = Head::of(&response, Method::GET);
        self.clock.set(&head.headers);
        self.http.note(&head.headers);
        if head.status.is_success() {
            self.debug(|| format!("< {}, read as it comes", head.status));
            return Attempt::Done(Streamed { client: self.clone(), response });
        }
        self.refused(&head, response, &secrets).await
    }

    fn silent(&self) -> Error {
        let (place, seconds) = (transport::place(self.server()), self.connection.request_timeout.as_secs());
        Error::new(Kind::Unreachable, format!("{place} did not answer within {seconds} s"))
    }
}

impl Streamed {
    /// Passes each part of the body to `take`, in order.
    pub async fn each(mut self, mut take: impl FnMut(&[u8]) -> Result<(), Error>) -> Result<(), Error> {
        let (timeout_of_part, mut size) = (self.client.connection.request_timeout, 0_u64);
        loop {
            match timeout(timeout_of_part, self.response.chunk()).await {
                Ok(Ok(Some(part))) => {
                    size = size.saturating_add(part.len() as u64);
                    if size > LARGEST {
                        let message = format!("the answer is larger than {} GiB", LARGEST >> 30);
                        return Err(Error::too_large(message));
                    }
                    take(&part)?;
                }
                Ok(Ok(None)) => return Ok(()),
                Ok(Err(cut)) => return Err(self.client.explain(&cut).await),
                Err(_) => return Err(self.client.silent()),
            }
        }
    }
}
