//! Records in json and yaml: values keyed by labels.

use super::column::ColumnType;
use super::fields::{Selected, matches};
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
    let mut fields = Vec::with_capacity(columns.len());
    fields.extend(columns.iter().filter_map(field));
    Tree::Fields(fields)
}

/// Returns the value of one column.
pub fn carried<'a>(one: &Selected, value: &'a Value) -> Tree<'a> {
    let children = &one.children;
    match one.column.kind {
        ColumnType::Reference { name, id } => referenced(value, name, id, &one.parts),
        _ if !one.parts.is_empty() => part(value, &one.parts.iter().map(String::as_str).collect::<Vec<_>>()),
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
        ColumnType::Nested(_) => labelled(children, value),
        ColumnType::Collection { numbered, .. } => collected(children, value, numbered),
    }
}

/// Returns a reference, or the parts of it that were chosen.
fn referenced<'a>(value: &'a Value, name: &str, id: &str, parts: &[String]) -> Tree<'a> {
    let field = |key: &str| Tree::Sent(value.get(key).unwrap_or(&Value::Null));
    let is_chosen = |part: &str| parts.is_empty() || parts.iter().any(|chosen| chosen == part);
    let name = is_chosen("name").then(|| ("Name".into(), field(name)));
    let id = is_chosen("id").then(|| ("Id".into(), field(id)));
    Tree::Fields(name.into_iter().chain(id).collect())
}

/// Returns the members of an object at these paths, in each object of a list; a value without members stays whole.
fn part<'a>(value: &'a Value, paths: &[&str]) -> Tree<'a> {
    match value {
        Value::Array(items) => Tree::Items(items.iter().map(|item| part(item, paths)).collect()),
        Value::Object(fields) => {
            Tree::Fields(fields.iter().filter_map(|(key, value)| member(key, value, paths)).collect())
        }
        _ => Tree::Sent(value),
    }
}

/// Returns a member if one of the paths begins with its key, or is the key itself.
fn member<'a>(key: &str, value: &'a Value, paths: &[&str]) -> Option<(Cow<'static, str>, Tree<'a>)> {
    let name = key.to_lowercase();
    let split =
        paths.iter().map(|path| path.split_once('/').map_or((*path, None), |(first, rest)| (first, Some(rest))));
    let rests: Vec<Option<&str>> = split.filter(|(first, _)| matches(first, &name)).map(|(_, rest)| rest).collect();
    if rests.is_empty() {
        return None;
    }
    let tree = match rests.into_iter().collect::<Option<Vec<_>>>() {
        Some(below) => part(value, &below),
        None => Tree::Sent(value),
    };
    Some((key.to_owned().into(), tree))
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
    use super::super::column::{Column, Set, col, reference};
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
        let columns = Fields::default().select(COLUMNS, Set::Default);
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

    #[test]
    fn parts_of_values_are_chosen_by_their_paths() {
        const HOSTS: &[Column] = &[
            col("Hosts", "/hosts"),
            reference("Owner", "user_name", "user_id"),
            col("Locations", "/locations").of(ColumnType::Collection { fields: PLACE, numbered: false }),
        ];
        let record = json!({"hosts": [{"Name": "a", "Inputs": {"command": "id", "x": 1}}, "N/A"], "user_name": "ann", "user_id": 7, "locations": [{"title": "Brno", "id": 4}]});
        for (list, expected) in [
            ("hosts/name", json!({"Hosts": [{"Name": "a"}, "N/A"]})),
            ("hosts/inputs/COMMAND", json!({"Hosts": [{"Inputs": {"command": "id"}}, "N/A"]})),
            ("owner/id", json!({"Owner": {"Id": 7}})),
            ("locations/name", json!({"Locations": [{"Name": "Brno"}]})),
        ] {
            let columns = Fields::parse(list).select(HOSTS, Set::Default);
            assert_eq!(Value::from(labelled(&columns, &record)), expected, "{list}");
        }
    }
}
