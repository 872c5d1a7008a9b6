//! Commands of hammer that rexctl does not have: a `hammer` on the PATH gets them, word for word.
//!
//! So `alias hammer=rexctl`, or a link of that name, keeps every command. What rexctl has is never handed over.

mod api_line;
mod hammer_tree;
mod program;
mod route;

pub use program::Hammer;
pub use route::{Route, route};

use crate::commands::line;
use crate::config::{self, Environment, Key};
use crate::error::{Error, Kind};
use crate::secret::without_core_dumps;
use clap::Command;
use std::convert::Infallible;
use std::ffi::OsString;
use std::os::unix::process::CommandExt as _;
use std::process;

/// Variable that switches the handover off.
const NO_HANDOVER: &str = "REXCTL_NO_HANDOVER";

/// A command line for hammer.
pub struct Handover<'a> {
    /// The commands of rexctl.
    pub tree: &'a Command,
    /// hammer's name of the command.
    pub path: Vec<&'static str>,
    /// All words of the line.
    pub args: &'a [OsString],
}

impl Handover<'_> {
    /// Becomes hammer: the same process with the same words, environment and terminal, so that the exit code is hammer's too.
    pub fn exec(&self) -> Result<Infallible, Error> {
        replace_process(self.command()?)
    }

    /// Becomes hammer for a command that neither program is known to have; returns if there is no hammer to ask.
    pub fn exec_if_there(&self) -> Result<(), Error> {
        self.command().map_or(Ok(()), |command| replace_process(command).map(|never| match never {}))
    }

    /// Returns the command that runs hammer.
    ///
    /// # Errors
    /// The handover is switched off, or there is no hammer.
    pub fn command(&self) -> Result<process::Command, Error> {
        if std::env::var_os(NO_HANDOVER).is_some_and(|value| !value.is_empty()) {
            return Err(self.refusal(&format!("and {NO_HANDOVER} is set")));
        }
        if without_core_dumps(|| config::is_off(Key::Handover, &Environment::process())) {
            return Err(self.refusal("and the configuration says: handover no"));
        }
        let Hammer { path, guard: (variable, value) } =
            program::find().ok_or_else(|| self.refusal("and no other program hammer is on the PATH"))?;
        let mut command = process::Command::new(path);
        command.args(self.args.iter().skip(1)).env(variable, value);
        Ok(command)
    }

    fn refusal(&self, reason: &str) -> Error {
        let error = Error::usage(format!("{} is a command of hammer, {reason}", self.path.join(" ")));
        match api_line::api_line(self.tree, &self.path, self.args) {
            Some(line) => error.hint(format!("One request does the same: {line}")),
            None => self.meant().into_iter().fold(error, |error, line| error.hint(format!("Did you mean {line}?"))),
        }
    }

    /// Returns the verbs of rexctl that the first word may mean.
    fn meant(&self) -> Vec<String> {
        let Some(word) = self.path.first() else { return Vec::new() };
        line::meant(self.tree, word, &line::behind(self.args, word))
    }
}

fn replace_process(mut command: process::Command) -> Result<Infallible, Error> {
    let cause = command.exec();
    let program = command.get_program().display();
    Err(Error::new(Kind::Config, format!("cannot run {program}: {cause}")))
}
