//! The command that the words of a line name, where clap has not told it.

use crate::commands::{nouns, tree};
use clap::Command;
use std::ffi::OsString;

/// Returns the command that the words name, as far as they do. Words that name no command are values of options.
pub fn typed_command<'a>(root: &'a Command, args: &[OsString]) -> &'a Command {
    let words = args.iter().skip(1).take_while(|word| *word != "--").filter_map(|word| word.to_str());
    words.fold(root, |command, word| named(command, word).unwrap_or(command))
}

/// Returns the command of this name, or the only one whose name begins so.
fn named<'a>(command: &'a Command, word: &str) -> Option<&'a Command> {
    let begins = |command: &&Command| command.get_name().starts_with(word);
    let mut begun = command.get_subcommands().filter(begins);
    let only = begun.next().filter(|_| begun.next().is_none());
    command.find_subcommand(word).or(only)
}

/// Returns what the named command has not done if the line is refused.
pub fn failure(args: &[OsString]) -> Option<&'static str> {
    let mut nouns = nouns();
    let mut root = tree(&mut nouns);
    root.build();
    let names: Vec<_> = typed_command(&root, args).get_bin_name()?.split_whitespace().skip(1).collect();
    let (name, verb) = names.split_first()?;
    nouns.iter().find(|noun| noun.name() == *name)?.failure(verb)
}
