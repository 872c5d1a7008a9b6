//! Selection of a job and of its hosts.

use crate::api::Client;
use crate::api::rex::job_hosts::{JobHost, JobHosts};
use crate::api::rex::job_invocations;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;
use crate::model::targets::HostWord;
use crate::resource::taxonomy::number;

/// The job whose hosts are selected.
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
    /// Returns the id of the job; looks a description up.
    pub async fn id(&self, client: &Client) -> Result<u64, Error> {
        let name = match (&self.id, &self.name) {
            (Some(id), _) => return Ok((*id).into()),
            (None, name) => name.as_deref().unwrap_or_default(),
        };
        let search = format!("description = {}", quoted(name));
        let jobs = job_invocations::newest(client, &search, 20).await?;
        let ids: Vec<u64> = jobs.iter().filter_map(|job| answer::count(job.get("id"))).collect();
        match ids.as_slice() {
            [id] => Ok(*id),
            [] => Err(Error::new(Kind::NotFound, format!("--name: no job invocation is called \"{name}\""))),
            several => {
                let ids: Vec<_> = several.iter().map(u64::to_string).collect();
                let message = format!("--name: several job invocations are called \"{name}\"");
                Err(Error::new(Kind::NotFound, message).hint(format!("Give the id of one: {}", ids.join(", "))))
            }
        }
    }
}

/// The hosts whose output is shown.
#[derive(clap::Args, Debug)]
#[group(multiple = true)]
#[command(next_help_heading = "Hosts")]
pub struct HostSelectionArgs {
    /// Name of a host, also without its domain, or several as web[01-12] or 'web*'; repeat for more
    #[arg(long, value_name = "NAME")]
    host: Vec<HostWord>,
    /// Id of a host; repeat for more
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true)]
    host_id: Vec<u32>,
    /// All hosts of the job; the default
    #[arg(long, conflicts_with_all = ["host", "host_id", "failed", "succeeded", "search"])]
    all: bool,
    /// Hosts on which the job has failed so far
    #[arg(long, conflicts_with_all = ["host", "host_id", "succeeded"])]
    failed: bool,
    /// Hosts on which the job has succeeded so far
    #[arg(long, conflicts_with_all = ["host", "host_id"])]
    succeeded: bool,
    /// Hosts of the job that match this search query, such as 'os = RedHat'
    #[arg(long, value_name = "QUERY", conflicts_with_all = ["host", "host_id"])]
    search: Option<String>,
}

/// The selected hosts.
pub struct SelectedHosts {
    /// Hosts in the order in which they are shown.
    pub hosts: Vec<JobHost>,
    /// Hosts may still be running.
    pub may_run: bool,
    /// Id of the job's task, where the job was read.
    pub task: Option<String>,
}

impl HostSelectionArgs {
    /// Returns the only host if it is given by an id, which needs no look-up as long as the name is not shown.
    pub fn one_id(&self) -> Option<JobHost> {
        match (self.host.as_slice(), self.host_id.as_slice()) {
            ([], [id]) => Some(JobHost { id: (*id).into(), name: id.to_string() }),
            _ => None,
        }
    }

    /// Returns true if finding no host is no error, such as when nothing has failed.
    pub fn allows_empty(&self) -> bool {
        self.search.is_none() && (self.failed || self.succeeded)
    }

    /// Finds the hosts; with `whole` also hosts on which the job was never planned.
    pub async fn find(&self, job_hosts: &JobHosts<'_>, has_stopped: bool, whole: bool) -> Result<SelectedHosts, Error> {
        let search = self.search.as_deref();
        let result = match (self.failed, self.succeeded) {
            (true, _) => Some("failed"),
            (_, true) => Some("success"),
            _ => None,
        };
        let hosts = if !self.host.is_empty() || !self.host_id.is_empty() {
            self.named(job_hosts).await?
        } else if result.is_none() && (whole || !has_stopped) {
            // A host that is not planned yet is not found by a search for the job's hosts.
            job_hosts.all(search).await?
        } else {
            job_hosts.planned(result, search).await?
        };
        Ok(SelectedHosts { hosts, may_run: result.is_none() && !has_stopped, task: None })
    }

    async fn named(&self, job_hosts: &JobHosts<'_>) -> Result<Vec<JobHost>, Error> {
        let ids: Vec<u64> = self.host_id.iter().copied().map(u64::from).collect();
        let mut hosts = job_hosts.named(&self.host).await?;
        let mut numbered = job_hosts.numbered(&ids).await?;
        numbered.retain(|host| !hosts.contains(host));
        hosts.extend(numbered);
        Ok(hosts)
    }

    /// Returns true if hosts are given by name or id.
    pub fn are_named(&self) -> bool {
        !self.host.is_empty() || !self.host_id.is_empty()
    }
}
