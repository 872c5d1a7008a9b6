//! `rexctl completion`: the completion script of a shell.

mod shell;

pub use shell::Shell;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{Column, col};

const SCRIPT: &[Column] = &[col("Script", "/script")];

const EXAMPLES: &str = "\
Examples:
  rexctl completion bash > ~/.local/share/bash-completion/completions/rexctl
  rexctl completion zsh > \"${fpath[1]}/_rexctl\"
  rexctl completion fish > ~/.config/fish/completions/rexctl.fish

The script asks rexctl itself, so it fits every version. Names on the server (templates, their inputs, features, bookmarks, \
organizations, hosts, recent jobs) are completed where the login is known without asking: they are fetched in the \
background and kept for five minutes under ~/.cache/rexctl, in files that only you can read.";

/// Prints the completion script of a shell.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        context.text(SCRIPT, "script", self.shell.script())?;
        Ok(Exit::Done)
    }
}
