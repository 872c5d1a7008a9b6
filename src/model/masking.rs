//! Secrets in JSON, hidden before anyone sees them.

use crate::secret::{MASK, hidden};
use serde_json::Value;

/// A copy of `value` in which every secret is `*****`: dry runs and `--debug` show this.
///
/// A secret is known by its name, since the server's answers carry them too (the raw answer of a rerun does).
pub fn masked(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| {
                let hide = is_secret(name) && matches!(value, Value::String(_) | Value::Number(_));
                (name.clone(), if hide { MASK.into() } else { masked(value) })
            })
            .collect(),
        Value::Array(items) => items.iter().map(masked).collect(),
        other => other.clone(),
    }
}

/// A copy of a job's payload with these inputs hidden, whatever their names: the template declares their values secret.
pub fn with_hidden_inputs(payload: &Value, names: &[String]) -> Value {
    let mut shown = payload.clone();
    if let Some(inputs) = shown.pointer_mut("/job_invocation/inputs").and_then(Value::as_object_mut) {
        inputs.iter_mut().filter(|(name, _)| names.contains(*name)).for_each(|(_, value)| *value = MASK.into());
    }
    shown
}

/// The secrets in a body: the texts that `shown`, the same body masked, does not show.
pub fn secrets<'a>(body: &'a Value, shown: &Value) -> Vec<&'a str> {
    match (body, shown) {
        (Value::String(text), Value::String(shown)) if text != shown => vec![text],
        (Value::Object(fields), Value::Object(shown)) => {
            let pairs = fields.iter().filter_map(|(name, value)| Some((value, shown.get(name)?)));
            pairs.flat_map(|(value, shown)| secrets(value, shown)).collect()
        }
        (Value::Array(items), Value::Array(shown)) => {
            items.iter().zip(shown).flat_map(|(item, shown)| secrets(item, shown)).collect()
        }
        _ => Vec::new(),
    }
}

/// A copy of `value` in which no text quotes one of `secrets`.
pub fn without(value: &Value, secrets: &[&str]) -> Value {
    match value {
        Value::String(text) => hidden(text, secrets.iter().copied()).into(),
        Value::Array(items) => items.iter().map(|item| without(item, secrets)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), without(value, secrets))).collect(),
        other => other.clone(),
    }
}

/// Whether a field or an input of this name holds a secret.
pub fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    ["password", "passphrase", "passwd", "secret", "token", "private_key"].iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn inputs_are_hidden_by_name() {
        let payload = json!({"job_invocation": {"inputs": {"pin": "1234", "command": "id"}}});
        let shown = json!({"job_invocation": {"inputs": {"pin": MASK, "command": "id"}}});
        assert_eq!(with_hidden_inputs(&payload, &["pin".into()]), shown);
        assert_eq!(with_hidden_inputs(&json!(null), &["pin".into()]), json!(null));
    }

    #[test]
    fn the_secrets_of_a_body_are_found_and_hidden_wherever_they_are_quoted() {
        let body = json!({"password": "hunter2", "name": "a", "ssh": [{"api_token": "hunter3", "user": "hunter"}]});
        let found = secrets(&body, &masked(&body));
        assert_eq!(found, ["hunter2", "hunter3"]);
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
