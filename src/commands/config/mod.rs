//! `rexctl config`: what is configured, where it came from, and how to change it.

mod path;
mod set;
mod show;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("config", "Show and change the configuration")
        .verb::<path::Args>("path", "Print where the configuration file is")
        .verb::<show::Args>("show", "Show each setting and where it came from")
        .verb::<set::Args>("set", "Change a setting in the configuration file")
}
