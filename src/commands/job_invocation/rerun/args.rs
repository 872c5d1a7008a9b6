//! Options of `job-invocation rerun`.

use crate::commands::job_invocation::following::FollowArgs;
use crate::commands::job_invocation::submitting::args::{ExecutionArgs, IdentityArgs, InputArgs, SendingArgs};
use crate::commands::job_invocation::submitting::provider_inputs::ProviderArgs;
use crate::config::{OrNil, or_nil};
use crate::globals::boolean;
use crate::model::targets::HostWord;
use crate::resource::host_selection::{BehindExcept, NarrowingArgs};
use crate::resource::id::id;
use crate::resource::taxonomy::TaxonomyArgs;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation rerun 3                 # on all its hosts
rexctl job-invocation rerun 3 --failed --dry-run
rexctl job-invocation rerun 3 'host*' --except host3 --failed --yes
rexctl job-invocation rerun 2 --host web01 --input command=id
rexctl job-invocation rerun 2 --search 'hostgroup_title = web/frontend' --yes";

const NOTES: &str = "\
Creates a new job with the old one's template, inputs, users, limits and description, on exactly the selected hosts. Fields \
that the API leaves out are read from the web interface's job wizard if the user may; fields that are in neither are named. Servers \
do not report passwords, nor hidden inputs that the wizard leaves out: give them by the options of create. Ansible's own \
inputs, such as tags, are repeated since remote execution 12.0; older servers get a warning that they are not. Shows the hosts and, \
on a terminal, asks before it starts, unless --yes is given. Then waits as create does, unless --async is given, with the same exit \
codes; 83 when no host is left. With --server-side the server chooses the hosts, and takes all of a job with a static list.";

/// Options of `job-invocation rerun`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    pub behind_except: BehindExcept,
    /// Id of the job invocation
    #[arg(long, value_name = "ID", value_parser = id)]
    pub id: String,
    #[command(flatten)]
    pub hosts: RerunHostArgs,
    #[command(flatten)]
    pub inputs: InputArgs,
    #[command(flatten)]
    pub provider: ProviderArgs,
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

/// Options that select hosts of the job; the hosts of several options are added up.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Hosts")]
pub struct RerunHostArgs {
    /// Hosts of the job to run on, as --on
    #[arg(value_name = "TARGET")]
    pub targets: Vec<String>,
    /// Hosts on which the job failed: yes or no
    #[arg(long = "failed", visible_alias = "failed-only", value_name = "BOOL", value_parser = or_nil(boolean), num_args = 0..=1, default_missing_value = "yes")]
    pub failed_only: Option<OrNil<bool>>,
    /// Hosts on which the job succeeded: yes or no
    #[arg(long = "succeeded", visible_alias = "succeeded-only", value_name = "BOOL", value_parser = or_nil(boolean), num_args = 0..=1, default_missing_value = "yes")]
    pub succeeded_only: Option<OrNil<bool>>,
    /// Hosts on which the job did not start
    #[arg(long)]
    pub not_started: bool,
    /// Hosts on which the job was cancelled
    #[arg(long)]
    pub cancelled: bool,
    /// Only this one of the selected hosts, or of all, also without its domain, or several as 'web*'; repeat for more
    #[arg(long = "host", value_name = "NAME")]
    pub names: Vec<HostWord>,
    /// Only those of the selected hosts, or of all, that this target selects (see rexctl targets --help); repeat for more
    #[arg(long, value_name = "TARGET")]
    pub on: Vec<String>,
    #[command(flatten)]
    pub narrowing: NarrowingArgs,
    /// Only those of the selected hosts, or of all, that match this search query
    #[arg(long, value_name = "QUERY")]
    pub search: Option<String>,
    #[command(flatten)]
    pub taxonomy: TaxonomyArgs,
}

/// Options for sending that only a rerun has.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Sending")]
pub struct ConfirmationArgs {
    /// Start without asking for confirmation
    #[arg(long)]
    pub yes: bool,
    /// Let the server choose the hosts and create the job, then check which hosts it chose
    #[arg(long, conflicts_with_all = ["InputArgs", "ProviderArgs", "IdentityArgs", "SecretArgs", "ExecutionArgs", "not_started", "cancelled", "names", "targets", "on", "NarrowingArgs", "search", "dry_run", "strict"])]
    pub server_side: bool,
}

impl RerunHostArgs {
    /// Returns the words for hosts: what `--on` names is a target too.
    pub fn words(&self) -> Vec<String> {
        [self.targets.as_slice(), &self.on].concat()
    }

    /// Returns the argument that the words are of, for errors.
    pub fn source(&self) -> &'static str {
        if self.targets.is_empty() { "--on" } else { "TARGET" }
    }
}
