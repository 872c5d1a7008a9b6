//! `rexctl completion`: the completion script of a shell.

mod shell;

pub use shell::Shell;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{Column, col};

const SCRIPT: &[Column] = &[col("Script", "/script")];

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl completion elvish                # prints the script
echo 'source <(rexctl completion bash)' >> ~/.bashrc
echo 'source <(rexctl completion zsh)' >> ~/.zshrc
mkdir -p ~/.config/fish/completions && \\
    rexctl completion fish > ~/.config/fish/completions/rexctl.fish";

const NOTES: &str = "\
Tab completes commands, options, their values, and names from the server (templates, their inputs, features, bookmarks, \
organizations, hosts, recent jobs). Names need a login that asks nothing: they are fetched in the background and stored for \
five minutes under ~/.cache/rexctl, in files that only you can read. The script runs rexctl, so it fits every version.";

/// Prints the completion script of a shell.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    /// Shell that reads the script
    #[arg(value_enum)]
    shell: Shell,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        context.text(SCRIPT, "script", self.shell.script())?;
        Ok(Exit::Done)
    }
}
