//! Masking of secrets in JSON before it is displayed.

use crate::secret::{
    MASK, Redactor, Secret, is_secret, secrets_of_address, secrets_of_path, unescaped, without_secrets,
};
use serde_json::{Map, Value};

/// Returns a copy of `value` with every secret replaced by `*****`, for dry runs and `--debug`.
///
/// A secret is recognized by its name, or by a name or a mark in the same object, as in the server's answers (such as the raw answer of
/// a rerun).
pub fn masked(value: &Value) -> Value {
    masked_within(value, false)
}

/// Returns a masked copy of a body that is sent to `path` or comes from there; the path may name the setting of a value in the body.
pub fn masked_body(path: &str, body: &Value) -> Value {
    masked_within(body, is_secret_path(path))
}

/// Returns true for a path to values that are secrets: those of the server's settings, and those below the name of a secret.
pub fn is_secret_path(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segments: Vec<String> = path.split('/').filter(|segment| !segment.is_empty()).map(unescaped).collect();
    let is_setting = segments.iter().rev().skip(1).any(|segment| segment == "settings");
    is_setting || segments.iter().any(|segment| is_secret(segment))
}

/// Returns the parameters of a query to `path` with every secret replaced by `*****`.
pub fn masked_query(path: &str, query: &[(&str, &str)]) -> Vec<(String, String)> {
    let fields = |name: &str, value: &str| Map::from_iter([(last_name(name).to_owned(), Value::from(value))]);
    let is_hidden = is_secret_path(path) || query.iter().any(|(name, value)| marks_value_secret(&fields(name, value)));
    let shown = |(name, value): &(&str, &str)| {
        let hides = is_secret(name) || (is_hidden && VALUE_FIELDS.contains(&last_name(name)));
        ((*name).to_owned(), if hides { MASK.to_owned() } else { masked_text(value, is_hidden) })
    };
    query.iter().map(shown).collect()
}

/// Returns the secrets in a path and its query; `shown` is the same query, masked.
pub fn secrets_of_request(path: &str, query: &[(&str, &str)], shown: &[(String, String)]) -> Vec<Secret> {
    let pairs = query.iter().zip(shown).filter(|((_, value), (_, shown))| value != shown);
    let of_path = secrets_of_path(path).into_iter().flat_map(|part| [part.to_owned(), unescaped(part)]);
    of_path.map(Secret::new).chain(pairs.flat_map(|((_, value), _)| secrets_of_text(value))).collect()
}

/// Returns the innermost name: `value` of `parameter[value]`.
fn last_name(name: &str) -> &str {
    name.trim_end_matches(']').rsplit('[').next().unwrap_or(name)
}

/// Returns a copy of a job's payload with all inputs masked except the `visible` ones: only the template says which are secret.
pub fn with_inputs_masked(payload: &Value, visible: &[String]) -> Value {
    let mut shown = payload.clone();
    if let Some(inputs) = shown.pointer_mut("/job_invocation/inputs").and_then(Value::as_object_mut) {
        inputs.iter_mut().filter(|(name, _)| !visible.contains(*name)).for_each(|(_, value)| *value = MASK.into());
    }
    shown
}

/// Returns the secrets in a body: its texts and numbers that are missing in `shown`, the same body masked.
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
        (Value::String(text), _) => secrets_of_text(text),
        (Value::Number(number), _) => vec![Secret::new(number.to_string())],
        (Value::Bool(_) | Value::Null, _) => Vec::new(),
    }
}

/// Returns a masked text as a secret, and the secrets inside it if it is an address or JSON.
fn secrets_of_text(text: &str) -> Vec<Secret> {
    let within_address = secrets_of_address(text).into_iter().flat_map(|part| [part.to_owned(), unescaped(part)]);
    let within_json = json(text).map(|value| secrets(&value, &masked(&value))).unwrap_or_default();
    std::iter::once(text.to_owned()).chain(within_address).map(Secret::new).chain(within_json).collect()
}

