//! A line of the shell: split into words like in other shells, then run like a command line of the program.

use super::unstored::Unstored;
use crate::commands::child_process;
use crate::commands::handover::{Handover, Route, route};
use crate::commands::line::{
    CommandLine, ambiguous, behind_secret, configure_streams, finish, report_unparsed, typed_error_form,
};
use crate::commands::needed;
use crate::completion::{Line, Quote};
use crate::config::Flags;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::signals::{self, SignalGuard};
use crate::streams::{ErrorForm, Streams};
use std::ffi::OsString;
use std::io::{IsTerminal as _, stdin};
use std::process::{Command, Stdio};

/// The end of a line.
pub enum Ended {
    /// Exit code of the command, and the reason for not storing the line that running it has brought up.
    Code(u8, Option<Unstored>),
    /// Ends the shell.
    Exit,
}

/// Ends a line that is not a command.
fn no_command(code: u8) -> Ended {
    Ended::Code(code, Some(Unstored::NoCommand))
}

/// Runs one line. The options of the shell hold for it, except for those it has itself.
pub async fn run(text: &str, shell: &mut Context, signals: &SignalGuard) -> Ended {
    let mut streams = Streams::standard();
    streams.may_ask = shell.streams.may_ask;
    streams.error_form = shell.streams.error_form;
    let words = match words(text) {
        Ok(words) => words,
        Err(error) => return no_command(finish(&mut streams, Err(error))),
    };
    match words.as_slice() {
        [] => Ended::Code(0, None),
        [only] if matches!(only.as_str(), "exit" | "quit") => Ended::Exit,
        _ => command(&words, streams, shell, signals).await,
    }
}

/// Returns the words of a line without the program's name; none for a comment.
fn words(text: &str) -> Result<Vec<String>, Error> {
    if text.trim_start().starts_with('#') {
        return Ok(Vec::new());
    }
    let line = Line::parse(text, "");
    if line.quote != Quote::None {
        return Err(Error::usage("a quote is not closed"));
    }
    let mut words = line.words();
    if words.first().is_some_and(|word| matches!(word.as_str(), "rexctl" | "hammer")) {
        words.remove(0);
    }
    Ok(words)
}

/// Returns the words of a line for rexctl, or the end of one that hammer has run.
async fn own_words(
    tree: &clap::Command,
    args: &[OsString],
    streams: &mut Streams,
    signals: &SignalGuard,
) -> Result<Vec<OsString>, Ended> {
    let (path, is_known) = match route(tree, args) {
        Route::Own(words) => return Ok(words),
        Route::Ambiguous(names) => return Err(no_command(finish(streams, Err(ambiguous(&names))))),
        Route::Hammer(path) => (path, true),
        Route::Foreign => (Vec::new(), false),
    };
    let outcome = match (Handover { tree, path, args }).command() {
        Ok(hammer) => hand_over(hammer, signals).await,
        Err(_) if !is_known => return Ok(args.to_vec()),
        Err(error) => Err(error),
    };
    Err(Ended::Code(finish(streams, outcome), None))
}

/// Runs hammer. The rest of a script is not its input.
async fn hand_over(mut hammer: Command, signals: &SignalGuard) -> Result<Exit, Error> {
    if !stdin().is_terminal() {
        hammer.stdin(Stdio::null());
    }
    child_process::run(&mut hammer, signals).await
}

async fn command(words: &[String], mut streams: Streams, shell: &mut Context, signals: &SignalGuard) -> Ended {
    let args: Vec<OsString> =
        std::iter::once("rexctl").chain(words.iter().map(String::as_str)).map(OsString::from).collect();
    if let form @ (ErrorForm::Json | ErrorForm::Event) = typed_error_form(&args) {
        streams.error_form = form;
    }
    let (mut nouns, mut tree) = needed(&args);
    let own = match own_words(&tree, &args, &mut streams, signals).await {
        Ok(words) => words,
        Err(ended) => return ended,
    };
    if own != args {
        (nouns, tree) = needed(&own);
    }
    let args = own;
    streams.unrepeated = behind_secret(&args);
    let mut line = match CommandLine::parse(&mut tree, nouns, &args) {
        Ok(line) => line,
        Err(error) => return no_command(report_unparsed(&mut streams, &args, error)),
    };
    let globals = match line.globals() {
        Ok(globals) => globals,
        Err(error) => return no_command(finish(&mut streams, line.refuse(error))),
    };
    // A line with options for the connection has a client of its own.
    let is_plain = !globals.debug && globals.flags() == Flags::default();
    let globals = globals.over(&shell.globals);
    if let Err(error) = configure_streams(&mut streams, &globals) {
        return Ended::Code(finish(&mut streams, Err(error)), None);
    }
    // Faulty settings are reported by the lines that need them.
    let _ = shell.settings();
    let mut context = shell.of_line(streams, globals, is_plain);
    let outcome = run_line(&mut line, &mut tree, &mut context, signals).await;
    // `--fetch-ca-cert` has no noun.
    let changes_settings = matches!(line.noun(), "auth" | "config" | "defaults" | "");
    if changes_settings || outcome.as_ref().is_err_and(|error| error.kind() == Kind::Unauthenticated) {
        shell.reset();
    }
    let has_hidden = has_inputs(words) && !context.shows_inputs;
    let unstored = match line.is_refused() {
        true => Some(Unstored::NoCommand),
        false => has_hidden.then_some(Unstored::Inputs),
    };
    let code = finish(&mut context.into_streams(), outcome);
    // A signal that comes while the shell waits for the next line is not about this one.
    signals::set_change(signals::Change::None);
    Ended::Code(code, unstored)
}

/// Runs a line until it ends or a signal comes.
async fn run_line(
    line: &mut CommandLine,
    tree: &mut clap::Command,
    context: &mut Context,
    signals: &SignalGuard,
) -> Result<Exit, Error> {
    signals::reset();
    tokio::select! {
        biased;
        interruption = signals.interrupted() => Err(interruption),
        outcome = line.run(tree, context) => outcome,
    }
}

/// Returns true if values of inputs are typed, and not only files that hold them. What stands after `--` is an input too.
fn has_inputs(words: &[String]) -> bool {
    let mut names = words.iter().filter_map(|word| word.strip_prefix("--")?.split('=').next());
    names.any(|name| name.is_empty() || (name.starts_with("inp") && !name.starts_with("input-f")))
}
