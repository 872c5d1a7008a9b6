//! The commands. A file's path is the sentence that is typed: `commands/job_invocation/create` is `rexctl job-invocation create`.

mod abbreviations;
mod api;
mod auth;
mod child_process;
mod coming_from_hammer;
mod complete;
mod completion;
mod config;
mod content;
mod cron;
mod defaults;
mod fetch_ca_cert;
mod full_help;
pub mod handover;
mod host;
mod host_collection;
mod job_invocation;
mod job_template;
pub mod line;
mod ping;
mod recurring_logic;
mod rollout;
mod run;
#[cfg(feature = "sandbox")]
mod sandbox;
mod schedule;
mod shell;
mod status;
mod targets;
mod task;

use crate::globals::{self, Globals};
use crate::noun::Noun;
use crate::resource::{self, crud::List};
use clap::{Arg, Args, Command};
use std::ffi::OsString;

const NOTES: &str = "\
Examples:
  rexctl run 'web*' -- uptime
  rexctl run 'web[01-12]' --dry-run -- systemctl restart httpd
  rexctl watch @last        # your newest job
  rexctl jobs --search 'status = failed' --per-page 10
  rexctl sandbox -- run 'web*' -- uptime    # on a built-in mock Foreman

Exit codes: 0 done, 1 fault found by ping, 64 usage, 65 refused by the server, 66 unreadable file, \
69 unreachable, 70 failed, 74 output not written, 76 unexpected response, 77 forbidden, \
78 configuration or TLS, 81 cancelled, 82 wait timed out, 83 no hosts matched, 84 outcome unknown, \
128 not found, 129 login failed, 130 interrupted.

Global options: rexctl --help";

/// Returns the nouns, in the order of the help.
pub fn nouns() -> Vec<Noun> {
    vec![
        Noun::alone::<run::RunArgs>("run", "Run a command on hosts and show what they print").examples(run::EXAMPLES),
        Noun::alone::<job_invocation::watch::Args>("watch", "Follow a job to its end")
            .examples(job_invocation::watch::EXAMPLES.replace("job-invocation watch", "watch")),
        Noun::alone::<job_invocation::output::Args>("output", "Show what hosts printed in a job")
            .examples(job_invocation::output::EXAMPLES.replace("job-invocation output", "output")),
        Noun::alone::<job_invocation::cancel::Args>("cancel", "Cancel a job, or some of its hosts")
            .examples(job_invocation::cancel::EXAMPLES.replace("job-invocation cancel", "cancel")),
        Noun::alone::<job_invocation::rerun::Args>("rerun", "Run a job again on all or some of its hosts")
            .examples(job_invocation::rerun::EXAMPLES.replace("job-invocation rerun", "rerun")),
        Noun::alone::<job_invocation::hosts::Args>("hosts", "List the hosts of a job, with their state")
            .examples(job_invocation::hosts::EXAMPLES.replace("job-invocation hosts", "hosts")),
        Noun::alone::<List<job_invocation::list::JobInvocation>>("jobs", "List jobs, the newest first")
            .examples(job_invocation::list::EXAMPLES.replace("job-invocation list", "jobs")),
        job_invocation::noun(),
        recurring_logic::noun(),
        task::noun(),
        job_template::noun(),
        resource::template_input::noun(),
        resource::foreign_input_set::noun(),
        resource::remote_execution_feature::noun(),
        resource::setting::noun(),
        host::noun(),
        host_collection::noun(),
        Noun::alone::<targets::Args>("targets", "Show the hosts that names and patterns select")
            .examples(targets::EXAMPLES),
        rollout::noun(),
        schedule::noun(),
        cron::noun(),
        resource::bookmark::noun(),
        auth::noun(),
        config::noun(),
        defaults::noun(),
        Noun::alone::<ping::Args>("ping", "Check the services of the server").examples("rexctl ping"),
        Noun::alone::<status::Args>("status", "Show the server's version, plugins and smart proxies").examples(
            "rexctl status\n\
                 rexctl status --output json",
        ),
        Noun::alone::<api::Args>("api", "Send a request to any endpoint of the server").examples(api::EXAMPLES),
        Noun::alone::<coming_from_hammer::Args>("coming-from-hammer", "List the differences from hammer")
            .examples(coming_from_hammer::EXAMPLES),
        Noun::alone::<shell::Args>("shell", "Start a prompt with history and completion").examples(shell::EXAMPLES),
        Noun::alone::<full_help::Args>("full-help", "Print the help of every command").examples(
            "rexctl full-help\n\
                 rexctl full-help --md > rexctl.md",
        ),
        Noun::alone::<completion::Args>("completion", "Print the completion script of a shell")
            .examples(completion::EXAMPLES),
        Noun::alone::<complete::Args>("__complete", "Complete a command line, for completion scripts").hidden(),
        #[cfg(feature = "sandbox")]
        Noun::alone::<sandbox::Args>("sandbox", "Serve a mock Foreman, or run a command against it")
            .examples(sandbox::EXAMPLES),
    ]
}

/// Lets the last of several equal global options count, as in hammer, so that an alias can hold some.
fn last_wins(arg: Arg) -> Arg {
    let id = arg.get_id().clone();
    arg.hide_short_help(true).overrides_with(id)
}

/// Returns the whole command tree, moving the commands out of the nouns.
pub fn tree(nouns: &mut [Noun]) -> Command {
    program().subcommands(abbreviations::keep(nouns.iter_mut().map(Noun::take_command).collect()))
}

/// Returns what is needed of the tree to parse the words: if they begin with the very name of a noun, that noun alone, moved out of
/// `tree`. For each noun clap copies all global options, which would be half of the work of a start.
pub fn part_of(tree: &mut Command, args: &[OsString]) -> Command {
    let first = line::command_words(tree, args).first().map(|(_, word)| *word);
    let noun = tree.get_subcommands_mut().find(|noun| Some(noun.get_name()) == first).map(std::mem::take);
    noun.map_or_else(|| std::mem::take(tree), |noun| program().subcommand(noun))
}

/// Returns the program without commands.
fn program() -> Command {
    // `-h` shows the command's own options, `--help` the global ones too.
    let root = line::RootOptions::augment_args(Globals::augment_args(Command::new("rexctl")))
        .mut_args(last_wins)
        .version(env!("CARGO_PKG_VERSION"))
        .about("Remote execution jobs of Foreman, Katello and Red Hat Satellite")
        .after_help(NOTES)
        .after_long_help(NOTES.trim_end_matches("\n\nGlobal options: rexctl --help"))
        .infer_subcommands(true)
        .arg_required_else_help(true);
    globals::login_password(root)
}
