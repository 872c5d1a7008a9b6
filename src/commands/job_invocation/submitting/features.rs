//! Suggestions for a remote execution feature that the server cannot run.

use crate::api::Client;
use crate::api::rex::closest::with_closest_labels;
use crate::error::{Error, Kind};
use crate::model::answer::text;
use serde_json::Value;

/// Adds the closest labels to an error about the feature of the request; other errors stay as they are.
pub async fn explain(client: &Client, payload: &Value, error: Error) -> Error {
    match text(payload, "/job_invocation/feature") {
        Some(label) if error.message().contains("feature") => with_labels(client, label, error).await,
        _ => error,
    }
}

/// Returns the error for a feature that is unknown, or has no job template.
pub async fn without_template(client: &Client, label: &str) -> Error {
    let message = format!("\"{label}\" is unknown, or has no job template");
    with_labels(client, label, Error::of_value(Kind::NotFound, "--feature", Some(label), message)).await
}

async fn with_labels(client: &Client, wanted: &str, error: Error) -> Error {
    let Ok(answer) = client.get("/api/remote_execution_features", &[("per_page", "1000")]).await else { return error };
    let rows = answer.get("results").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if rows.iter().any(|row| text(row, "/label") == Some(wanted)) {
        return error.hint(format!(
            "Choose its job template: rexctl remote-execution-feature update --name {wanted} --job-template NAME"
        ));
    }
    with_closest_labels(error, wanted, rows.iter().flat_map(labelled))
}

/// Returns the pairs of name and label of a feature, by which it can be found.
fn labelled(row: &Value) -> impl Iterator<Item = (&str, &str)> {
    let label = text(row, "/label");
    [label, text(row, "/name")].into_iter().filter_map(move |name| Some((label?, name?)))
}
