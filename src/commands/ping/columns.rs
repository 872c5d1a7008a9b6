//! The columns of `ping`, of a response that went through [`shown`].

use crate::model::answer::plain;
use crate::render::{Column, ColumnType, col};
use serde_json::{Value, json};

/// Fields of `ping`, the services of Katello where the server has them.
pub const INFO: &[Column] = &[
    col("database", "/foreman/database").of(ColumnType::Nested(SERVICE)),
    col("cache", "/foreman/cache").of(ColumnType::Nested(CACHE)),
    KATELLO_AGENT,
    CANDLEPIN,
    CANDLEPIN_AUTH,
    KATELLO_EVENTS,
    PULP,
    PULP_CONTENT,
    FOREMAN_TASKS,
];

/// Fields of `ping katello`.
pub const KATELLO: &[Column] =
    &[KATELLO_AGENT, CANDLEPIN, CANDLEPIN_AUTH, KATELLO_EVENTS, PULP, PULP_CONTENT, FOREMAN_TASKS];

const CACHE: &[Column] = &[col("servers", "/servers").of(ColumnType::Collection { fields: SERVER, numbered: true })];
const SERVER: &[Column] = &[col("Status", "/status"), col("Server Response", "/duration_ms")];

/// A service of the server.
pub const SERVICE: &[Column] = &[col("Status", "/active"), col("Server Response", "/duration_ms")];

/// Key of Katello's services, in the answers to `ping` and to `ping katello`.
const SERVICES: &str = "/services";

/// Returns the column of a service of Katello.
const fn service(label: &'static str, fields: &'static [Column]) -> Column {
    col(label, SERVICES).of(ColumnType::Nested(fields))
}

pub const KATELLO_AGENT: Column = service(
    "katello_agent",
    &[
        col("Status", "/katello_agent/status").hide_blank(),
        col("message", "/katello_agent/message").hide_blank(),
        col("Server Response", "/katello_agent/_response").hide_blank(),
    ],
)
.hide_blank();
pub const CANDLEPIN: Column =
    service("candlepin", &[col("Status", "/candlepin/status"), col("Server Response", "/candlepin/_response")]);
pub const CANDLEPIN_AUTH: Column = service(
    "candlepin_auth",
    &[col("Status", "/candlepin_auth/status"), col("Server Response", "/candlepin_auth/_response")],
);
pub const KATELLO_EVENTS: Column = service(
    "katello_events",
    &[
        col("Status", "/katello_events/status"),
        col("message", "/katello_events/message"),
        col("Server Response", "/katello_events/_response"),
    ],
);
pub const PULP: Column = service(
    "pulp3",
    &[col("Status", "/pulp3/status").hide_blank(), col("Server Response", "/pulp3/_response").hide_blank()],
)
.hide_blank();
pub const PULP_CONTENT: Column = service(
    "pulp3_content",
    &[
        col("Status", "/pulp3_content/status").hide_blank(),
        col("Server Response", "/pulp3_content/_response").hide_blank(),
    ],
)
.hide_blank();
pub const FOREMAN_TASKS: Column = service(
    "foreman_tasks",
    &[col("Status", "/foreman_tasks/status"), col("Server Response", "/foreman_tasks/_response")],
);

/// Replaces the values of Foreman's services by hammer's words, `ok` or `FAIL` and `Duration: 2ms`, and adds Katello's services.
pub fn shown(mut answer: Value) -> Value {
    if let Some(foreman) = answer.get_mut("foreman") {
        reword(foreman);
    }
    let services = answer.pointer("/katello/services").filter(|services| services.is_object()).cloned();
    if let (Some(fields), Some(services)) = (answer.as_object_mut(), services) {
        fields.insert("services".into(), services);
    }
    katello(answer)
}

/// Adds the words for the response of each of Katello's services.
pub fn katello(mut answer: Value) -> Value {
    let services = answer.get_mut("services").and_then(Value::as_object_mut);
    for service in services.into_iter().flat_map(|services| services.values_mut()).filter_map(Value::as_object_mut) {
        let said = |key: &str| service.get(key).filter(|value| !value.is_null() && **value != false).map(plain);
        let duration = said("duration_ms").map(|time| format!("Duration: {time}ms"));
        let response = duration.or_else(|| said("message").map(|message| format!("Message: {message}")));
        service.insert("_response".into(), response.into());
    }
    answer
}

fn reword(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            // As in hammer, null is no for a state and nothing for a time.
            if let Some(works) = fields.get("active").map(|active| !active.is_null() && *active != false) {
                fields.insert("active".into(), json!(if works { "ok" } else { "FAIL" }));
            }
            let duration =
                fields.get("duration_ms").map(|time| if time.is_null() { String::new() } else { plain(time) });
            if let Some(duration) = duration {
                fields.insert("duration_ms".into(), format!("Duration: {duration}ms").into());
            }
            fields.values_mut().for_each(reword);
        }
        Value::Array(items) => items.iter_mut().for_each(reword),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_of_foreman_are_told_in_words_and_odd_answers_pass() {
        let answer = json!({"foreman": {"database": {"active": false, "duration_ms": "2"}, "servers": [{"status": "ok", "duration_ms": 3}], "x": null}});
        let expected = json!({"foreman": {"database": {"active": "FAIL", "duration_ms": "Duration: 2ms"}, "servers": [{"status": "ok", "duration_ms": "Duration: 3ms"}], "x": null}});
        assert_eq!(shown(answer), expected);
        assert_eq!(shown(json!("N/A")), json!("N/A"));
        let unknown = shown(json!({"foreman": {"database": {"active": null, "duration_ms": null}}}));
        assert_eq!(unknown["foreman"]["database"], json!({"active": "FAIL", "duration_ms": "Duration: ms"}));
    }

    #[test]
    fn services_of_katello_tell_their_duration_or_their_message() {
        let services = json!({"candlepin": {"status": "ok", "duration_ms": "5"}, "events": {"message": "0 Processed"}, "pulp3": {}});
        let shown = shown(json!({"katello": {"services": services}}));
        let response = |name: &str| shown["services"][name]["_response"].clone();
        assert_eq!(response("candlepin"), "Duration: 5ms");
        assert_eq!(response("events"), "Message: 0 Processed");
        assert_eq!(response("pulp3"), Value::Null);
    }
}
