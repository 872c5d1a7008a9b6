//! `rexctl completion`: the completion script of a shell.

use crate::commands::{nouns, tree};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use clap_complete::aot::Shell;

const EXAMPLES: &str = "\
Examples:
  rexctl completion bash > ~/.local/share/bash-completion/completions/rexctl
  rexctl completion zsh > \"${fpath[1]}/_rexctl\"
  rexctl completion fish > ~/.config/fish/completions/rexctl.fish";

/// Arguments of `completion`.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut script = Vec::new();
        clap_complete::aot::generate(self.shell, &mut tree(&mut nouns()), "rexctl", &mut script);
        context.streams.out().write_all(&script)?;
        Ok(Exit::Done)
    }
}
