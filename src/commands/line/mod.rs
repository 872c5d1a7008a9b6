//! One command line, from its words to its exit code. The program has one, its shell one for each line.

mod behind_secret;
mod defaults;
mod elsewhere;
mod misuse;
mod negative_value;
mod optional_value;
mod positional_id;
mod quoting;
mod refusals;
mod refused_report;
mod refused_words;
mod root_options;
mod stream_options;
mod typed_command;

pub use behind_secret::behind_secret;
pub use defaults::is_known;
pub use elsewhere::{behind, meant};
pub use misuse::ambiguous;
pub use root_options::RootOptions;
pub use stream_options::{configure_streams, typed_error_form};
pub use typed_command::{command_words, has_value_behind, typed_command};

use crate::api::rex::last_job;
use crate::commands::{nouns, tree};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::globals::Globals;
use crate::noun::Noun;
use crate::signals;
use crate::streams::Streams;
use clap::builder::StyledStr;
use clap::error::ErrorKind;
use clap::{ArgMatches, Command};
use refusals::Refusals;
use std::ffi::OsString;
use stream_options::{follow_configured_colour, keep_last_format, typed_colour};

/// A parsed command line.
pub struct CommandLine {
    nouns: Vec<Noun>,
    matches: ArgMatches,
    args: Vec<OsString>,
    /// The error about a required argument that was not typed; a default may supply it.
    missing_argument: Option<clap::Error>,
    defaults: Vec<defaults::AppliedDefault>,
    /// Words that were refused; the others are parsed.
    refusals: Refusals,
}

/// The error of a line of which nothing can be parsed: help and version too.
pub enum Unparsed {
    /// An error of clap that stands alone.
    One(clap::Error),
    /// Several refusals.
    Several(Error),
}

impl CommandLine {
    /// Parses the words by the tree of `nouns`.
    pub fn parse(tree: &mut Command, nouns: Vec<Noun>, args: &[OsString]) -> Result<Self, Unparsed> {
        let mut refusals = Refusals::new(args);
        loop {
            match parse(tree, &refusals.rest) {
                Ok((matches, missing_argument, args)) => {
                    return Ok(Self { nouns, matches, args, missing_argument, defaults: Vec::new(), refusals });
                }
                Err(error) if refusals.is_empty() && error.exit_code() == 0 => return Err(Unparsed::One(error)),
                Err(error) => {
                    if let Some(joined) = negative_value::join(&refusals.rest, &error) {
                        refusals.rest = joined;
                    } else if let Some(swapped) = optional_value::swap(tree, &refusals.rest, &error) {
                        refusals.rest = swapped;
                    } else if !refusals.take_out(error) {
                        return Err(Unparsed::of(refusals));
                    }
                }
            }
        }
    }

    /// Returns true if words of the line were refused, so that its command does not run.
    pub fn is_refused(&self) -> bool {
        !self.refusals.is_empty()
    }

    /// Returns the global options.
    pub fn globals(&self) -> Result<Globals, Error> {
        let globals = Globals::from_matches(&self.matches).map_err(|error| Error::usage(error.to_string()));
        let mut globals = globals?;
        keep_last_format(&mut globals, &self.args);
        Ok(globals)
    }

    /// Returns the noun that was typed, or nothing.
    pub fn noun(&self) -> &str {
        self.matches.subcommand_name().unwrap_or_default()
    }

    /// Runs the command, after adding defaults to it.
    pub async fn run(&mut self, tree: &mut Command, context: &mut Context) -> Result<Exit, Error> {
        if self.is_refused() {
            let error = self.mistakes(tree, context).await;
            return self.refuse(error);
        }
        let checked = context.read_filter();
        if let Err(error) = checked.and_then(|()| behind_secret::check(&self.matches, &context.streams.unrepeated)) {
            return self.refuse(error);
        }
        if let Some(exit) = root_options::run(&self.matches, context).await? {
            return Ok(exit);
        }
        if let Some(help) = self.help_of_noun(tree) {
            return context.streams.help(&help).map(|()| Exit::Done);
        }
        if let Err(error) = self.find_last_job(tree, context).await {
            return self.refuse(error);
        }
        if let Err(error) = self.add_defaults(tree, context) {
            return self.refuse(error);
        }
        let outcome = match self.command() {
            Some((noun, inner)) => noun.run(inner, context).await,
            None => Err(Error::usage("missing command").hint("rexctl --help lists the commands.")),
        };
        outcome.map_err(|error| self.defaults.iter().fold(error, |error, default| default.explain_origin(error)))
    }

    /// Puts the id of the newest job in the place of `@last`.
    async fn find_last_job(&mut self, tree: &mut Command, context: &mut Context) -> Result<(), Error> {
        if !positional_id::has_last(&self.args) {
            return Ok(());
        }
        self.args = positional_id::with_last(&self.args, &last_job(context).await?.to_string());
        if let Ok(matches) = tree.try_get_matches_from_mut(&self.args) {
            self.matches = matches;
        }
        Ok(())
    }

