//! From a command line to an exit code.

use crate::commands::handover::{Handover, Route, route};
use crate::commands::line::{
    CommandLine, ambiguous, behind_secret, configure_streams, finish, report_unparsed, typed_error_form,
};
use crate::commands::{self, needed, tree};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::secret::disable_core_dumps;
use crate::signals;
use crate::streams::{CalledName, Streams};
use clap::Command;
use std::ffi::OsString;
use std::mem::ManuallyDrop;

/// Returns the whole command tree, for man pages and tests.
pub fn root() -> Command {
    tree(&mut commands::nouns())
}

/// Runs one command line and returns its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let (mut nouns, tree) = needed(&args);
    // Never dropped: freeing the tree would take a fifth of the time of a start.
    let mut tree = ManuallyDrop::new(tree);
    let routed = own_words(&tree, &args);
    disable_core_dumps();
    let mut streams = Streams::standard();
    streams.error_form = typed_error_form(&args);
    streams.called_name = args.first().and_then(|first| CalledName::of(first, commands::names()));
    let routed = match routed {
        Ok(words) => words,
        Err(error) => return finish(&mut streams, Err(error)),
    };
    if routed != args {
        let written_out = needed(&routed);
        (nouns, tree) = (written_out.0, ManuallyDrop::new(written_out.1));
    }
    let args = routed;
    streams.unrepeated = behind_secret(&args);
    let mut line = match CommandLine::parse(&mut tree, nouns, &args) {
        Ok(line) => line,
        Err(error) => return report_unparsed(&mut streams, &args, error),
    };
    let (mut streams, outcome) = dispatch(&mut line, &mut tree, streams);
    finish(&mut streams, outcome)
}

/// Returns the words of a line for rexctl. A line for hammer ends here: hammer replaces this process, or the error tells why not.
fn own_words(tree: &Command, args: &[OsString]) -> Result<Vec<OsString>, Error> {
    match route(tree, args) {
        Route::Own(words) => Ok(words),
        Route::Hammer(path) => Handover { tree, path, args }.exec().map(|never| match never {}),
        Route::Foreign => Handover { tree, path: Vec::new(), args }.exec_if_there().map(|()| args.to_vec()),
        Route::Ambiguous(names) => Err(ambiguous(&names)),
    }
}

fn dispatch(line: &mut CommandLine, tree: &mut Command, mut streams: Streams) -> (Streams, Result<Exit, Error>) {
    let globals = match line.globals().and_then(|globals| configure_streams(&mut streams, &globals).map(|()| globals)) {
        Ok(globals) => globals,
        Err(error) => return (streams, line.refuse(error)),
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return (streams, Err(Error::config(error.into()))),
    };
    let mut context = Context::new(streams, globals);
    let outcome = runtime.block_on(async {
        tokio::select! {
            biased;
            interruption = signals::unclaimed() => Err(interruption),
            outcome = line.run(tree, &mut context) => outcome,
        }
    });
    runtime.shutdown_background();
    (context.into_streams(), outcome)
}
