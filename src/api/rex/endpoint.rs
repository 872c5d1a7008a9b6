//! Any endpoint, for `rexctl api`: its answer is returned whatever it is.

use crate::api::http::body;
use crate::api::http::change::{ChangeRequest, lost, unconfirmed};
use crate::api::http::client::Query;
use crate::api::http::confirmation;
use crate::api::{Client, Method};
use crate::error::Error;
use serde_json::Value;

/// The answer of an endpoint.
#[derive(Debug)]
pub enum EndpointAnswer {
    /// An empty body.
    Nothing,
    /// A JSON document.
    Json(Value),
    /// A text, such as an exported template.
    Text(String),
}

/// Reads an endpoint, as [`Client::get`] does.
pub async fn get(client: &Client, path: &str, query: Query<'_>) -> Result<EndpointAnswer, Error> {
    answer(client, &client.get_bytes(path, query, body::LARGE).await?)
}

/// Sends a change to an endpoint, once, as [`Client::post`] does.
pub async fn change(
    client: &Client,
    method: Method,
    path: &str,
    query: Query<'_>,
    body: &Value,
) -> Result<EndpointAnswer, Error> {
    let bytes = client.change_bytes(ChangeRequest { method, path, query, body, shown: body }).await?;
    match answer(client, &bytes).map_err(|error| lost(error.message()))? {
        EndpointAnswer::Json(answer) if confirmation::is_failure(&answer) => Err(unconfirmed()),
        answer => Ok(answer),
    }
}

fn answer(client: &Client, bytes: &[u8]) -> Result<EndpointAnswer, Error> {
    if bytes.trim_ascii().is_empty() {
        return Ok(EndpointAnswer::Nothing);
    }
    match client.parse(bytes) {
        Ok(value) => Ok(EndpointAnswer::Json(value)),
        Err(_) if is_text(bytes.trim_ascii_start()) => {
            Ok(EndpointAnswer::Text(String::from_utf8_lossy(bytes).into_owned()))
        }
        Err(error) => Err(error),
    }
}

/// Returns true for text: it does not start like JSON or a web page, but may be a template, which starts with `<%`.
fn is_text(start: &[u8]) -> bool {
    start.starts_with(b"<%") || !matches!(start.first(), Some(b'{' | b'[' | b'"' | b'<'))
}
