//! Records in json and yaml: values keyed by labels.

use super::column::ColumnType;
use super::fields::Selected;
use super::{ruby, text};
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::borrow::Cow;

/// A value of a record, or a value made of several. Borrowed, since most values of a long list are written unchanged.
pub enum Tree<'a> {
    /// A value of the server.
    Sent(&'a Value),
    /// A text made here.
    Text(Cow<'static, str>),
    /// Fields in the order of their columns.
    Fields(Vec<(Cow<'static, str>, Tree<'a>)>),
    /// The members of a collection.
    Items(Vec<Tree<'a>>),
    /// The members of a collection, keyed by their numbers from 1.
    Numbered(Vec<Tree<'a>>),
}

/// Returns members with their numbers.
pub fn numbered<'t, 'a>(members: &'t [Tree<'a>]) -> impl Iterator<Item = (String, &'t Tree<'a>)> {
    members.iter().enumerate().map(|(at, member)| ((at + 1).to_string(), member))
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Sent(value) => value.serialize(serializer),
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::Fields(fields) => serializer.collect_map(fields.iter().map(|(key, value)| (key, value))),
            Tree::Items(items) => serializer.collect_seq(items),
            Tree::Numbered(members) => serializer.collect_map(numbered(members)),
        }
    }
}

impl From<Tree<'_>> for Value {
    fn from(tree: Tree<'_>) -> Self {
        match tree {
            Tree::Sent(value) => value.clone(),
            Tree::Text(text) => text.into_owned().into(),
            Tree::Fields(fields) => fields.into_iter().map(|(key, value)| (key.into_owned(), value)).collect(),
            Tree::Items(items) => items.into_iter().collect(),
            Tree::Numbered(members) => members
                .into_iter()
                .enumerate()
                .map(|(at, member)| ((at + 1).to_string(), Value::from(member)))
                .collect(),
        }
    }
}

/// Returns the visible fields of `record`, keyed by label.
pub fn labelled<'a>(columns: &[Selected], record: &'a Value) -> Tree<'a> {
    let field = |one: &Selected| Some((one.column.label.into(), carried(one, one.column.visible(record)?)));
    Tree::Fields(columns.iter().filter_map(field).collect())
}

/// Returns the value of one column.
pub fn carried<'a>(one: &Selected, value: &'a Value) -> Tree<'a> {
    let children = &one.children;
    match one.column.kind {
        ColumnType::Plain
        | ColumnType::Date
        | ColumnType::Moment
        | ColumnType::Boolean
        | ColumnType::Text
        | ColumnType::LongText
        | ColumnType::KeyValue
        | ColumnType::List => Tree::Sent(value),
        ColumnType::Bullets if value.is_null() => Tree::Sent(value),
        ColumnType::Bullets => Tree::Text(text::bullets(value).into()),
        ColumnType::Written => Tree::Text(ruby::text(value).into()),
        ColumnType::Either(yes, no) => Tree::Text(if text::truthy(value) { yes } else { no }.into()),
        ColumnType::Or(word) | ColumnType::MomentOr(word) if value.is_null() => Tree::Text(word.into()),
        ColumnType::Or(_) | ColumnType::MomentOr(_) => Tree::Sent(value),
        ColumnType::Reference { name, id } => referenced(value, name, id),
        ColumnType::Nested(_) => labelled(children, value),
        ColumnType::Collection { numbered, .. } => collected(children, value, numbered),
    }
}

fn referenced<'a>(value: &'a Value, name: &str, id: &str) -> Tree<'a> {
    let field = |key: &str| Tree::Sent(value.get(key).unwrap_or(&Value::Null));
    Tree::Fields(vec![("Name".into(), field(name)), ("Id".into(), field(id))])
}

fn collected<'a>(children: &[Selected], value: &'a Value, numbered: bool) -> Tree<'a> {
    let one = |item: &'a Value| match (labelled(children, item), children) {
        (Tree::Fields(fields), [only]) if only.column.label.is_empty() => {
            fields.into_iter().next().map_or(Tree::Sent(&Value::Null), |(_, value)| value)
        }
        (fields, _) => fields,
    };
    let items = items(value).iter().map(one).collect();
    if numbered { Tree::Numbered(items) } else { Tree::Items(items) }
}

/// Returns the members of a collection. A value that is no list is the only member, null as well.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
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
        col("Database", "/database").of(ColumnType::Nested(PART)),
        col("Plugins", "/plugins").of(ColumnType::Collection { fields: PART, numbered: true }),
        col("Locations", "/locations").of(ColumnType::Collection { fields: PLACE, numbered: false }).hide_blank(),
    ];

    #[test]
    fn containers_nest_numbers_become_keys_and_lone_fields_lose_theirs() {
        let columns = Fields::default().select(COLUMNS);
        let record = json!({
            "database": {"name": "pg"}, "plugins": [{"name": "a"}, {}], "locations": [{"title": "Brno", "id": 4, "x": 0}],
        });
        let expected = json!({
            "Database": {"Name": "pg"}, "Plugins": {"1": {"Name": "a"}, "2": {}}, "Locations": [{"Name": "Brno", "Id": 4}],
        });
        assert_eq!(Value::from(labelled(&columns, &record)), expected);
        assert_eq!(serde_json::to_value(labelled(&columns, &record)).unwrap(), expected);
        assert_eq!(Value::from(labelled(&columns, &json!({"locations": []}))), json!({}));
    }
}
