//! `rexctl task`: Foreman's tasks, of which a job invocation is one with one below it for each host.

mod columns;
mod info;
mod list;
mod progress;
mod resume;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("task", "Look at Foreman's tasks, follow and resume them")
        .verb_or::<list::Args>("list", "index", "List tasks")
        .verb_or::<info::Args>("info", "show", "Show one task")
        .verb::<progress::Args>("progress", "Follow a task to its end")
        .verb::<resume::Args>("resume", "Resume paused tasks")
}
