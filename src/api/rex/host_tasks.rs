//! The tasks of a job's hosts, which tell the time that the job took on each.

use crate::api::Client;
use crate::api::http::pages;
use crate::api::rex::{job_state, tasks};
use crate::error::{Error, Kind};
use crate::model::answer;
use serde_json::Value;
use std::collections::HashMap;

/// Seconds that a job took, by host id.
pub type HostSeconds = HashMap<u64, f64>;

/// Ids of the tasks of a job's hosts, by host name.
pub type TasksByHost = HashMap<String, String>;

/// Fields of a task that are read.
const TASK_FIELDS: [&str; 4] = ["id", "input", "duration", "started_at"];

/// Reads the seconds that job invocation `job`, of `task` if that is known, took on each host. Returns none of them to a user who may not
/// see tasks.
pub async fn seconds(client: &Client, job: u64, task: Option<&str>) -> Result<HostSeconds, Error> {
    Ok(read(client, job, task, host_seconds).await?.into_iter().flatten().collect())
}

/// Reads the seconds that the job of `task` took on each host, by name. Returns none of them to a user who may not see tasks.
pub async fn seconds_by_name(client: &Client, job: u64, task: &str) -> Result<HashMap<String, f64>, Error> {
    let of_task = |task: &Value| Some((answer::text(task, "/input/host/name")?.to_owned(), task_seconds(task)?));
    Ok(read(client, job, Some(task), of_task).await?.into_iter().flatten().collect())
}

/// Reads the tasks of the hosts of job invocation `job`; `None` for a user who may not see tasks.
pub async fn by_host(client: &Client, job: u64) -> Result<Option<TasksByHost>, Error> {
    Ok(read(client, job, None, host_task).await?.map(|tasks| tasks.into_iter().collect()))
}

async fn read<T>(
    client: &Client,
    job: u64,
    task: Option<&str>,
    of_task: impl Fn(&Value) -> Option<T>,
) -> Result<Option<Vec<T>>, Error> {
    let task = match task {
        Some(task) => Some(task.to_owned()),
        None => job_state::read(client, job).await?.task_id,
    };
    let Some(task) = task else { return Ok(None) };
    let search = format!("parent_task_id = {task}");
    match pages::collect(client, tasks::PATH, &[("search", &search)], Some(&TASK_FIELDS), |row| of_task(row)).await {
        Ok(rows) => Ok(Some(rows)),
        Err(error) if matches!(error.kind(), Kind::Forbidden | Kind::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns host name and id of a task.
fn host_task(task: &Value) -> Option<(String, String)> {
    Some((answer::text(task, "/input/host/name")?.to_owned(), answer::text(task, "/id")?.to_owned()))
}

/// Returns id and seconds of a task that has started.
fn host_seconds(task: &Value) -> Option<(u64, f64)> {
    Some((answer::count(task.pointer("/input/host/id"))?, task_seconds(task)?))
}

fn task_seconds(task: &Value) -> Option<f64> {
    answer::text(task, "/started_at")?;
    answer::text(task, "/duration")?.parse().ok().filter(|seconds: &f64| seconds.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_a_task_that_has_started_has_seconds() {
        let task = |started: Value, duration: Value| json!({"input": {"host": {"id": 3}}, "started_at": started, "duration": duration});
        assert_eq!(host_seconds(&task(json!("2027-01-01 00:00:00 UTC"), json!("0.21733"))), Some((3, 0.21733)));
        for odd in
            [task(Value::Null, json!("0")), task(json!("x"), json!("NaN")), task(json!("x"), json!("soon")), json!({})]
        {
            assert_eq!(host_seconds(&odd), None, "{odd}");
        }
    }
}
