//! The flags that every way to start a job has: inputs, identity, and how it runs.

use super::host_guard::HostGuardArgs;
use super::typed::{Typed, typed};
use crate::config::{OrNil, or_nil};
use crate::error::{Error, Problems};
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::draft::Draft;
use crate::model::schedule::Clock;
use crate::model::zone::Zone;
use crate::resource::taxonomy::number;
use crate::secret::Secret;
use clap::builder::ValueParser;
use std::path::PathBuf;

fn secret() -> ValueParser {
    ValueParser::new(|text: &str| text.parse::<Secret>())
}

/// The template's inputs.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Inputs of the template")]
pub struct InputArgs {
    /// An input, its value taken to the byte; once for each
    #[arg(long, value_name = "NAME=VALUE")]
    pub input: Vec<String>,
    /// Input whose value is the content of a file of up to 64 MiB, - for standard input; repeat for more
    #[arg(long, value_name = "NAME=PATH")]
    pub input_file: Vec<String>,
    /// All inputs as a JSON object, or @FILE with one
    #[arg(long, value_name = "JSON|@FILE")]
    pub inputs_json: Option<String>,
    /// Inputs in hammer's form NAME=VALUE[,NAME=VALUE...], as a JSON object, or a file with one; what hammer would damage is refused
    #[arg(long, value_name = "LIST")]
    pub inputs: Vec<String>,
    /// Inputs from files in hammer's form NAME=PATH[,NAME=PATH...]
    #[arg(long, value_name = "LIST")]
    pub input_files: Vec<String>,
}

/// As whom it runs.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "As whom")]
pub struct IdentityArgs {
    /// User to log in as on the hosts
    #[arg(long, value_name = "NAME")]
    pub ssh_user: Option<String>,
    /// SSH password; visible in the process list, prefer --ask-password, --password-file or REXCTL_SSH_PASSWORD
    #[arg(long, value_name = "PASSWORD", value_parser = secret(), group = "password_from")]
    pub password: Option<Secret>,
    /// Ask for the SSH password
    #[arg(long, group = "password_from")]
    pub ask_password: bool,
    /// File whose first line is the SSH password, - for standard input
    #[arg(long, value_name = "FILE", group = "password_from")]
    pub password_file: Option<PathBuf>,
    /// Passphrase of the SSH key; visible in the process list (also REXCTL_KEY_PASSPHRASE)
    #[arg(long, value_name = "PASSPHRASE", value_parser = secret(), group = "passphrase_from")]
    pub key_passphrase: Option<Secret>,
    /// Ask for the passphrase of the SSH key
    #[arg(long, group = "passphrase_from")]
    pub ask_key_passphrase: bool,
    /// File whose first line is the passphrase of the SSH key, - for standard input
    #[arg(long, value_name = "FILE", group = "passphrase_from")]
    pub key_passphrase_file: Option<PathBuf>,
    /// User to become on the hosts [default: the template's or the server's]
    #[arg(long, value_name = "NAME")]
    pub effective_user: Option<String>,
    /// Password for becoming that user; visible in the process list (also REXCTL_EFFECTIVE_USER_PASSWORD)
    #[arg(long, value_name = "PASSWORD", value_parser = secret(), group = "effective_from")]
    pub effective_user_password: Option<Secret>,
    /// Ask for the password for becoming that user
    #[arg(long, group = "effective_from")]
    pub ask_effective_user_password: bool,
    /// File whose first line is that password, - for standard input
    #[arg(long, value_name = "FILE", group = "effective_from")]
    pub effective_user_password_file: Option<PathBuf>,
}

impl IdentityArgs {
    /// What these flags say; secrets from elsewhere are read later.
    pub fn draft(&self) -> Draft {
        let Self { ssh_user, password, key_passphrase, effective_user, effective_user_password, .. } = self;
        Draft {
            ssh_user: ssh_user.clone(),
            password: password.clone(),
            key_passphrase: key_passphrase.clone(),
            effective_user: effective_user.clone(),
            effective_user_password: effective_user_password.clone(),
            ..Draft::default()
        }
    }
}

