//! `@last`: the newest job of the user on this server, by its id. A job that starts once at a later time counts; recurring ones do not: the
//! server makes the next run of these by itself, and with it a newer job than the one that was started last.

use super::{current_user, job_invocations};
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;

/// Returns the id of the newest job that the login's user has started; that of a recurring one only if there is no other.
pub async fn find(client: &Client) -> Result<u64, Error> {
    let login = match client.username() {
        Some(login) => login,
        None => current_user::login(client).await?,
    };
    let mine = format!("user = {}", quoted(&login));
    let mut jobs = job_invocations::newest(client, &format!("{mine} and recurring = false"), 1).await?;
    if jobs.is_empty() {
        jobs = job_invocations::newest(client, &mine, 1).await?;
    }
    let id = jobs.first().and_then(|job| answer::count(job.get("id")));
    id.ok_or_else(|| {
        Error::new(Kind::NotFound, format!("{login} has started no job on this server"))
            .option("@last")
            .hint("See rexctl jobs.")
    })
}
