//! Columns of recurring logics. The server's spelling is `last_occurence` and `next_occurence`.

use crate::render::{Column, ColumnType, Set, col};
use serde_json::Value;

/// Columns of `recurring-logic list`.
pub const LIST: &[Column] =
    &[ID, CRON_LINE, TASK_COUNT, ACTION, LAST, NEXT, ITERATION, LIMIT, END_TIME, STATE, PURPOSE];

/// Fields of `recurring-logic info`. hammer shows four of them twice in base.
pub const INFO: &[Column] =
    &[ID, CRON_LINE, ACTION, LAST, NEXT, TASK_COUNT, ITERATION, LIMIT, REPEAT_UNTIL, STATE, PURPOSE];

/// Fields of `recurring-logic info` in csv, where hammer writes four of them twice, both times with the first value.
pub const INFO_CSV: &[Column] = &[
    ID,
    CRON_LINE,
    ACTION,
    col("Last occurrence", "/last_start"),
    col("Next occurrence", "/next_start"),
    TASK_COUNT,
    ACTION,
    LAST,
    NEXT,
    ITERATION,
    col("Iteration limit", "/max_iteration").of(ColumnType::Or("Unlimited")),
    LIMIT,
    REPEAT_UNTIL,
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
const END_TIME: Column = col("End time", "/end_time").of(ColumnType::Moment);
const REPEAT_UNTIL: Column = col("Repeat until", "/end_time").of(ColumnType::MomentOr("Unlimited"));
const STATE: Column = col("State", "/state");
const PURPOSE: Column = col("Purpose", "/purpose");

/// Adds what hammer reads from the tasks of a recurring logic: its action, and when they started last and start next.
pub fn shown(mut logic: Value) -> Value {
    let Some(tasks) = logic.get("tasks").and_then(Value::as_array) else { return logic };
    let latest = |key: &str| tasks.iter().filter_map(|task| task.get(key)?.as_str()).max().map(str::to_owned);
    let has_ended =
        ["cancelled", "finished", "disabled"].iter().any(|state| logic.get("state") == Some(&(*state).into()));
    let action = tasks.last().map_or_else(|| NONE.into(), |task| task.get("action").cloned().unwrap_or_default());
    let next = latest("start_at").filter(|_| !has_ended);
    let added = [("action", action), ("last_start", or_none(latest("started_at"))), ("next_start", or_none(next))];
    if let Some(fields) = logic.as_object_mut() {
        // No end is no limit.
        fields.entry("end_time").or_insert(Value::Null);
        fields.extend(added.map(|(key, value)| (key.to_owned(), value)));
    }
    logic
}

/// The word for a time or an action that does not exist.
const NONE: &str = "-";

fn or_none(time: Option<String>) -> Value {
    time.unwrap_or_else(|| NONE.to_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn action_and_times_are_read_from_the_tasks() {
        let tasks = json!([
            {"action": "Run a", "started_at": "2026-11-28 05:00:00 UTC", "start_at": "2026-11-28 05:00:00 UTC"},
            {"action": "Run b", "started_at": null, "start_at": "2026-11-29 05:00:00 UTC"},
        ]);
        let of = |state: &str, tasks: &Value| {
            let logic = shown(json!({"state": state, "action": "Run hosts job:", "tasks": tasks}));
            ["action", "last_start", "next_start"].map(|key| logic[key].as_str().unwrap().to_owned())
        };
        assert_eq!(of("active", &tasks), ["Run b", "2026-11-28 05:00:00 UTC", "2026-11-29 05:00:00 UTC"]);
        assert_eq!(of("disabled", &tasks), ["Run b", "2026-11-28 05:00:00 UTC", "-"]);
        assert_eq!(of("active", &json!([])), ["-", "-", "-"]);
        assert_eq!(shown(json!({"action": "x"})), json!({"action": "x"}));
    }
}
