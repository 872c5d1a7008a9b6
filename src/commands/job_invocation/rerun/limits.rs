//! `--search`, `--on` and `--except`: some of the job's hosts only.

use super::args::RerunHostArgs;
use crate::api::Client;
use crate::api::rex::job_hosts::JobHosts;
use crate::api::rex::targets::HostSource;
use crate::error::Error;
use crate::model::original::OriginalHost;
use crate::model::targets::HostSelection;
use std::collections::HashSet;

/// Hosts that the options leave, by name; also those that the job did not run on.
pub struct Limits {
    search: Option<HashSet<String>>,
    on: Option<HashSet<String>>,
    except: HashSet<String>,
}

impl Limits {
    /// Finds the hosts of job `job` that match `--search` and the targets of `selection`.
    ///
    /// # Errors
    /// Names the targets that none of the job's `hosts` is of.
    pub async fn find(
        client: &Client,
        job: u64,
        hosts: &[OriginalHost],
        args: &RerunHostArgs,
        selection: &HostSelection,
    ) -> Result<Self, Error> {
        let names: Vec<&str> = hosts.iter().map(|host| host.name.as_str()).collect();
        let source = HostSource { client, taxonomy: &[], whole_rows: false };
        let (on, except, search) = tokio::try_join!(
            source.of_job(job, &names, selection.source, &selection.targets),
            source.of_job(job, &names, "--except", &selection.except),
            found(client, job, args.search.as_deref()),
        )?;
        Ok(Self { search, on: (!selection.targets.is_empty()).then_some(on), except })
    }

    /// Returns true for the name of a host that they leave.
    pub fn allow(&self, host: &str) -> bool {
        let includes = |hosts: &Option<HashSet<String>>| hosts.as_ref().is_none_or(|hosts| hosts.contains(host));
        includes(&self.search) && includes(&self.on) && !self.except.contains(host)
    }
}

/// Returns the names of the hosts that `--search` finds.
async fn found(client: &Client, job: u64, search: Option<&str>) -> Result<Option<HashSet<String>>, Error> {
    let Some(search) = search else { return Ok(None) };
    let hosts = JobHosts { client, job, taxonomy: &[] }.found(Some(search), None).await?;
    Ok(Some(hosts.into_iter().map(|host| host.name).collect()))
}
