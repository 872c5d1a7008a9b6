//! `rexctl shell`: commands at a prompt or from a script, over one connection and with one login.

mod completer;
mod history;
mod line;
mod prompt;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::interrupt;
use crate::noun::Verb;
use std::io::{IsTerminal as _, stdin};

const EXAMPLES: &str = "\
Examples:
  rexctl shell
  rexctl -s https://foreman.example.com -u ann shell      the lines go there, unless they say otherwise
  rexctl shell < script                                   a command a line; empty lines and those with # are skipped

Lines are commands without the word rexctl in front; exit, quit or Ctrl-D ends the shell, help shows the commands. Tab completes. \
Ctrl-C drops the line, or stops waiting for the command that runs, and never ends the shell. A command that fails does not \
end it either. The password is asked for once.

Typed lines are kept in hammer's history_file, else in ~/.local/state/rexctl/history, readable by you only. Not kept are \
lines with a secret in them (-p, --password, an input whose name says so) and lines that begin with a blank.

A script runs to its end and exits with the code of the first command that failed, else with 0.";

/// Runs commands at a prompt. Without a terminal on standard input, runs the commands that come there.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self {} = self;
        // From here on Ctrl-C is this shell's to hand on: to the command that runs, or to nobody.
        let held = interrupt::held()?;
        context.keep_client();
        if stdin().is_terminal() { prompt::run(context, &held).await } else { script(context, &held).await }
    }
}

/// Runs every line of standard input.
async fn script(context: &mut Context, held: &interrupt::Held) -> Result<Exit, Error> {
    let mut first_failure = None;
    for text in stdin().lines() {
        let text = text.map_err(|error| Error::usage(format!("cannot read standard input: {error}")))?;
        match line::run(&text, context, held).await {
            line::Ended::Code(0) => {}
            line::Ended::Code(code) => _ = first_failure.get_or_insert(code),
            line::Ended::Exit => break,
        }
    }
    Ok(first_failure.map_or(Exit::Done, Exit::OfCommand))
}
