//! `rexctl full-help`

use crate::commands::{nouns, tree};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use clap::Command;

/// Arguments of `full-help`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Print a Markdown document
    #[arg(long)]
    md: bool,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        context.refuse_formats("Leave out --output, or use --md for Markdown.")?;
        let mut root = tree(&mut nouns()).disable_help_subcommand(true);
        root.build();
        let mut text = String::new();
        write(&mut text, &mut root, 1, self.md);
        context.streams.text(text.trim_end())?;
        Ok(Exit::Done)
    }
}

/// Writes the help of a command and of all commands below it.
fn write(text: &mut String, command: &mut Command, depth: usize, as_markdown: bool) {
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    let help = command.render_long_help().to_string();
    let (help, sign) = (help.trim_end(), "#".repeat(depth));
    if as_markdown {
        text.push_str(&format!("{sign} {name}\n\n```\n{help}\n```\n\n"));
    } else {
        let line = "-".repeat(name.chars().count());
        text.push_str(&format!("{name}\n{line}\n{help}\n\n"));
    }
    command
        .get_subcommands_mut()
        .filter(|inner| !inner.is_hide_set())
        .for_each(|inner| write(text, inner, depth + 1, as_markdown));
}
