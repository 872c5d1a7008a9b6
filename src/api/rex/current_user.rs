//! The user of the login, with the settings on the server.

use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::cron_zone::CronZone;
use crate::model::zone::Zone;

/// Reads the time zone of this user's cron lines; `local` is assumed where the server does not send it.
pub async fn cron_zone(client: &Client, local: &Zone) -> Result<CronZone, Error> {
    match client.get("/api/current_user", &[]).await {
        Ok(user) => Ok(CronZone::of_user(&user, local)),
        Err(error) if is_of_this_answer(error.kind()) => Ok(CronZone::assumed(local.clone())),
        Err(error) => Err(error),
    }
}

/// Returns true for failures that concern only this answer, so that other requests may succeed.
fn is_of_this_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Forbidden | Kind::NotFound | Kind::Server | Kind::Protocol | Kind::Rejected)
}
