//! The endpoints of recurring logics, which repeat a job.

use crate::api::Client;
use crate::api::http::pages;
use crate::api::rex::directory::{Directory, Rank};
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;
use serde_json::{Map, Value, json};

/// Path of the list of recurring logics.
pub const PATH: &str = "/foreman_tasks/api/recurring_logics";

/// Recurring logics by their purpose, the only name that they have.
const BY_PURPOSE: Directory = Directory { rank: LIVING_FIRST, ..Directory::by(PATH, "recurring logic", &["purpose"]) };

/// The server keeps a purpose unique among active and disabled logics, so that these go before those that have ended.
const LIVING_FIRST: Rank = |row| Some(u8::from(!is_living(row)));

/// Returns true for a recurring logic that is active or disabled.
pub fn is_living(logic: &Value) -> bool {
    matches!(answer::text(logic, "/state"), Some("active" | "disabled"))
}

/// Reads all recurring logics that are active or disabled.
pub async fn living(client: &Client) -> Result<Vec<Value>, Error> {
    let search = [("search", "state = active or state = disabled")];
    let found = pages::collect(client, PATH, &search, None, pages::whole).await?;
    Ok(found.into_iter().filter(is_living).collect())
}

/// Reads the recurring logics with this purpose, those that have ended too.
pub async fn with_purpose(client: &Client, purpose: &str) -> Result<Vec<Value>, Error> {
    let search = format!("purpose = {}", quoted(purpose));
    let found = pages::collect(client, PATH, &[("search", &search)], None, pages::whole).await?;
    Ok(found.into_iter().filter(|logic| answer::text(logic, "/purpose") == Some(purpose)).collect())
}

/// Returns the id of the recurring logic with this purpose.
pub async fn id(client: &Client, option: &str, purpose: &str) -> Result<u64, Error> {
    let id = BY_PURPOSE.id(client, option, purpose).await?;
    answer::count(Some(&id)).ok_or_else(|| Error::new(Kind::Protocol, "the id of the recurring logic is not a number"))
}

/// Reads a recurring logic.
pub async fn show(client: &Client, id: u64, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{id}"), query).await
}

/// Ends a recurring logic for good, and cancels its scheduled task.
pub async fn cancel(client: &Client, id: u64, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{id}/cancel"), &Value::Object(options)).await
}

/// Pauses a recurring logic or lets it continue, and returns it.
///
/// # Errors
/// Rejected (65) if it keeps its state: a server may take the change and do so, as for a recurring logic that has ended.
pub async fn set_enabled(client: &Client, id: u64, enabled: bool) -> Result<Value, Error> {
    let logic = client.put(&format!("{PATH}/{id}"), &json!({"recurring_logic": {"enabled": enabled}})).await?;
    let wanted = if enabled { "active" } else { "disabled" };
    match answer::text(&logic, "/state").filter(|state| *state != wanted) {
        Some(state) => Err(Error::new(Kind::Rejected, format!("recurring logic {id} stays {state}"))),
        None => Ok(logic),
    }
}

/// Deletes the recurring logics that match a search, and returns them.
pub async fn delete(client: &Client, search: &str) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_destroy"), &json!({"search": search})).await
}