    /// Returns the help of the noun, or of the program, if no command of it was typed. hammer prints it too.
    fn help_of_noun(&self, tree: &mut Command) -> Option<StyledStr> {
        let (mut command, mut matches) = (tree, &self.matches);
        while let Some((name, inner)) = matches.subcommand() {
            (command, matches) = (command.find_subcommand_mut(name)?, inner);
        }
        (command.has_subcommands() && command.is_arg_required_else_help_set()).then(|| command.render_help())
    }

    fn command(&self) -> Option<(&Noun, &ArgMatches)> {
        let (name, inner) = self.matches.subcommand()?;
        Some((self.nouns.iter().find(|noun| noun.name() == name)?, inner))
    }

    /// Returns everything that is wrong with a line of which words were refused.
    async fn mistakes(&mut self, tree: &mut Command, context: &mut Context) -> Error {
        let mut others = Vec::new();
        match (self.add_defaults(tree, context), self.command()) {
            (Err(error), _) => others.push(error),
            (Ok(()), Some((noun, matches))) => others.extend(noun.check(matches, context).await.err()),
            (Ok(()), None) => {}
        }
        // Other failures may have to do with what is left out.
        others.retain(|error| error.kind() == Kind::Usage);
        let joined = self.refusals.join(Error::joined(others), misuse::explain);
        joined.unwrap_or_else(|| Error::usage("the line cannot be parsed"))
    }

    /// Returns the error of a line whose command does not run, and writes it to the file of `--junit`.
    pub fn refuse(&self, error: Error) -> Result<Exit, Error> {
        refused_report::refuse(&self.args, error)
    }
}

impl Unparsed {
    fn of(refusals: Refusals) -> Self {
        match refusals.into_only() {
            Ok(only) => Self::One(only),
            Err(several) => {
                let joined = several.join(None, misuse::explain);
                Self::Several(joined.unwrap_or_else(|| Error::usage("the line cannot be parsed")))
            }
        }
    }
}

/// The matches of a line, the error about an argument that is missing but may be a default, and the words.
type Parsed = (ArgMatches, Option<clap::Error>, Vec<OsString>);

fn parse(tree: &mut Command, args: &[OsString]) -> Result<Parsed, clap::Error> {
    // Which job is the last one is known when the command runs.
    let words = positional_id::with_last(args, "1");
    match tree.try_get_matches_from_mut(&words) {
        Ok(matches) => Ok((matches, None, args.to_vec())),
        Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => {
            match positional_id::parse_first(tree, args) {
                Some((matches, args)) => Ok((matches, None, args)),
                None => Ok((parse_leniently(&words)?, Some(error), args.to_vec())),
            }
        }
        Err(error) => match positional_id::parse(tree, args, &error) {
            Some((matches, args)) => Ok((matches, None, args)),
            None => Err(error),
        },
    }
}

/// Returns the id of the user's newest job. The command goes on with the same connection and login.
async fn last_job(context: &mut Context) -> Result<u64, Error> {
    context.share_client();
    last_job::find(&context.client().await?).await
}

/// Parses a line from which a required argument is missing.
fn parse_leniently(args: &[OsString]) -> Result<ArgMatches, clap::Error> {
    tree(&mut nouns()).ignore_errors(true).try_get_matches_from(args)
}

/// Ends the command: writes the rest of its data, prints the error, returns the exit code.
pub fn finish(streams: &mut Streams, outcome: Result<Exit, Error>) -> u8 {
    match outcome.and_then(|exit| streams.finish().map(|()| exit).map_err(signals::after_change)) {
        Ok(exit) => exit.code(),
        Err(error) if error.is_closed_pipe() => 0,
        Err(error) => {
            follow_configured_colour(streams);
            let error = streams.unrepeated.hide(error);
            streams.error(&error);
            error.kind().code()
        }
    }
}

/// Reports a line that cannot be parsed: help and version are data, everything else is a usage error.
pub fn report_unparsed(streams: &mut Streams, args: &[OsString], unparsed: Unparsed) -> u8 {
    typed_colour(args).into_iter().for_each(|choice| streams.choose_colour(choice));
    follow_configured_colour(streams);
    match unparsed {
        Unparsed::One(error) => report_clap_error(streams, args, &error),
        Unparsed::Several(error) => finish(streams, refused_report::refuse(args, error)),
    }
}

fn report_clap_error(streams: &mut Streams, args: &[OsString], error: &clap::Error) -> u8 {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let written = streams.help(&text).map(|()| Exit::Done);
            finish(streams, written)
        }
        _ => finish(streams, refused_report::refuse(args, refusal(args, error))),
    }
}

fn refusal(args: &[OsString], error: &clap::Error) -> Error {
    match args.iter().position(|arg| arg.to_str().is_none()) {
        // The argument itself may be a password.
        Some(position) if error.kind() == ErrorKind::InvalidUtf8 => Error::usage(format!(
            "argument {position} of the command line is not valid UTF-8"
        ))
        .hint("Text is sent to the server as UTF-8; a command can print other bytes with printf, such as '\\351'."),
        _ => misuse::explain(error, args),
    }
}
