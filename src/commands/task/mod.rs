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
        .examples("rexctl task list --search 'state = running'")
        .verb_or::<List<Task>>("list", "index", "List tasks")
        .examples(
            "rexctl task list --search 'state = paused' --order 'started_at DESC'\n\
                 rexctl task list --parent-task-id 9e3779b8-5a4d-4b0c-8b0c-5a4d9e3779b9",
        )
        .verb_or::<Info<Task>>("info", "show", "Show one task")
        .examples("rexctl task info --id 9e3779b8-5a4d-4b0c-8b0c-5a4d9e3779b9")
        .verb::<progress::Args>("progress", "Follow a task to its end")
        .examples(
            "rexctl task progress --id 9e3779b8-5a4d-4b0c-8b0c-5a4d9e3779b9\n\
                 rexctl task progress --name 'Run hosts job: Run id' --wait-timeout 30m",
        )
        .verb::<resume::Args>("resume", "Resume paused tasks")
        .examples(resume::EXAMPLES)
}
