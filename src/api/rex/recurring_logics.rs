//! The endpoints of recurring logics: what makes a job run again and again.

use crate::api::Client;
use crate::api::rex::lookup::{ambiguous, everything, none, quoted, without_id};
use crate::error::Error;
use crate::model::answer;
use serde_json::{Map, Value, json};

/// Where recurring logics are.
pub const PATH: &str = "/foreman_tasks/api/recurring_logics";

/// The id of the recurring logic with this purpose, the only name it has; the server keeps it unique among those that are
/// active or disabled, which go before those that have ended.
pub async fn id(client: &Client, flag: &str, purpose: &str) -> Result<u64, Error> {
    const NOUN: &str = "recurring logic";
    let search = format!("purpose = {}", quoted(purpose));
    let rows = everything(client, PATH, &[("search", &search)]).await?;
    let lives = |row: &&Value| matches!(answer::text(row, "/state"), Some("active" | "disabled"));
    let living: Vec<Value> = rows.iter().filter(lives).cloned().collect();
    match if living.is_empty() { rows } else { living }.as_slice() {
        [row] => answer::count(row.get("id")).ok_or_else(|| without_id(NOUN)),
        [] => {
            let all = everything(client, PATH, &[]).await.unwrap_or_default();
            Err(none(NOUN, flag, &["purpose"], purpose, &all))
        }
        several => Err(ambiguous(NOUN, flag, purpose, several)),
    }
}

/// One recurring logic.
pub async fn show(client: &Client, id: u64, query: &[(&str, &str)]) -> Result<Value, Error> {
    client.get(&format!("{PATH}/{id}"), query).await
}

/// Ends one for good; its scheduled task is cancelled too.
pub async fn cancel(client: &Client, id: u64, options: Map<String, Value>) -> Result<Value, Error> {
    client.post(&format!("{PATH}/{id}/cancel"), &Value::Object(options)).await
}

/// Lets one pause or go on.
pub async fn set_enabled(client: &Client, id: u64, enabled: bool) -> Result<Value, Error> {
    client.put(&format!("{PATH}/{id}"), &json!({"recurring_logic": {"enabled": enabled}})).await
}

/// Deletes those that match a search; answers what they were.
pub async fn delete(client: &Client, search: &str) -> Result<Value, Error> {
    client.post(&format!("{PATH}/bulk_destroy"), &json!({"search": search})).await
}
