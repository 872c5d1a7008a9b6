//! `rexctl schedule`: every job that starts later or recurs, the verbs that pause, resume and cancel it, and recurring jobs as documents.

mod agenda;
mod apply;
mod calendar;
mod change;
mod columns;
mod list;
mod month;

use crate::noun::Noun;

const ABOUT: &str = "Show, pause and cancel every job to come";

const EXAMPLES: &str = "\
rexctl schedule
rexctl schedule --days 7
rexctl schedule --month 2027-01
rexctl schedule --ics jobs.ics";

/// The noun and its verbs.
pub fn noun() -> Noun {
    let verbs = Noun::new("schedule", ABOUT)
        .verb::<list::Args>("list", "List every job to come, sorted by its next run")
        .examples("rexctl schedule list\nrexctl schedule list --days 7 --output csv")
        .verb::<apply::Args>("apply", "Make the server have the recurring jobs of documents")
        .examples(apply::EXAMPLES)
        .verb::<change::Pause>("pause", "Pause a recurring job until it is resumed")
        .examples("rexctl schedule pause logic:1")
        .verb::<change::Resume>("resume", "Resume a recurring job")
        .examples("rexctl schedule resume logic:1")
        .verb::<change::Cancel>("cancel", "Cancel a job to come, with all its later runs")
        .examples("rexctl schedule cancel logic:1");
    Noun::with_default::<list::Args>("schedule", ABOUT, verbs).examples(EXAMPLES)
}
