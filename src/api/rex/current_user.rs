//! The user of the login, as the server knows it.

use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::cron_zone::CronZone;
use crate::model::zone::Zone;

/// The time zone in which the server reads this user's cron lines; `local` is assumed where it does not tell.
pub async fn cron_zone(client: &Client, local: &Zone) -> Result<CronZone, Error> {
    match client.get("/api/current_user", &[]).await {
        Ok(user) => Ok(CronZone::of_user(&user, local)),
        Err(error) if is_untold(error.kind()) => Ok(CronZone::assumed(local.clone())),
        Err(error) => Err(error),
    }
}

/// Returns true for failures of this answer alone, after which the server still answers other requests.
fn is_untold(kind: Kind) -> bool {
    matches!(kind, Kind::Forbidden | Kind::NotFound | Kind::Server | Kind::Protocol | Kind::Rejected)
}
