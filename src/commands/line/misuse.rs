//! What clap could not parse, as one sentence and a hint, in the words of every other error.

use crate::commands::{nouns, tree};
use crate::error::Error;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;

/// The usage error (exit 64) that clap's error means: what was typed, what is allowed, and where to read more.
pub fn explain(error: &clap::Error) -> Error {
    let several = begun(error);
    if several.len() > 1 {
        let hint = format!("Did you mean one of these?\n  {}", several.join("\n  "));
        return Error::usage("Found more than one command.").hint(hint);
    }
    let text = |kind| words(error, kind).join(", ");
    let argument = || flag(&text(ContextKind::InvalidArg));
    let value = || text(ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument if argument().starts_with('-') => format!("{}: there is no such option", argument()),
        ErrorKind::UnknownArgument => format!("\"{}\": nothing is expected here", argument()),
        ErrorKind::InvalidSubcommand => {
            format!("\"{}\": there is no such command", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("{}: required, but not given", flags(error, ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict if argument().is_empty() => {
            format!("{}: does not go with {}", text(ContextKind::InvalidSubcommand), prior(error))
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg).is_empty() || prior(error) == argument() => {
            format!("{}: may be given only once", argument())
        }
        ErrorKind::ArgumentConflict => format!("{} and {}: only one of them may be given", argument(), prior(error)),
        ErrorKind::InvalidValue if value().is_empty() => format!("{}: its value is missing", argument()),
        ErrorKind::InvalidValue => {
            format!("{}: \"{}\": allowed are {}", argument(), value(), text(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => match error.source() {
            Some(reason) => format!("{}: \"{}\": {reason}", argument(), value()),
            None => format!("{}: \"{}\" is not allowed", argument(), value()),
        },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "a command or an argument is missing".to_owned(),
        _ => first_line(error),
    };
    match hint(error) {
        Some(hint) => Error::usage(sentence).hint(hint),
        None => Error::usage(sentence),
    }
}

/// What may have been meant, and the command's own help.
fn hint(error: &clap::Error) -> Option<String> {
    let suggestions = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant: Vec<_> = suggestions.iter().flat_map(|kind| words(error, *kind)).collect();
    let meant = (!meant.is_empty()).then(|| format!("Did you mean {}?", meant.join(" or ")));
    let help = command(error).map(|command| format!("See {command} --help."));
    let hints: Vec<_> = meant.into_iter().chain(help).collect();
    (!hints.is_empty()).then(|| hints.join(" "))
}

/// The command that was typed, as clap's usage line names it.
fn command(error: &clap::Error) -> Option<String> {
    let usage = words(error, ContextKind::Usage).join(" ");
    let line = usage.strip_prefix("Usage: ")?;
    let names = line.split_whitespace().take_while(|word| word.starts_with(|first: char| first.is_alphanumeric()));
    Some(names.collect::<Vec<_>>().join(" "))
}

/// The commands whose names begin with the word that is no command: what it may be short for.
fn begun(error: &clap::Error) -> Vec<String> {
    let Some(word) = words(error, ContextKind::InvalidSubcommand).pop().filter(|word| !word.is_empty()) else {
        return Vec::new();
    };
    let root = tree(&mut nouns());
    let names = command(error).unwrap_or_default();
    let typed_at = names.split_whitespace().skip(1).try_fold(&root, |command, name| command.find_subcommand(name));
    let commands = typed_at.into_iter().flat_map(Command::get_subcommands);
    let begins = |command: &&Command| {
        command.get_name().starts_with(&word) || command.get_all_aliases().any(|alias| alias.starts_with(&word))
    };
    commands.filter(begins).map(|command| command.get_name().to_owned()).collect()
}

fn words(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    }
}

fn flags(error: &clap::Error, kind: ContextKind) -> String {
    words(error, kind).iter().map(|argument| flag(argument)).collect::<Vec<_>>().join(", ")
}

fn prior(error: &clap::Error) -> String {
    flags(error, ContextKind::PriorArg)
}

/// `--output` of `--output <FORMAT>`, and `--id or --all` of a group, `<--id <ID>|--all>`.
fn flag(argument: &str) -> String {
    let bare = |text: &'_ str| text.split_once(" <").map_or(text, |(flag, _)| flag).to_owned();
    match argument.strip_prefix('<').filter(|group| group.starts_with('-')) {
        Some(group) => group.trim_end_matches('>').split('|').map(bare).collect::<Vec<_>>().join(" or "),
        None => bare(argument),
    }
}

fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}
