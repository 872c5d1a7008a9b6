//! The endpoints of recurring logics: what makes a job run again and again.

use crate::api::Client;
use crate::api::job_invocations::segment;
use crate::error::Error;
use serde_json::{Map, Value, json};

/// Where recurring logics are.
pub const PATH: &str = "/foreman_tasks/api/recurring_logics";

/// One recurring logic.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{}", segment(id)), query).await
}

/// Ends one for good; its scheduled task is cancelled too.
pub async fn cancel(client: &Client, id: &str, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{}/cancel", segment(id)), &Value::Object(options)).await
}

/// Lets one pause or go on.
pub async fn set_enabled(client: &Client, id: &str, enabled: bool) -> Result<Value, Error> {
    client.put(&format!("{PATH}/{}", segment(id)), &json!({"recurring_logic": {"enabled": enabled}})).await
}

/// Deletes those that match a search; answers what they were.
pub async fn delete(client: &Client, search: &str) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_destroy"), &json!({"search": search})).await
}
