//! A row of a list, with only the wanted members: the others, most of a long answer, are skipped without being stored.

use crate::api::http::numbers;
use serde::Deserialize as _;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;

/// Names of the wanted members of a row; none stands for all.
pub type Keys<'a> = Option<&'a [&'a str]>;

/// Reads one row. With names of wanted members, the row must be an object.
pub struct RowReader<'a>(pub Keys<'a>);

impl<'de> DeserializeSeed<'de> for RowReader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self.0 {
            None => value(<&RawValue>::deserialize(deserializer)?),
            Some(keys) => deserializer.deserialize_map(Members(keys)),
        }
    }
}

fn value<E: serde::de::Error>(text: &RawValue) -> Result<Value, E> {
    numbers::parse(text.get().as_bytes()).map_err(E::custom)
}

struct Members<'a>(&'a [&'a str]);

impl<'de> Visitor<'de> for Members<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object in the list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(wanted) = map.next_key_seed(KeyReader(self.0))? {
            match wanted {
                Some(key) => _ = members.insert(key.to_owned(), value(map.next_value()?)?),
                None => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        Ok(Value::Object(members))
    }
}

/// Reads a key as one of the wanted names.
struct KeyReader<'a>(&'a [&'a str]);

impl<'de, 'a> DeserializeSeed<'de> for KeyReader<'a> {
    type Value = Option<&'a str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for KeyReader<'a> {
    type Value = Option<&'a str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().copied().find(|name| *name == key))
    }
}
