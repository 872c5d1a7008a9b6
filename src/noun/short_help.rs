//! The help of `-h`: the options that are typed most, the examples, and the way to everything else.

use clap::{Arg, Command};

/// Number of options above which `-h` shows the most common ones only.
const MAX_OPTIONS: usize = 30;

/// Options that `-h` shows of a command with many.
const COMMON: [&str; 15] = [
    "job-template",
    "on",
    "search-query",
    "input",
    "effective-user",
    "start-at",
    "cron-line",
    "async",
    "dry-run",
    "expect-hosts",
    "follow-output",
    "script",
    "template",
    "id",
    "yes",
];

/// Leaves in `-h` what is needed first; `--help` shows everything.
pub fn shorten(command: Command) -> Command {
    let is_shown = |arg: &&Arg| !arg.is_hide_set() && !arg.is_hide_short_help_set();
    let has_many = command.get_arguments().filter(is_shown).count() > MAX_OPTIONS;
    let is_common = |arg: &Arg| arg.is_positional() || arg.get_long().is_some_and(|long| COMMON.contains(&long));
    let command = command.mut_args(|arg| if has_many && !is_common(&arg) { arg.hide_short_help(true) } else { arg });
    let more =
        if has_many { "More options: --help. Global options: rexctl --help" } else { "Global options: rexctl --help" };
    match command.get_after_help().map(ToString::to_string) {
        Some(text) => {
            let short = text.split("\n\n").find(|part| part.starts_with("Examples:")).unwrap_or(&text);
            let short = format!("{short}\n\n{more}");
            command.after_help(short).after_long_help(text)
        }
        None => command.after_help(more),
    }
}
