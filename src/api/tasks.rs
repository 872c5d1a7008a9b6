//! The endpoints of Foreman's tasks.

use crate::api::Client;
use crate::api::job_invocations::segment;
use crate::error::Error;
use serde_json::{Map, Value};

/// Where tasks are.
pub const PATH: &str = "/foreman_tasks/api/tasks";

/// One task.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{}", segment(id)), query).await
}

/// Resumes paused tasks: those named or found, all with an error otherwise.
pub async fn resume(client: &Client, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_resume"), &Value::Object(options)).await
}
