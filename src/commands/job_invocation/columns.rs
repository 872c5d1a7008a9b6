//! Columns of job invocations.

use crate::render::{Column, ColumnType, Set, col};
use serde_json::{Map, Value, json};

/// Columns of `job-invocation list`.
pub const LIST: &[Column] =
    &[ID, DESCRIPTION, STATUS, SUCCESS, FAILED, PENDING, TOTAL, START, RANDOMIZED_ORDERING, INPUTS];

/// Fields of `job-invocation info`, read from an answer that [`shown`] has completed.
pub const INFO: &[Column] = &[
    ID,
    DESCRIPTION,
    STATUS,
    SUCCESS,
    FAILED,
    PENDING,
    col("Missing", "/missing"),
    TOTAL,
    START,
    RANDOMIZED_ORDERING,
    INPUTS,
    col("Job Category", "/job_category"),
    col("Mode", "/mode"),
    col("Cron line", "/cron_line"),
    col("Recurring logic ID", "/recurring_logic_id"),
    col("Time to pickup", "/time_to_pickup"),
    col("Hosts", "/hosts"),
];

/// Fields of `job-invocation create --dry-run`.
pub const REQUEST: &[Column] = &[
    col("method", "/method"),
    col("url", "/url"),
    col("body", "/body"),
    col("hosts", "/hosts").hide_blank(),
    col("node_set", "/node_set").hide_blank(),
    col("next_runs", "/next_runs"),
];

/// Fields of the result of a job that was followed.
pub const RESULT: &[Column] = &[
    ID,
    col("Outcome", "/outcome"),
    col("Exit code", "/exit_code"),
    TOTAL,
    col("Success", "/success"),
    FAILED,
    col("Cancelled", "/cancelled"),
    col("Not run", "/not_run"),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const DESCRIPTION: Column = col("Description", "/description");
const STATUS: Column = col("Status", "/status_label");
const SUCCESS: Column = col("Success", "/succeeded");
const FAILED: Column = col("Failed", "/failed");
const PENDING: Column = col("Pending", "/pending");
const TOTAL: Column = col("Total", "/total");
const START: Column = col("Start", "/start_at").of(ColumnType::Moment);
const RANDOMIZED_ORDERING: Column = col("Randomized ordering", "/randomized_ordering");
const INPUTS: Column = col("Inputs", "/inputs").hide_blank();

/// Adds the fields that hammer derives from the answer: `randomized_ordering`, `hosts`, `cron_line` and `recurring_logic_id`. A host has
/// its job status if the server was asked for it, and its inputs with `show_inputs`.
pub fn shown(mut answer: Value, show_inputs: bool) -> Value {
    let mut derived = Map::new();
    if let Some(hosts) = answer.pointer("/targeting/hosts").and_then(Value::as_array) {
        let ordering = answer.pointer("/targeting/randomized_ordering").filter(|value| !value.is_null());
        derived.insert("randomized_ordering".into(), ordering.cloned().unwrap_or(json!(false)));
        let templates = answer.get("template_invocations").filter(|_| show_inputs);
        derived.insert("hosts".into(), hosts.iter().map(|host| shown_host(host, templates)).collect());
    }
    if let Some(recurrence) = answer.get("recurrence").filter(|recurrence| recurrence.is_object()) {
        derived.insert("cron_line".into(), recurrence.get("cron_line").cloned().unwrap_or_default());
        derived.insert("recurring_logic_id".into(), recurrence.get("id").cloned().unwrap_or_default());
    }
    if let Value::Object(fields) = &mut answer {
        fields.extend(derived);
    }
    answer
}

fn shown_host(host: &Value, templates: Option<&Value>) -> Value {
    let parts = [
        ("Name", host.get("name").cloned()),
        ("Job status", host.get("job_status").cloned()),
        ("Inputs", templates.and_then(|templates| inputs(host, templates))),
    ];
    let there = |(label, value): (&str, Option<Value>)| Some((label.to_owned(), value.filter(|v| !v.is_null())?));
    Value::Object(parts.into_iter().filter_map(there).collect())
}

/// Returns the inputs that the template was rendered with for `host`.
fn inputs(host: &Value, templates: &Value) -> Option<Value> {
    let of_host = |template: &&Value| template.get("host_id").is_some_and(|id| Some(id) == host.get("id"));
    let template = templates.as_array()?.iter().rfind(of_host)?;
    let values = template.get("template_invocation_input_values").and_then(Value::as_array).into_iter().flatten();
    let pair = |value: &Value| {
        let name = value.get("template_input_name")?.as_str()?;
        Some((name.to_owned(), value.get("value").cloned().unwrap_or_default()))
    };
    Some(Value::Object(values.filter_map(pair).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer() -> Value {
        json!({
            "id": 1,
            "targeting": {"randomized_ordering": null, "hosts": [{"name": "h1", "id": 7, "job_status": "error"}, {"name": "h2", "id": 8}]},
            "recurrence": {"id": 9, "cron_line": "@daily"},
            "template_invocations": [{"host_id": 7, "template_invocation_input_values": [{"template_input_name": "command", "value": "id"}]}],
        })
    }

    #[test]
    fn hosts_recurrence_and_ordering_are_derived() {
        let shown = shown(answer(), true);
        let hosts = json!([{"Name": "h1", "Job status": "error", "Inputs": {"command": "id"}}, {"Name": "h2"}]);
        assert_eq!(shown.get("hosts"), Some(&hosts));
        assert_eq!(shown.get("randomized_ordering"), Some(&json!(false)));
        assert_eq!(
            (shown.get("cron_line"), shown.get("recurring_logic_id")),
            (Some(&json!("@daily")), Some(&json!(9)))
        );
    }

    #[test]
    fn inputs_are_shown_on_request_only_and_odd_answers_pass() {
        let hidden = shown(answer(), false);
        assert_eq!(hidden.pointer("/hosts/0"), Some(&json!({"Name": "h1", "Job status": "error"})));
        for odd in [json!(null), json!([]), json!({"targeting": {"hosts": "N/A"}, "recurrence": null})] {
            assert_eq!(shown(odd.clone(), true), odd);
        }
    }
}
