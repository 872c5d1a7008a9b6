//! Columns: labels, the pointers to their values, and the types of these. Column data is `const`.

use crate::model::answer::member;
use serde_json::Value;

/// One field of a list or a record: its label, the JSON pointer to its value, and the type of the value.
#[derive(Debug)]
pub struct Column {
    /// Label that is displayed and that `--fields` names; the key in json and yaml. Empty for the only field of a collection.
    pub label: &'static str,
    pub(super) pointer: &'static str,
    /// The value is a member of the record itself: the pointer has one key.
    is_member: bool,
    pub(super) kind: ColumnType,
    pub(super) hide_blank: bool,
    pub(super) set: Set,
    /// Width in an ASCII table, where hammer has one for the column.
    pub(super) width: Option<usize>,
}

/// The type of a column's values. Text formats write it out; json and yaml hold the value itself, except where noted.
#[derive(Clone, Copy, Debug)]
pub enum ColumnType {
    /// Any value: a scalar unchanged, a list or an object on one line.
    Plain,
    /// A moment, `2026/11/23 20:41:35` in text.
    Date,
    /// A moment that hammer shows as the server writes it.
    Moment,
    /// Such a moment, or this word for a null, in json and yaml too.
    MomentOr(&'static str),
    /// A flag, `yes` or `no` in base and tables.
    Boolean,
    /// Free text: on lines of its own in base, 60 characters each, and on one line in tables and csv.
    Text,
    /// Free text with lines of its own: below its label in base, unchanged in csv.
    LongText,
    /// An object with a name and a value, `name => value` in base and tables.
    KeyValue,
    /// Several values, joined by commas in text.
    List,
    /// The names of several objects as the bullets hammer makes of them, in json and yaml too.
    Bullets,
    /// Any value as Ruby writes it into a text, in json and yaml too.
    Written,
    /// A flag as one of two words, in json and yaml too.
    Either(&'static str, &'static str),
    /// A value, or this word for a null, in json and yaml too.
    Or(&'static str),
    /// Another record, by the keys of its name and id.
    Reference {
        /// Key of the name.
        name: &'static str,
        /// Key of the id, shown in text with `--show-ids`.
        id: &'static str,
    },
    /// An object with fields of its own.
    Nested(&'static [Column]),
    /// Objects with fields of their own.
    Collection {
        /// Fields of each object.
        fields: &'static [Column],
        /// The objects are numbered, which makes the list an object in json and yaml.
        numbered: bool,
    },
}

/// The smallest of hammer's field sets that a column belongs to; each set is part of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Set {
    /// `THIN`: id and name.
    Thin,
    /// `DEFAULT`: the columns without `--fields`.
    Default,
    /// The columns of `--show-ids`.
    Ids,
    /// `ALL`: every column.
    All,
}

/// Returns a column of plain values.
pub const fn col(label: &'static str, pointer: &'static str) -> Column {
    let (kind, set) = (ColumnType::Plain, Set::Default);
    Column { label, pointer, is_member: has_one_key(pointer.as_bytes()), kind, hide_blank: false, set, width: None }
}

const fn has_one_key(mut pointer: &[u8]) -> bool {
    let mut keys = 0;
    while let [first, rest @ ..] = pointer {
        keys += if *first == b'/' { 1 } else { 0 };
        pointer = rest;
    }
    keys == 1
}

/// Returns a column that reads name and id of another record from this record.
pub const fn reference(label: &'static str, name: &'static str, id: &'static str) -> Column {
    col(label, "").of(ColumnType::Reference { name, id })
}

impl Column {
    /// Gives the column values of `kind`.
    pub const fn of(self, kind: ColumnType) -> Self {
        Self { kind, ..self }
    }

    /// Puts the column into `set` and the larger sets only.
    pub const fn in_set(self, set: Set) -> Self {
        Self { set, ..self }
    }

    /// Makes the column this wide in an ASCII table.
    pub const fn wide(self, width: usize) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Leaves the column out of a record where its value is null or empty.
    pub const fn hide_blank(self) -> Self {
        Self { hide_blank: true, ..self }
    }

    /// Returns the fields of a nested record or a collection.
    pub(super) fn children(&self) -> Option<&'static [Column]> {
        match self.kind {
            ColumnType::Nested(fields) | ColumnType::Collection { fields, .. } => Some(fields),
            _ => None,
        }
    }

    /// Returns the value in `record`, `None` if the object that should hold it lacks the key: such a column is hidden. A column
    /// whose object itself is missing is null, as in hammer, and so is a missing flag that is shown as a word.
    pub(super) fn find<'a>(&self, record: &'a Value) -> Option<&'a Value> {
        let (parent, key) = match self.pointer.strip_prefix('/') {
            Some(key) if self.is_member => (Some(record), key),
            _ => match self.pointer.rsplit_once('/') {
                Some((parent, key)) => (record.pointer(parent), key),
                None => return Some(record),
            },
        };
        let is_word = matches!(self.kind, ColumnType::Either(..));
        match parent {
            Some(Value::Object(fields)) => member(fields, key).or(is_word.then_some(&Value::Null)),
            _ => Some(&Value::Null),
        }
    }

    /// Returns true for a column of moments.
    pub(super) const fn is_moment(&self) -> bool {
        matches!(self.kind, ColumnType::Date | ColumnType::Moment | ColumnType::MomentOr(_))
    }

    /// Returns the members of a record that the column reads; `None` for the whole record.
    pub(super) fn keys(&self) -> Option<Vec<&'static str>> {
        match (self.pointer.split('/').nth(1), self.kind) {
            (Some(key), _) => Some(vec![key]),
            (None, ColumnType::Reference { name, id }) => Some(vec![name, id]),
            (None, _) => None,
        }
    }

    /// Returns true if a table whose first row is `record` has the column.
    pub(super) fn in_header(&self, record: &Value) -> bool {
        self.find(record).is_some()
    }

    /// Returns the value, `None` where the record hides it.
    pub(super) fn visible<'a>(&self, record: &'a Value) -> Option<&'a Value> {
        let value = self.find(record)?;
        let there = match self.kind {
            ColumnType::Reference { name, id } => {
                [name, id].iter().all(|key| value.get(key).is_some_and(|v| !v.is_null()))
            }
            _ => !(self.hide_blank && self.is_blank(value)),
        };
        there.then_some(value)
    }

    /// Returns the keys that name the column in `--fields`, beside its label: the last one of its pointer, and all of them.
    pub(super) fn key_names(&self) -> Vec<&'static str> {
        match self.kind {
            ColumnType::Reference { name, .. } => {
                name.strip_suffix("_name").or(name.strip_suffix("_title")).into_iter().collect()
            }
            _ => {
                let path = self.pointer.strip_prefix('/').unwrap_or_default();
                let mut keys: Vec<_> = [path.rsplit('/').next().unwrap_or_default(), path].into();
                keys.dedup();
                keys.retain(|key| !key.is_empty());
                keys
            }
        }
    }

    /// Returns true for a container whose fields are members of the record itself.
    pub(super) const fn has_no_key(&self) -> bool {
        matches!(self.kind, ColumnType::Nested(_)) && self.pointer.is_empty()
    }

    fn is_blank(&self, value: &Value) -> bool {
        match value {
            Value::Object(_) if matches!(self.kind, ColumnType::Nested(_)) => {
                self.children().into_iter().flatten().all(|child| child.visible(value).is_none())
            }
            Value::Null => true,
            Value::Array(items) => self.children().is_some() && items.is_empty(),
            Value::Object(fields) => self.children().is_some() && fields.is_empty(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_missing_key_hides_and_a_null_does_not() {
        let column = col("A", "/a");
        assert_eq!(column.visible(&json!({})), None);
        assert_eq!(column.visible(&json!({"a": null})), Some(&Value::Null));
        assert_eq!(column.hide_blank().visible(&json!({"a": null})), None);
    }

    #[test]
    fn a_key_of_an_absent_object_counts_as_null() {
        let column = col("A", "/outer/a");
        assert_eq!(column.find(&json!({})), Some(&Value::Null));
        assert_eq!(column.find(&json!({"outer": {}})), None);
    }

    #[test]
    fn a_reference_needs_name_and_id_in_a_record_but_keeps_its_place_in_a_header() {
        let column = reference("Host Group", "hostgroup_title", "hostgroup_id");
        let without = json!({"hostgroup_title": null, "hostgroup_id": 1});
        assert!(column.visible(&without).is_none() && column.in_header(&without));
        assert!(column.visible(&json!({"hostgroup_title": "web", "hostgroup_id": 1})).is_some());
    }
}
