//! The endpoints of job invocations.

use crate::api::Client;
use crate::api::http::path::segment;
use crate::error::Error;
use crate::model::wizard;
use serde_json::{Map, Value};

/// Path of the list of job invocations.
pub const PATH: &str = "/api/job_invocations";

/// Parameter for the state of the job on each of its hosts. Before remote execution 16.7 it has no other name.
pub const WITH_STATES: (&str, &str) = ("host_status", "true");

/// Reads the web interface's description of a job's request, which is more complete than the API's.
pub async fn wizard(client: &Client, id: &str) -> Result<Value, Error> {
    client.get_large(wizard::PATH, &[("id", id)]).await
}

/// Creates a job invocation, sent once; `--debug` logs `shown`. A lost answer is [`Kind::AnswerLost`](crate::error::Kind).
pub async fn create(client: &Client, payload: &Value, shown: &Value) -> Result<Value, Error> {
    client.post_shown_as(PATH, payload, shown).await
}

/// Reads a job invocation with its targeting and hosts.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get_large(&format!("{PATH}/{}", segment(id)), query).await
}

/// Reads a job invocation with the state of the job on each of its hosts.
pub async fn show_with_states(client: &Client, id: &str) -> Result<Value, Error> {
    show(client, id, &[WITH_STATES]).await
}

/// Returns true if the server can leave the hosts out of a job, as remote execution does since 16.7.
pub async fn may_leave_out_hosts(client: &Client, id: &str) -> Result<bool, Error> {
    let job = show(client, id, &[("include_hosts", "false")]).await?;
    Ok(job.get("targeting").is_some_and(|targeting| targeting.is_object() && targeting.get("hosts").is_none()))
}

/// Cancels a job invocation. `force` aborts the hosts, `search` cancels on some hosts only (since remote execution 16.1).
pub async fn cancel(client: &Client, id: &str, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{}/cancel", segment(id)), &Value::Object(options)).await
}

/// Has the server rerun a job invocation. `failed_only` and `succeeded_only` affect only dynamic jobs.
pub async fn rerun(client: &Client, id: &str, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{}/rerun", segment(id)), &Value::Object(options)).await
}

/// Reads the newest job invocations that match a search, newest first.
pub async fn newest(client: &Client, search: &str, count: u8) -> Result<Vec<Value>, Error> {
    let count = count.to_string();
    let answer =
        client.get(PATH, &[("search", search), ("order", "id DESC"), ("per_page", &count), ("page", "1")]).await?;
    Ok(answer.get("results").and_then(Value::as_array).cloned().unwrap_or_default())
}
