//! The values of `hammer defaults`, added to a command line that does not say the same itself.

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

/// Nouns that concern this machine only, or send exactly what is typed.
const NOUNS_WITHOUT_DEFAULTS: &[&str] = &[
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

/// A default that was added to the command line.
pub(super) struct AppliedDefault {
    flag: String,
    value: String,
    origin: Origin,
}

impl AppliedDefault {
    /// Names the origin of the value in an error about this option.
    pub(super) fn explain_origin(&self, error: Error) -> Error {
        let Self { flag, origin, .. } = self;
        let is_longer_flag = |rest: &str| rest.starts_with(|next: char| next.is_alphanumeric() || next == '-');
        let is_about = error.message().split(&format!("--{flag}")).skip(1).any(|rest| !is_longer_flag(rest));
        if !is_about {
            return error;
        }
        error.hint(format!("The value of --{flag} is a default, from {origin}; --no-use-defaults ignores it."))
    }
}

impl CommandLine {
    /// Adds the applicable defaults, each only if the line can be parsed with it; typed options have precedence.
    pub(super) fn add_defaults(&mut self, tree: &mut Command, context: &mut Context) -> Result<(), Error> {
        for default in self.applicable_defaults(tree, context) {
            let mut args = self.args.clone();
            // Words after `--` are no options of ours: a default among them would become a part of a command on the hosts.
            let end = args.iter().position(|arg| arg == "--").unwrap_or(args.len());
            args.insert(end, format!("--{}={}", default.flag, default.value).into());
            match tree.try_get_matches_from_mut(&args) {
                Ok(matches) => (self.matches, self.missing_argument) = (matches, None),
                Err(error) if error.kind() == ErrorKind::ArgumentConflict => continue,
                Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => self.missing_argument = Some(error),
                Err(error) => return Err(default.explain_origin(explain(&error, &args))),
            }
            self.args = args;
            self.defaults.push(default);
        }
        self.missing_argument.as_ref().map_or(Ok(()), |error| Err(explain(error, &self.args)))
    }

    fn applicable_defaults(&self, tree: &Command, context: &mut Context) -> Vec<AppliedDefault> {
        if NOUNS_WITHOUT_DEFAULTS.contains(&self.noun()) {
            return Vec::new();
        }
        // The command that needs the settings reports what is wrong with them.
        let Ok(settings) = context.settings() else { return Vec::new() };
        let (command, matches) = leaf(tree, &self.matches);
        if settings.defaults.is_empty() || has_base_request(command, matches) {
            return Vec::new();
        }
        let shows_all = context.format() == Some(Format::ApiJson);
        let mut present: Vec<&str> = command.get_arguments().filter_map(|arg| typed(arg, matches)).collect();
        let mut all = Vec::new();
        for arg in command.get_arguments().filter(|arg| accepts_default(command, arg)) {
            let Some(flag) = arg.get_long().filter(|flag| !present.contains(&canonical_flag(flag))) else { continue };
            let Some((value, origin)) = value(arg, &settings.defaults) else { continue };
            if flag != "fields" || !shows_all {
                present.push(canonical_flag(flag));
                all.push(AppliedDefault { flag: flag.to_owned(), value, origin });
            }
        }
        all
    }
}

/// Returns true if some command uses a default for the parameter `name`.
pub fn is_known(tree: &mut Command, name: &str) -> bool {
    tree.build();
    let mut nouns = tree.get_subcommands().filter(|noun| !NOUNS_WITHOUT_DEFAULTS.contains(&noun.get_name()));
    is_looked_up_later(name) || nouns.any(|noun| has(noun, name))
}

fn has(command: &Command, name: &str) -> bool {
    let is_it = |arg: &Arg| accepts_default(command, arg) && names(arg).any(|other| other == name);
    command.get_arguments().any(is_it) || command.get_subcommands().any(|inner| has(inner, name))
}

/// Returns the command that was typed, and its part of the matches.
fn leaf<'a>(tree: &'a Command, matches: &'a ArgMatches) -> (&'a Command, &'a ArgMatches) {
    match matches.subcommand().and_then(|(name, inner)| Some((tree.find_subcommand(name)?, inner))) {
        Some((command, inner)) => leaf(command, inner),
        None => (tree, matches),
    }
}

/// Returns true if a document or an earlier job supplies what was not typed.
fn has_base_request(command: &Command, matches: &ArgMatches) -> bool {
    command.get_name() == "rerun" || matches.try_contains_id("from").unwrap_or(false)
}

/// Returns true if the option may have a default. A password has none: `hammer defaults` shows its values.
fn accepts_default(command: &Command, arg: &Arg) -> bool {
    let is_secret = arg.get_value_parser().type_id() == TypeId::of::<Secret>();
    // Other commands choose hosts or tasks to act on by it; a default for lists must not do that.
    let is_search_of_action = arg.get_long() == Some("search") && command.get_name() != "list";
    let is_own = !arg.is_global_set() && arg.get_action().takes_values();
    is_own && !is_secret && !is_search_of_action && !names(arg).any(|name| is_looked_up_later(&name))
}

/// Returns true for organization and location: the commands look their defaults up, since the server may have them.
fn is_looked_up_later(name: &str) -> bool {
    let noun = ["_id", "_title"].iter().find_map(|ending| name.strip_suffix(ending));
    matches!(noun.unwrap_or(name), "organization" | "location")
}

fn names(arg: &Arg) -> impl Iterator<Item = String> {
    let aliases = arg.get_all_aliases().unwrap_or_default();
    arg.get_long().into_iter().chain(aliases).map(parameter)
}

fn value(arg: &Arg, defaults: &BTreeMap<String, Sourced<DefaultValue>>) -> Option<(String, Origin)> {
    let default = names(arg).find_map(|name| defaults.get(&name))?;
    match &default.value {
        DefaultValue::Text(text) => Some((text.clone(), default.origin.clone())),
        DefaultValue::OfUser => None,
    }
}

fn typed<'a>(arg: &'a Arg, matches: &ArgMatches) -> Option<&'a str> {
    let is_typed = matches.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine);
    arg.get_long().filter(|_| is_typed).map(canonical_flag)
}

/// Returns the flag that stands for all that say the same: a record's name, title and id; a template and a feature; a query and a
/// bookmark.
fn canonical_flag(flag: &str) -> &str {
    let stem = ["-ids", "-titles", "-id", "-title", "s"].iter().find_map(|ending| flag.strip_suffix(ending));
    match stem.unwrap_or(flag) {
        "id" => "name",
        "search-query" | "all-hosts" | "all-host" | "on" => "bookmark",
        "feature" => "job-template",
        other => other,
    }
}
