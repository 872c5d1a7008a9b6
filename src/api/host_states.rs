//! The state of each host of a job, by the cheapest request that the server's version has.

use crate::api::job_invocations;
use crate::api::{Client, pages};
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::host_state::HostState;
use serde_json::Value;

/// A host of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostRow {
    /// Its name.
    pub name: String,
    /// Its id; rows carry it since remote execution 15.0.
    pub id: Option<u64>,
    /// How far the job is on it.
    pub state: HostState,
}

/// Where states are read; found by asking once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateSource {
    /// `/:id/hosts`, since remote execution 14.1.
    #[default]
    HostList,
    /// `/:id?host_status=true`, which costs the server three times as much.
    HostStatus,
}

impl StateSource {
    /// The states of all hosts, in one request; `hosts` is how many there are known to be.
    pub async fn fetch(&mut self, client: &Client, id: u64, hosts: usize) -> Result<Vec<HostRow>, Error> {
        if *self == StateSource::HostList {
            match host_list(client, id, hosts).await {
                Err(error) if error.kind() == Kind::NotFound => *self = StateSource::HostStatus,
                other => return other,
            }
        }
        host_status(client, id).await
    }
}

async fn host_list(client: &Client, id: u64, hosts: usize) -> Result<Vec<HostRow>, Error> {
    // A host added between two requests is seen by the next one, when `hosts` has grown.
    let per_page = hosts.max(99).saturating_add(1).to_string();
    let path = format!("{}/{id}/hosts", job_invocations::PATH);
    let mut rows = Vec::with_capacity(hosts);
    let bytes = client.get_bytes(&path, &[("per_page", &per_page), ("page", "1")]).await?;
    pages::read(&bytes, client.server(), &mut |row| {
        rows.extend(host_row(&row));
        Ok(())
    })?;
    Ok(rows)
}

async fn host_status(client: &Client, id: u64) -> Result<Vec<HostRow>, Error> {
    let job = job_invocations::show(client, &id.to_string(), &[("host_status", "true")]).await?;
    let hosts = job.pointer("/targeting/hosts").and_then(Value::as_array);
    Ok(hosts.into_iter().flatten().filter_map(host_row).collect())
}

/// Reads a host of a job; none if it has no name.
pub fn host_row(row: &Value) -> Option<HostRow> {
    let name = answer::text(row, "/name")?.to_owned();
    let state = HostState::read(answer::text(row, "/job_status"));
    Some(HostRow { name, id: answer::count(row.get("id")), state })
}

/// What a host printed, in order.
pub async fn output(client: &Client, id: u64, host: u64) -> Result<Vec<Value>, Error> {
    let path = format!("{}/{id}/hosts/{host}", job_invocations::PATH);
    let mut answer = client.get(&path, &[]).await?;
    match answer.get_mut("output").map(Value::take) {
        Some(Value::Array(pieces)) => Ok(pieces),
        _ => Ok(Vec::new()),
    }
}

/// Whether the job's parent task has ended, whatever its hosts say.
pub async fn has_stopped(client: &Client, id: u64) -> Result<bool, Error> {
    let jobs = job_invocations::newest(client, &format!("id = {id}"), 1).await?;
    let state = jobs.first().and_then(|job| answer::text(job, "/dynflow_task/state"));
    Ok(matches!(state, Some("stopped" | "paused")))
}
