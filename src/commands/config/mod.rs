//! `rexctl config`: shows and changes settings.

mod path;
mod set;
mod show;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("config", "Show and change the configuration")
        .verb::<path::Args>("path", "Print the path of the configuration file")
        .verb::<show::Args>("show", "Show each setting and its origin")
        .verb::<set::Args>("set", "Change a setting in the configuration file")
}
