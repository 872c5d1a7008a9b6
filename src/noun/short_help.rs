//! The help of `-h`: the options that are typed most, the examples, and the way to everything else.

use clap::{Arg, Command};

/// Number of options above which `-h` shows the most common ones only.
const MAX_OPTIONS: usize = 30;

/// Options that `-h` shows of a command with many.
const COMMON: [&str; 14] = [
    "job-template",
    "on",
    "search-query",
    "input",
    "effective-user",
    "start-at",
    "every",
    "async",
    "dry-run",
    "follow-output",
    "script",
    "template",
    "id",
    "yes",
];

/// The way to the global options, which `-h` does not list.
const GLOBAL_OPTIONS: &str = "Global options: rexctl --help";

/// Returns lines as the block of examples in a help text.
pub fn examples(lines: &str) -> String {
    lines.lines().fold("Examples:".to_owned(), |text, line| text + "\n  " + line)
}

/// Adds examples to the help of a group of commands.
pub fn of_group(command: Command, examples: &str) -> Command {
    command.after_help(format!("{examples}\n\n{GLOBAL_OPTIONS}")).after_long_help(examples.to_owned())
}

/// Leaves in `-h` what is needed first; `--help` shows everything, notes after the examples.
pub fn shorten(command: Command, examples: Option<String>) -> Command {
    let is_shown = |arg: &&Arg| !arg.is_hide_set() && !arg.is_hide_short_help_set();
    let has_many = command.get_arguments().filter(is_shown).count() > MAX_OPTIONS;
    let is_common = |arg: &Arg| arg.is_positional() || arg.get_long().is_some_and(|long| COMMON.contains(&long));
    let command = command.mut_args(|arg| if has_many && !is_common(&arg) { arg.hide_short_help(true) } else { arg });
    let more = if has_many { format!("More options: --help. {GLOBAL_OPTIONS}") } else { GLOBAL_OPTIONS.to_owned() };
    let notes = command.get_after_help().map(|text| text.ansi().to_string());
    let short: Vec<String> = examples.iter().cloned().chain([more]).collect();
    let long: Vec<String> = examples.into_iter().chain(notes).collect();
    command.after_help(short.join("\n\n")).after_long_help(long.join("\n\n"))
}
