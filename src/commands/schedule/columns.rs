//! Columns of the schedule.

use crate::render::{Column, ColumnType, Set, col};

/// Columns of `schedule list`.
pub const LIST: &[Column] = &[
    ID,
    col("Next run", "/next").of(ColumnType::Moment),
    col("In", "/in"),
    col("Repeats", "/repeats"),
    JOB,
    HOSTS,
    OWNER,
    col("Ends", "/ends").of(ColumnType::Moment),
    col("Last result", "/last_result"),
    col("State", "/state").in_set(Set::All),
    col("Cron line", "/cron_line").in_set(Set::All),
    col("Time zone", "/time_zone").in_set(Set::All),
    col("Recurring logic", "/recurring_logic").in_set(Set::All),
];

/// Columns of `schedule list --days`.
pub const AGENDA: &[Column] = &[col("Date", "/date"), col("Time", "/time"), ID, JOB, HOSTS, OWNER];

/// Columns of `schedule list --month`.
pub const MONTH: &[Column] = &[col("Date", "/date"), col("Runs", "/runs"), col("Jobs", "/jobs")];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const JOB: Column = col("Job", "/job");
const HOSTS: Column = col("Hosts", "/hosts");
const OWNER: Column = col("Owner", "/owner");
