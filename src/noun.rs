//! How a verb gets into the command tree: its arguments, its help and the function that runs it stand in one row.

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::globals;
use clap::{Arg, ArgMatches, Command};
use std::pin::Pin;

/// A command's arguments and what it does with them. A command file is the arguments, their conversion, and this.
pub trait Verb: clap::Args + 'static {
    /// Runs the command.
    fn run(self, context: &mut Context) -> impl Future<Output = Result<Exit, Error>>;
}

type Running<'a> = Pin<Box<dyn Future<Output = Result<Exit, Error>> + 'a>>;
type Start = for<'a> fn(&'a ArgMatches, &'a mut Context) -> Running<'a>;

/// A group of verbs (`job-invocation`), or one verb that stands alone (`sandbox`).
pub struct Noun {
    name: &'static str,
    command: Command,
    verbs: Vec<(&'static str, Start)>,
    /// Verbs with forms of their own (`auth login oauth`)
    nested: Vec<Noun>,
}

impl Noun {
    /// A noun without verbs yet.
    pub fn new(name: &'static str, about: &'static str) -> Self {
        let command = Command::new(name).about(about).subcommand_required(true).arg_required_else_help(true);
        Self { name, command, verbs: Vec::new(), nested: Vec::new() }
    }

    /// A command of one word, described by the documentation of its arguments.
    pub fn alone<V: Verb>(name: &'static str, about: &'static str) -> Self {
        Self { name, command: leaf::<V>(name, about), verbs: vec![(name, start::<V>)], nested: Vec::new() }
    }

    /// Adds a verb. Its arguments are built only when the command line names it.
    pub fn verb<V: Verb>(mut self, name: &'static str, about: &'static str) -> Self {
        self.command = self.command.subcommand(leaf::<V>(name, about));
        self.verbs.push((name, start::<V>));
        self
    }

    /// Adds a verb that has a second name (`list|index`).
    pub fn verb_or<V: Verb>(mut self, name: &'static str, alias: &'static str, about: &'static str) -> Self {
        self.command = self.command.subcommand(leaf::<V>(name, about).visible_alias(alias));
        self.verbs.push((name, start::<V>));
        self
    }

    /// The same, but not shown in the help.
    pub fn hidden(mut self) -> Self {
        self.command = self.command.hide(true);
        self
    }

    /// Adds a verb that has forms of its own, and runs as it is where none of them is named.
    pub fn verb_with<V: Verb>(mut self, name: &'static str, about: &'static str, mut forms: Noun) -> Self {
        let forms_command = forms.take_command();
        let forms_command = forms_command.get_subcommands().cloned();
        self.command = self.command.subcommand(leaf::<V>(name, about).subcommands(forms_command));
        self.verbs.push((name, start::<V>));
        self.nested.push(forms);
        self
    }

    /// The name that is typed.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What clap has to know; handed over, since a copy of the whole tree would cost every start.
    pub fn take_command(&mut self) -> Command {
        std::mem::take(&mut self.command)
    }

    /// Runs the verb that `matches`, the part of the command line after the noun, names.
    pub async fn run(&self, matches: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let (verb, matches) = matches.subcommand().unwrap_or((self.name(), matches));
        if let Some(forms) = self.nested.iter().find(|forms| forms.name() == verb && matches.subcommand().is_some()) {
            return Box::pin(forms.run(matches, context)).await;
        }
        match self.verbs.iter().find(|(name, _)| *name == verb) {
            Some((_, start)) => start(matches, context).await,
            None => Err(Error::usage(format!("{} has no command {verb}", self.name()))),
        }
    }
}

fn leaf<V: Verb>(name: &'static str, about: &'static str) -> Command {
    Command::new(name).about(about).defer(with_arguments::<V>)
}

/// Adds the verb's arguments. They come before the global ones in the help.
fn with_arguments<V: Verb>(command: Command) -> Command {
    // The derived code takes the documentation of the argument structs for the command's.
    let about = command.get_about().cloned().unwrap_or_default();
    let global = command.get_arguments().count();
    let command = globals::login_password(V::augment_args(command)).about(about);
    let own_shorts: Vec<char> = command.get_arguments().skip(global).filter_map(Arg::get_short).collect();
    // `-c` is --config, and the client's id in `auth login oauth`.
    let is_taken = |arg: &Arg| arg.get_short().is_some_and(|short| own_shorts.contains(&short));
    let globals = command.get_arguments().take(global).cloned();
    let globals = globals.map(|arg| if is_taken(&arg) { arg.short(None) } else { arg });
    let own_first = command.get_arguments().skip(global).cloned().chain(globals);
    let mut own_first = own_first.collect::<Vec<_>>().into_iter();
    command.mut_args(|arg| own_first.next().unwrap_or(arg))
}

fn start<'a, V: Verb>(matches: &'a ArgMatches, context: &'a mut Context) -> Running<'a> {
    Box::pin(async move {
        let args = V::from_arg_matches(matches).map_err(|e| Error::usage(e.to_string()))?;
        args.run(context).await
    })
}
