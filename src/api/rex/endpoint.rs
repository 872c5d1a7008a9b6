//! Any endpoint: what it answers, whatever that is.

use crate::api::http::body;
use crate::api::http::change::{Change, lost, unconfirmed};
use crate::api::http::client::Query;
use crate::api::rex::confirmation;
use crate::api::{Client, Method};
use crate::error::Error;
use serde_json::Value;

/// What an endpoint answered.
#[derive(Debug)]
pub enum Said {
    /// Nothing: the status says it all.
    Nothing,
    /// JSON.
    Json(Value),
    /// Text, such as an exported template.
    Text(String),
}

/// Reads an endpoint; as [`Client::get`].
pub async fn get(client: &Client, path: &str, query: Query<'_>) -> Result<Said, Error> {
    said(client, &client.get_bytes(path, query, body::LARGE).await?)
}

/// Sends a change to an endpoint, once; as [`Client::post`].
pub async fn change(
    client: &Client,
    method: Method,
    path: &str,
    query: Query<'_>,
    body: &Value,
) -> Result<Said, Error> {
    let bytes = client.change_bytes(Change { method, path, query, body, shown: body }).await?;
    match said(client, &bytes).map_err(|error| lost(error.message()))? {
        Said::Json(answer) if confirmation::is_failure(&answer) => Err(unconfirmed()),
        said => Ok(said),
    }
}

fn said(client: &Client, bytes: &[u8]) -> Result<Said, Error> {
    if bytes.trim_ascii().is_empty() {
        return Ok(Said::Nothing);
    }
    match client.parse(bytes) {
        Ok(value) => Ok(Said::Json(value)),
        Err(_) if is_text(bytes.trim_ascii_start()) => Ok(Said::Text(String::from_utf8_lossy(bytes).into_owned())),
        Err(error) => Err(error),
    }
}

/// What starts like JSON or a web page has to be JSON; a template starts with `<%`.
fn is_text(start: &[u8]) -> bool {
    start.starts_with(b"<%") || !matches!(start.first(), Some(b'{' | b'[' | b'"' | b'<'))
}
