//! The command that the words of a line name, where clap has not told it.

use crate::commands::{nouns, tree};
use clap::{Arg, Command};
use std::ffi::OsString;

/// Returns the command that the words name, as far as they do. The values of its options are no commands.
pub fn typed_command<'a>(root: &'a Command, args: &[OsString]) -> &'a Command {
    let mut words = args.iter().skip(1).take_while(|word| *word != "--").filter_map(|word| word.to_str());
    let mut command = root;
    while let Some(word) = words.next() {
        if word.starts_with('-') {
            words.by_ref().take(usize::from(has_value_behind(command, word))).for_each(drop);
        } else {
            command = named(command, word).unwrap_or(command);
        }
    }
    command
}

/// Returns true if the command that was typed has an option for an id, which was not typed.
pub fn lacks_id(args: &[OsString]) -> bool {
    let mut root = tree(&mut nouns());
    root.build();
    let is_id = |word: &OsString| word.to_str().is_some_and(|word| word == "--id" || word.starts_with("--id="));
    typed_command(&root, args).get_arguments().any(|arg| arg.get_long() == Some("id")) && !args.iter().any(is_id)
}

/// Returns the words before `--` that are neither options nor values of global options, with their places.
pub fn command_words<'a>(root: &Command, args: &'a [OsString]) -> Vec<(usize, &'a str)> {
    let mut words = args.iter().enumerate().skip(1).take_while(|(_, word)| *word != "--");
    let mut found = Vec::new();
    while let Some((place, word)) = words.next() {
        let Some(word) = word.to_str() else { break };
        if word.starts_with('-') {
            words.by_ref().take(usize::from(has_value_behind(root, word))).for_each(drop);
        } else {
            found.push((place, word));
        }
    }
    found
}

/// Returns true for an option of the command that takes the next word as its value.
pub fn has_value_behind(command: &Command, option: &str) -> bool {
    let is_it = |arg: &&Arg| match option.strip_prefix("--") {
        Some(long) => arg.get_long_and_visible_aliases().is_some_and(|names| names.contains(&long)),
        None => letters(command, option) == option && arg.get_short() == option.chars().last(),
    };
    command.get_arguments().find(is_it).is_some_and(takes_one)
}

/// Returns a word without the value that stands behind the short option in it, as in `-sADDRESS` and `-qsADDRESS`.
pub fn letters<'a>(command: &Command, word: &'a str) -> &'a str {
    let takes_value = |letter| command.get_arguments().any(|arg| arg.get_short() == Some(letter) && takes_one(arg));
    let mut letters = word.char_indices().skip(1);
    let end = letters.find(|(_, letter)| takes_value(*letter)).map(|(at, letter)| at + letter.len_utf8());
    end.and_then(|end| word.get(..end)).unwrap_or(word)
}

fn takes_one(arg: &Arg) -> bool {
    arg.get_action().takes_values() && arg.get_num_args().is_none_or(|n| n.min_values() > 0)
}

/// Returns the command of this name, or the only one whose name begins so.
pub fn named<'a>(command: &'a Command, word: &str) -> Option<&'a Command> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_options_are_no_commands() {
        for (line, expected) in [
            ("rexctl -u a -p b job-template create --name x", Some("Could not create the job template")),
            ("rexctl --server create job-i create", Some("Could not create the job invocation")),
            ("rexctl -qs create job-i create", Some("Could not create the job invocation")),
            ("rexctl job-invocation --output=json rerun --foo", Some("Could not rerun the job invocation")),
            ("rexctl auth login oauth --foo", Some("Could not log in")),
            ("rexctl run web01 -- create", Some("Could not run the job")),
            ("rexctl job-invocation list --search create", None),
            ("rexctl nothing", None),
            ("rexctl", None),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(failure(&words), expected, "{line}");
        }
    }
}
