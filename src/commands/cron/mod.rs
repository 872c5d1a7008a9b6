//! `rexctl cron`: cron lines, read as servers read them. Needs no server and no configuration.

mod check;
mod columns;
mod explain;
mod line_args;
mod next;
mod servers;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("cron", "Explain, check and preview cron lines, offline")
        .examples(
            "rexctl cron explain '30 2 * * sun Europe/Berlin'\n\
             rexctl cron next @daily --timezone Europe/Berlin",
        )
        .verb::<explain::Args>("explain", "Tell a cron line in words, with its next runs and its traps")
        .examples(
            "rexctl cron explain '30 2 * * sun Europe/Berlin'\n\
             rexctl cron explain '0 0 13 * fri' --timezone America/New_York\n\
             rexctl cron explain @daily --output json",
        )
        .verb::<next::Args>("next", "List the next runs of a cron line")
        .examples(
            "rexctl cron next '30 2 * * sun Europe/Berlin'\n\
             rexctl cron next '0 2 * * *' --count 20 --output json\n\
             rexctl cron next '0 */6 * * *' --after 2027-03-27",
        )
        .verb::<check::Args>("check", "Check which servers take a cron line, and how they read it")
        .examples(
            "rexctl cron check '0 0 L * *'\n\
             rexctl cron check '0 0 1 * *' --cron-dialect classic",
        )
}
