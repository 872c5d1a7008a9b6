//! The root of the command tree, and the way from a command line to an exit code.

mod misuse;

use crate::commands::{self, tree};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::globals::Globals;
use crate::interrupt;
use crate::noun::Noun;
use crate::streams::{Streams, Verbosity};
use clap::error::ErrorKind;
use clap::{ArgMatches, Command};
use std::ffi::{OsStr, OsString};
use std::mem::ManuallyDrop;

/// The whole command tree, for documents and tests.
pub fn root() -> Command {
    tree(&mut commands::nouns())
}

/// Runs one command line and returns its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let mut nouns = commands::nouns();
    let args: Vec<OsString> = args.into_iter().collect();
    let mut streams = Streams::standard();
    streams.json_errors = wants_json(&args);
    // Left to the end of the process: taking the tree apart would cost a fifth of the start.
    let mut tree = ManuallyDrop::new(tree(&mut nouns));
    let matches = match tree.try_get_matches_from_mut(&args) {
        Ok(matches) => matches,
        Err(error) => return told(streams, error),
    };
    let (mut streams, outcome) = dispatch(&nouns, &matches, streams);
    finish(&mut streams, outcome)
}

fn dispatch(nouns: &[Noun], matches: &ArgMatches, mut streams: Streams) -> (Streams, Result<Exit, Error>) {
    let globals = match Globals::from_matches(matches) {
        Ok(globals) => globals,
        Err(error) => return (streams, Err(Error::usage(error.to_string()))),
    };
    if let Err(error) = adjust(&mut streams, &globals) {
        return (streams, Err(error));
    }
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return (streams, Err(Error::config(error.into()))),
    };
    let mut context = Context::new(streams, globals);
    if let Err(error) = context.read_filter() {
        return (context.into_streams(), Err(error));
    }
    let outcome = runtime.block_on(async {
        let named = matches
            .subcommand()
            .and_then(|(name, inner)| Some((nouns.iter().find(|noun| noun.name() == name)?, inner)));
        match named {
            Some((noun, inner)) => tokio::select! {
                biased;
                interruption = interrupt::unheard() => Err(interruption),
                outcome = noun.run(inner, &mut context) => outcome,
            },
            None => Err(Error::usage("no command was given")),
        }
    });
    runtime.shutdown_background();
    (context.into_streams(), outcome)
}

fn adjust(streams: &mut Streams, globals: &Globals) -> Result<(), Error> {
    streams.verbosity = match (globals.quiet, globals.debug) {
        (_, true) => Verbosity::Debug,
        (true, false) => Verbosity::Quiet,
        (false, false) => Verbosity::Normal,
    };
    streams.may_ask &= !globals.no_input && globals.interactive != Some(false);
    globals.output_file.as_deref().map_or(Ok(()), |path| streams.write_to(path))
}

/// Whether errors are wanted as JSON; looked up before parsing, since parsing may be what fails.
fn wants_json(args: &[OsString]) -> bool {
    let is_json = |value: &OsStr| ["json", "ndjson", "api-json"].iter().any(|format| value == *format);
    let mut joined = args.iter().filter_map(|arg| arg.to_str()?.strip_prefix("--output="));
    let mut pairs = args.iter().zip(args.iter().skip(1));
    joined.any(|value| is_json(value.as_ref())) || pairs.any(|(flag, value)| flag == "--output" && is_json(value))
}

/// Ends the command: flushes the data, prints the error, returns the code. A closed pipe is a reader who has seen enough.
fn finish(streams: &mut Streams, outcome: Result<Exit, Error>) -> u8 {
    let flushed = outcome.and_then(|exit| match streams.flush() {
        Err(error) if !error.is_closed_pipe() => Err(error),
        _ => Ok(exit),
    });
    match flushed {
        Ok(exit) => exit.code(),
        Err(error) if error.is_closed_pipe() => 0,
        Err(error) => {
            streams.error(&error);
            error.kind().code()
        }
    }
}

/// What clap has to say: help and version are data, everything else is a usage error.
fn told(mut streams: Streams, error: clap::Error) -> u8 {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = if streams.out_colour() { text.ansi().to_string() } else { text.to_string() };
            let written = streams.out().write_all(text.as_bytes()).map_err(Error::from).map(|()| Exit::Done);
            finish(&mut streams, written)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            streams.say(text.to_string().trim_end());
            Kind::Usage.code()
        }
        _ => finish(&mut streams, Err(misuse::explain(&error))),
    }
}
