//! Secrets in JSON, hidden before anyone sees them.

use crate::secret::MASK;
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