/// How it runs.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "How")]
pub struct ExecutionArgs {
    /// Run on at most so many hosts at a time
    #[arg(long, value_name = "N", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub concurrency_level: Option<Typed<OrNil<u32>>>,
    /// Spread over so many seconds; servers since remote execution 11.0 ignore it
    #[arg(long, value_name = "SECONDS", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub time_span: Option<Typed<OrNil<u32>>>,
    /// Description of the job, with %{input} placeholders
    #[arg(long, value_name = "TEXT")]
    pub description_format: Option<String>,
    /// Kill the job on a host after so many seconds
    #[arg(long, value_name = "SECONDS", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub execution_timeout_interval: Option<Typed<OrNil<u32>>>,
    /// Give a pull-mode host so many seconds to pick the job up
    #[arg(long, value_name = "SECONDS", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub time_to_pickup: Option<Typed<OrNil<u32>>>,
}

impl ExecutionArgs {
    /// What these flags say.
    pub fn draft(&self, problems: &mut Problems) -> Draft {
        // Destructured to the last field, so that a new flag does not compile until it is handled here.
        let Self { concurrency_level, time_span, description_format, execution_timeout_interval, time_to_pickup } =
            self;
        Draft {
            concurrency_level: Typed::check(concurrency_level, "--concurrency-level", problems),
            time_span: Typed::check(time_span, "--time-span", problems),
            description_format: description_format.clone(),
            execution_timeout_interval: Typed::check(
                execution_timeout_interval,
                "--execution-timeout-interval",
                problems,
            ),
            time_to_pickup: Typed::check(time_to_pickup, "--time-to-pickup", problems),
            ..Draft::default()
        }
    }
}

/// When it runs.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "When")]
pub struct ScheduleArgs {
    /// Start then: 2027-01-31 02:00, +2h, tomorrow 10:00, ISO 8601; a zone name may follow
    #[arg(long, value_name = "TIME")]
    pub start_at: Option<String>,
    /// Cancel the job if it has not started by then; goes with --start-at
    #[arg(long, value_name = "TIME")]
    pub start_before: Option<String>,
    /// Run repeatedly: minute hour day month weekday, in the time zone of your user on the server unless a zone name follows
    #[arg(long, value_name = "LINE")]
    pub cron_line: Option<String>,
    /// Run at most so many times
    #[arg(long, value_name = "N", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub max_iteration: Option<Typed<OrNil<u32>>>,
    /// No run after this time; sent as a number of runs too, since servers drop it
    #[arg(long, value_name = "TIME")]
    pub end_time: Option<String>,
    /// Name of the recurrence, unique among those active
    #[arg(long, value_name = "TEXT")]
    pub purpose: Option<String>,
    /// Whose cron lines: fugit (servers with foreman-tasks 8 and later) or classic (older ones)
    #[arg(long, value_name = "DIALECT", value_parser = ["fugit", "classic"], default_value = "fugit")]
    pub cron_dialect: String,
}

impl ScheduleArgs {
    /// Returns the draft of these flags.
    pub fn draft(&self, problems: &mut Problems) -> Draft {
        // Destructured to the last field, so that a new flag does not compile until it is handled here.
        let Self { start_at, start_before, cron_line, max_iteration, end_time, purpose, cron_dialect: _ } = self;
        Draft {
            start_at: start_at.clone(),
            start_before: start_before.clone(),
            cron_line: cron_line.clone(),
            max_iteration: Typed::check(max_iteration, "--max-iteration", problems),
            end_time: end_time.clone(),
            purpose: purpose.clone(),
            ..Draft::default()
        }
    }

    /// Returns the clock that times and cron lines are read against. The zone of cron lines is assumed until the server tells it.
    pub fn clock(&self) -> Result<Clock, Error> {
        let dialect = if self.cron_dialect == "classic" { Dialect::Classic } else { Dialect::Fugit };
        let zone = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
        let cron_zone = CronZone::assumed(zone.clone());
        Ok(Clock { now: chrono::Utc::now(), zone, cron_zone, dialect })
    }
}

/// Flags of sending the request, the same for every command that starts a job.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Sending")]
pub struct SendingArgs {
    /// Exit as soon as the job is created, without following it
    #[arg(long = "async")]
    pub is_async: bool,
    /// Show the request instead of sending it; names are looked up and hosts counted, nothing is changed
    #[arg(long)]
    pub dry_run: bool,
    /// Cancel the job, if it has not started, when the server stored something other than requested (exit 65) or no host matched (exit 83)
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub guard: HostGuardArgs,
}
