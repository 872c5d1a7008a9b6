//! Commands that an unknown word may mean: words of other tools, and verbs of any noun.

use clap::Command;

/// Words that people know from other tools, and the command that does the same.
const OTHER_WORDS: [(&[&str], &str); 8] = [
    (&["logs", "log", "stdout", "tail"], "rexctl output 12"),
    (&["ps", "ls", "history"], "rexctl jobs"),
    (&["exec", "ssh", "execute", "cmd"], "rexctl run web01 -- uptime"),
    (&["kill", "stop", "abort"], "rexctl cancel 12"),
    (&["retry", "again"], "rexctl rerun 12"),
    (&["follow", "wait", "attach"], "rexctl watch 12"),
    (&["inventory", "nodes", "nodeset"], "rexctl targets 'web*'"),
    (&["schedules"], "rexctl recurring-logic list"),
];

/// Most commands that are worth a suggestion.
const MAX_SUGGESTIONS: usize = 3;

/// Returns the commands that `word`, which is none at the top of `tree`, may mean.
pub fn meant(tree: &Command, word: &str) -> Vec<String> {
    if let Some((_, command)) = OTHER_WORDS.iter().find(|(words, _)| words.contains(&word)) {
        return vec![format!("`{command}`")];
    }
    let nouns = tree.get_subcommands().filter(|noun| !noun.is_hide_set() && noun.get_name() != "help");
    let has_verb = |noun: &&Command| noun.get_subcommands().any(|verb| names(verb).any(|name| name == word));
    let found: Vec<_> = nouns.filter(has_verb).map(|noun| format!("`rexctl {} {word}`", noun.get_name())).collect();
    if found.len() > MAX_SUGGESTIONS { Vec::new() } else { found }
}

fn names(command: &Command) -> impl Iterator<Item = &str> {
    std::iter::once(command.get_name()).chain(command.get_visible_aliases())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{nouns, tree};

    #[test]
    fn words_of_other_tools_and_verbs_without_their_noun_are_known() {
        let tree = tree(&mut nouns());
        assert_eq!(meant(&tree, "logs"), ["`rexctl output 12`"]);
        assert_eq!(meant(&tree, "login"), ["`rexctl auth login`"]);
        assert_eq!(meant(&tree, "clone"), ["`rexctl job-template clone`"]);
        assert!(meant(&tree, "delete").is_empty() && meant(&tree, "xyzzy").is_empty());
    }

    #[test]
    fn what_is_suggested_for_a_word_of_another_tool_is_a_command() {
        let tree = tree(&mut nouns());
        for (words, command) in OTHER_WORDS {
            let name = command.split_whitespace().nth(1).unwrap();
            assert!(tree.find_subcommand(name).is_some(), "{words:?}: {command}");
            assert!(words.iter().all(|word| tree.find_subcommand(word).is_none()), "{words:?}");
        }
    }
}
