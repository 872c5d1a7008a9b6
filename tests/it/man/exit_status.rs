//! The exit codes that a command can have.

use clap::Command;
use rexctl::guide::exit_codes;

/// Commands that change nothing.
const READING: [&str; 17] = [
    "list",
    "info",
    "hosts",
    "output",
    "targets",
    "ping",
    "status",
    "watch",
    "jobs",
    "dump",
    "export",
    "show",
    "path",
    "providers",
    "progress",
    "full-help",
    "completion",
];

/// Exit codes of a command with their meaning.
pub fn of(command: &Command) -> impl Iterator<Item = (u8, &'static str)> {
    let name = command.get_name().to_owned();
    let is_group = command.has_subcommands();
    let has = |flags: &[&str]| command.get_arguments().any(|arg| arg.get_long().is_some_and(|it| flags.contains(&it)));
    let (follows, selects) = (has(&["wait-timeout"]), has(&["on", "search-query", "failed"]));
    exit_codes().into_iter().filter(move |(code, _)| {
        is_group
            || match code {
                1 => name == "ping",
                65 | 84 => !READING.contains(&name.as_str()),
                81 => follows || name == "output",
                82 => follows,
                83 => selects || ["targets", "watch"].contains(&name.as_str()),
                _ => true,
            }
    })
}
