//! Nouns and verbs: one row joins a verb's name, its arguments and the function that runs it.

mod short_help;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::globals;
use crate::signals;
use clap::builder::Resettable;
use clap::{Arg, ArgMatches, Command};
use std::pin::Pin;

/// The arguments of a command and its action. A command file holds the arguments, their conversion, and this.
pub trait Verb: clap::Args + 'static {
    /// Returns what the command has not done if it fails, such as `Could not create the job invocation`; `None` for a command that shows
    /// something. Every error of the command begins with it.
    fn failure() -> Option<&'static str> {
        None
    }

    /// Runs the command.
    fn run(self, context: &mut Context) -> impl Future<Output = Result<Exit, Error>>;

    /// Checks the arguments, without asking anybody. Called in place of `run` if other words of the line are refused, so that all mistakes
    /// are reported together.
    fn check(self, _context: &mut Context) -> impl Future<Output = Result<(), Error>> {
        std::future::ready(Ok(()))
    }
}

type Running<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + 'a>>;
type Start<T> = for<'a> fn(&'a ArgMatches, &'a mut Context) -> Running<'a, T>;

/// A verb by its name.
struct VerbRow {
    name: &'static str,
    run: Start<Exit>,
    check: Start<()>,
    failure: Option<&'static str>,
}

impl VerbRow {
    fn of<V: Verb>(name: &'static str) -> Self {
        Self { name, run: start::<V>, check: check::<V>, failure: V::failure() }
    }
}

/// A group of verbs (`job-invocation`), or one verb that stands alone (`sandbox`).
pub struct Noun {
    name: &'static str,
    /// Command of the noun itself
    command: Command,
    /// Commands of its verbs and groups, in the order of the help
    commands: Vec<Command>,
    verbs: Vec<VerbRow>,
    /// Forms of verbs (`auth login oauth`) and groups of verbs (`host package`)
    nested: Vec<Noun>,
}

impl Noun {
    /// Makes a noun without verbs.
    pub fn new(name: &'static str, about: &'static str) -> Self {
        let command = Command::new(name).about(about).arg_required_else_help(true);
        Self { name, command, commands: Vec::new(), verbs: Vec::new(), nested: Vec::new() }
    }

    /// Makes a command of one word.
    pub fn alone<V: Verb>(name: &'static str, about: &'static str) -> Self {
        let verbs = vec![VerbRow::of::<V>(name)];
        Self { name, command: leaf::<V>(name, about), commands: Vec::new(), verbs, nested: Vec::new() }
    }

    /// Makes a command of one word that has verbs too, and does without them what `V` does.
    pub fn with_default<V: Verb>(name: &'static str, about: &'static str, verbs: Noun) -> Self {
        let mut noun = Self { name, command: leaf::<V>(name, about), ..verbs };
        noun.verbs.push(VerbRow::of::<V>(name));
        noun
    }

    /// Adds a verb. Its arguments are built only if the command line names it.
    pub fn verb<V: Verb>(mut self, name: &'static str, about: &'static str) -> Self {
        self.commands.push(leaf::<V>(name, about));
        self.verbs.push(VerbRow::of::<V>(name));
        self
    }

    /// Adds a verb that has a second name (`list|index`).
    pub fn verb_or<V: Verb>(mut self, name: &'static str, alias: &'static str, about: &'static str) -> Self {
        self.commands.push(leaf::<V>(name, about).visible_alias(alias));
        self.verbs.push(VerbRow::of::<V>(name));
        self
    }

    /// Adds examples to the help of the verb that was added last, of the noun if it has none. Each line works as it is typed, in the
    /// sandbox too: a test runs them all.
    pub fn examples(mut self, lines: impl AsRef<str>) -> Self {
        let examples = short_help::examples(lines.as_ref());
        let verb = self.verbs.last().map(|row| row.name);
        let leaf = self.commands.iter_mut().find(|command| Some(command.get_name()) == verb);
        match (leaf, verb) {
            (Some(leaf), Some(verb)) if verb != self.name => *leaf = std::mem::take(leaf).after_help(examples),
            (_, Some(_)) => self.command = self.command.after_help(examples),
            (_, None) => self.command = short_help::of_group(self.command, &examples),
        }
        self
    }

    /// Hides the noun from the help.
    pub fn hidden(mut self) -> Self {
        self.command = self.command.hide(true);
        self
    }

    /// Adds a verb with forms, which runs by itself if no form is named.
    pub fn verb_with<V: Verb>(mut self, name: &'static str, about: &'static str, mut forms: Noun) -> Self {
        self.commands.push(leaf::<V>(name, about).subcommands(std::mem::take(&mut forms.commands)));
        self.verbs.push(VerbRow::of::<V>(name));
        self.nested.push(forms);
        self
    }

    /// Adds a group of verbs (`host package`).
    pub fn group(mut self, mut group: Noun) -> Self {
        self.commands.push(group.take_command(None));
        self.nested.push(group);
        self
    }

