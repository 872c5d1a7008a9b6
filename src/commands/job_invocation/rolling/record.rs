//! A rollout as a record for programs.

use crate::model::rollout::{BatchEnd, BatchState, RolloutState};
use crate::render::{Column, ColumnType, Set, col};
use serde_json::{Value, json};

/// Columns of `rollout list`.
pub const LIST: &[Column] = &[ID, STATUS, WHAT, HOSTS, DONE, FAILED, BATCHES_DONE, BEGUN, SERVER];

/// Fields of `rollout show`, and of the end of a rollout.
pub const SHOW: &[Column] = &[
    ID,
    STATUS,
    WHAT,
    SERVER,
    col("User", "/user"),
    BEGUN,
    HOSTS,
    DONE,
    FAILED,
    col("Max failures", "/max_failures"),
    col("Pause", "/pause"),
    col("Between", "/between").hide_blank(),
    col("Asked again", "/withheld").of(ColumnType::List).hide_blank(),
    col("Batches", "/batches").of(ColumnType::Collection { fields: BATCH, numbered: false }),
];

const BATCH: &[Column] = &[
    col("Batch", "/batch"),
    col("State", "/state"),
    col("Job", "/job"),
    col("Hosts", "/hosts").of(ColumnType::List),
    col("Failed", "/failed").of(ColumnType::List),
    col("Cancelled", "/cancelled").of(ColumnType::List),
    col("Not run", "/not_run").of(ColumnType::List),
    col("Seconds", "/seconds"),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const STATUS: Column = col("Status", "/status").in_set(Set::Thin);
const WHAT: Column = col("Job", "/what");
const HOSTS: Column = col("Hosts", "/hosts");
const DONE: Column = col("Done", "/done");
const FAILED: Column = col("Failed", "/failed");
const BATCHES_DONE: Column = col("Batches", "/batches_done");
const BEGUN: Column = col("Begun", "/begun").of(ColumnType::Date);
const SERVER: Column = col("Server", "/server");

/// Returns rollout `id`; `is_running` while a process continues it.
pub fn rollout(id: u64, state: &RolloutState, is_running: bool) -> Value {
    let plan = &state.plan;
    let done: usize = state.ends().map(|(batch, _)| plan.hosts(batch).len()).sum();
    let withheld: Vec<&String> = plan.withheld.passwords.iter().chain(&plan.withheld.inputs).collect();
    json!({
        "id": id,
        "status": if is_running { "running" } else { state.status().as_str() },
        "what": plan.what,
        "server": plan.server,
        "user": plan.user,
        "begun": plan.begun.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "hosts": plan.host_count(),
        "done": done,
        "failed": state.failures(),
        "batches_done": format!("{}/{}", state.ends().count(), plan.batches.len()),
        "max_failures": plan.max_failures.to_string(),
        "pause": plan.pause,
        "between": plan.between,
        "withheld": withheld,
        "batches": (0..plan.batches.len()).map(|number| batch(state, number)).collect::<Vec<_>>(),
    })
}

/// Returns a batch, with the names of its hosts.
pub fn batch(state: &RolloutState, number: usize) -> Value {
    let hosts = state.plan.hosts(number);
    let names = |ids: &[u64]| -> Vec<&str> {
        hosts.iter().filter(|host| ids.contains(&host.id)).map(|host| host.name.as_str()).collect()
    };
    let current = state.batches().get(number);
    let none = BatchEnd { job: 0, seconds: None, failed: Vec::new(), cancelled: Vec::new(), not_run: Vec::new() };
    let (job, end, seconds) = match current {
        Some(BatchState::Ended(end)) => (Some(end.job), end, end.seconds),
        Some(BatchState::Running { job, .. }) => (Some(*job), &none, None),
        _ => (None, &none, None),
    };
    json!({
        "batch": number + 1,
        "state": current.map_or("open", ended_word),
        "job": job,
        "hosts": hosts.iter().map(|host| host.name.as_str()).collect::<Vec<_>>(),
        "failed": names(&end.failed),
        "cancelled": names(&end.cancelled),
        "not_run": names(&end.not_run),
        "seconds": seconds,
    })
}

/// Returns the word for the state of a batch.
pub fn ended_word(state: &BatchState) -> &'static str {
    match state {
        BatchState::Open => "open",
        BatchState::Uncertain(_) => "uncertain",
        BatchState::Running { .. } => "running",
        BatchState::Ended(end) if !end.failed.is_empty() => "failed",
        BatchState::Ended(end) if !end.cancelled.is_empty() => "cancelled",
        BatchState::Ended(end) if !end.not_run.is_empty() => "not run",
        BatchState::Ended(_) => "success",
    }
}
