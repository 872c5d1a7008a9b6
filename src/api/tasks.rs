//! The endpoints of Foreman's tasks.

use crate::api::Client;
use crate::api::directory::Directory;
use crate::api::job_invocations::segment;
use crate::error::Error;
use serde_json::{Map, Value};

/// Where tasks are.
pub const PATH: &str = "/foreman_tasks/api/tasks";

/// Tasks by what they do, the only name they have; several may have the same.
pub const BY_ACTION: Directory = Directory { path: PATH, noun: "task", names: &["action"], search: Some("action") };

/// One task.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{}", segment(id)), query).await
}

/// Resumes paused tasks: those named or found, all with an error otherwise.
pub async fn resume(client: &Client, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_resume"), &Value::Object(options)).await
}
