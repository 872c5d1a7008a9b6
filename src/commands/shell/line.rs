//! A line of the shell: read as shells read it, run as the program would run it.

use crate::commands::line::{CommandLine, configure_streams, finish, report_clap_error, wants_json_errors};
use crate::commands::{nouns, tree};
use crate::completion::{Line, Quote};
use crate::config::Flags;
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::signals::{self, SignalGuard};
use crate::streams::Streams;
use std::ffi::OsString;

/// What came of a line.
pub enum Ended {
    /// The exit code of its command.
    Code(u8),
    /// The exit code of a line that is not to be kept. One that is no command may hold a secret behind a misspelt option, or be one;
    /// one with inputs may hold a secret unless the template tells that they are none.
    Unkept(u8),
    /// The shell is to end.
    Exit,
}

/// Runs one line with the options of the shell itself, where it has none of its own.
pub async fn run(text: &str, shell: &mut Context, signals: &SignalGuard) -> Ended {
    let mut streams = Streams::standard();
    streams.may_ask = shell.streams.may_ask;
    streams.json_errors = shell.streams.json_errors;
    let words = match words(text) {
        Ok(words) => words,
        Err(error) => return Ended::Unkept(finish(&mut streams, Err(error))),
    };
    match words.as_slice() {
        [] => Ended::Code(0),
        [only] if matches!(only.as_str(), "exit" | "quit") => Ended::Exit,
        _ => command(&words, streams, shell, signals).await,
    }
}

/// The words of a line without the program's own name; none for a comment.
fn words(text: &str) -> Result<Vec<String>, Error> {
    if text.trim_start().starts_with('#') {
        return Ok(Vec::new());
    }
    let line = Line::parse(text, "");
    if line.quote != Quote::None {
        return Err(Error::usage("a quote is opened and not closed"));
    }
    let mut words = line.words();
    if words.first().is_some_and(|word| matches!(word.as_str(), "rexctl" | "hammer")) {
        words.remove(0);
    }
    Ok(words)
}

async fn command(words: &[String], mut streams: Streams, shell: &mut Context, signals: &SignalGuard) -> Ended {
    let args: Vec<OsString> =
        std::iter::once("rexctl").chain(words.iter().map(String::as_str)).map(OsString::from).collect();
    streams.json_errors |= wants_json_errors(&args);
    let mut nouns = nouns();
    let mut tree = tree(&mut nouns);
    let mut line = match CommandLine::parse(&mut tree, nouns, &args) {
        Ok(line) => line,
        Err(error) => return Ended::Unkept(report_clap_error(&mut streams, &args, &error)),
    };
    let globals = match line.globals() {
        Ok(globals) => globals,
        Err(error) => return Ended::Unkept(finish(&mut streams, line.refuse(error))),
    };
    // A line with a connection of its own has a client of its own too.
    let is_plain = !globals.debug && globals.flags() == Flags::default();
    let globals = globals.over(&shell.globals);
    if let Err(error) = configure_streams(&mut streams, &globals) {
        return Ended::Code(finish(&mut streams, Err(error)));
    }
    // What is wrong with them is said by the lines that need them.
    let _ = shell.settings();
    let mut context = shell.of_line(streams, globals, is_plain);
    signals::reset();
    let outcome = tokio::select! {
        biased;
        interruption = signals.interrupted() => Err(interruption),
        outcome = line.run(&mut tree, &mut context) => outcome,
    };
    // No noun at all is what `--fetch-ca-cert` has.
    let changes_settings = matches!(line.noun(), "auth" | "config" | "defaults" | "");
    if changes_settings || outcome.as_ref().is_err_and(|error| error.kind() == Kind::Unauthenticated) {
        shell.reset();
    }
    let may_hold_secret = has_inputs(words) && !context.shows_inputs;
    let code = finish(&mut context.into_streams(), outcome);
    if may_hold_secret { Ended::Unkept(code) } else { Ended::Code(code) }
}

/// Whether values of a template's inputs are typed, and not only the files that hold them.
fn has_inputs(words: &[String]) -> bool {
    let mut names = words.iter().filter_map(|word| word.strip_prefix("--")?.split('=').next());
    names.any(|name| name.starts_with("inp") && !name.starts_with("input-f"))
}
