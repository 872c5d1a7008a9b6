//! The endpoints of job invocations.

use crate::api::Client;
use crate::error::Error;
use serde_json::{Map, Value};

/// Where job invocations are.
pub const PATH: &str = "/api/job_invocations";

/// Asks for the state of the job on each of its hosts. Servers before remote execution 16.7 know no other word than this.
pub const WITH_STATES: (&str, &str) = ("host_status", "true");

/// Where the web interface reads what a job was made of.
pub const WIZARD: &str = "/ui_job_wizard/job_invocation";

/// What one was made of as the web interface reads it, which tells more than the API does.
pub async fn wizard(client: &Client, id: &str) -> Result<Value, Error> {
    client.get_large(WIZARD, &[("id", id)]).await
}

/// Creates one; `--debug` shows `shown`. Sent once; a lost answer is `AnswerLost`.
pub async fn create(client: &Client, payload: &Value, shown: &Value) -> Result<Value, Error> {
    client.post_shown_as(PATH, payload, shown).await
}

/// One job invocation with its targeting and hosts.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get_large(&format!("{PATH}/{}", segment(id)), query).await
}

/// One job invocation with the state of the job on each of its hosts.
pub async fn show_with_states(client: &Client, id: &str) -> Result<Value, Error> {
    show(client, id, &[WITH_STATES]).await
}

/// Whether the server leaves the hosts out of a job when asked to, which remote execution does since 16.7.
pub async fn may_leave_out_hosts(client: &Client, id: &str) -> Result<bool, Error> {
    let job = show(client, id, &[("include_hosts", "false")]).await?;
    Ok(job.get("targeting").is_some_and(|targeting| targeting.is_object() && targeting.get("hosts").is_none()))
}

/// Cancels one; `force` aborts what the hosts are running, `search` cancels on some hosts only (since remote execution 16.1).
pub async fn cancel(client: &Client, id: &str, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{}/cancel", segment(id)), &Value::Object(options)).await
}

/// Runs one again, as the server does it: `failed_only` and `succeeded_only` choose hosts of a dynamic job only.
pub async fn rerun(client: &Client, id: &str, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{}/rerun", segment(id)), &Value::Object(options)).await
}

/// The user's own newest job invocations, newest first.
pub async fn newest(client: &Client, search: &str, count: u8) -> Result<Vec<Value>, Error> {
    let count = count.to_string();
    let answer =
        client.get(PATH, &[("search", search), ("order", "id DESC"), ("per_page", &count), ("page", "1")]).await?;
    Ok(answer.get("results").and_then(Value::as_array).cloned().unwrap_or_default())
}

/// What a user typed as an id, as one segment of a path: a slash or a question mark in it must not lead elsewhere.
pub fn segment(id: &str) -> String {
    let mut encoded = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_cannot_lead_to_another_path() {
        assert_eq!(segment("12"), "12");
        assert_eq!(segment("../hosts/1?x=ü"), "..%2Fhosts%2F1%3Fx%3D%C3%BC");
    }
}
