//! The endpoints of Foreman's tasks.

use crate::api::Client;
use crate::api::rex::directory::Directory;
use crate::api::rex::job_invocations::segment;
use crate::error::{Error, Kind};
use serde_json::{Map, Value};

/// Where tasks are.
pub const PATH: &str = "/foreman_tasks/api/tasks";

/// Tasks by what they do, the only name they have; several may have the same.
pub const BY_ACTION: Directory = Directory { path: PATH, noun: "task", names: &["action"], search: Some("action") };

/// One task.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{}", segment(id)), query).await
}

/// The id of a task that has to be there. Who may not see tasks leaves it to the server.
pub async fn require(client: &Client, flag: &str, id: &str) -> Result<Value, Error> {
    match show(client, id, &[]).await {
        Ok(_) => Ok(id.into()),
        Err(error) if error.kind() == Kind::Forbidden => Ok(id.into()),
        Err(error) if error.kind() == Kind::NotFound => {
            Err(Error::new(Kind::NotFound, format!("{flag}: there is no task \"{id}\"")))
        }
        Err(error) => Err(error),
    }
}

/// Resumes paused tasks: those named or found, all with an error otherwise.
pub async fn resume(client: &Client, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_resume"), &Value::Object(options)).await
}
