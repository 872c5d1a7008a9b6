//! Which job, and which of its hosts.

use crate::api::Client;
use crate::api::rex::job_hosts::{JobHost, JobHosts};
use crate::api::rex::{job_invocations, lookup};
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::resource::taxonomy::number;

/// The job whose hosts are looked at.
#[derive(clap::Args, Debug)]
#[group(required = true, multiple = false)]
pub struct JobArgs {
    /// Id of the job invocation
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true)]
    id: Option<u32>,
    /// Description of the job invocation
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

impl JobArgs {
    /// The job's id; a description is looked up.
    pub async fn id(&self, client: &Client) -> Result<u64, Error> {
        let name = match (&self.id, &self.name) {
            (Some(id), _) => return Ok((*id).into()),
            (None, name) => name.as_deref().unwrap_or_default(),
        };
        let search = format!("description = {}", lookup::quoted(name));
        let jobs = job_invocations::newest(client, &search, 20).await?;
        let ids: Vec<u64> = jobs.iter().filter_map(|job| answer::count(job.get("id"))).collect();
        match ids.as_slice() {
            [id] => Ok(*id),
            [] => Err(Error::new(Kind::NotFound, format!("--name: there is no job invocation \"{name}\""))),
            several => {
                let ids: Vec<_> = several.iter().map(u64::to_string).collect();
                let message = format!("--name: several job invocations are called \"{name}\"");
                Err(Error::new(Kind::NotFound, message).hint(format!("Give the id of one: {}", ids.join(", "))))
            }
        }
    }
}

/// The hosts whose output is wanted.
#[derive(clap::Args, Debug)]
#[group(required = true, multiple = true)]
pub struct HostArgs {
    /// Name of a host; may be given again
    #[arg(long, value_name = "NAME")]
    host: Vec<String>,
    /// Id of a host; may be given again
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true)]
    host_id: Vec<u32>,
    /// All hosts of the job
    #[arg(long, conflicts_with_all = ["host", "host_id", "failed", "succeeded", "search"])]
    all: bool,
    /// Hosts on which the job has failed so far
    #[arg(long, conflicts_with_all = ["host", "host_id", "succeeded"])]
    failed: bool,
    /// Hosts on which the job has succeeded so far
    #[arg(long, conflicts_with_all = ["host", "host_id"])]
    succeeded: bool,
    /// Hosts of the job that this search query finds, such as 'os = RedHat'
    #[arg(long, value_name = "QUERY", conflicts_with_all = ["host", "host_id"])]
    search: Option<String>,
}

/// The hosts that were found.
pub struct Selected {
    /// In the order that they are shown in.
    pub hosts: Vec<JobHost>,
    /// Whether they may still be at work.
    pub may_run: bool,
}

impl HostArgs {
    /// Whether one host is named by an id, which needs no look-up as long as its name is not shown.
    pub fn one_id(&self) -> Option<JobHost> {
        match (self.host.as_slice(), self.host_id.as_slice()) {
            ([], [id]) => Some(JobHost { id: (*id).into(), name: id.to_string() }),
            _ => None,
        }
    }

    /// Whether no host is a good answer: nothing may have failed.
    pub fn allows_empty(&self) -> bool {
        self.search.is_none() && (self.failed || self.succeeded)
    }

    /// Finds the hosts. `whole`: those too that the job was never planned on.
    pub async fn find(&self, of: &JobHosts<'_>, has_stopped: bool, whole: bool) -> Result<Selected, Error> {
        let search = self.search.as_deref();
        let result = match (self.failed, self.succeeded) {
            (true, _) => Some("failed"),
            (_, true) => Some("success"),
            _ => None,
        };
        let hosts = if !self.host.is_empty() || !self.host_id.is_empty() {
            self.given(of).await?
        } else if result.is_none() && (whole || !has_stopped) {
            // A host that is not planned yet is not found by a search for the job's hosts.
            of.all(search).await?
        } else {
            of.planned(result, search).await?
        };
        Ok(Selected { hosts, may_run: result.is_none() && !has_stopped })
    }

    async fn given(&self, of: &JobHosts<'_>) -> Result<Vec<JobHost>, Error> {
        let ids: Vec<u64> = self.host_id.iter().copied().map(u64::from).collect();
        let mut hosts = of.named(&self.host).await?;
        let numbered = of.numbered(&ids).await?;
        hosts.extend(numbered.into_iter().filter(|host| !self.host.contains(&host.name)));
        Ok(hosts)
    }

    /// Whether the hosts are given one by one.
    pub fn are_given(&self) -> bool {
        !self.host.is_empty() || !self.host_id.is_empty()
    }
}