    /// Returns the name on the command line.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Takes the clap command out of the noun, which has no copy of it. If `word`, the one after the noun, is the very name of a verb or
    /// a group, the command has that one only; what has options itself has all, since the word may be the value of one.
    pub fn take_command(&mut self, word: Option<&str>) -> Command {
        let (command, mut commands) = (std::mem::take(&mut self.command), std::mem::take(&mut self.commands));
        let is_typed = |command: &Command| Some(command.get_name()) == word;
        if command.is_arg_required_else_help_set() && commands.iter().any(is_typed) {
            commands.retain(is_typed);
        }
        command.subcommands(commands)
    }

    /// Runs the verb in `matches`, the part of the command line after the noun.
    pub async fn run(&self, matches: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let (row, matches) = self.row(matches)?;
        (row.run)(matches, context).await
    }

    /// Checks the arguments of the verb in `matches`.
    pub async fn check(&self, matches: &ArgMatches, context: &mut Context) -> Result<(), Error> {
        let (row, matches) = self.row(matches)?;
        (row.check)(matches, context).await
    }

    /// Returns what the verb that these words name has not done if it fails.
    pub fn failure(&self, words: &[&str]) -> Option<&'static str> {
        let verb = words.first().copied().unwrap_or(self.name);
        let forms = self.nested.iter().find(|forms| forms.name == verb && words.len() > 1);
        match forms {
            Some(forms) => forms.failure(words.get(1..).unwrap_or_default()),
            None => self.verbs.iter().find(|row| row.name == verb)?.failure,
        }
    }

    /// Finds the verb that was typed, and its part of the matches.
    fn row<'a>(&'a self, matches: &'a ArgMatches) -> Result<(&'a VerbRow, &'a ArgMatches), Error> {
        let (verb, matches) = matches.subcommand().unwrap_or((self.name(), matches));
        if let Some(forms) = self.nested.iter().find(|forms| forms.name() == verb && matches.subcommand().is_some()) {
            return forms.row(matches);
        }
        let row = self.verbs.iter().find(|row| row.name == verb);
        row.map(|row| (row, matches)).ok_or_else(|| Error::usage(format!("{} has no command {verb}", self.name())))
    }
}

fn leaf<V: Verb>(name: &'static str, about: &'static str) -> Command {
    Command::new(name).about(about).defer(with_arguments::<V>)
}

/// Returns the usage of a command that takes an id, which needs no option: `rexctl watch [OPTIONS] [ID]`.
fn usage_with_id(command: &Command) -> Option<String> {
    let is_id = |arg: &&Arg| arg.get_long() == Some("id");
    command.get_arguments().find(is_id)?;
    let required = command.get_arguments().filter(|arg| arg.is_required_set() && !is_id(arg));
    let value =
        |arg: &Arg| arg.get_value_names().and_then(<[_]>::first).map_or("VALUE", |name| name.as_str()).to_owned();
    let required =
        required.filter_map(|arg| Some(format!("--{} <{}> ", arg.get_long()?, value(arg)))).collect::<String>();
    // The whole line is known of the command that was typed.
    let line = command.get_bin_name().filter(|line| line.contains(' '))?;
    Some(format!("{line} [OPTIONS] {required}[ID]"))
}

/// Adds the verb's arguments, before the global ones in the help.
fn with_arguments<V: Verb>(command: Command) -> Command {
    // Derived code would replace the description by the documentation of the argument structs.
    let about = command.get_about().cloned().unwrap_or_default();
    let examples = command.get_after_help().map(|text| text.ansi().to_string());
    let global = command.get_arguments().count();
    let command = command.after_help(Resettable::Reset);
    let command = globals::login_password(V::augment_args(command)).about(about);
    let command = match usage_with_id(&command) {
        Some(usage) => command.override_usage(usage),
        None => command,
    };
    let own_shorts: Vec<char> = command.get_arguments().skip(global).filter_map(Arg::get_short).collect();
    // `-c` is --config, but the client's id in `auth login oauth`.
    let is_own = |arg: &Arg| arg.get_short().is_some_and(|short| own_shorts.contains(&short));
    let globals = command.get_arguments().take(global).cloned();
    let globals = globals.map(|arg| if is_own(&arg) { arg.short(None) } else { arg });
    let own_first = command.get_arguments().skip(global).cloned().chain(globals);
    let mut own_first = own_first.collect::<Vec<_>>().into_iter();
    short_help::shorten(command.mut_args(|arg| own_first.next().unwrap_or(arg)), examples)
}

fn start<'a, V: Verb>(matches: &'a ArgMatches, context: &'a mut Context) -> Running<'a, Exit> {
    Box::pin(async move {
        let outcome = read::<V>(matches)?.run(context).await;
        outcome.map_err(|error| signals::after_change(error).unless_stated(V::failure()))
    })
}

fn check<'a, V: Verb>(matches: &'a ArgMatches, context: &'a mut Context) -> Running<'a, ()> {
    Box::pin(async move { read::<V>(matches)?.check(context).await })
}

fn read<V: Verb>(matches: &ArgMatches) -> Result<V, Error> {
    V::from_arg_matches(matches).map_err(|error| Error::usage(error.to_string()))
}
