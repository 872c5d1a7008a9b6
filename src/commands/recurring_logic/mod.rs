//! `rexctl recurring-logic`: recurring jobs.

mod cancel;
mod columns;
mod delete;
mod enable;
mod info;
mod list;
mod which;

use crate::noun::Noun;
use crate::resource::crud::List;
use list::RecurringLogic;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("recurring-logic", "List, pause and cancel recurring jobs")
        .verb_or::<List<RecurringLogic>>("list", "index", "List recurring logics")
        .verb_or::<info::Args>("info", "show", "Show one recurring logic")
        .verb::<enable::Enable>("enable", "Enable a disabled recurring logic")
        .verb::<enable::Disable>("disable", "Pause a recurring logic until it is enabled")
        .verb::<cancel::Args>("cancel", "Cancel a recurring logic for good")
        .verb::<delete::Args>("delete", "Delete all recurring logics that have ended")
}
