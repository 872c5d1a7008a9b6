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
  rexctl sandbox -- run 'web*' -- uptime    # on a built-in mock Foreman

Commands that only hammer has go to the hammer on the PATH, where there is one.

Exit codes: 0 done, 1 fault found by ping, 64 usage, 65 refused, 66 unreadable file, \
69 unreachable, 70 failed, 74 output not written, 76 unexpected response, 77 forbidden, \
78 configuration or TLS, 81 cancelled, 82 wait timed out, 83 no hosts matched, 84 outcome unknown, \
128 not found, 129 login failed, 130 interrupted.

Global options: rexctl --help";

/// Makes a noun.
type NounMaker = fn() -> Noun;

/// The nouns by their names, in the order of the help.
const NOUNS: &[(&str, NounMaker)] = &[
    ("run", || {
        Noun::alone::<run::RunArgs>("run", "Run a command on hosts and show what they print").examples(run::EXAMPLES)
    }),
    ("watch", || {
        Noun::alone::<job_invocation::watch::Args>("watch", "Follow a job to its end")
            .examples(job_invocation::watch::EXAMPLES.replace("job-invocation watch", "watch"))
    }),
    ("output", || {
        Noun::alone::<job_invocation::output::Args>("output", "Show what hosts printed in a job")
            .examples(job_invocation::output::EXAMPLES.replace("job-invocation output", "output"))
    }),
    ("cancel", || {
        Noun::alone::<job_invocation::cancel::Args>("cancel", "Cancel a job, or some of its hosts")
            .examples(job_invocation::cancel::EXAMPLES.replace("job-invocation cancel", "cancel"))
    }),
    ("rerun", || {
        Noun::alone::<job_invocation::rerun::Args>("rerun", "Run a job again on all or some of its hosts")
            .examples(job_invocation::rerun::EXAMPLES.replace("job-invocation rerun", "rerun"))
    }),
    ("hosts", || {
        Noun::alone::<job_invocation::hosts::Args>("hosts", "List the hosts of a job, with their state")
            .examples(job_invocation::hosts::EXAMPLES.replace("job-invocation hosts", "hosts"))
    }),
    ("jobs", || {
        Noun::alone::<List<job_invocation::list::JobInvocation>>("jobs", "List jobs, the newest first")
            .examples(job_invocation::list::EXAMPLES.replace("job-invocation list", "jobs"))
    }),
    ("job-invocation", || {
        job_invocation::noun()
            .verb::<run::RunArgs>("run", "Run a command on hosts and show what they print, as rexctl run")
            .examples(run::EXAMPLES.replace("rexctl run", "rexctl job-invocation run"))
    }),
    ("recurring-logic", recurring_logic::noun),
    ("task", task::noun),
    ("job-template", job_template::noun),
    ("template-input", resource::template_input::noun),
    ("foreign-input-set", resource::foreign_input_set::noun),
    ("remote-execution-feature", resource::remote_execution_feature::noun),
    ("settings", resource::setting::noun),
    ("host", host::noun),
    ("host-collection", host_collection::noun),
    ("targets", || {
        Noun::alone::<targets::Args>("targets", "Show the hosts that names and patterns select")
            .examples(targets::EXAMPLES)
    }),
    ("rollout", rollout::noun),
    ("schedule", schedule::noun),
    ("cron", cron::noun),
    ("bookmark", resource::bookmark::noun),
    ("auth", auth::noun),
    ("config", config::noun),
    ("defaults", defaults::noun),
    ("ping", || Noun::alone::<ping::Args>("ping", "Check the services of the server").examples("rexctl ping")),
    ("status", || {
        Noun::alone::<status::Args>("status", "Show the server's version, plugins and smart proxies").examples(
            "rexctl status\n\
                 rexctl status --output json",
        )
    }),
    ("api", || Noun::alone::<api::Args>("api", "Send a request to any endpoint of the server").examples(api::EXAMPLES)),
    ("coming-from-hammer", || {
        Noun::alone::<coming_from_hammer::Args>("coming-from-hammer", "List the differences from hammer")
            .examples(coming_from_hammer::EXAMPLES)
    }),
    ("shell", || {
        Noun::alone::<shell::Args>("shell", "Start a prompt with history and completion").examples(shell::EXAMPLES)
    }),
    ("full-help", || {
        Noun::alone::<full_help::Args>("full-help", "Print the help of every command").examples(
            "rexctl full-help\n\
                 rexctl full-help --md > rexctl.md",
        )
    }),
    ("completion", || {
        Noun::alone::<completion::Args>("completion", "Print the completion script of a shell")
            .examples(completion::EXAMPLES)
    }),
    ("__complete", || {
        Noun::alone::<complete::Args>("__complete", "Complete a command line, for completion scripts").hidden()
    }),
    #[cfg(feature = "sandbox")]
    ("sandbox", || {
        Noun::alone::<sandbox::Args>("sandbox", "Serve a mock Foreman, or run a command against it")
            .examples(sandbox::EXAMPLES)
    }),
];

