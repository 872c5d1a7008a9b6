//! Options of every command that starts a job.

use super::host_guard::HostGuardArgs;
use super::typed::{Typed, typed};
use crate::config::{OrNil, or_nil};
use crate::error::{Error, Problems};
use crate::model::draft::Draft;
use crate::model::number::seconds;
use crate::resource::taxonomy::number;
use crate::secret::Secret;
use clap::builder::ValueParser;
use std::path::PathBuf;

fn secret() -> ValueParser {
    ValueParser::new(|text: &str| text.parse::<Secret>())
}

/// Options for the inputs of the template.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Template inputs")]
pub struct InputArgs {
    /// Template input, sent byte for byte; repeat for more
    #[arg(long, value_name = "NAME=VALUE")]
    pub input: Vec<String>,
    /// Template input from a file of up to 64 MiB, sent byte for byte, - for standard input; repeat for more
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

/// Options for users and passwords.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Users and passwords")]
pub struct IdentityArgs {
    /// User that logs in to the hosts by SSH [default: the server's setting]
    #[arg(long, value_name = "NAME")]
    pub ssh_user: Option<String>,
    /// User that runs the job on the hosts [default: the template's or the server's]
    #[arg(long, value_name = "NAME")]
    pub effective_user: Option<String>,
    #[command(flatten)]
    pub secrets: SecretArgs,
}

/// Options for passwords and passphrases.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Users and passwords")]
pub struct SecretArgs {
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
    /// Password of the effective user, for sudo or su; visible in the process list (also REXCTL_EFFECTIVE_USER_PASSWORD)
    #[arg(long, value_name = "PASSWORD", value_parser = secret(), group = "effective_from")]
    pub effective_user_password: Option<Secret>,
    /// Ask for the password of the effective user
    #[arg(long, group = "effective_from")]
    pub ask_effective_user_password: bool,
    /// File whose first line is the password of the effective user, - for standard input
    #[arg(long, value_name = "FILE", group = "effective_from")]
    pub effective_user_password_file: Option<PathBuf>,
}

/// Adds a problem for each option whose value is empty, such as that of a variable that is not set.
pub fn refuse_empty<'a>(
    options: impl IntoIterator<Item = (&'static str, &'a Option<String>)>,
    problems: &mut Problems,
) {
    for (option, value) in options {
        if let Some(value) = value.as_deref().filter(|value| value.trim().is_empty()) {
            problems.add(Error::invalid(option, Some(value), format!("\"{value}\" {EMPTY}")));
        }
    }
}

/// The problem of an empty value.
const EMPTY: &str = "is empty; give a value, or leave the option out for the default";

impl IdentityArgs {
    /// Adds a problem for each option whose value is empty.
    pub fn refuse_empty(&self, problems: &mut Problems) {
        let Self { ssh_user, effective_user, secrets } = self;
        let SecretArgs { password, key_passphrase, effective_user_password, .. } = secrets;
        refuse_empty([("--ssh-user", ssh_user), ("--effective-user", effective_user)], problems);
        for (option, secret) in [
            ("--password", password),
            ("--key-passphrase", key_passphrase),
            ("--effective-user-password", effective_user_password),
        ] {
            if secret.as_ref().is_some_and(Secret::is_empty) {
                problems.add(Error::invalid(option, None, EMPTY));
            }
        }
    }

    /// Returns the draft of these options. Secrets from files, prompts and the environment are read later.
    pub fn draft(&self) -> Draft {
        let Self { ssh_user, effective_user, secrets } = self;
        let SecretArgs { password, key_passphrase, effective_user_password, .. } = secrets;
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

/// Options for limits and the description.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Execution")]
pub struct ExecutionArgs {
    /// Maximum number of hosts running at once [default: unlimited]
    #[arg(long, value_name = "N", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub concurrency_level: Option<Typed<OrNil<u32>>>,
    /// Spread the starts over this time, such as 30, 30s, 5m or 1h30m; ignored by servers since remote execution 11.0
    #[arg(long, value_name = "DURATION", value_parser = typed(or_nil(seconds)), allow_negative_numbers = true)]
    pub time_span: Option<Typed<OrNil<u32>>>,
    /// Description of the job; %{NAME} stands for the value of the template input NAME
    #[arg(long, value_name = "TEXT")]
    pub description_format: Option<String>,
    /// Abort a host after this time, such as 30, 30s, 5m or 1h30m [default: the template's]
    #[arg(long, value_name = "DURATION", value_parser = typed(or_nil(seconds)), allow_negative_numbers = true)]
    pub execution_timeout_interval: Option<Typed<OrNil<u32>>>,
    /// Time that a pull-mode host has to pick up the job, such as 30, 30s, 5m or 1h30m [default: the server's setting]
    #[arg(long, value_name = "DURATION", value_parser = typed(or_nil(seconds)), allow_negative_numbers = true)]
    pub time_to_pickup: Option<Typed<OrNil<u32>>>,
}

impl ExecutionArgs {
    /// Returns the draft of these options.
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

/// Options for sending the request.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Sending")]
pub struct SendingArgs {
    /// Exit as soon as the job is created, without following it
    #[arg(long = "async")]
    pub is_async: bool,
    /// Show the request instead of sending it; names are looked up and hosts counted, nothing is changed
    #[arg(long)]
    pub dry_run: bool,
    /// Cancel a job that the server stored differently than requested (exit 65) or without hosts (exit 83), if it has not started
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub guard: HostGuardArgs,
}
