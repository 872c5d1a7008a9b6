//! Options of `job-invocation create`: one for each field of the API, with hammer's names.

use crate::commands::job_invocation::following::FollowArgs;
use crate::commands::job_invocation::rolling::RolloutArgs;
use crate::commands::job_invocation::submitting::args::{ExecutionArgs, IdentityArgs, InputArgs, SendingArgs};
use crate::commands::job_invocation::submitting::provider_inputs::ProviderArgs;
use crate::commands::job_invocation::submitting::schedule_args::ScheduleArgs;
use crate::commands::job_invocation::submitting::typed::{Typed, typed};
use crate::config::{OrNil, or_nil};
use crate::globals::boolean;
use crate::model::draft::TypedHosts;
use crate::resource::host_selection::NarrowingArgs;
use crate::resource::id::numbered;
use crate::resource::taxonomy::{TaxonomyArgs, number};
use std::path::PathBuf;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation create --on 'web*' --input command='uptime -p' \\
  --job-template 'Run Command - Script Default'
rexctl job-invocation create --search-query 'name ~ web' --async \\
  --job-template 'Run Command - Script Default' --input-file command=deploy.sh
rexctl job-invocation create --feature run_script --on 'web*' \\
  --expect-hosts 10..20 --input command=uptime --dry-run
rexctl job-invocation create --from job.yaml --on 'web*' \\
  --canary 1 --batch 5 --max-failures 20%
rexctl job-invocation create --from job.yaml --on web01 \\
  --start-at 'tomorrow 02:00 Europe/Berlin' --start-before 'tomorrow 03:00'
rexctl job-invocation create --from job.yaml --on web01 \\
  --every week --on-days sun --at 02:30 --until 2099-06-30
rexctl job-invocation create --from job.yaml --on web01 \\
  --cron-line '30 2 * * sun' --max-iteration 10 --purpose weekly-cleanup";

const NOTES: &str = "\
Waits for the job, unless --async, --start-at, --every or --cron-line is given.

Ends with 0 when it succeeded on every host, \
70 when it failed on some, 81 when it was cancelled, 82 when --wait-timeout has passed or the job cannot be followed any more: watch it, 83 when no host matched, 130 when interrupted (the job goes on; 0 when detached by choice), \
84 when the request was sent but its answer was lost: look before running it again.

The hosts of a job without --dynamic are counted first: if none matches, nothing is sent (83). Inputs are checked \
against the template. A user who may not see hosts or templates goes on without; --async with ids only sends the job and \
asks nothing before it. --expect-hosts counts in every case, and another number is 64.

With --output ndjson the job's events are printed, one JSON object a line; rexctl watch --help describes them.";

/// Options of `job-invocation create`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    pub runnable: RunnableArgs,
    #[command(flatten)]
    pub targeting: TargetingArgs,
    #[command(flatten)]
    pub inputs: InputArgs,
    #[command(flatten)]
    pub provider: ProviderArgs,
    #[command(flatten)]
    pub identity: IdentityArgs,
    #[command(flatten)]
    pub rollout: RolloutArgs,
    #[command(flatten)]
    pub schedule: ScheduleArgs,
    #[command(flatten)]
    pub execution: ExecutionArgs,
    #[command(flatten)]
    pub sending: SendingArgs,
    #[command(flatten)]
    pub offline: OfflineArgs,
    #[command(flatten)]
    pub save: SaveArgs,
    #[command(flatten)]
    pub follow: FollowArgs,
}

/// Options for the job template.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Job template")]
pub struct RunnableArgs {
    /// Name of the job template
    #[arg(long, value_name = "NAME", conflicts_with = "job_template_id")]
    pub job_template: Option<String>,
    /// Id of the job template
    #[arg(long, value_name = "ID", value_parser = typed(numbered), allow_negative_numbers = true)]
    pub job_template_id: Option<Typed<String>>,
    /// Label of a remote execution feature, whose job template is run
    #[arg(long, value_name = "LABEL")]
    pub feature: Option<String>,
    /// JSON or YAML file of up to 16 MiB with a request: saved by --save, printed by --dry-run, or in the server's field names, - for standard input; options override it, but hosts that its except names stay out
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
}

/// Options that select the hosts.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Hosts")]
pub struct TargetingArgs {
    /// Run on these hosts: a name, node set, pattern or another target (see rexctl targets --help); repeat for more
    #[arg(long, value_name = "TARGET", conflicts_with_all = ["search_query", "bookmark", "bookmark_id", "all_hosts", "offline"])]
    pub on: Vec<String>,
    #[command(flatten)]
    pub narrowing: NarrowingArgs,
    /// Search query that selects the hosts, such as 'name ~ web and os = CentOS'
    #[arg(long, value_name = "QUERY")]
    pub search_query: Option<String>,
    /// Name of a bookmark of hosts, whose query selects the hosts
    #[arg(long, value_name = "NAME", conflicts_with = "bookmark_id")]
    pub bookmark: Option<String>,
    /// Id of a bookmark of hosts
    #[arg(long, value_name = "ID", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub bookmark_id: Option<Typed<OrNil<u32>>>,
    /// Run on all hosts that the user may see
    #[arg(long, conflicts_with_all = ["search_query", "bookmark", "bookmark_id"])]
    pub all_hosts: bool,
    /// Select the hosts when the job starts, not when it is created
    #[arg(long)]
    pub dynamic: bool,
    /// Run on the hosts in random order: yes or no
    #[arg(long, value_name = "BOOL", value_parser = typed(or_nil(boolean)))]
    pub randomized_ordering: Option<Typed<OrNil<bool>>>,
    #[command(flatten)]
    pub taxonomy: TaxonomyArgs,
}

/// Option for a request that is kept.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Sending")]
pub struct SaveArgs {
    /// Write the request as a file for --from before it is sent: names, targets and times as typed, no secrets
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub save: Option<PathBuf>,
    /// Words that a command has looked up and replaced before it came here.
    #[arg(skip)]
    pub replaced: ReplacedWords,
}

/// Words as typed, in place of which other options have been set.
#[derive(Debug, Default)]
pub struct ReplacedWords {
    /// Words for the hosts that the search query finds.
    pub hosts: Option<TypedHosts>,
    /// Name of the job template.
    pub job_template: Option<String>,
}

/// Option for a dry run without the server.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Sending")]
pub struct OfflineArgs {
    /// With --dry-run: contact no server; names are not looked up, and values of inputs are masked
    #[arg(long, requires = "dry_run", conflicts_with_all = ["expect_hosts", "max_hosts"])]
    pub offline: bool,
}
