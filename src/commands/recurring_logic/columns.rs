//! Columns of recurring logics. The server's spelling is `last_occurence` and `next_occurence`.

use crate::render::{Column, ColumnType, Set, col};

/// Columns of `recurring-logic list`.
pub const LIST: &[Column] =
    &[ID, CRON_LINE, TASK_COUNT, ACTION, LAST, NEXT, ITERATION, LIMIT, col("End time", "/end_time"), STATE, PURPOSE];

/// Fields of `recurring-logic info`. hammer's text formats show four of them twice.
pub const INFO: &[Column] = &[
    ID,
    CRON_LINE,
    ACTION,
    LAST,
    NEXT,
    TASK_COUNT,
    ITERATION,
    LIMIT,
    col("Repeat until", "/end_time").of(ColumnType::Or("Unlimited")),
    STATE,
    PURPOSE,
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const CRON_LINE: Column = col("Cron line", "/cron_line");
const TASK_COUNT: Column = col("Task count", "/task_count");
const ACTION: Column = col("Action", "/action");
const LAST: Column = col("Last occurrence", "/last_occurence").of(ColumnType::Date);
const NEXT: Column = col("Next occurrence", "/next_occurence").of(ColumnType::Date);
const ITERATION: Column = col("Iteration", "/iteration");
const LIMIT: Column = col("Iteration limit", "/max_iteration");
const STATE: Column = col("State", "/state");
const PURPOSE: Column = col("Purpose", "/purpose");
