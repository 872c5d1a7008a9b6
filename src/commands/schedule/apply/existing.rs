//! Recurring jobs that the server has.

use crate::api::Client;
use crate::api::rex::{job_invocations, planned_jobs, recurring_logics};
use crate::error::Error;
use crate::model::answer;
use crate::model::recurring_job::RecurringJob;
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
        let job = RecurringJob { logic, job, wizard: None };
        Some((job.purpose()?.to_owned(), job))
    };
    Ok(logics.into_iter().filter_map(job).collect())
}

/// Adds the web interface's description to the jobs that documents are compared with. Where it is not told, the API's answer is all.
pub async fn describe(client: &Client, jobs: Vec<&mut RecurringJob>) {
    let describe = async |job: &mut RecurringJob| {
        if let Some(id) = job.job_id() {
            job.wizard = job_invocations::wizard(client, &id.to_string()).await.ok();
        }
    };
    stream::iter(jobs).map(describe).buffer_unordered(AT_A_TIME).collect::<Vec<()>>().await;
}
