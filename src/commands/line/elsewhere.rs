//! Commands that an unknown word may mean: words of other tools, and verbs of any noun.

use crate::model::shell_line::quoted;
use crate::model::targets::LAST;
use crate::model::targets::is_id;
use clap::Command;
use std::ffi::OsString;

/// The part of a line after a word of another tool that goes into the command that does the same.
#[derive(Clone, Copy)]
enum Rest {
    /// The id of a job.
    Job,
    /// Hosts and a command for them.
    HostsAndCommand,
    /// Hosts.
    Hosts,
    /// Nothing.
    Nothing,
}

/// Words that people know from other tools, and the command that does the same.
const OTHER_WORDS: [(&[&str], &str, Rest); 12] = [
    (&["logs", "log", "stdout", "tail"], "output", Rest::Job),
    (&["ps", "ls", "history"], "jobs", Rest::Nothing),
    (&["exec", "ssh", "execute", "cmd"], "run", Rest::HostsAndCommand),
    (&["kill", "stop", "abort"], "cancel", Rest::Job),
    (&["retry", "again"], "rerun", Rest::Job),
    (&["follow", "wait", "attach"], "watch", Rest::Job),
    (&["info", "show", "describe"], "job-invocation info", Rest::Job),
    (&["inventory", "nodes", "nodeset"], "targets", Rest::Hosts),
    (&["schedules"], "recurring-logic list", Rest::Nothing),
    (&["templates"], "job-template list", Rest::Nothing),
    (&["features"], "remote-execution-feature list", Rest::Nothing),
    (&["rollouts"], "rollout list", Rest::Nothing),
];

/// Options that people look for in a command, and what does the same.
const OTHER_OPTIONS: [(&[&str], &[&str], &str); 4] = [
    (OUTPUT, &["--follow"], "`rexctl watch ID --follow-output`"),
    (JOBS, &["--failed"], "--search 'status = failed'"),
    (JOBS, &["--running"], "--search 'status = running'"),
    (JOBS, &["--succeeded", "--success"], "--search 'status = succeeded'"),
];

const OUTPUT: &[&str] = &["rexctl output", "rexctl job-invocation output"];
const JOBS: &[&str] = &["rexctl jobs", "rexctl job-invocation list"];

/// Verbs that people take for each other.
const SAME_VERBS: [&[&str]; 8] = [
    &["info", "show", "describe", "view", "get"],
    &["list", "index", "ls", "all"],
    &["create", "add", "new", "run"],
    &["update", "edit", "change", "set"],
    &["cancel", "delete", "abandon", "remove", "rm", "stop", "abort", "kill", "end"],
    &["resume", "continue", "restart", "enable", "unpause"],
    &["pause", "disable", "suspend", "hold"],
    &["dump", "export", "cat", "print"],
];

/// Most commands that are worth a suggestion.
const MAX_SUGGESTIONS: usize = 3;

/// Returns the words of a line behind the first that is `word`.
pub fn behind<'a>(args: &'a [OsString], word: &str) -> Vec<&'a str> {
    args.iter().skip_while(|arg| **arg != *word).skip(1).map_while(|arg| arg.to_str()).collect()
}

/// Returns the command that `word`, which is none of `noun`, may mean there: a verb of the same meaning, or the one that shows a record, for
/// its id. With what was typed `behind` it.
pub fn meant_in(noun: &Command, word: &str, behind: &[&str]) -> Option<String> {
    let verb = |name: &&&str| noun.get_subcommands().any(|verb| names(verb).any(|known| known == **name));
    let same = |of: &str| SAME_VERBS.iter().find(|verbs| verbs.contains(&of))?.iter().find(verb).copied();
    let (verb, id) = if is_id(word) { (same("info"), Some(word)) } else { (same(word), id(behind)) };
    let id = id.map(|id| format!(" {id}")).unwrap_or_default();
    verb.map(|verb| format!("`{} {verb}{id}`", noun.get_bin_name().unwrap_or(noun.get_name())))
}

/// Returns the commands that `word`, which is none at the top of `tree`, may mean, with what was typed `behind` it.
pub fn meant(tree: &Command, word: &str, behind: &[&str]) -> Vec<String> {
    if let Some((_, command, rest)) = OTHER_WORDS.iter().find(|(words, ..)| words.contains(&word)) {
        return vec![format!("`rexctl {command}{}`", rest.of(behind))];
    }
    let nouns = tree.get_subcommands().filter(|noun| !noun.is_hide_set() && noun.get_name() != "help");
    let has_verb = |noun: &&Command| noun.get_subcommands().any(|verb| names(verb).any(|name| name == word));
    let id = id(behind).map(|id| format!(" {id}")).unwrap_or_default();
    let found: Vec<_> = nouns.filter(has_verb).map(|noun| format!("`rexctl {} {word}{id}`", noun.get_name())).collect();
    if found.len() > MAX_SUGGESTIONS { Vec::new() } else { found }
}

