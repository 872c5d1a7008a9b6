//! The state of each host of a job, by the cheapest request that the server's version supports.

use crate::api::Client;
use crate::api::http::pages::{self, Paging};
use crate::api::http::path::segment;
use crate::api::http::{body, json};
use crate::api::rex::job_invocations;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::host_state::HostState;
use serde::Deserialize;
use serde_json::Value;

/// A host of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostRow {
    /// Name of the host.
    pub name: String,
    /// Id of the host; sent since remote execution 15.0.
    pub id: Option<u64>,
    /// State of the job on the host.
    pub state: HostState,
}

/// Endpoint of the states, found by trying the first once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateSource {
    /// `/:id/hosts`, since remote execution 14.1.
    #[default]
    HostList,
    /// `/:id?host_status=true`, which costs the server three times as much.
    HostStatus,
}

impl StateSource {
    /// Reads the states of all hosts, in one request once the number of `hosts` is known.
    pub async fn fetch(&mut self, client: &Client, id: u64, hosts: usize) -> Result<Vec<HostRow>, Error> {
        if *self == StateSource::HostList {
            match host_list(client, id, hosts).await {
                Err(error) if error.kind() == Kind::NotFound => {
                    client.debug(|| "the server has no list of a job's hosts: states are read with host_status".into());
                    *self = StateSource::HostStatus;
                }
                // A server may fail with the list of one job only, such as one that was cancelled while it ran.
                Err(error) if error.kind() == Kind::Server => return host_status(client, id).await.map_err(|_| error),
                other => return other,
            }
        }
        host_status(client, id).await
    }
}

async fn host_list(client: &Client, id: u64, hosts: usize) -> Result<Vec<HostRow>, Error> {
    // One request for all, with room for a host that is added between two of them.
    let paging = if hosts == 0 { Paging::All } else { Paging::AllOf(hosts.max(99).saturating_add(1)) };
    let path = format!("{}/{id}/hosts", job_invocations::PATH);
    pages::collect_by(client, &path, &[], &paging, Some(&KEYS), |row| host_row(row)).await
}

async fn host_status(client: &Client, id: u64) -> Result<Vec<HostRow>, Error> {
    let path = format!("{}/{id}", job_invocations::PATH);
    let bytes = client.get_bytes(&path, &[job_invocations::WITH_STATES], body::LIST).await?;
    json::check_items::<HostAnswer>(&bytes)?;
    // The answer has the inputs of each host too; they are not stored.
    let job: JobAnswer = serde_json::from_slice(&bytes)
        .map_err(|cause| Error::new(Kind::Protocol, format!("the server's answer is not a job invocation: {cause}")))?;
    let hosts = job.targeting.and_then(|targeting| targeting.hosts).unwrap_or_default();
    let rows = hosts.into_iter().map(|row| {
        let name = row.name.as_str().filter(|name| !name.is_empty())?.to_owned();
        Some(HostRow { name, id: answer::count(Some(&row.id)), state: HostState::read(row.job_status.as_str()) })
    });
    Ok(rows.flatten().collect())
}

/// Reads the hosts on which a job has begun, with the ids that `/:id/hosts` lacks before remote execution 15.0.
pub async fn with_ids(client: &Client, id: u64) -> Result<Vec<HostRow>, Error> {
    let search = format!("job_invocation.id = {id}");
    listed(client, "/api/hosts", &[("search", &search), ("thin", "true")]).await
}

/// Reads the hosts of a job, or those that `search` finds; `id` is the user's text.
pub async fn found(client: &Client, id: &str, search: Option<&str>) -> Result<Vec<HostRow>, Error> {
    let path = format!("{}/{}/hosts", job_invocations::PATH, segment(id));
    let query: Vec<_> = search.map(|search| ("search", search)).into_iter().collect();
    listed(client, &path, &query).await
}

async fn listed(client: &Client, path: &str, query: &[(&str, &str)]) -> Result<Vec<HostRow>, Error> {
    pages::collect(client, path, query, Some(&KEYS), |row| host_row(row)).await
}

/// Reads the hosts in the server's answer for a job.
pub fn of_job(job: &Value) -> Vec<HostRow> {
    let hosts = job.pointer("/targeting/hosts").and_then(Value::as_array);
    hosts.into_iter().flatten().filter_map(host_row).collect()
}

#[derive(Deserialize)]
struct JobAnswer {
    targeting: Option<TargetingAnswer>,
}

#[derive(Deserialize)]
struct TargetingAnswer {
    hosts: Option<Vec<HostAnswer>>,
}

/// A host with the three wanted members, which take less memory than an object of all.
#[derive(Deserialize)]
struct HostAnswer {
    #[serde(default)]
    name: Value,
    #[serde(default)]
    id: Value,
    #[serde(default)]
    job_status: Value,
}

/// Members that [`host_row`] reads.
const KEYS: [&str; 3] = ["id", "name", "job_status"];

/// Reads a host of a job; none if it has no name.
fn host_row(row: &Value) -> Option<HostRow> {
    let name = answer::text(row, "/name")?.to_owned();
    let state = HostState::read(answer::text(row, "/job_status"));
    Some(HostRow { name, id: answer::count(row.get("id")), state })
}
