//! `rexctl config`: shows and changes settings.

mod path;
mod set;
mod show;
mod unset;

use crate::noun::Noun;

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
