//! Fields that an export leaves out: set on the copy, with a warning for those that cannot be set.

use crate::api::Client;
use crate::api::rex::template_inputs;
use crate::error::Error;
use crate::model::answer;
use crate::streams::Streams;
use serde_json::{Map, Value, json};

/// A copy of a template.
pub struct Copy<'a> {
    /// Client of the server.
    pub client: &'a Client,
    /// Original, as the server shows it.
    pub original: &'a Value,
    /// Id of the copy.
    pub id: &'a Value,
}

/// Fields in which a copy differs from its original on purpose.
const OWN: [&str; 7] = ["id", "name", "created_at", "updated_at", "locked", "cloned_from_id", "default"];

/// Lists of records, and the parameters that set them by their ids.
const MEMBERS: [(&str, &str); 2] = [("organizations", "organization_ids"), ("locations", "location_ids")];

/// Sets the missing fields of the copy, and warns of fields that still differ.
pub async fn complete(copy: &Copy<'_>, streams: &mut Streams) {
    let name = format!("the copy, job template {}", copy.id);
    match copy.different().await {
        Ok(different) if different.is_empty() => {}
        Ok(different) => streams.warn(&format!("{name}, differs from the original in: {}", different.join(", "))),
        Err(error) => streams.warn(&format!("{name}, may lack some of what the original has: {}", error.message())),
    }
}

impl Copy<'_> {
    /// Sets the fields that differ, and returns the names of those that still do.
    async fn different(&self) -> Result<Vec<String>, Error> {
        let path = format!("/api/job_templates/{}", self.id);
        let mut copy = self.client.get(&path, &[]).await?;
        let fields = changes(self.original, &copy);
        let mut refusal = None;
        if !fields.is_empty() {
            match self.client.put(&path, &json!({ "job_template": fields })).await {
                Ok(changed) => copy = changed,
                Err(error) => refusal = Some(error),
            }
        }
        let mut different: Vec<String> = different_fields(self.original, &copy).map(str::to_owned).collect();
        different.extend(self.different_inputs().await);
        if let (Some(error), Some(last)) = (refusal, different.last_mut()) {
            last.push_str(&format!(" ({})", error.message()));
        }
        Ok(different)
    }

    /// Returns the inputs that differ in some detail; the fields of a template do not show it.
    async fn different_inputs(&self) -> Vec<String> {
        let (Some(original), Some(copy)) = (answer::count(self.original.get("id")), answer::count(Some(self.id)))
        else {
            return Vec::new();
        };
        let asked = tokio::join!(template_inputs::own(self.client, original), template_inputs::own(self.client, copy));
        let (Ok(original), Ok(copy)) = asked else { return vec!["inputs, whose details could not be read".into()] };
        let is_same = |input: &&Value| copy.iter().any(|other| without_ids(other) == without_ids(input));
        let named = original.iter().filter(|input| !is_same(input)).filter_map(|input| answer::text(input, "/name"));
        named.map(|name| format!("input \"{name}\"")).collect()
    }
}

/// Returns the fields of a request that makes `copy` equal to `original`.
fn changes(original: &Value, copy: &Value) -> Map<String, Value> {
    let mut fields = Map::new();
    for key in different_fields(original, copy) {
        let value = original.get(key).cloned().unwrap_or_default();
        match (key, MEMBERS.iter().find(|(list, _)| *list == key)) {
            (_, Some((_, parameter))) => drop(fields.insert((*parameter).to_owned(), ids(&value))),
            ("effective_user", _) => drop(fields.insert("effective_user_attributes".into(), value)),
            // Inputs are records of their own; what they are came with the import.
            ("template_inputs", _) => {}
            _ => drop(fields.insert(key.to_owned(), value)),
        }
    }
    fields
}

/// Returns the keys of the fields that differ. A field that only one answer has is no difference.
fn different_fields<'a>(original: &'a Value, copy: &Value) -> impl Iterator<Item = &'a str> {
    let fields = original.as_object().into_iter().flatten();
    let differs = |key: &str, value: &Value| copy.get(key).is_some_and(|other| comparable(other) != comparable(value));
    let own = |key: &str| OWN.contains(&key);
    fields.filter(move |(key, value)| !own(key) && differs(key, value)).map(|(key, _)| key.as_str())
}

/// Normalizes a value for comparison: lists are sorted, inputs lose their ids, a blank text becomes null.
fn comparable(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let is_input = |item: &Value| item.get("input_type").is_some();
            let mut items: Vec<_> =
                items.iter().map(|item| if is_input(item) { without_ids(item) } else { item.clone() }).collect();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        Value::String(text) if text.is_empty() => Value::Null,
        other => other.clone(),
    }
}

fn without_ids(record: &Value) -> Value {
    let mut record = record.clone();
    if let Some(fields) = record.as_object_mut() {
        fields.retain(|key, _| !matches!(key.as_str(), "id" | "template_id"));
    }
    record
}

fn ids(records: &Value) -> Value {
    records.as_array().into_iter().flatten().filter_map(|record| record.get("id")).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_set_by_the_parameters_of_the_server() {
        let original = json!({"id": 5, "name": "a", "locked": true, "description": "d", "snippet": true,
            "organizations": [{"id": 3, "name": "x"}, {"id": 4, "name": "y"}], "locations": [],
            "effective_user": {"value": "deploy"}, "template_inputs": [{"id": 1, "name": "i", "input_type": "user"}]});
        let copy = json!({"id": 6, "name": "b", "locked": false, "description": "", "snippet": true,
            "organizations": [{"id": 4, "name": "y"}], "locations": [{"id": 9}],
            "effective_user": {"value": null}, "template_inputs": [{"id": 2, "name": "i", "input_type": "user"}]});
        let expected = json!({"description": "d", "organization_ids": [3, 4], "location_ids": [],
            "effective_user_attributes": {"value": "deploy"}});
        assert_eq!(Value::Object(changes(&original, &copy)), expected);
    }

    #[test]
    fn an_equal_copy_needs_nothing() {
        let original = json!({"id": 5, "description": null, "organizations": [{"id": 3}, {"id": 4}]});
        let copy = json!({"id": 6, "description": "", "organizations": [{"id": 4}, {"id": 3}]});
        assert!(changes(&original, &copy).is_empty());
    }
}
