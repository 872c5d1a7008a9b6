//! Columns of the hosts of a job and of their output.

use crate::render::{Column, ColumnType, Set, col, reference};

/// Columns of `job-invocation hosts`.
pub const LIST: &[Column] = &[
    col("Id", "/id").in_set(Set::Thin),
    NAME,
    STATE,
    EXIT_STATUS,
    reference("Smart Proxy", "smart_proxy_name", "smart_proxy_id"),
    reference("Operating System", "operatingsystem_name", "operatingsystem_id").in_set(Set::All),
    reference("Host Group", "hostgroup_name", "hostgroup_id").in_set(Set::All),
];

/// Columns of `job-invocation cancel` on some hosts.
pub const CANCELLED: &[Column] = &[NAME, STATE, col("Result", "/result")];

/// Columns of `job-invocation output --summary`.
pub const SUMMARY: &[Column] =
    &[NAME, STATE, EXIT_STATUS, col("Seconds", "/seconds"), col("Last line", "/last_line").of(ColumnType::Text)];

/// Fields of `job-invocation output` in json and yaml.
pub const OUTPUT: &[Column] = &[
    NAME,
    STATE,
    EXIT_STATUS,
    col("Output", "/output").of(ColumnType::Collection {
        fields: &[col("Stream", "/output_type"), col("Time", "/timestamp"), col("Text", "/output")],
        numbered: false,
    }),
];

/// Fields of `job-invocation output` in csv, which has one text for all chunks.
pub const OUTPUT_TEXT: &[Column] = &[NAME, STATE, EXIT_STATUS, col("Output", "/text")];

/// Fields of `job-invocation output --group`.
pub const GROUPS: &[Column] =
    &[col("Hosts", "/hosts").of(ColumnType::List), col("Count", "/count"), col("Output", "/text")];

/// Fields of the hosts of a job that `run` has followed.
pub const RESULTS: &[Column] = &[
    col("host", "/host").in_set(Set::Thin),
    col("result", "/result"),
    col("exit", "/exit"),
    col("seconds", "/seconds"),
    col("cause", "/cause"),
    col("output", "/output"),
];

const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const STATE: Column = col("State", "/state");
const EXIT_STATUS: Column = col("Exit status", "/exit_status");
