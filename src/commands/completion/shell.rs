//! The shells: their completion scripts, and how each wants to be told what can follow.

use crate::completion::{Candidate, Line};

/// A shell that completes.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Shell {
    /// The Bourne again shell
    Bash,
    /// The elvish shell
    Elvish,
    /// The friendly interactive shell
    Fish,
    /// PowerShell
    Powershell,
    /// The Z shell
    Zsh,
}

impl Shell {
    /// Its script, which asks `rexctl __complete` at every press of Tab.
    pub fn script(self) -> &'static str {
        match self {
            Shell::Bash => include_str!("../../../completions/rexctl.bash"),
            Shell::Elvish => include_str!("../../../completions/rexctl.elv"),
            Shell::Fish => include_str!("../../../completions/rexctl.fish"),
            Shell::Powershell => include_str!("../../../completions/_rexctl.ps1"),
            Shell::Zsh => include_str!("../../../completions/_rexctl"),
        }
    }

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Shell::Bash => "bash",
            Shell::Elvish => "elvish",
            Shell::Fish => "fish",
            Shell::Powershell => "powershell",
            Shell::Zsh => "zsh",
        }
    }

    /// A candidate as its script reads it. bash and PowerShell insert the text as it is; the others quote it.
    pub fn told(self, candidate: &Candidate, line: &Line) -> String {
        let Candidate { value, about } = candidate;
        match self {
            Shell::Bash => line.replacement(value),
            Shell::Elvish | Shell::Fish => format!("{value}\t{about}"),
            Shell::Powershell => {
                let is_plain = |c: char| c.is_alphanumeric() || "-_./=:".contains(c);
                let word = if value.chars().all(is_plain) {
                    value.clone()
                } else {
                    format!("'{}'", value.replace('\'', "''"))
                };
                let about = if about.is_empty() { value } else { about };
                format!("{word}\t{value}\t{about}")
            }
            Shell::Zsh => {
                let value = value.replace('\\', r"\\").replace(':', r"\:");
                if about.is_empty() { value } else { format!("{value}:{about}") }
            }
        }
    }
}
