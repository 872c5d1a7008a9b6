//! The state of each host of a job, by the cheapest request that the server's version has.

use crate::api::Client;
use crate::api::http::pages::{self, Kept};
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
    /// The states of all hosts, in one request once it is known how many `hosts` there are.
    pub async fn fetch(&mut self, client: &Client, id: u64, hosts: usize) -> Result<Vec<HostRow>, Error> {
        if *self == StateSource::HostList {
            match host_list(client, id, hosts).await {
                Err(error) if error.kind() == Kind::NotFound => {
                    client.debug(|| "the server has no list of a job's hosts: states are read with host_status".into());
                    *self = StateSource::HostStatus;
                }
                other => return other,
            }
        }
        host_status(client, id).await
    }
}

/// Rows asked for at a time while it is not known how many there are.
const PAGE: usize = 1_000;

async fn host_list(client: &Client, id: u64, hosts: usize) -> Result<Vec<HostRow>, Error> {
    // Room for a host that is added between two requests.
    let per_page = if hosts == 0 { PAGE } else { hosts.max(99).saturating_add(1) }.to_string();
    let path = format!("{}/{id}/hosts", job_invocations::PATH);
    let (mut kept, mut seen) = (Kept::default(), 0);
    for page in 1_u64.. {
        let query = [("per_page", per_page.as_str()), ("page", &page.to_string())];
        let bytes = client.get_bytes(&path, &query, body::LIST).await?;
        let page = pages::read(&bytes, client.server(), Some(&KEYS), &mut |row| kept.add(row, |row| host_row(&row)))?;
        seen += page.rows;
        if page.rows == 0 || page.subtotal.is_none_or(|subtotal| seen >= subtotal) {
            break;
        }
    }
    Ok(kept.rows)
}

async fn host_status(client: &Client, id: u64) -> Result<Vec<HostRow>, Error> {
    let path = format!("{}/{id}", job_invocations::PATH);
    let bytes = client.get_bytes(&path, &[job_invocations::WITH_STATES], body::LIST).await?;
    json::check_items::<Row>(&bytes)?;
    // The inputs of each host stand there too; they are not kept.
    let job: Job = serde_json::from_slice(&bytes)
        .map_err(|cause| Error::new(Kind::Protocol, format!("the server's answer is not a job invocation: {cause}")))?;
    let hosts = job.targeting.and_then(|targeting| targeting.hosts).unwrap_or_default();
    let rows = hosts.into_iter().map(|row| {
        let name = row.name.as_str().filter(|name| !name.is_empty())?.to_owned();
        Some(HostRow { name, id: answer::count(Some(&row.id)), state: HostState::read(row.job_status.as_str()) })
    });
    Ok(rows.flatten().collect())
}

/// The hosts on which a job has begun, with the ids that the rows of `/:id/hosts` lack before remote execution 15.0.
pub async fn with_ids(client: &Client, id: u64) -> Result<Vec<HostRow>, Error> {
    let search = format!("job_invocation.id = {id}");
    listed(client, "/api/hosts", &[("search", &search), ("thin", "true")]).await
}

/// The hosts of a job, or those of them that `search` finds; `id` is what the user typed.
pub async fn found(client: &Client, id: &str, search: Option<&str>) -> Result<Vec<HostRow>, Error> {
    let path = format!("{}/{}/hosts", job_invocations::PATH, job_invocations::segment(id));
    let query: Vec<_> = search.map(|search| ("search", search)).into_iter().collect();
    listed(client, &path, &query).await
}

async fn listed(client: &Client, path: &str, query: &[(&str, &str)]) -> Result<Vec<HostRow>, Error> {
    pages::collect(client, path, query, Some(&KEYS), |row| host_row(&row)).await
}

/// The hosts in the server's answer for a job.
pub fn of_job(job: &Value) -> Vec<HostRow> {
    let hosts = job.pointer("/targeting/hosts").and_then(Value::as_array);
    hosts.into_iter().flatten().filter_map(host_row).collect()
}

#[derive(Deserialize)]
struct Job {
    targeting: Option<Targeting>,
}

#[derive(Deserialize)]
struct Targeting {
    hosts: Option<Vec<Row>>,
}

/// Three values take less than an object of all.
#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    name: Value,
    #[serde(default)]
    id: Value,
    #[serde(default)]
    job_status: Value,
}

/// What [`host_row`] reads of a row.
const KEYS: [&str; 3] = ["id", "name", "job_status"];

/// Reads a host of a job; none if it has no name.
fn host_row(row: &Value) -> Option<HostRow> {
    let name = answer::text(row, "/name")?.to_owned();
    let state = HostState::read(answer::text(row, "/job_status"));
    Some(HostRow { name, id: answer::count(row.get("id")), state })
}