/// Returns the nouns, in the order of the help.
pub fn nouns() -> Vec<Noun> {
    NOUNS.iter().map(|(_, noun)| noun()).collect()
}

/// Returns the names of the nouns.
pub fn names() -> impl Iterator<Item = &'static str> {
    NOUNS.iter().map(|(name, _)| *name)
}

/// Lets the last of several equal global options count, as in hammer, so that an alias can hold some.
fn last_wins(arg: Arg) -> Arg {
    let id = arg.get_id().clone();
    arg.hide_short_help(true).overrides_with(id)
}

/// Returns the whole command tree, moving the commands out of the nouns.
pub fn tree(nouns: &mut [Noun]) -> Command {
    with_nouns(program(), nouns)
}

fn with_nouns(program: Command, nouns: &mut [Noun]) -> Command {
    program.subcommands(abbreviations::keep(nouns.iter_mut().map(|noun| noun.take_command(None)).collect()))
}

/// Returns the nouns that a line needs, and the tree of their commands: of the words of a command, only the noun and the verb that they
/// name in full. For each command clap copies all global options, which would be most of the work of a start.
pub fn needed(args: &[OsString]) -> (Vec<Noun>, Command) {
    let program = program();
    if args.get(1).is_some_and(|first| first == "--version" || first == "-V") {
        return (Vec::new(), program);
    }
    let words = line::command_words(&program, args);
    let word = |place: usize| words.get(place).map(|(_, word)| *word);
    if let Some((_, noun)) = NOUNS.iter().find(|(name, _)| Some(*name) == word(0)) {
        let mut noun = noun();
        let command = noun.take_command(word(1));
        return (vec![noun], program.subcommand(command));
    }
    // Without a command, no options follow one.
    let program = if words.is_empty() { program.mut_args(|arg| arg.global(false)) } else { program };
    let mut nouns = nouns();
    let tree = with_nouns(program, &mut nouns);
    (nouns, tree)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_noun_stands_under_its_name() {
        for (name, noun) in NOUNS {
            assert_eq!(noun().name(), *name);
        }
    }

    #[test]
    fn a_line_has_the_commands_that_its_words_name_in_full() {
        for (line, expected) in [
            ("rexctl --version job-invocation", ""),
            ("rexctl -u a job-invocation --output json create -h", "job-invocation: create"),
            ("rexctl watch create", "watch: "),
            ("rexctl host package list", "host: package"),
            ("rexctl schedule --days list", "schedule: list apply pause resume cancel"),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let names =
                |command: &Command| command.get_subcommands().map(|it| it.get_name().to_owned()).collect::<Vec<_>>();
            let (_, tree) = needed(&words);
            let shown: Vec<String> =
                tree.get_subcommands().map(|noun| format!("{}: {}", noun.get_name(), names(noun).join(" "))).collect();
            assert_eq!(shown.join(", "), expected, "{line}");
        }
        for line in ["rexctl", "rexctl --help", "rexctl job-i create", "rexctl hekp", "rexctl -- run"] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(needed(&words).1.get_subcommands().count(), NOUNS.len(), "{line}");
        }
    }
}
