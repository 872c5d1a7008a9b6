//! Recurring jobs that the server has.

use crate::api::Client;
use crate::api::rex::told::told;
use crate::api::rex::{current_user, job_invocations, owners, planned_jobs, recurring_logics};
use crate::error::Error;
use crate::model::answer;
use crate::model::cron_zone::CronZone;
use crate::model::recurring_job::RecurringJob;
use crate::model::zone::Zone;
use futures_util::{StreamExt as _, stream};
use serde_json::Value;
use std::collections::BTreeMap;

/// Requests that are under way at a time.
const AT_A_TIME: usize = 8;

/// Reads the recurring jobs with a purpose: those that are active or disabled, with the jobs that wait for their start.
pub async fn living(client: &Client) -> Result<BTreeMap<String, RecurringJob>, Error> {
    let (logics, waiting) = tokio::try_join!(recurring_logics::living(client), planned_jobs::waiting(client))?;
    let mut jobs: BTreeMap<u64, Value> =
        waiting.into_iter().filter_map(|job| Some((answer::count(job.pointer("/recurrence/id"))?, job))).collect();
    let job = |logic: Value| {
        let job = answer::count(logic.get("id")).and_then(|id| jobs.remove(&id));
        let job = RecurringJob { logic, job, ..RecurringJob::default() };
        Some((job.purpose()?.to_owned(), job))
    };
    Ok(logics.into_iter().filter_map(job).collect())
}

/// Reads the newest recurring job with this purpose, which may have ended, with its last run.
pub async fn newest(client: &Client, purpose: &str) -> Result<Option<RecurringJob>, Error> {
    let logics = recurring_logics::with_purpose(client, purpose).await?;
    let newest = logics.into_iter().filter_map(|logic| Some((answer::count(logic.get("id"))?, logic)));
    let Some((id, logic)) = newest.max_by_key(|(id, _)| *id) else { return Ok(None) };
    let runs = told(job_invocations::newest(client, &format!("recurring_logic.id = {id}"), 1).await)?;
    let last = runs.into_iter().flatten().find_map(|run| answer::count(run.get("id")));
    let mut job = RecurringJob { logic, ..RecurringJob::default() };
    if let Some(last) = last {
        job.job = told(job_invocations::show(client, &last.to_string(), &[("include_hosts", "false")]).await)?;
    }
    describe(client, &mut [&mut job]).await;
    Ok(Some(job))
}

/// Adds the web interface's description to the jobs that documents are compared with. Where it is not told, the API's answer is all.
pub async fn describe(client: &Client, jobs: &mut [&mut RecurringJob]) {
    let describe = async |job: &mut &mut RecurringJob| {
        if let Some(id) = job.job_id() {
            job.wizard = job_invocations::wizard(client, &id.to_string()).await.ok();
        }
    };
    stream::iter(jobs).map(describe).buffer_unordered(AT_A_TIME).collect::<Vec<()>>().await;
}

/// Adds the zones that servers read the cron lines in which name none: their owners'. `me` is the record of this user, if it was read;
/// `local` is this machine's zone.
pub async fn add_zones(
    client: &Client,
    jobs: &mut [&mut RecurringJob],
    me: Option<Value>,
    local: &Zone,
) -> Result<(), Error> {
    let jobs: Vec<_> = jobs.iter_mut().filter(|job| job.needs_zone()).collect();
    if jobs.is_empty() {
        return Ok(());
    }
    let me = match me {
        Some(me) => me,
        None => current_user::record(client).await?,
    };
    let my_id = answer::count(me.get("id"));
    let owners = owners::read(client, jobs.iter().filter_map(|job| job.user()).collect(), Some(&me)).await?;
    for job in jobs {
        job.zone = match job.user() {
            user if user.is_some() && user == my_id => Some(CronZone::of_user(&me, local).zone().clone()),
            user => user.and_then(|user| owners.get(&user)?.zone.clone()),
        };
    }
    Ok(())
}
