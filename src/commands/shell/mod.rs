//! `rexctl shell`: commands at a prompt or from a script, over one connection and with one login.

mod completer;
mod history;
mod line;
mod prompt;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::readable::Readable;
use crate::signals::{self, SignalGuard};
use line::Ended;
use std::io::{self, IsTerminal as _, stdin};

const EXAMPLES: &str = "\
Examples:
  rexctl shell
  rexctl -s https://foreman.example.com -u ann shell      the lines go there, unless they say otherwise
  rexctl shell < script                                   a command a line; empty lines and those with # are skipped

Lines are commands without the word rexctl in front; exit, quit or Ctrl-D ends the shell, help shows the commands. Tab completes. \
Ctrl-C drops the line, or stops waiting for the command that runs, and never ends the shell. A command that fails does not \
end it either. The password is asked for once.

Typed lines are kept in hammer's history_file, else in ~/.local/state/rexctl/history, readable by you only. Not kept are \
lines with a secret in them (-p, --password, an input whose name says so or that the template hides, an address with a \
login), lines that are no command, and lines that begin with a blank.

A script runs to its end and exits with the code of the first command that failed, else with 0. A signal ends it (130).";

/// Runs commands at a prompt. Without a terminal on standard input, runs the commands that come there.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        // From here on Ctrl-C is this shell's to hand on: to the command that runs, or to nobody.
        let signals = signals::claim()?;
        context.share_client();
        if stdin().is_terminal() { prompt::run(context, &signals).await } else { script(context, &signals).await }
    }
}

/// Runs the lines of standard input. Who interrupts one of them means the script.
async fn script(context: &mut Context, signals: &SignalGuard) -> Result<Exit, Error> {
    let lines = Readable::stdin().map_err(unreadable)?;
    let mut first_failure = None;
    while let Some(text) = next(&lines, signals).await? {
        let code = match line::run(&text, context, signals).await {
            Ended::Code(code) | Ended::Unkept(code) => code,
            Ended::Exit => break,
        };
        if signals.is_pending() || signals::was_terminated() || code == Exit::Interrupted.code() {
            // Some lines end well when they are interrupted; others have told what they leave behind.
            return Ok(if code == 0 { Exit::Interrupted } else { Exit::OfCommand(code) });
        }
        if code != 0 {
            first_failure.get_or_insert(code);
        }
    }
    Ok(first_failure.map_or(Exit::Done, Exit::OfCommand))
}

/// The next line, waited for as long as nobody interrupts.
async fn next(lines: &Readable, signals: &SignalGuard) -> Result<Option<String>, Error> {
    signals::process_pending_events().await;
    let line = tokio::select! {
        biased;
        interruption = signals.interrupted() => return Err(interruption),
        line = lines.line() => line.map_err(unreadable)?,
    };
    let text = line.map(|line| String::from_utf8(line).map_err(io::Error::other)).transpose().map_err(unreadable)?;
    Ok(text.map(|text| text.trim_end_matches(['\r', '\n']).to_owned()))
}

fn unreadable(cause: io::Error) -> Error {
    Error::usage(format!("cannot read standard input: {cause}"))
}
