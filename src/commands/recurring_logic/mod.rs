//! `rexctl recurring-logic`: what makes jobs run again and again.

mod cancel;
mod columns;
mod delete;
mod enable;
mod info;
mod list;
mod which;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("recurring-logic", "Look at what recurs, pause it or end it")
        .verb_or::<list::Args>("list", "index", "List recurring logics")
        .verb_or::<info::Args>("info", "show", "Show one recurring logic")
        .verb::<enable::Enable>("enable", "Let a disabled recurring logic go on")
        .verb::<enable::Disable>("disable", "Pause a recurring logic until it is enabled again")
        .verb::<cancel::Args>("cancel", "End a recurring logic for good")
        .verb::<delete::Args>("delete", "Delete all recurring logics that have ended")
}
