//! `rexctl shell`: commands at a prompt or from a script, over one connection and with one login.

mod completer;
mod history;
mod line;
mod prompt;
pub mod unstored;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::readable::Readable;
use crate::signals::{self, SignalGuard};
use line::Ended;
use std::io::{self, IsTerminal as _, stdin};
use unstored::Unstored;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl shell
rexctl shell --username admin         # for all lines that name no other user
rexctl shell < script                 # a command on each line, or a # comment";

const NOTES: &str = "\
A line is a command without the word rexctl. help lists the commands, Tab completes them; exit, quit or Ctrl-D ends the shell. \
Ctrl-C drops the line, or stops waiting for the running command. Neither Ctrl-C nor a failed command ends the shell. The \
password is asked for once.

A script runs to its end and exits with the code of the first command that failed, else with 0. A signal ends it (130).

Typed lines are stored in hammer's history_file, else in ~/.local/state/rexctl/history, readable by you only. Lines are not stored";

/// Returns the help below the options: the examples, and every kind of line that is not stored.
fn help() -> String {
    let kinds: String = Unstored::ALL.iter().map(|kind| format!("\n  - {}", kind.help())).collect();
    format!("{NOTES}{kinds}")
}

/// Runs commands at a prompt, or the commands of standard input if that is no terminal.
#[derive(clap::Args, Debug)]
#[command(after_help = help())]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        // From here on the shell handles Ctrl-C: it ends the running command, never the shell.
        let signals = signals::claim()?;
        context.share_client();
        if stdin().is_terminal() { prompt::run(context, &signals).await } else { script(context, &signals).await }
    }
}

/// Runs the lines of standard input. A signal during a line ends the whole script.
async fn script(context: &mut Context, signals: &SignalGuard) -> Result<Exit, Error> {
    let lines = Readable::stdin().map_err(unreadable)?;
    let mut first_failure = None;
    while let Some(text) = next(&lines, signals).await? {
        let code = match line::run(&text, context, signals).await {
            Ended::Code(code, _) => code,
            Ended::Exit => break,
        };
        if signals::has_arrived() || code == Exit::Interrupted.code() {
            // Some commands return 0 when they are interrupted; the codes of others tell what they left behind.
            return Ok(if code == 0 { Exit::Interrupted } else { Exit::OfCommand(code) });
        }
        if code != 0 {
            first_failure.get_or_insert(code);
        }
    }
    Ok(first_failure.map_or(Exit::Done, Exit::OfCommand))
}

/// Waits for the next line, or for a signal.
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
