//! Columns of cron lines and their runs.

use crate::render::{Column, ColumnType, col};

/// Columns of `cron next`.
pub const RUNS: &[Column] =
    &[col("Time", "/time"), col("Local", "/local"), col("UTC", "/utc"), col("In", "/in"), col("Note", "/note")];

/// Fields of `cron explain`.
pub const EXPLAINED: &[Column] =
    &[LINE, MEANING, ZONE, CURRENT, OLDER, TRAPS, col("Next runs", "/next_runs").of(ColumnType::List)];

/// Fields of `cron check`.
pub const CHECKED: &[Column] = &[LINE, MEANING, CURRENT, OLDER, TRAPS];

const LINE: Column = col("Line", "/line");
const MEANING: Column = col("Meaning", "/meaning");
const ZONE: Column = col("Time zone", "/time_zone");
const CURRENT: Column = col("Current servers", "/current_servers");
const OLDER: Column = col("Older servers", "/older_servers");
const TRAPS: Column = col("Traps", "/traps").of(ColumnType::List);
