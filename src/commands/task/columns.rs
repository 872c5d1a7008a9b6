//! Columns of tasks.

use crate::render::{Column, ColumnType, Set, col};

/// Columns of `task list` and fields of `task info`.
pub const ALL: &[Column] = &[
    col("ID", "/id").in_set(Set::Thin),
    col("Action", "/action"),
    col("State", "/state"),
    col("Result", "/result"),
    col("Started at", "/started_at").of(ColumnType::Date),
    col("Ended at", "/ended_at").of(ColumnType::Date),
    col("Duration", "/duration"),
    col("Owner", "/username"),
    col("Task errors", "/humanized/errors").of(ColumnType::List).hide_blank(),
];

/// Fields of the answer to `task resume`.
pub const RESUMED: &[Column] = &[
    col("Total tasks found paused in error state", "/total"),
    col("Total tasks resumed", "/total_resumed"),
    col("Resumed tasks", "/resumed").of(TASKS),
    col("Total tasks failed to resume", "/total_failed"),
    col("Failed tasks", "/failed").of(TASKS),
    col("Total tasks skipped", "/total_skipped"),
    col("Skipped tasks", "/skipped").of(TASKS),
];

const TASKS: ColumnType = ColumnType::Collection {
    fields: &[
        col("Task identifier", "/id"),
        col("Task action", "/humanized/action"),
        col("Task errors", "/humanized/errors").of(ColumnType::List).hide_blank(),
    ],
    numbered: true,
};
