//! The user of the login, with the settings on the server.

use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::cron_zone::CronZone;
use crate::model::zone::Zone;
use serde_json::Value;

/// Reads the record of this user; null where the server does not tell it.
pub async fn record(client: &Client) -> Result<Value, Error> {
    match client.get("/api/current_user", &[]).await {
        Err(error) if is_of_this_answer(error.kind()) => Ok(Value::Null),
        answer => answer,
    }
}

/// Reads the time zone of this user's cron lines; `local` is assumed where the server does not send it.
pub async fn cron_zone(client: &Client, local: &Zone) -> Result<CronZone, Error> {
    Ok(CronZone::of_user(&record(client).await?, local))
}

/// Reads the login name of this user.
pub async fn login(client: &Client) -> Result<String, Error> {
    let user = client.get("/api/current_user", &[]).await?;
    let login = user.get("login").and_then(Value::as_str).map(str::to_owned);
    login.ok_or_else(|| Error::new(Kind::Protocol, "the server does not tell the login name of this user"))
}

/// Returns the id in the record of a user.
pub fn id(user: &Value) -> Result<u64, Error> {
    let id = answer::count(user.get("id"));
    id.ok_or_else(|| Error::new(Kind::Protocol, "the server does not tell the id of this user"))
}

/// Returns true for failures that concern only this answer, so that other requests may succeed.
fn is_of_this_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Forbidden | Kind::NotFound | Kind::Server | Kind::Protocol | Kind::Rejected)
}
