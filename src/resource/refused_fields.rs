//! Options of the fields of a record that the server refuses.

use super::{Field, FieldType, TypedOptions};
use crate::error::Error;

/// Names the options of the refused fields, with the values that were typed.
pub fn name(error: Error, fields: &'static [Field], typed: &TypedOptions<'_>) -> Error {
    let named = |name: &str| fields.iter().find(|field| is_of(field, name));
    let value = |field: &Field| match field.kind {
        // The option has the path of a file, of which the server knows nothing.
        FieldType::File => None,
        _ => typed.text(&flag(field, typed)),
    };
    let error = error.with_field_values(|name| value(named(name)?));
    error.name_fields(|name| Some(format!("--{}", flag(named(name)?, typed))))
}

/// Returns true if the server's errors name the field so, with or without the ending of an id and the object that it is in.
fn is_of(field: &Field, name: &str) -> bool {
    let (key, name) = (field.key(), name.rsplit('.').next().unwrap_or(name));
    let stem = |name: &str| name.trim_end_matches("_ids").trim_end_matches("_id").trim_end_matches('s').to_owned();
    key == name || stem(&key) == stem(name)
}

/// Returns the flag of the field that was typed, or else its first one.
fn flag(field: &Field, typed: &TypedOptions<'_>) -> String {
    let mut flags: Vec<String> = field.flags().into_iter().map(|(flag, _)| flag).collect();
    if field.flag == "name" {
        flags.insert(0, "new-name".into());
    }
    let names: Vec<&str> = flags.iter().map(String::as_str).collect();
    typed.first(&names).unwrap_or(field.flag).to_owned()
}
