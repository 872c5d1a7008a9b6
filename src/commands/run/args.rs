//! The flags of `run`: targets and a command, beside everything that `job-invocation create` takes.

use crate::commands::job_invocation::create;
use crate::commands::job_invocation::submitting::args::refuse_empty;
use crate::error::{Error, MISSING, Problems};
use crate::model::shell_line::shell_line;
use crate::resource::host_selection::BehindExcept;
use std::path::PathBuf;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl run 'web*' -- uptime
rexctl run 'web[01-12]' db01 -- systemctl restart httpd
rexctl run @hosts.txt --script deploy.sh
rexctl run 'hostgroup:web/*' \\
  -t 'Package Action - Script Default' -- action=install package=vim
rexctl run 'web*' --sample 2 --dry-run -- uptime
rexctl run 'web*' --canary 1 --batch 25% -- uptime";

const NOTES: &str = "\
Targets:
  web01                     the host web01, or web01 with any domain
  web[01-12,15].example.com a node set; commas separate several
  'web*'                    a pattern; * stands for any text
  @hosts.txt, @-            a file or standard input, one target a line
  hostgroup:TITLE, collection:NAME, bookmark:NAME, job:@last/failed, query:QUERY

A command of one word is a line for the hosts' shell, such as 'df -h | tail -1'; several words arrive at the command as they are. \
Its job template is the setting run_template, or else the one that the server's web form starts with.

Shows the outputs, the hosts by how they ended, and the result last.

Ends with 0 when the job succeeded on every host, 70 when it failed on some, 81 when it was cancelled, 82 when --wait-timeout \
has passed or the job cannot be followed any more: watch it, 83 when no host matched, 84 when the request was sent but its answer was lost: look before running it again.";

/// Flags of `run`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct RunArgs {
    #[command(flatten)]
    pub behind_except: BehindExcept,
    /// Hosts: a name, node set, pattern, @FILE, search query, or another target; see --help
    #[arg(value_name = "TARGET")]
    pub targets: Vec<String>,
    /// Command for the hosts' shell, or inputs NAME=VALUE of a template
    #[arg(value_name = "COMMAND", last = true, conflicts_with = "script")]
    pub command: Vec<String>,
    /// Script to run, a file of up to 64 MiB, - for standard input
    #[arg(long, value_name = "FILE")]
    pub script: Option<PathBuf>,
    /// Name of a job template to run instead of a command
    #[arg(long, short = 't', value_name = "NAME", conflicts_with_all = ["script", "job_template", "job_template_id", "feature"])]
    pub template: Option<String>,
    /// Do not ask before running on many hosts
    #[arg(long)]
    pub yes: bool,
    /// Do not show long output in a pager
    #[arg(long)]
    pub no_pager: bool,
    #[command(flatten)]
    pub create: create::Args,
}

/// The program of a run.
#[derive(Debug, PartialEq, Eq)]
pub enum Program {
    /// A line for the hosts' shell.
    Line(String),
    /// The content of a file, `-` for standard input.
    Script(String),
    /// A job template that was named, with inputs as `NAME=VALUE`.
    Template(Vec<String>),
}

impl RunArgs {
    /// Returns the program that the flags name.
    ///
    /// # Errors
    /// A usage error where there is none, or more than one.
    pub fn program(&self) -> Result<Program, Error> {
        let runnable = &self.create.runnable;
        let names_template = self.template.is_some()
            || runnable.job_template.is_some()
            || runnable.job_template_id.is_some()
            || runnable.feature.is_some()
            || runnable.from.is_some();
        match (&self.script, self.command.as_slice(), names_template) {
            (Some(_), _, true) => {
                Err(Error::usage("--script cannot be combined with a job template, a feature or --from")
                    .hint("Give the script to one of the template's inputs: --input-file NAME=FILE"))
            }
            (Some(script), _, false) => match script.to_str() {
                Some(path) if script.metadata().is_ok_and(|file| file.is_file() && file.len() == 0) => {
                    Err(Error::invalid("--script", Some(path), format!("\"{path}\" is empty: nothing to run")))
                }
                Some(path) => Ok(Program::Script(path.to_owned())),
                None => Err(Error::usage(format!("--script: the name of {script:?} must be UTF-8"))
                    .hint("Give its content on standard input: rexctl run TARGET --script - < FILE")),
            },
            (None, words, true) => inputs(words).map(Program::Template),
            (None, words, false) if words.iter().all(|word| word.trim().is_empty()) => {
                Err(Error::invalid("COMMAND", None, MISSING)
                    .hint("The command stands after --, such as: rexctl run web01 -- uptime")
                    .hint("To run a file, use --script FILE; to run a job template, --template NAME."))
            }
            (None, words, false) => Ok(Program::Line(shell_line(words))),
        }
    }
}

impl RunArgs {
    /// Adds a problem for each option whose value is empty and means nothing. hammer sends it, and so does `create`.
    pub fn refuse_empty(&self, problems: &mut Problems) {
        let create::Args { runnable, targeting, identity, schedule, execution, provider, .. } = &self.create;
        let own = [
            ("--template", &self.template),
            ("--job-template", &runnable.job_template),
            ("--feature", &runnable.feature),
            ("--bookmark", &targeting.bookmark),
            ("--tags", &provider.tags),
            ("--purpose", &schedule.purpose),
            ("--description-format", &execution.description_format),
        ];
        refuse_empty(own, problems);
        identity.refuse_empty(problems);
    }
}

/// Returns the words after `--` as inputs of a template.
fn inputs(words: &[String]) -> Result<Vec<String>, Error> {
    let is_input = |word: &&String| word.split_once('=').is_some_and(|(name, _)| !name.trim().is_empty());
    match words.iter().position(|word| !is_input(&word)) {
        None => Ok(words.to_vec()),
        // The word is not repeated: it may be the value of a hidden input.
        Some(at) => {
            Err(Error::usage(format!("word {} after -- must be an input of the template, as NAME=VALUE", at + 1))
                .hint("Without a template, the words after -- are a command for the hosts' shell."))
        }
    }
}
