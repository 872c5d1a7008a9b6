//! `rexctl task list` and `info`

use super::columns::ALL;
use crate::api::rex::tasks;
use crate::resource::{Place, Resource, Search, Spec};

/// The resource of tasks. `info` finds a task by id only, since several tasks may have the same action.
pub struct Task;

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
        search: Some(Search { query: "state = paused", order: "started_at DESC" }),
        list: ALL,
        info: ALL,
        ..Spec::EMPTY
    };
}