/// Returns a copy of `value` with each quoted secret masked.
pub fn redacted_json(value: &Value, secrets: &[Secret]) -> Value {
    let texts = texts(value);
    let redactor = Redactor::new(secrets.iter().map(Secret::expose), texts);
    redacted_by(&redactor, value)
}

fn redacted_by(redactor: &Redactor<'_>, value: &Value) -> Value {
    match value {
        Value::String(text) => redactor.redacted(text).into(),
        Value::Number(number) if redactor.redacted(number.as_str()) != number.as_str() => MASK.into(),
        Value::Array(items) => items.iter().map(|item| redacted_by(redactor, item)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (redactor.redacted(name), redacted_by(redactor, value))).collect()
        }
        other => other.clone(),
    }
}

/// Returns every text of a value: its names, strings and numbers.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Number(number) => vec![number.as_str()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, value)| std::iter::once(name.as_str()).chain(texts(value))).collect()
        }
        Value::Bool(_) | Value::Null => Vec::new(),
    }
}

/// Fields with the name of the value in the same object.
const NAME_FIELDS: [&str; 8] =
    ["name", "key", "parameter", "attribute", "variable", "template_input_name", "input_name", "label"];

/// Fields with the value of the name in the same object.
const VALUE_FIELDS: [&str; 5] = ["value", "values", "default", "default_value", "override_value"];

/// Fields that mark the value in the same object as secret.
const SECRET_MARKS: [&str; 7] =
    ["hidden_value", "hidden_value?", "hidden", "is_hidden", "secret", "encrypted", "sensitive"];

/// Returns a masked copy of a part of a value. `is_hidden` is set if the values of the object around it are secret.
fn masked_within(value: &Value, is_hidden: bool) -> Value {
    match value {
        Value::Object(fields) => {
            let is_hidden = is_hidden || marks_value_secret(fields);
            let shown = |(name, value): (&String, &Value)| {
                let hides = is_secret(name) || (is_hidden && VALUE_FIELDS.contains(&name.as_str()));
                let shown = match value {
                    Value::Null | Value::Bool(_) => value.clone(),
                    _ if hides => MASK.into(),
                    Value::Object(inner) => masked_within(value, is_hidden || may_be_hidden(name, inner)),
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

/// Returns a masked copy of a text, which may be an address, or JSON itself.
fn masked_text(text: &str, is_hidden: bool) -> String {
    if let Some(value) = json(text) {
        let shown = masked_within(&value, is_hidden);
        return if shown == value { text.to_owned() } else { shown.to_string() };
    }
    without_secrets(text).into_owned()
}

/// Parses a text that is a JSON object or list.
fn json(text: &str) -> Option<Value> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if !text.starts_with(['{', '[']) {
        return None;
    }
    serde_json::from_str(text).ok()
}

fn marks_value_secret(fields: &Map<String, Value>) -> bool {
    let is_named = |name: &&str| fields.get(*name).and_then(Value::as_str).is_some_and(is_secret);
    NAME_FIELDS.iter().any(is_named) || SECRET_MARKS.iter().filter_map(|mark| fields.get(*mark)).any(is_true)
}

/// Returns true for a record whose values may be secrets that it does not mark: the name of a setting is in the path, and an input or a
/// parameter that was hidden stays so.
fn may_be_hidden(record: &str, fields: &Map<String, Value>) -> bool {
    match record {
        "setting" => true,
        "template_input" | "parameter" => !fields.contains_key("hidden_value"),
        _ => false,
    }
}

/// Returns true for a value that the server takes for true: any that is not in Rails' list of false values.
fn is_true(value: &Value) -> bool {
    const FALSE: [&str; 8] = ["", "0", "f", "F", "false", "FALSE", "off", "OFF"];
    match value {
        Value::Null => false,
        Value::Bool(set) => *set,
        Value::String(text) => !FALSE.contains(&text.as_str()),
        Value::Number(number) => number.to_string() != "0",
        Value::Array(_) | Value::Object(_) => true,
    }
}

#[cfg(test)]
mod tests;
