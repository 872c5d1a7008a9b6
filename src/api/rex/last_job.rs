//! `@last`: the newest job of the user on this server.

use super::{current_user, job_invocations};
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;

/// Returns the id of the newest job that the login's user has started.
pub async fn find(client: &Client) -> Result<u64, Error> {
    let login = match client.username() {
        Some(login) => login,
        None => current_user::login(client).await?,
    };
    let jobs = job_invocations::newest(client, &format!("user = {}", quoted(&login)), 1).await?;
    let id = jobs.first().and_then(|job| answer::count(job.get("id")));
    id.ok_or_else(|| {
        Error::new(Kind::NotFound, format!("{login} has started no job on this server"))
            .option("@last")
            .hint("See rexctl jobs.")
    })
}
