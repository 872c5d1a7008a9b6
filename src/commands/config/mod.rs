//! `rexctl config`: shows and changes settings.

mod path;
mod set;
mod show;
mod unset;

use crate::config::Key;
use crate::noun::Noun;
use clap_complete::engine::CompletionCandidate;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("config", "Show and change the configuration")
        .examples(
            "rexctl config set server https://foreman.example.com\n\
                 rexctl config show",
        )
        .verb::<path::Args>("path", "Print the path of the configuration file")
        .examples("rexctl config path")
        .verb::<show::Args>("show", "Show each setting and its origin")
        .examples(
            "rexctl config show\n\
                 rexctl config show --profile lab --output json",
        )
        .verb::<set::Args>("set", "Change a setting in the configuration file")
        .examples(set::EXAMPLES)
        .verb::<unset::Args>("unset", "Remove a setting from the configuration file")
        .examples(unset::EXAMPLES)
}

/// Returns the names of the settings for completion.
fn settings() -> Vec<CompletionCandidate> {
    let setting = |key: Key| CompletionCandidate::new(key.name()).help(Some(key.help().into()));
    let profile = CompletionCandidate::new("profile").help(Some("Profile to use unless another is named".into()));
    Key::all().map(setting).chain([profile]).collect()
}
