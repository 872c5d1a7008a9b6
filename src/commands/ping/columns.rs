//! The columns of `ping`, of a response that went through [`shown`].

use crate::render::{Column, ColumnType, col};
use serde_json::{Value, json};

/// Fields of `ping`.
pub const INFO: &[Column] = &[
    col("database", "/foreman/database").of(ColumnType::Nested(SERVICE)),
    col("cache", "/foreman/cache").of(ColumnType::Nested(CACHE)).hide_blank(),
];

const CACHE: &[Column] = &[col("servers", "/servers").of(ColumnType::Collection { fields: SERVER, numbered: true })];
const SERVER: &[Column] = &[col("Status", "/status"), col("Server Response", "/duration_ms")];

/// A service of the server.
pub const SERVICE: &[Column] = &[col("Status", "/active"), col("Server Response", "/duration_ms")];

/// Replaces the values of each service by hammer's words: `ok` or `FAIL`, and `Duration: 2ms`.
pub fn shown(mut answer: Value) -> Value {
    reword(&mut answer);
    answer
}

fn reword(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(works) = fields.get("active").and_then(Value::as_bool) {
                fields.insert("active".into(), json!(if works { "ok" } else { "FAIL" }));
            }
            let duration = fields
                .get("duration_ms")
                .and_then(|time| time.as_str().map(str::to_owned).or(time.as_u64().map(|time| time.to_string())));
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
    fn services_are_told_in_words_and_odd_answers_pass() {
        let answer = json!({"database": {"active": false, "duration_ms": "2"}, "servers": [{"status": "ok", "duration_ms": 3}], "x": null});
        let expected = json!({"database": {"active": "FAIL", "duration_ms": "Duration: 2ms"}, "servers": [{"status": "ok", "duration_ms": "Duration: 3ms"}], "x": null});
        assert_eq!(shown(answer), expected);
        assert_eq!(shown(json!("N/A")), json!("N/A"));
    }
}
