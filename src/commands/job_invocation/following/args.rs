//! The flags of every command that follows a job, in one place.

use super::report::Junit;
use crate::error::Error;
use crate::model::limit::Limit;
use crate::model::timestamp;
use std::path::PathBuf;
use std::time::Duration;

/// What is documented of `--output ndjson` at the end of a command's help.
pub const EVENTS: &str = "\
With --output ndjson the events of the job are printed, one JSON object a line, each with \"version\": 1, \"event\" and \"id\" of the job:
  job         description, state and start_at of the job, hosts: how many, once known
  host-state  host, host_id, state: pending, running, success, failed or cancelled; once for each change
  output      host, host_id, type: stdout, stderr or debug, timestamp, text; with --follow-output or --host
  end         outcome: success, failed, cancelled, no-hosts, scheduled, timeout, detached or lost; exit_code; the hosts
              counted by total, success, failed, cancelled, not_run";

/// How a job is followed.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Following")]
pub struct FollowArgs {
    /// Wait for the start of a job that starts later, then follow it
    #[arg(long)]
    pub wait_for_start: bool,
    /// Stop waiting after so long, such as 90s, 30m or 2h (exit 82); the job goes on
    #[arg(long, value_name = "DURATION", value_parser = timestamp::duration)]
    pub wait_timeout: Option<Duration>,
    /// Do not wait: tell how to follow the job and exit with 0, as [d]etach does in the menu that Ctrl-C opens on a terminal
    #[arg(long)]
    pub detach: bool,
    /// Print the hosts' output as it comes, each line after its host's name
    #[arg(long)]
    pub follow_output: bool,
    /// With --follow-output: leave control characters as they are, on a terminal too
    #[arg(long, requires = "follow_output")]
    pub raw: bool,
    /// So many failed hosts make the exit code 70: any, all, a number or a share such as 10%
    #[arg(long, value_name = "LIMIT", default_value = "any")]
    pub fail_on: Limit,
    /// Cancel the job on the other hosts once so many have failed: a number or a share such as 10%
    #[arg(long, value_name = "LIMIT")]
    pub cancel_on: Option<Limit>,
    /// Write a JUnit report to this file: a test case for each host, with its output
    #[arg(long, value_name = "FILE")]
    pub junit: Option<PathBuf>,
}

/// [`FollowArgs`] made ready: whatever can fail on this machine has been done.
#[derive(Debug)]
pub struct Plan {
    pub(super) wait_for_start: bool,
    pub(super) wait_timeout: Option<Duration>,
    pub(super) detach: bool,
    pub(super) follow_output: bool,
    pub(super) raw: bool,
    pub(super) fail_on: Limit,
    pub(super) cancel_on: Option<Limit>,
    pub(super) junit: Option<Junit>,
    /// The only hosts whose output is followed, unless empty.
    pub(super) hosts: Vec<String>,
}

impl FollowArgs {
    /// Opens what has to be written to. Comes before anything is sent.
    pub fn plan(&self) -> Result<Plan, Error> {
        let FollowArgs { wait_for_start, wait_timeout, detach, follow_output, raw, fail_on, cancel_on, junit } = self;
        Ok(Plan {
            wait_for_start: *wait_for_start,
            wait_timeout: *wait_timeout,
            detach: *detach,
            follow_output: *follow_output,
            raw: *raw,
            fail_on: *fail_on,
            cancel_on: *cancel_on,
            junit: junit.as_deref().map(Junit::create).transpose()?,
            hosts: Vec::new(),
        })
    }
}

impl Plan {
    /// Follows the output of these hosts only, if any are named.
    pub fn only(mut self, hosts: Vec<String>) -> Self {
        self.follow_output |= !hosts.is_empty();
        self.hosts = hosts;
        self
    }
}
