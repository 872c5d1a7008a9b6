//! The user of the login, with the settings on the server.

use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::cron_zone::CronZone;
use crate::model::zone::Zone;
use serde_json::Value;

/// Reads the time zone of this user's cron lines; `local` is assumed where the server does not send it.
pub async fn cron_zone(client: &Client, local: &Zone) -> Result<CronZone, Error> {
    match client.get("/api/current_user", &[]).await {
        Ok(user) => Ok(CronZone::of_user(&user, local)),
        Err(error) if is_of_this_answer(error.kind()) => Ok(CronZone::assumed(local.clone())),
        Err(error) => Err(error),
    }
}

/// Reads the login name of this user.
pub async fn login(client: &Client) -> Result<String, Error> {
    let user = client.get("/api/current_user", &[]).await?;
    let login = user.get("login").and_then(Value::as_str).map(str::to_owned);
    login.ok_or_else(|| Error::new(Kind::Protocol, "the server does not tell the login name of this user"))
}

/// Reads the id of this user.
pub async fn id(client: &Client) -> Result<u64, Error> {
    let user = client.get("/api/current_user", &[]).await?;
    let id = answer::count(user.get("id"));
    id.ok_or_else(|| Error::new(Kind::Protocol, "the server does not tell the id of this user"))
}

/// Returns true for failures that concern only this answer, so that other requests may succeed.
fn is_of_this_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Forbidden | Kind::NotFound | Kind::Server | Kind::Protocol | Kind::Rejected)
}
