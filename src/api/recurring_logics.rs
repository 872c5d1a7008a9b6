//! The endpoints of recurring logics.

use crate::api::Client;
use crate::error::Error;
use serde_json::{Value, json};

/// Cancels one, and with it the run that is planned next.
pub async fn cancel(client: &Client, id: u64) -> Result<Value, Error> {
    client.post(&format!("/foreman_tasks/api/recurring_logics/{id}/cancel"), &json!({})).await
}
