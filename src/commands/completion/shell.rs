//! Shells: their completion scripts, and the format of candidates that each script reads.

use crate::completion::{Candidate, Line};

/// A shell with a completion script.
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
    /// Returns the script, which runs `rexctl __complete` at every press of Tab.
    pub fn script(self) -> &'static str {
        match self {
            Shell::Bash => include_str!("../../../completions/rexctl.bash"),
            Shell::Elvish => include_str!("../../../completions/rexctl.elv"),
            Shell::Fish => include_str!("../../../completions/rexctl.fish"),
            Shell::Powershell => include_str!("../../../completions/_rexctl.ps1"),
            Shell::Zsh => include_str!("../../../completions/_rexctl"),
        }
    }

    /// Returns the name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Shell::Bash => "bash",
            Shell::Elvish => "elvish",
            Shell::Fish => "fish",
            Shell::Powershell => "powershell",
            Shell::Zsh => "zsh",
        }
    }

    /// Formats a candidate for the script. bash and PowerShell insert it unchanged; the others quote it.
    pub fn format(self, candidate: &Candidate, line: &Line) -> String {
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
