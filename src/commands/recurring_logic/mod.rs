//! `rexctl recurring-logic`: recurring jobs.

mod cancel;
mod columns;
mod delete;
mod enable;
mod info;
mod list;
mod which;

pub use enable::switch;

use crate::noun::Noun;
use crate::resource::crud::List;
use list::RecurringLogic;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("recurring-logic", "List, pause and cancel recurring jobs")
        .examples(
            "rexctl recurring-logic list --search 'state = active'\n\
                 rexctl recurring-logic disable --name weekly-cleanup",
        )
        .verb_or::<List<RecurringLogic>>("list", "index", "List recurring logics")
        .examples(
            "rexctl recurring-logic list --search 'state = active'\n\
                 rexctl recurring-logic list --fields 'ID,Purpose,Cron line,Next occurrence'",
        )
        .verb_or::<info::Args>("info", "show", "Show one recurring logic")
        .examples(
            "rexctl recurring-logic info 1\n\
                 rexctl recurring-logic info --name weekly-cleanup",
        )
        .verb::<enable::Enable>("enable", "Enable a disabled recurring logic")
        .examples("rexctl recurring-logic enable --name weekly-cleanup")
        .verb::<enable::Disable>("disable", "Pause a recurring logic until it is enabled")
        .examples("rexctl recurring-logic disable --name weekly-cleanup")
        .verb::<cancel::Args>("cancel", "Cancel a recurring logic for good")
        .examples("rexctl recurring-logic cancel --name weekly-cleanup")
        .verb::<delete::Args>("delete", "Delete all recurring logics that have ended")
        .examples("rexctl recurring-logic delete --cancelled")
}
