//! The endpoints of Foreman's tasks.

use crate::api::Client;
use crate::api::http::path::segment;
use crate::api::rex::directory::Directory;
use crate::error::{Error, Kind};
use serde_json::{Map, Value};

/// Path of the list of tasks.
pub const PATH: &str = "/foreman_tasks/api/tasks";

/// Tasks by their action, the only name that they have; several may have the same.
pub const BY_ACTION: Directory = Directory::by(PATH, "task", &["action"]);

/// Reads a task.
pub async fn show(client: &Client, id: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{}", segment(id)), query).await
}

/// Returns the id of a task if it exists, or if the user may not see tasks, which leaves the check to the server.
pub async fn require(client: &Client, option: &str, id: &str) -> Result<Value, Error> {
    match show(client, id, &[]).await {
        Ok(_) => Ok(id.into()),
        Err(error) if error.kind() == Kind::Forbidden => Ok(id.into()),
        Err(error) if error.kind() == Kind::NotFound => {
            Err(Error::new(Kind::NotFound, format!("there is no task \"{id}\"")).option(option))
        }
        Err(error) => Err(error),
    }
}

/// Resumes paused tasks: those in the options, or else all with an error.
pub async fn resume(client: &Client, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_resume"), &Value::Object(options)).await
}
