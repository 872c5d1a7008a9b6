//! Secrets in JSON, hidden before anyone sees them.

use crate::secret::{MASK, Secret, hidden, is_secret, without_secrets};
use serde_json::{Map, Value};

/// A copy of `value` in which every secret is `*****`: dry runs and `--debug` show this.
///
/// A secret is known by its name, or by the name and marks beside it, since the server's answers carry them too (the raw
/// answer of a rerun does).
pub fn masked(value: &Value) -> Value {
    masked_within(value, false)
}

/// A copy of a job's payload with its inputs hidden, but for those that are `visible`: whether a value is secret only the template tells.
pub fn with_inputs_masked(payload: &Value, visible: &[String]) -> Value {
    let mut shown = payload.clone();
    if let Some(inputs) = shown.pointer_mut("/job_invocation/inputs").and_then(Value::as_object_mut) {
        inputs.iter_mut().filter(|(name, _)| !visible.contains(*name)).for_each(|(_, value)| *value = MASK.into());
    }
    shown
}

/// The secrets in a body: the texts and numbers that `shown`, the same body masked, does not show.
pub fn secrets(body: &Value, shown: &Value) -> Vec<Secret> {
    match (body, shown) {
        (Value::Object(fields), Value::Object(shown)) => {
            let pairs = fields.iter().filter_map(|(name, value)| Some((value, shown.get(name)?)));
            pairs.flat_map(|(value, shown)| secrets(value, shown)).collect()
        }
        (Value::Array(items), Value::Array(shown)) => {
            items.iter().zip(shown).flat_map(|(item, shown)| secrets(item, shown)).collect()
        }
        (body, shown) if body == shown => Vec::new(),
        (Value::Object(fields), _) => fields.values().flat_map(|value| secrets(value, &Value::Null)).collect(),
        (Value::Array(items), _) => items.iter().flat_map(|item| secrets(item, &Value::Null)).collect(),
        (Value::String(text), _) => vec![Secret::new(text.clone())],
        (Value::Number(number), _) => vec![Secret::new(number.to_string())],
        (Value::Bool(_) | Value::Null, _) => Vec::new(),
    }
}

/// A copy of `value` in which no text quotes one of `secrets`.
pub fn without(value: &Value, secrets: &[Secret]) -> Value {
    match value {
        Value::String(text) => hidden(text, secrets.iter().map(Secret::expose)).into(),
        Value::Number(number) => {
            let text = number.to_string();
            if hidden(&text, secrets.iter().map(Secret::expose)) == text { value.clone() } else { MASK.into() }
        }
        Value::Array(items) => items.iter().map(|item| without(item, secrets)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), without(value, secrets))).collect(),
        other => other.clone(),
    }
}

/// Fields that name the thing whose value stands beside them.
const NAMES: [&str; 6] = ["name", "key", "parameter", "template_input_name", "input_name", "label"];

/// Fields that hold the value of the thing that they stand beside.
const VALUES: [&str; 4] = ["value", "default", "default_value", "override_value"];

/// Fields that say that the value beside them is secret.
const MARKS: [&str; 5] = ["hidden_value", "hidden_value?", "hidden", "encrypted", "sensitive"];

/// `is_hidden` says that the values of this object, or of the one around it, are secret.
fn masked_within(value: &Value, is_hidden: bool) -> Value {
    match value {
        Value::Object(fields) => {
            let is_hidden = is_hidden || has_secret_value(fields);
            let shown = |(name, value): (&String, &Value)| {
                let hides = is_secret(name) || (is_hidden && VALUES.contains(&name.as_str()));
                let shown = match value {
                    Value::Null | Value::Bool(_) => value.clone(),
                    _ if hides => MASK.into(),
                    // Which of the server's settings it is stands in the path.
                    Value::Object(_) => masked_within(value, is_hidden || name == "setting"),
                    _ => masked_within(value, is_hidden),
                };
                (name.clone(), shown)
            };
            fields.iter().map(shown).collect()
        }
        Value::Array(items) => items.iter().map(|item| masked_within(item, is_hidden)).collect(),
        Value::String(text) => masked_text(text, is_hidden).into(),
        other => other.clone(),
    }
}

/// A text may be an address, or JSON itself.
fn masked_text(text: &str, is_hidden: bool) -> String {
    if text.trim_start().starts_with(['{', '['])
        && let Ok(value @ (Value::Object(_) | Value::Array(_))) = serde_json::from_str(text)
    {
        let shown = masked_within(&value, is_hidden);
        return if shown == value { text.to_owned() } else { shown.to_string() };
    }
    without_secrets(text).into_owned()
}

