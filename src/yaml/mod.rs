//! A reader of YAML in which a scalar keeps its characters; the caller decides what they mean.

mod reader;
pub mod ruby;

pub use reader::{NOT_YAML, parse, parse_known};

use std::ops::Range;

/// A node and its place in the text.
#[derive(Clone, Debug)]
pub struct Node {
    /// Content.
    pub value: Value,
    /// Bytes of the text that it takes.
    pub place: Range<usize>,
}

/// The content of a node.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text, number or word.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A map.
    Map(Map),
    /// A value with a tag of an unknown type, which would change it.
    Unknown(Box<Value>),
}

/// A scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// Characters, without quotes and escapes.
    pub text: String,
    /// True if it is unquoted, so that YAML may read it as something else than text.
    pub is_plain: bool,
}

/// A map in the order written; a key may be repeated.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Entries.
    pub entries: Vec<Entry>,
    /// True if it is written between braces.
    pub is_flow: bool,
}

/// An entry of a map.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Key.
    pub key: Scalar,
    /// Bytes of the text that the key takes.
    pub key_place: Range<usize>,
    /// Value.
    pub value: Node,
}

/// The reason why a text cannot be read. It names a place and never repeats the text, which may contain a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column} {reason}")]
pub struct YamlError {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// Message about that place, the rest of a sentence.
    pub reason: &'static str,
}

impl Scalar {
    /// Returns true for an absent value, and for the words that every YAML reads as null.
    pub fn is_null(&self) -> bool {
        self.is_plain && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }
}

impl Node {
    /// Returns the scalar, if it is one.
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// Returns the map, if it is one.
    pub fn map(&self) -> Option<&Map> {
        match &self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// Returns true for an absent value or a word for null.
    pub fn is_null(&self) -> bool {
        self.scalar().is_some_and(Scalar::is_null)
    }
}

/// Reads YAML or JSON. Most JSON is YAML too, but JSON's strings may contain characters that YAML does not allow.
pub fn parse_with_json(text: &str) -> Result<Node, YamlError> {
    parse(text)
        .or_else(|error_at| serde_json::from_str::<serde_json::Value>(text).map(Node::from).map_err(|_| error_at))
}

impl From<serde_json::Value> for Node {
    /// Converts a JSON value to a node without a place.
    fn from(json: serde_json::Value) -> Self {
        use serde_json::Value as Json;
        let value = match json {
            Json::String(text) => Value::Scalar(Scalar { text, is_plain: false }),
            Json::Array(items) => Value::List(items.into_iter().map(Node::from).collect()),
            Json::Object(fields) => Value::Map(Map::from(fields)),
            word => Value::Scalar(Scalar { text: word.to_string(), is_plain: true }),
        };
        Self { value, place: 0..0 }
    }
}

impl From<serde_json::Map<String, serde_json::Value>> for Map {
    fn from(fields: serde_json::Map<String, serde_json::Value>) -> Self {
        let entry =
            |(text, value)| Entry { key: Scalar { text, is_plain: false }, key_place: 0..0, value: Node::from(value) };
        Self { entries: fields.into_iter().map(entry).collect(), is_flow: true }
    }
}

impl PartialEq for Node {
    /// Compares the contents, not the places.
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Scalar(one), Value::Scalar(two)) => one == two,
            (Value::List(one), Value::List(two)) => one == two,
            (Value::Map(one), Value::Map(two)) => one.entries == two.entries,
            (Value::Unknown(one), Value::Unknown(two)) => one == two,
            _ => false,
        }
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        (&self.key, &self.value) == (&other.key, &other.value)
    }
}
