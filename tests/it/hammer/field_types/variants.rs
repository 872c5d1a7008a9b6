//! An answer with other values in its fields.

use serde_json::{Value, json};

/// The answer with each type of value in every field, without any value, and with nulls for ids or for names only.
pub fn variants(answer: &Value) -> Vec<(String, Value)> {
    let values = [
        json!(true),
        json!(false),
        json!(null),
        json!(7),
        json!(""),
        json!("a \"b\", c\nd: #{e}"),
        json!([]),
        json!({}),
    ];
    let of_type = |value: Value| (value.to_string(), replaced(answer, &|_, leaf| *leaf = value.clone()));
    let without = replaced(answer, &|_, leaf| *leaf = json!("TAKE OUT"));
    let no_ids = replaced(answer, &|key, leaf| {
        if key == "id" || key.ends_with("_id") {
            *leaf = Value::Null;
        }
    });
    let no_names = replaced(answer, &|key, leaf| {
        if ["name", "title"].iter().any(|name| key.ends_with(name)) {
            *leaf = Value::Null;
        }
    });
    let others =
        [("nothing", taken_out(&without)), ("no ids", no_ids), ("no names", no_names), ("the same", answer.clone())];
    values.into_iter().map(of_type).chain(others.map(|(name, answer)| (name.to_owned(), answer))).collect()
}

/// The answer, or the rows of a list, with each value changed that is neither a list nor an object.
fn replaced(answer: &Value, change: &dyn Fn(&str, &mut Value)) -> Value {
    let mut answer = answer.clone();
    match answer.get_mut("results") {
        Some(rows) => replace(rows, "", change),
        None => replace(&mut answer, "", change),
    }
    answer
}

fn replace(value: &mut Value, key: &str, change: &dyn Fn(&str, &mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, key, change)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| replace(value, key, change)),
        leaf => change(key, leaf),
    }
}

fn taken_out(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(taken_out).collect(),
        Value::Object(fields) => {
            let left = fields.iter().filter(|(_, value)| **value != "TAKE OUT");
            Value::Object(left.map(|(key, value)| (key.clone(), taken_out(value))).collect())
        }
        other => other.clone(),
    }
}
