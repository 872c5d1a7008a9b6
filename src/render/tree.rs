//! A record as json and yaml carry it: its values keyed by the labels.

use super::column::Kind;
use super::fields::Selected;
use super::text;
use serde_json::{Map, Value};

/// What is visible of `record`, keyed by label.
pub fn labelled(columns: &[Selected], record: &Value) -> Value {
    let mut fields = Map::new();
    for one in columns {
        if let Some(value) = one.column.visible(record) {
            fields.insert(one.column.label.to_owned(), carried(one, value));
        }
    }
    Value::Object(fields)
}

/// The value of one column.
pub fn carried(one: &Selected, value: &Value) -> Value {
    let children = &one.children;
    match one.column.kind {
        Kind::Plain | Kind::Date | Kind::Boolean | Kind::Text | Kind::List => value.clone(),
        Kind::Bullets => text::bullets(value).into(),
        Kind::Either(yes, no) => if text::truthy(value) { yes } else { no }.into(),
        Kind::Or(word) if value.is_null() => word.into(),
        Kind::Or(_) => value.clone(),
        Kind::Reference { name, id } => referenced(value, name, id),
        Kind::Nested(_) => labelled(children, value),
        Kind::Collection { numbered, .. } => collected(children, value, numbered),
    }
}

fn referenced(value: &Value, name: &str, id: &str) -> Value {
    let field = |key: &str| value.get(key).cloned().unwrap_or_default();
    Value::Object(Map::from_iter([("Name".to_owned(), field(name)), ("Id".to_owned(), field(id))]))
}

fn collected(children: &[Selected], value: &Value, numbered: bool) -> Value {
    let one = |item: &Value| match (labelled(children, item), children) {
        (Value::Object(fields), [only]) if only.column.label.is_empty() => {
            fields.into_iter().next().map(|(_, value)| value).unwrap_or_default()
        }
        (fields, _) => fields,
    };
    let items = items(value).iter().map(one);
    if numbered {
        Value::Object(items.enumerate().map(|(at, item)| ((at + 1).to_string(), item)).collect())
    } else {
        Value::Array(items.collect())
    }
}

/// The members of a collection; a null has none, and what should have been a list of one is that one.
pub fn items(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        Value::Null => &[],
        one => std::slice::from_ref(one),
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::{Column, col, reference};
    use super::super::fields::Fields;
    use super::*;
    use serde_json::json;

    const PART: &[Column] = &[col("Name", "/name")];
    const PLACE: &[Column] = &[reference("", "title", "id")];
    const COLUMNS: &[Column] = &[
        col("Database", "/database").of(Kind::Nested(PART)),
        col("Plugins", "/plugins").of(Kind::Collection { fields: PART, numbered: true }),
        col("Locations", "/locations").of(Kind::Collection { fields: PLACE, numbered: false }).hide_blank(),
    ];

    #[test]
    fn containers_nest_numbers_become_keys_and_lone_fields_lose_theirs() {
        let columns = Fields::default().select(COLUMNS).unwrap();
        let record = json!({
            "database": {"name": "pg"}, "plugins": [{"name": "a"}, {}], "locations": [{"title": "Brno", "id": 4, "x": 0}],
        });
        let expected = json!({
            "Database": {"Name": "pg"}, "Plugins": {"1": {"Name": "a"}, "2": {}}, "Locations": [{"Name": "Brno", "Id": 4}],
        });
        assert_eq!(labelled(&columns, &record), expected);
        assert_eq!(labelled(&columns, &json!({"locations": []})), json!({}));
    }
}
