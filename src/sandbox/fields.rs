//! Fields that an answer has only sometimes.

use serde_json::Value;

/// Adds a field at the end of an object.
pub fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}