/// Returns what `option`, which `command` does not have, may mean there.
pub fn meant_by_option(command: &str, option: &str) -> Option<&'static str> {
    let is_it =
        |(commands, options, _): &&(&[&str], &[&str], _)| commands.contains(&command) && options.contains(&option);
    OTHER_OPTIONS.iter().find(is_it).map(|(.., meant)| *meant)
}

impl Rest {
    /// Returns what follows the command: what was typed, or else an example.
    fn of(self, behind: &[&str]) -> String {
        // Options of other tools mean something else, and may hold a secret.
        let before_dashes = behind.iter().take_while(|word| **word != "--");
        let plain: Vec<&str> = before_dashes.copied().take_while(|word| !word.starts_with('-')).collect();
        match (self, plain.as_slice()) {
            (Self::Nothing, _) => String::new(),
            (Self::Job, _) => format!(" {}", id(behind).unwrap_or(LAST)),
            (Self::Hosts, []) => " 'web*'".to_owned(),
            (Self::Hosts, hosts) => quoted_words(hosts),
            (Self::HostsAndCommand, hosts) => {
                let (hosts, command) = match behind.get(hosts.len()..) {
                    Some(["--", command @ ..]) => (hosts, command),
                    _ => hosts.split_at_checked(1).unwrap_or_default(),
                };
                let hosts = if hosts.is_empty() { &["web01"] } else { hosts };
                let command = if command.is_empty() { &["uptime"] } else { command };
                format!("{} --{}", quoted_words(hosts), quoted_words(command))
            }
        }
    }
}

/// Returns the words as a shell reads them again, each after a blank.
fn quoted_words(words: &[&str]) -> String {
    words.iter().map(|word| format!(" {}", quoted(word))).collect()
}

/// Returns the id among the words, if one was typed.
fn id<'a>(words: &[&'a str]) -> Option<&'a str> {
    let values = words.iter().map(|word| word.strip_prefix("--id=").unwrap_or(word));
    values.take_while(|word| *word != "--").find(|word| is_id(word))
}

fn names(command: &Command) -> impl Iterator<Item = &str> {
    std::iter::once(command.get_name()).chain(command.get_visible_aliases())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{nouns, tree};

    #[test]
    fn words_of_other_tools_and_verbs_without_their_noun_are_known_with_what_follows_them() {
        let tree = tree(&mut nouns());
        for (line, command) in [
            ("logs", "output @last"),
            ("logs 4", "output 4"),
            ("logs -f --id=4", "output 4"),
            ("kill --force 4", "cancel 4"),
            ("retry @last", "rerun @last"),
            ("info 9", "job-invocation info 9"),
            ("ssh", "run web01 -- uptime"),
            ("ssh web02", "run web02 -- uptime"),
            ("exec web02 df -h", "run web02 -- df"),
            ("exec web* db1 -- df -h *", "run 'web*' db1 -- df -h '*'"),
            ("exec -i web02 df", "run web01 -- uptime"),
            ("nodes web[1-3] db*", "targets 'web[1-3]' 'db*'"),
            ("login", "auth login"),
            ("clone", "job-template clone"),
            ("clone 4", "job-template clone 4"),
        ] {
            let words: Vec<&str> = line.split(' ').collect();
            let (word, behind) = words.split_first().unwrap();
            assert_eq!(meant(&tree, word, behind), [format!("`rexctl {command}`")], "{line}");
        }
        assert!(meant(&tree, "delete", &[]).is_empty() && meant(&tree, "xyzzy", &[]).is_empty());
    }

    #[test]
    fn a_verb_of_another_noun_means_that_of_the_same_meaning() {
        let mut tree = tree(&mut nouns());
        tree.build();
        for (line, command) in [
            ("rollout info 9", Some("rollout show 9")),
            ("rollout 9", Some("rollout show 9")),
            ("rollout cancel 3", Some("rollout abandon 3")),
            ("job-invocation 9", Some("job-invocation info 9")),
            ("job-invocation stop 9", Some("job-invocation cancel 9")),
            ("schedule delete 3", Some("schedule cancel 3")),
            ("bookmark rm 3", Some("bookmark delete 3")),
            ("rollout xyzzy 3", None),
        ] {
            let words: Vec<&str> = line.split(' ').collect();
            let noun = tree.find_subcommand(words[0]).unwrap();
            let expected = command.map(|command| format!("`rexctl {command}`"));
            assert_eq!(meant_in(noun, words[1], &words[2..]), expected, "{line}");
        }
    }

    #[test]
    fn what_is_suggested_for_a_word_of_another_tool_is_a_command() {
        let tree = tree(&mut nouns());
        for (words, command, _) in OTHER_WORDS {
            let found = command.split(' ').try_fold(&tree, |tree, name| tree.find_subcommand(name));
            assert!(found.is_some(), "{words:?}: {command}");
            assert!(words.iter().all(|word| tree.find_subcommand(word).is_none()), "{words:?}");
        }
    }
}
