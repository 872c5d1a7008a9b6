//! Jobs with runs to come, and what the server tells of them to this user.
//!
//! Users may see little: the jobs themselves and their own tasks, but no recurring logics and no other users. What is forbidden is left
//! out, and the rest is shown without it.

use crate::api::Client;
use crate::api::http::pages;
use crate::api::rex::owners::{self, Owner};
use crate::api::rex::told::told;
use crate::api::rex::{job_invocations, recurring_logics, tasks};
use crate::error::Error;
use crate::model::agenda::{PlannedJob, sort};
use crate::model::answer;
use crate::model::zone::Zone;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use serde_json::Value;
use std::collections::BTreeSet;

/// Requests that are under way at a time.
const AT_A_TIME: usize = 8;

/// Jobs with runs to come, and the kinds of records that this user may not see.
#[derive(Debug, Default)]
pub struct PlannedJobs {
    /// The jobs, sorted by their next run.
    pub jobs: Vec<PlannedJob>,
    /// Records that the server does not tell this user, such as `recurring logics`.
    pub untold: Vec<&'static str>,
}

/// Reads the jobs that wait for their start; `local` is this machine's zone.
///
/// # Errors
/// The failure of the list of jobs, if the server tells neither jobs nor recurring logics.
pub async fn read(client: &Client, local: &Zone) -> Result<PlannedJobs, Error> {
    let mut planned = PlannedJobs::default();
    let (waiting, logics, tasks, me) = tokio::join!(
        rows(client, job_invocations::PATH, QUEUED, &QUEUED_KEYS),
        recurring_logics::living(client),
        rows(client, tasks::PATH, "state = scheduled", &["id", "username"]),
        client.get("/api/current_user", &[]),
    );
    // Somebody who is told of no job at all must not take that for an empty plan.
    let (waiting, logics) = match (waiting, logics) {
        (Err(failure), Err(_)) => return Err(failure),
        answers => answers,
    };
    let waiting = planned.told("job invocations", waiting)?;
    let logics = planned.told("recurring logics", logics)?;
    let usernames = planned.told("tasks", tasks)?;
    let me = planned.told("your user", me)?;
    let waiting = shown(client, waiting.unwrap_or_default()).await?;
    planned.jobs = waiting.iter().map(PlannedJob::of_job).collect();
    add_logics(&mut planned.jobs, logics.unwrap_or_default());
    let users = planned.jobs.iter().filter_map(|job| job.user).collect();
    let owners = owners::read(client, users, me.as_ref()).await?;
    let usernames = usernames.unwrap_or_default();
    let mine = me.as_ref().map(Owner::of_user).and_then(|me| me.zone);
    for job in &mut planned.jobs {
        let owner = job.user.and_then(|id| owners.get(&id)).cloned().unwrap_or_default();
        job.owner = owner.login.or_else(|| username(&usernames, job.task.as_deref()));
        let zones: Vec<Zone> = owner.zone.into_iter().chain(mine.clone()).chain([Zone::utc(), local.clone()]).collect();
        job.read_cadence(&zones);
    }
    add_last_results(client, &mut planned.jobs).await?;
    sort(&mut planned.jobs);
    Ok(planned)
}

impl PlannedJobs {
    /// Returns an answer; `None` where this user may not see the records.
    fn told<T>(&mut self, records: &'static str, answer: Result<T, Error>) -> Result<Option<T>, Error> {
        let told = told(answer)?;
        if told.is_none() {
            self.untold.push(records);
        }
        Ok(told)
    }
}

async fn rows(client: &Client, path: &str, search: &str, keys: &[&str]) -> Result<Vec<Value>, Error> {
    pages::collect(client, path, &[("search", search)], Some(keys), pages::whole).await
}

/// Search for the jobs that wait for their start.
const QUEUED: &str = "status = queued";

/// Keys of their rows that are needed.
const QUEUED_KEYS: [&str; 2] = ["id", "dynflow_task"];

/// Reads the jobs that wait for their start.
pub async fn waiting(client: &Client) -> Result<Vec<Value>, Error> {
    shown(client, rows(client, job_invocations::PATH, QUEUED, &QUEUED_KEYS).await?).await
}

/// Reads each waiting job, whose row in the list tells neither its cron line nor its hosts.
async fn shown(client: &Client, waiting: Vec<Value>) -> Result<Vec<Value>, Error> {
    let is_scheduled = |row: &Value| answer::text(row, "/dynflow_task/state").is_none_or(|state| state == "scheduled");
    let ids: Vec<u64> =
        waiting.iter().filter(|row| is_scheduled(row)).filter_map(|row| answer::count(row.get("id"))).collect();
    let show = async |id: u64| {
        let job = job_invocations::show(client, &id.to_string(), &[("include_hosts", "false")]).await;
        // It may have been deleted since.
        told(job)
    };
    let jobs: Vec<Option<Value>> = stream::iter(ids).map(show).buffered(AT_A_TIME).try_collect().await?;
    Ok(jobs.into_iter().flatten().collect())
}

/// Adds recurring logics of which no waiting job is known.
fn add_logics(jobs: &mut Vec<PlannedJob>, logics: Vec<Value>) {
    let known: BTreeSet<u64> = jobs.iter().filter_map(|job| job.logic).collect();
    let others = logics.iter().map(PlannedJob::of_logic);
    jobs.extend(others.filter(|other| other.logic.is_some_and(|logic| !known.contains(&logic))));
}

/// Returns the user of a task.
fn username(tasks: &[Value], task: Option<&str>) -> Option<String> {
    let row = tasks.iter().find(|row| task.is_some() && answer::text(row, "/id") == task)?;
    answer::text(row, "/username").map(str::to_owned)
}

/// Adds the state of the last run of each recurring job.
async fn add_last_results(client: &Client, jobs: &mut [PlannedJob]) -> Result<(), Error> {
    let runs = async |(job, logic): (Option<u64>, Option<u64>)| {
        let Some(logic) = logic else { return Ok(None) };
        let newest = job_invocations::newest(client, &format!("recurring_logic.id = {logic}"), 2).await;
        let runs = told(newest)?.unwrap_or_default();
        let last = runs.iter().find(|run| answer::count(run.get("id")) != job);
        Ok::<_, Error>(last.and_then(|run| answer::text(run, "/status_label")).map(str::to_owned))
    };
    let ids: Vec<_> = jobs.iter().map(|job| (job.job, job.logic)).collect();
    let results: Vec<Option<String>> = stream::iter(ids).map(runs).buffered(AT_A_TIME).try_collect().await?;
    jobs.iter_mut().zip(results).for_each(|(job, result)| job.last_result = result);
    Ok(())
}
