//! The values of `hammer defaults` on a command line: as if they were typed, where nothing that is typed says the same.

use super::CommandLine;
use super::misuse::explain;
use crate::config::{DefaultValue, Origin, Sourced, parameter};
use crate::context::Context;
use crate::error::Error;
use crate::render::Format;
use crate::secret::Secret;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};
use std::any::TypeId;
use std::collections::BTreeMap;

/// Nouns that are about this machine, or send what is typed and nothing else.
const WITHOUT: &[&str] = &[
    "api",
    "auth",
    "coming-from-hammer",
    "completion",
    "__complete",
    "config",
    "defaults",
    "full-help",
    "sandbox",
    "shell",
];

/// An option that was not typed, with the value that is kept for it.
pub(super) struct Kept {
    flag: String,
    value: String,
    origin: Origin,
}

impl Kept {
    /// Adds to an error that is about this option where its value comes from.
    pub(super) fn tell(&self, error: Error) -> Error {
        let Self { flag, origin, .. } = self;
        let goes_on = |rest: &str| rest.starts_with(|next: char| next.is_alphanumeric() || next == '-');
        let is_about = error.message().split(&format!("--{flag}")).skip(1).any(|rest| !goes_on(rest));
        if !is_about {
            return error;
        }
        error.hint(format!("The value of --{flag} is a default, from {origin}; --no-use-defaults goes without it."))
    }
}

impl CommandLine {
    /// Adds the values that are kept, each only if the line can be read with it; what is typed goes first.
    pub(super) fn take_defaults(&mut self, tree: &mut Command, context: &mut Context) -> Result<(), Error> {
        for kept in self.kept(tree, context) {
            let mut args = self.args.clone();
            // Behind `--` there are no options.
            let end = args.len() - usize::from(args.last().is_some_and(|last| last == "--"));
            args.insert(end, format!("--{}={}", kept.flag, kept.value).into());
            match tree.try_get_matches_from_mut(&args) {
                Ok(matches) => (self.matches, self.lack) = (matches, None),
                Err(error) if error.kind() == ErrorKind::ArgumentConflict => continue,
                Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => self.lack = Some(error),
                Err(error) => return Err(kept.tell(explain(&error))),
            }
            self.args = args;
            self.defaults.push(kept);
        }
        self.lack.as_ref().map_or(Ok(()), |error| Err(explain(error)))
    }

    fn kept(&self, tree: &Command, context: &mut Context) -> Vec<Kept> {
        if WITHOUT.contains(&self.noun()) {
            return Vec::new();
        }
        // What is wrong with the settings is said by the command that needs them.
        let Ok(settings) = context.settings() else { return Vec::new() };
        let (command, matches) = leaf(tree, &self.matches);
        if settings.defaults.is_empty() || is_based(command, matches) {
            return Vec::new();
        }
        let shows_all = context.format() == Some(Format::ApiJson);
        let mut said: Vec<&str> = command.get_arguments().filter_map(|arg| typed(arg, matches)).collect();
        let mut all = Vec::new();
        for arg in command.get_arguments().filter(|arg| takes(command, arg)) {
            let Some(flag) = arg.get_long().filter(|flag| !said.contains(&subject(flag))) else { continue };
            let Some((value, origin)) = value(arg, &settings.defaults) else { continue };
            if flag != "fields" || !shows_all {
                said.push(subject(flag));
                all.push(Kept { flag: flag.to_owned(), value, origin });
            }
        }
        all
    }
}

/// Whether a command takes a value for the parameter `name` from the defaults.
pub fn is_taken(tree: &mut Command, name: &str) -> bool {
    tree.build();
    let mut nouns = tree.get_subcommands().filter(|noun| !WITHOUT.contains(&noun.get_name()));
    is_asked_for_later(name) || nouns.any(|noun| has(noun, name))
}

fn has(command: &Command, name: &str) -> bool {
    let is_it = |arg: &Arg| takes(command, arg) && names(arg).any(|other| other == name);
    command.get_arguments().any(is_it) || command.get_subcommands().any(|inner| has(inner, name))
}

/// The command that runs, and its part of the line.
fn leaf<'a>(tree: &'a Command, matches: &'a ArgMatches) -> (&'a Command, &'a ArgMatches) {
    match matches.subcommand().and_then(|(name, inner)| Some((tree.find_subcommand(name)?, inner))) {
        Some((command, inner)) => leaf(command, inner),
        None => (tree, matches),
    }
}

/// Whether a document or an earlier job says what is not typed.
fn is_based(command: &Command, matches: &ArgMatches) -> bool {
    command.get_name() == "rerun" || matches.try_contains_id("from").unwrap_or(false)
}

/// Whether a default may be the option's value; a password is never taken from where everybody looks.
fn takes(command: &Command, arg: &Arg) -> bool {
    let is_secret = arg.get_value_parser().type_id() == TypeId::of::<Secret>();
    // Elsewhere it chooses among the hosts of a job, which the search of a list is not meant for.
    let is_other_search = arg.get_long() == Some("search") && command.get_name() != "list";
    let is_own = !arg.is_global_set() && arg.get_action().takes_values();
    is_own && !is_secret && !is_other_search && !names(arg).any(|name| is_asked_for_later(&name))
}

/// Whether the commands look for the default themselves, since the server may be the one that knows it.
fn is_asked_for_later(name: &str) -> bool {
    let noun = ["_id", "_title"].iter().find_map(|ending| name.strip_suffix(ending));
    matches!(noun.unwrap_or(name), "organization" | "location")
}

fn names(arg: &Arg) -> impl Iterator<Item = String> {
    let aliases = arg.get_all_aliases().unwrap_or_default();
    arg.get_long().into_iter().chain(aliases).map(parameter)
}

fn value(arg: &Arg, defaults: &BTreeMap<String, Sourced<DefaultValue>>) -> Option<(String, Origin)> {
    let kept = names(arg).find_map(|name| defaults.get(&name))?;
    match &kept.value {
        DefaultValue::Text(text) => Some((text.clone(), kept.origin.clone())),
        DefaultValue::OfUser => None,
    }
}

fn typed<'a>(arg: &'a Arg, matches: &ArgMatches) -> Option<&'a str> {
    let is_typed = matches.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine);
    arg.get_long().filter(|_| is_typed).map(subject)
}

/// What an option tells: a thing is told by its name, title or id, what runs also by a feature, hosts also by a query.
fn subject(flag: &str) -> &str {
    let said = ["-ids", "-titles", "-id", "-title", "s"].iter().find_map(|ending| flag.strip_suffix(ending));
    match said.unwrap_or(flag) {
        "id" => "name",
        "search-query" | "all-hosts" | "all-host" => "bookmark",
        "feature" => "job-template",
        subject => subject,
    }
}
