//! Usage errors of clap in the project's own words.
//!
//! Each has one form: the option with the value that was typed, the rule that it breaks, then a hint with the command to type.

use super::elsewhere;
use super::quoting::{NOT_ALLOWED, Quoting};
use super::typed_command::lacks_id;
use crate::commands::abbreviations::is_new;
use crate::commands::{nouns, tree};
use crate::error::{Error, MISSING};
use crate::model::targets::is_id;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;
use std::ffi::OsString;

/// Turns clap's error about the words `args` into a usage error (64).
pub fn explain(error: &clap::Error, args: &[OsString]) -> Error {
    let several = abbreviated(error);
    if several.len() > 1 {
        return ambiguous(&several);
    }
    let refusal = refusal(error, &Quoting::of(args));
    match hint(error, args) {
        Some(hint) => refusal.hint(hint),
        None => refusal,
    }
}

/// Refuses a word that abbreviates each of these commands.
pub fn ambiguous(names: &[impl AsRef<str>]) -> Error {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let hint = format!("Did you mean one of these?\n  {}", names.join("\n  "));
    Error::usage("Found more than one command.").hint(hint)
}

/// Turns clap's error into a row of a table: the closest words follow the reason, since the hints of all rows come last.
pub fn explain_among_others(error: &clap::Error, args: &[OsString]) -> Error {
    let refusal = refusal(error, &Quoting::of(args));
    let refusal = match meant(error, args) {
        Some(meant) => refusal.remark(&format!("did you mean {meant}?")),
        None => refusal,
    };
    match command(error) {
        Some(command) => refusal.hint(format!("See {command} --help.")),
        None => refusal,
    }
}

