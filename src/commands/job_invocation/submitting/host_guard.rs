//! Guards on the number of hosts that a job runs on.

use crate::error::Error;
use crate::model::host_range::{self, HostRange};
use crate::resource::taxonomy::number;

/// Options that limit the number of hosts.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct HostGuardArgs {
    /// Required number of hosts, or a range; another number is refused before anything is sent (exit 64)
    #[arg(long, value_name = "N|N..M")]
    pub expect_hosts: Option<HostRange>,
    /// Maximum number of hosts; more are refused before anything is sent (exit 64)
    #[arg(long, value_name = "N", value_parser = number)]
    pub max_hosts: Option<u32>,
}

impl HostGuardArgs {
    /// Returns the option that needs the number of hosts, if one was typed.
    pub fn flag(&self) -> Option<&'static str> {
        let expects = self.expect_hosts.is_some().then_some("--expect-hosts");
        expects.or(self.max_hosts.is_some().then_some("--max-hosts"))
    }

    /// Returns true if the options allow a job on no host.
    pub fn allows_none(&self) -> bool {
        self.expect_hosts.as_ref().is_some_and(|expected| expected.contains(0))
    }

    /// Refuses a number of hosts that the options do not allow.
    pub fn check(&self, hosts: u64) -> Result<(), Error> {
        let matched = host_range::hosts(hosts);
        if let Some(expected) = self.expect_hosts.as_ref().filter(|expected| !expected.contains(hosts)) {
            let message = format!("--expect-hosts: {matched} would run the job, not {expected}; nothing was sent");
            return Err(Error::usage(message).hint(format!("If these are meant, give --expect-hosts {hosts}; otherwise correct the search and look at it with --dry-run.")));
        }
        match self.max_hosts.map(u64::from).filter(|most| hosts > *most) {
            None => Ok(()),
            Some(most) => {
                let message = format!("--max-hosts: {matched} would run the job, more than {most}; nothing was sent");
                Err(Error::usage(message).hint(format!("If these are meant, give --max-hosts {hosts}.")))
            }
        }
    }
}
