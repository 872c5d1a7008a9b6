//! `rexctl task list` and `info`

use super::columns::ALL;
use crate::api::rex::tasks;
use crate::resource::{Place, Resource, Search, Spec};

/// The resource of tasks. `info` finds a task by id only, since several tasks may have the same action.
pub struct Task;

const EXAMPLES: &str = "\
Examples:
  rexctl task list --search 'state = paused' --order 'started_at DESC' --per-page 10
  rexctl task list --parent-task-id 1505d9e2-1f26-4b35-9224-2a5aec27ba9d";

impl Resource for Task {
    const SPEC: &'static Spec = &Spec {
        noun: "task",
        place: Place::Tree {
            path: tasks::PATH,
            parent: "parent-task-id",
            help: "List only the tasks directly below this one",
            below: "sub_tasks",
        },
        names: &[],
        search: Some(Search { query: "state = paused", order: "started_at DESC", examples: EXAMPLES }),
        list: ALL,
        info: ALL,
        ..Spec::EMPTY
    };
}
