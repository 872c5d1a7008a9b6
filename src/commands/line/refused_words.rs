//! The words of a line that an error of clap is about, so that the rest can be parsed without them.

use super::misuse::{flag, words};
use super::typed_command::typed_command;
use crate::commands::{nouns, tree};
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, Command};
use std::ffi::OsString;
use std::ops::Range;

/// Returns the places of the words that `error` is about. None for errors about the command itself.
pub fn find(args: &[OsString], error: &clap::Error) -> Option<Range<usize>> {
    let argument = words(error, ContextKind::InvalidArg).into_iter().next().filter(|argument| !argument.is_empty())?;
    let typed: Vec<&str> =
        args.iter().take_while(|word| *word != "--").map(|word| word.to_str().unwrap_or("")).collect();
    let mut root = tree(&mut nouns());
    root.build();
    let command = typed_command(&root, args);
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let suggested = words(error, ContextKind::SuggestedArg);
            unknown_option(&typed, &argument, suggested.iter().any(|flag| takes_value(command, flag)))
        }
        ErrorKind::UnknownArgument => positional(&typed, &argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::ArgumentConflict => {
            let value = words(error, ContextKind::InvalidValue).into_iter().next().filter(|value| !value.is_empty());
            let arg = command.get_arguments().find(|arg| flag(&arg.to_string()) == flag(&argument))?;
            match (arg.is_positional(), value) {
                (true, Some(value)) => positional(&typed, &value),
                (true, None) => None,
                (false, value) => option(&typed, arg, value.as_deref(), error.kind() == ErrorKind::InvalidValue),
            }
        }
        _ => None,
    }
}

fn takes_value(command: &Command, flag: &str) -> bool {
    let is_it = |arg: &&Arg| arg.get_long().is_some_and(|long| flag.strip_prefix("--") == Some(long));
    command.get_arguments().find(is_it).is_some_and(|arg| arg.get_action().takes_values())
}

/// Finds an option that does not exist. Its value goes along where the option that was meant has one.
fn unknown_option(typed: &[&str], name: &str, has_value: bool) -> Option<Range<usize>> {
    let is_long = name.starts_with("--");
    let letter = name.trim_start_matches('-');
    let is_cluster = |word: &str| !is_long && word.starts_with('-') && !word.starts_with("--") && word.contains(letter);
    let at = typed.iter().position(|word| *word == name || after_flag(word, name).is_some() || is_cluster(word))?;
    let is_alone = typed.get(at) == Some(&name);
    let value_follows = has_value && is_alone && typed.get(at + 1).is_some_and(|next| !next.starts_with('-'));
    Some(at..at + 1 + usize::from(value_follows))
}

/// Finds a word that belongs to no option, if there is one.
fn positional(typed: &[&str], text: &str) -> Option<Range<usize>> {
    let is_it = |at: &usize| *at > 0 && typed.get(*at) == Some(&text);
    let is_free = |at: &usize| typed.get(at.saturating_sub(1)).is_some_and(|before| !before.starts_with('-'));
    let free = (0..typed.len()).filter(is_it).find(is_free);
    free.or_else(|| (0..typed.len()).find(is_it)).map(|at| at..at + 1)
}

/// Finds an option with its value: the one with `value`, if that is known, or else the last one.
fn option(typed: &[&str], arg: &Arg, value: Option<&str>, may_lack_value: bool) -> Option<Range<usize>> {
    let longs = arg.get_long_and_visible_aliases().unwrap_or_default().into_iter();
    let hidden = arg.get_all_aliases().unwrap_or_default().into_iter();
    let shorts = arg.get_short_and_visible_aliases().unwrap_or_default().into_iter().map(|short| format!("-{short}"));
    let names: Vec<String> = longs.chain(hidden).map(|long| format!("--{long}")).chain(shorts).collect();
    let has = |text: &str| value.is_none_or(|value| text.contains(value));
    let one = |at: usize, word: &str| -> Option<Range<usize>> {
        let name = names.iter().find(|name| word == *name || after_flag(word, name).is_some())?;
        let follows = typed.get(at + 1).copied().filter(|_| word == name && arg.get_action().takes_values());
        match (after_flag(word, name), follows) {
            (Some(text), _) if has(text) => Some(at..at + 1),
            (Some(_), _) => None,
            (None, Some(_)) if may_lack_value && value.is_none() => Some(at..at + 1),
            (None, Some(text)) if has(text) => Some(at..at + 2),
            (None, Some(_)) => None,
            (None, None) => Some(at..at + 1),
        }
    };
    // An option that lacks its value is the last word, or stands before another option.
    let lacks = |at: usize| typed.get(at + 1).is_none_or(|next| next.starts_with('-'));
    let mut found = typed.iter().enumerate().filter_map(|(at, word)| one(at, word));
    match value {
        None if may_lack_value => found.find(|range| lacks(range.start)),
        Some(_) => found.next(),
        None => found.next_back(),
    }
}

/// Returns the value that stands in the same word as its option.
fn after_flag<'a>(word: &'a str, flag: &str) -> Option<&'a str> {
    let rest = word.strip_prefix(flag)?;
    if flag.starts_with("--") {
        rest.strip_prefix('=')
    } else {
        Some(rest.strip_prefix('=').unwrap_or(rest)).filter(|rest| !rest.is_empty())
    }
}
