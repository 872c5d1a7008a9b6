//! `rexctl task`: Foreman's tasks. A job invocation has a task, with a sub-task for each host.

mod columns;
mod list;
mod progress;
mod resume;

use crate::noun::Noun;
use crate::resource::crud::{Info, List};
use list::Task;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("task", "List, follow and resume Foreman's tasks")
        .verb_or::<List<Task>>("list", "index", "List tasks")
        .verb_or::<Info<Task>>("info", "show", "Show one task")
        .verb::<progress::Args>("progress", "Follow a task to its end")
        .verb::<resume::Args>("resume", "Resume paused tasks")
}
