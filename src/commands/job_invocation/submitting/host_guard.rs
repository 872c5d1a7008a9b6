//! Guards on the number of hosts that a job runs on.

use crate::error::Error;
use crate::model::host_range::{self, HostRange};
use crate::resource::taxonomy::number;

/// Flags that bound the number of hosts.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct HostGuardArgs {
    /// Send nothing unless this number of hosts matches: N, or a range N..M
    #[arg(long, value_name = "N|N..M")]
    pub expect_hosts: Option<HostRange>,
    /// Send nothing when more hosts than this match
    #[arg(long, value_name = "N", value_parser = number)]
    pub max_hosts: Option<u32>,
}

impl HostGuardArgs {
    /// Returns the flag that needs the number of hosts, if one does.
    pub fn flag(&self) -> Option<&'static str> {
        let expects = self.expect_hosts.is_some().then_some("--expect-hosts");
        expects.or(self.max_hosts.is_some().then_some("--max-hosts"))
    }

    /// Returns true if a job on no host is wanted.
    pub fn allows_none(&self) -> bool {
        self.expect_hosts.as_ref().is_some_and(|expected| expected.contains(0))
    }

    /// Refuses another number of hosts than the flags allow.
    pub fn check(&self, hosts: u64) -> Result<(), Error> {
        let matched = host_range::hosts(hosts);
        if let Some(expected) = self.expect_hosts.as_ref().filter(|expected| !expected.contains(hosts)) {
            let message = format!("--expect-hosts: {matched} would run the job, not {expected}; nothing was sent");
            return Err(Error::usage(message).hint(format!("If {matched} is right, give --expect-hosts {hosts}; otherwise correct the search and look at it with --dry-run.")));
        }
        match self.max_hosts.map(u64::from).filter(|most| hosts > *most) {
            None => Ok(()),
            Some(most) => {
                let message = format!("--max-hosts: {matched} would run the job, more than {most}; nothing was sent");
                Err(Error::usage(message).hint(format!("If {matched} is right, give --max-hosts {hosts}.")))
            }
        }
    }
}