fn has_secret_value(fields: &Map<String, Value>) -> bool {
    let names_secret = |name: &&str| fields.get(*name).and_then(Value::as_str).is_some_and(is_secret);
    let is_set = |mark: &&str| match fields.get(*mark) {
        Some(Value::Bool(set)) => *set,
        Some(Value::String(text)) => matches!(text.as_str(), "true" | "1"),
        Some(Value::Number(number)) => number.as_u64() == Some(1),
        _ => false,
    };
    NAMES.iter().any(names_secret) || MARKS.iter().any(is_set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn inputs_that_are_not_known_to_be_visible_are_hidden() {
        let payload = json!({"job_invocation": {"inputs": {"code": {"a": 1234}, "command": "id"}}});
        let shown = json!({"job_invocation": {"inputs": {"code": MASK, "command": "id"}}});
        assert_eq!(with_inputs_masked(&payload, &["command".into()]), shown);
        assert_eq!(with_inputs_masked(&json!(null), &[]), json!(null));
        let found = secrets(&payload, &shown);
        assert_eq!(found.iter().map(Secret::expose).collect::<Vec<_>>(), ["1234"]);
    }

    #[test]
    fn a_value_is_masked_by_what_stands_beside_and_around_it() {
        for (body, shown) in [
            (
                json!({"host[root_pass]": "x", "pwd": 7, "apikey": "x"}),
                json!({"host[root_pass]": MASK, "pwd": MASK, "apikey": MASK}),
            ),
            (
                json!({"credentials": {"user": "a", "key": "x"}, "tokens": ["x", "y"]}),
                json!({"credentials": MASK, "tokens": MASK}),
            ),
            (json!({"use_token": true, "password": null}), json!({"use_token": true, "password": null})),
            (json!({"name": "db_password", "value": "x"}), json!({"name": "db_password", "value": MASK})),
            (json!({"template_input_name": "pin", "value": 1}), json!({"template_input_name": "pin", "value": MASK})),
            (
                json!({"parameter": "db", "hidden_value": true, "override_values": [{"match": "fqdn=a", "value": "x"}]}),
                json!({"parameter": "db", "hidden_value": true, "override_values": [{"match": "fqdn=a", "value": MASK}]}),
            ),
            (
                json!({"name": "a", "value": "x", "hidden_value": "1"}),
                json!({"name": "a", "value": MASK, "hidden_value": "1"}),
            ),
            (
                json!({"name": "a", "value": "x", "hidden_value": false}),
                json!({"name": "a", "value": "x", "hidden_value": false}),
            ),
            (json!({"setting": {"value": "x"}}), json!({"setting": {"value": MASK}})),
            (json!({"json": "{\"pwd\": \"x\", \"a\": 1}"}), json!({"json": "{\"pwd\":\"*****\",\"a\":1}"})),
            (json!({"json": "[1,  2]", "text": "{x"}), json!({"json": "[1,  2]", "text": "{x"})),
            (json!({"url": "http://ann:x@proxy?token=y"}), json!({"url": "http://ann:*****@proxy?token=*****"})),
        ] {
            assert_eq!(masked(&body), shown);
        }
    }

    #[test]
    fn the_secrets_of_a_body_are_found_and_hidden_wherever_they_are_quoted() {
        let body = json!({"password": "hunter2", "name": "a", "ssh": [{"api_token": "hunter3", "user": "hunter"}]});
        let found = secrets(&body, &masked(&body));
        assert_eq!(found.iter().map(Secret::expose).collect::<Vec<_>>(), ["hunter2", "hunter3"]);
        let said = json!({"error": {"message": "hunter2 and hunter3 of hunter", "code": 1}});
        assert_eq!(without(&said, &found), json!({"error": {"message": "***** and ***** of hunter", "code": 1}}));
    }

    #[test]
    fn secrets_are_masked_at_every_depth_and_nothing_else_is() {
        let body = json!({"job_invocation": {
            "password": "a", "key_passphrase": "b", "ssh": {"effective_user": "root", "effective_user_password": "c"},
            "inputs": {"command": "id", "db_password": "d"}, "search_query": "name = x", "api_token": null}});
        assert_eq!(
            masked(&body),
            json!({"job_invocation": {
                "password": MASK, "key_passphrase": MASK, "ssh": {"effective_user": "root", "effective_user_password": MASK},
                "inputs": {"command": "id", "db_password": MASK}, "search_query": "name = x", "api_token": null}})
        );
    }
}
