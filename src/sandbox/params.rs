//! Values of a request's body as Rails casts them.

use serde_json::Value;

/// Returns true for the spellings of true.
pub fn is_true(text: &str) -> bool {
    matches!(text.trim().to_ascii_lowercase().as_str(), "true" | "t" | "1" | "yes" | "y" | "on")
}

/// Returns a value that is not missing, null or blank.
pub fn present<'a>(body: &'a Value, pointer: &str) -> Option<&'a Value> {
    body.pointer(pointer).filter(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Object(map) => !map.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    })
}

/// Returns a present value as text.
pub fn text(body: &Value, pointer: &str) -> Option<String> {
    present(body, pointer).map(plain)
}

/// Returns a present value as a whole number; anything else, such as `abc`, counts as 0, as in Ruby.
pub fn number(body: &Value, pointer: &str) -> Option<i64> {
    text(body, pointer).map(|text| text.trim().parse().unwrap_or(0))
}

/// Returns a present value as a boolean.
pub fn boolean(body: &Value, pointer: &str) -> Option<bool> {
    text(body, pointer).map(|text| is_true(&text))
}

/// Returns the fields of a record in a body. Rails takes a body without the record's name for its fields.
pub fn fields<'a>(body: &'a Value, record: &str) -> &'a Value {
    body.get(record).unwrap_or(body)
}

/// Sets a text that the fields name; a null makes it blank.
pub fn set_text(place: &mut String, fields: &Value, key: &str) {
    if let Some(value) = fields.get(key) {
        *place = if value.is_null() { String::default() } else { plain(value) };
    }
}

/// Converts a value to text: strings as they are, lists as Ruby prints them.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(Value::to_string).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}