/// Returns the refusal without advice.
fn refusal(error: &clap::Error, quoting: &Quoting) -> Error {
    let text = |kind| words(error, kind).join(", ");
    let argument = || flag(&text(ContextKind::InvalidArg));
    let value = || text(ContextKind::InvalidValue);
    let invalid = |option: String, message: String| Error::invalid(option, None, message);
    match error.kind() {
        ErrorKind::UnknownArgument if argument().starts_with('-') => quoting.refuse_option(&argument()),
        ErrorKind::UnknownArgument => unexpected_word(error, quoting, &argument()),
        ErrorKind::InvalidSubcommand => quoting.refuse("unknown command", &text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => invalid(flags(error, ContextKind::InvalidArg), MISSING.into()),
        ErrorKind::ArgumentConflict
            if argument().is_empty()
                && quoting.masks()
                && !is_command(error, &text(ContextKind::InvalidSubcommand)) =>
        {
            Error::usage(format!("a word of the line cannot be combined with {}", prior(error)))
        }
        ErrorKind::ArgumentConflict if argument().is_empty() => {
            invalid(text(ContextKind::InvalidSubcommand), format!("cannot be combined with {}", prior(error)))
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg).is_empty() || prior(error) == argument() => {
            invalid(argument(), "must be given only once".into())
        }
        ErrorKind::ArgumentConflict => invalid(argument(), format!("cannot be combined with {}", prior(error))),
        ErrorKind::InvalidValue if value().is_empty() => invalid(argument(), "needs a value".into()),
        ErrorKind::InvalidValue => {
            let allowed = text(ContextKind::ValidValue);
            quoting.refuse_value(&argument(), &value(), &format!("must be one of {allowed}")).allowed(&allowed)
        }
        ErrorKind::TooManyValues => invalid(argument(), "takes no value".into()),
        ErrorKind::ValueValidation => {
            let reason = error.source().map_or_else(|| NOT_ALLOWED.to_owned(), ToString::to_string);
            quoting.refuse_value(&argument(), &value(), &reason)
        }
        _ => Error::usage(first_line(error)),
    }
}

/// Refuses a word for which the command has no place: what is no id where only that has one, or one more of them.
fn unexpected_word(error: &clap::Error, quoting: &Quoting, word: &str) -> Error {
    let refusal = quoting.refuse("unexpected argument", word);
    match takes_id(error) {
        true if is_id(word) => refusal.remark("only one id is allowed"),
        true => refusal.remark("it is no id"),
        false => refusal,
    }
}

/// Returns true if the command that was typed takes an id.
fn takes_id(error: &clap::Error) -> bool {
    with_command(error, |command| command.get_arguments().any(|arg| arg.get_id() == "id")).unwrap_or_default()
}

/// Returns true for a word that is a command of the one that was typed.
fn is_command(error: &clap::Error, word: &str) -> bool {
    with_command(error, |noun| noun.find_subcommand(word).is_some()).unwrap_or_default()
}

/// Returns the closest words that are allowed, and the command that shows the help.
fn hint(error: &clap::Error, args: &[OsString]) -> Option<String> {
    let meant = meant(error, args).map(|meant| format!("Did you mean {meant}?"));
    let job = lacks_job(error, args).then(|| JOB_ID.to_owned());
    let help = command(error).map(|command| format!("See {command} --help."));
    let hints: Vec<_> = meant.into_iter().chain(job).chain(help).collect();
    (!hints.is_empty()).then(|| hints.join(" "))
}

/// Ways to name a job.
const JOB_ID: &str = "A job is named by its id, or as @last, your newest one; rexctl jobs lists them.";

/// Commands that take the id of a job.
const OF_JOBS: [&str; 6] = ["watch", "output", "cancel", "rerun", "hosts", "job-invocation"];

/// Returns true if the id of a job is missing, or something else stands in its place.
fn lacks_job(error: &clap::Error, args: &[OsString]) -> bool {
    let arguments = words(error, ContextKind::InvalidArg);
    let lacks_id = match error.kind() {
        ErrorKind::MissingRequiredArgument => arguments.iter().any(|argument| argument.contains("--id ")),
        ErrorKind::UnknownArgument => arguments.iter().any(|word| !word.starts_with('-')) && lacks_id(args),
        _ => false,
    };
    lacks_id && command(error).is_some_and(|names| names.split(' ').nth(1).is_some_and(|name| OF_JOBS.contains(&name)))
}

/// Returns the closest words that are allowed; none where they might repeat a secret.
fn meant(error: &clap::Error, args: &[OsString]) -> Option<String> {
    if error.kind() == ErrorKind::InvalidSubcommand && Quoting::of(args).masks() {
        return None;
    }
    if let Some(meant) = meant_option(error) {
        return meant;
    }
    let suggestions = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let mut meant: Vec<_> = suggestions.iter().flat_map(|kind| words(error, *kind)).collect();
    if error.kind() == ErrorKind::InvalidSubcommand {
        // An abbreviation is an alias, and no word to learn.
        let is_name = |noun: &Command, word: &str| noun.get_subcommands().any(|command| command.get_name() == word);
        with_command(error, |noun| meant.retain(|word| is_name(noun, word)));
    }
    if let (ErrorKind::InvalidSubcommand, Some(word)) =
        (error.kind(), words(error, ContextKind::InvalidSubcommand).pop())
    {
        let behind = elsewhere::behind(args, &word);
        let here = with_command(error, |noun| elsewhere::meant_in(noun, &word, &behind)).flatten();
        let elsewhere = match here {
            Some(here) => vec![here],
            None => elsewhere::meant(&tree(&mut nouns()), &word, &behind),
        };
        meant = if elsewhere.is_empty() { meant } else { elsewhere };
    }
    (!meant.is_empty()).then(|| meant.join(" or "))
}

/// Smallest likeness, from 0 to 1, of an option that may be meant.
const LIKENESS: f64 = 0.85;

/// Returns what an unknown option means, or nothing if the error is about none.
fn meant_option(error: &clap::Error) -> Option<Option<String>> {
    let option = words(error, ContextKind::InvalidArg).pop().filter(|option| option.starts_with("--"))?;
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let command = command(error).unwrap_or_default();
    let bare = |option: &str| option.trim_start_matches('-').to_owned();
    let is_like = |known: &String| strsim::jaro_winkler(&bare(&option), &bare(known)) >= LIKENESS;
    let close = words(error, ContextKind::SuggestedArg).into_iter().find(is_like);
    Some(elsewhere::meant_by_option(&command, &option).map(str::to_owned).or(close))
}

/// Calls `look` with the command that was typed.
fn with_command<T>(error: &clap::Error, look: impl FnOnce(&Command) -> T) -> Option<T> {
    let mut root = tree(&mut nouns());
    root.build();
    let names = command(error).unwrap_or_default();
    let typed = names.split_whitespace().skip(1).try_fold(&root, |command, name| command.find_subcommand(name));
    typed.map(look)
}

/// Returns the command that was typed, as clap's usage line names it.
fn command(error: &clap::Error) -> Option<String> {
    let usage = words(error, ContextKind::Usage).join(" ");
    let line = usage.strip_prefix("Usage: ")?;
    let names = line.split_whitespace().take_while(|word| word.starts_with(|first: char| first.is_alphanumeric()));
    Some(names.collect::<Vec<_>>().join(" "))
}

/// Returns the commands that the unknown command may abbreviate.
fn abbreviated(error: &clap::Error) -> Vec<String> {
    let Some(word) = words(error, ContextKind::InvalidSubcommand).pop().filter(|word| !word.is_empty()) else {
        return Vec::new();
    };
    let begins = |command: &&Command| {
        let mut names = std::iter::once(command.get_name()).chain(command.get_all_aliases());
        !is_new(command) && names.any(|name| name.starts_with(&word))
    };
    let names =
        |command: &Command| command.get_subcommands().filter(begins).map(|it| it.get_name().to_owned()).collect();
    with_command(error, names).unwrap_or_default()
}

/// Returns the texts that the error carries about `kind`.
pub(super) fn words(error: &clap::Error, kind: ContextKind) -> Vec<String> {
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

/// Returns `--output` of `--output <FORMAT>`, and `--id or --all` of a group, `<--id <ID>|--all>`.
pub(super) fn flag(argument: &str) -> String {
    let bare =
        |text: &'_ str| text.split(" <").next().and_then(|flag| flag.split(" [<").next()).unwrap_or(text).to_owned();
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
