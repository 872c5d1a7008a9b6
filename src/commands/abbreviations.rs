//! Abbreviations of commands: the words that hammer does not have leave those of its commands as they are.

use clap::Command;
use std::collections::BTreeSet;

/// Commands that hammer does not have, and that are typed in full.
const NEW_WORDS: [&str; 11] =
    ["run", "targets", "watch", "output", "cancel", "rerun", "rollout", "hosts", "jobs", "cron", "schedule"];

/// Gives each beginning of a new word that is short for one other command to that command, as a hidden alias: an exact name goes before an
/// abbreviation.
pub fn keep(mut commands: Vec<Command>) -> Vec<Command> {
    let short = NEW_WORDS.iter().flat_map(|word| word.char_indices().filter_map(|(end, _)| word.get(..end)));
    let short: BTreeSet<&str> = short.filter(|short| !short.is_empty()).collect();
    for short in short {
        if commands.iter().any(|command| command.get_name() == short) {
            continue;
        }
        let mut meant = commands.iter_mut().filter(|command| is_begun(command, short));
        if let (Some(only), None) = (meant.next(), meant.next()) {
            *only = std::mem::take(only).alias(short);
        }
    }
    commands
}

/// Returns true for a command that hammer does not have.
pub fn is_new(command: &Command) -> bool {
    NEW_WORDS.contains(&command.get_name())
}

fn is_begun(command: &Command, short: &str) -> bool {
    let mut names = std::iter::once(command.get_name()).chain(command.get_all_aliases());
    !is_new(command) && names.any(|name| name.starts_with(short))
}

#[cfg(test)]
mod tests {
    use crate::commands::{nouns, tree};
    use clap::Command;

    #[test]
    fn a_new_word_takes_no_abbreviation_from_another() {
        let tree = tree(&mut nouns());
        for (typed, name) in [("ta", Some("task")), ("tas", None), ("targets", Some("targets")), ("t", None)] {
            assert_eq!(tree.find_subcommand(typed).map(Command::get_name), name, "{typed}");
        }
    }
}
