//! The flags of `job-invocation rerun`.

use crate::commands::job_invocation::following::FollowArgs;
use crate::commands::job_invocation::submitting::args::{ExecutionArgs, IdentityArgs, InputArgs, SendingArgs};
use crate::config::{OrNil, or_nil};
use crate::globals::boolean;
use crate::resource::id::id;
use crate::resource::taxonomy::TaxonomyArgs;

const EXAMPLES: &str = "\
Examples:
  rexctl job-invocation rerun --id 12                      on all its hosts
  rexctl job-invocation rerun --id 12 --failed-only --ask-password
  rexctl job-invocation rerun --id 12 --cancelled --not-started --yes
  rexctl job-invocation rerun --id 12 --host web01.example.com --input command='dnf -y update'
  rexctl job-invocation rerun --id 12 --search 'hostgroup = web'
  rexctl job-invocation rerun --id 12 --failed-only --dry-run

Makes a new job of the old one's template, inputs, users, limits and description, on exactly the hosts chosen. What \
the API leaves out is read from the web interface's job wizard, where the user may; what neither tells is said. No server \
gives passwords away: they are given by the same flags as for create, and so are hidden inputs that the wizard does not \
tell. Ansible's own inputs, such as tags, are repeated since remote execution 12.0; before, a warning says that they are not. Shows the hosts and, on a terminal, asks before it \
starts, unless --yes is given. Then waits as create does, unless --async is given, and ends with its exit codes; 83 \
when no host is left. --server-side leaves everything to the server, which takes all hosts of a job with a static list.";

/// Flags of `job-invocation rerun`.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Id of the job invocation
    #[arg(long, value_name = "ID", value_parser = id)]
    pub id: String,
    #[command(flatten)]
    pub hosts: RerunHostArgs,
    #[command(flatten)]
    pub inputs: InputArgs,
    #[command(flatten)]
    pub identity: IdentityArgs,
    #[command(flatten)]
    pub execution: ExecutionArgs,
    #[command(flatten)]
    pub follow: FollowArgs,
    #[command(flatten)]
    pub sending: SendingArgs,
    #[command(flatten)]
    pub confirmation: ConfirmationArgs,
}

/// On which of the job's hosts; several flags choose the hosts of each.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "On which hosts")]
pub struct RerunHostArgs {
    /// Hosts on which the job failed: yes or no
    #[arg(long, value_name = "BOOL", value_parser = or_nil(boolean), num_args = 0..=1, default_missing_value = "yes")]
    pub failed_only: Option<OrNil<bool>>,
    /// Hosts on which it succeeded: yes or no
    #[arg(long, value_name = "BOOL", value_parser = or_nil(boolean), num_args = 0..=1, default_missing_value = "yes")]
    pub succeeded_only: Option<OrNil<bool>>,
    /// Hosts on which it did not start
    #[arg(long)]
    pub not_started: bool,
    /// Hosts on which it was cancelled
    #[arg(long)]
    pub cancelled: bool,
    /// Of these, or of all, only this host; once for each
    #[arg(long = "host", value_name = "NAME")]
    pub names: Vec<String>,
    /// Of these, or of all, only hosts that match this search query
    #[arg(long, value_name = "QUERY")]
    pub search: Option<String>,
    #[command(flatten)]
    pub taxonomy: TaxonomyArgs,
}

/// Flags of sending that only a rerun has.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Sending")]
pub struct ConfirmationArgs {
    /// Do not ask before starting
    #[arg(long)]
    pub yes: bool,
    /// Let the server choose the hosts and create the job, then check which hosts it chose
    #[arg(long, conflicts_with_all = ["InputArgs", "IdentityArgs", "ExecutionArgs", "not_started", "cancelled", "names", "search", "dry_run", "strict"])]
    pub server_side: bool,
}
