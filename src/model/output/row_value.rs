//! A value of a row, in any type that the server writes.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;

/// A value of any type; the content of objects and lists is dropped.
#[derive(Default)]
pub enum RowValue<'a> {
    #[default]
    Nothing,
    Flag(bool),
    Number(f64),
    Text(Cow<'a, str>),
}

impl RowValue<'_> {
    /// Returns a number, or the number in a text.
    pub fn number(self) -> Option<f64> {
        match self {
            RowValue::Number(number) => Some(number),
            // Rust reads the words `NaN` and `inf` as numbers too.
            RowValue::Text(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        }
    }

    /// Returns a number without a sign.
    pub fn id(self) -> Option<u64> {
        // Ids are far below 2^53, so that they are whole as floating point numbers too.
        self.number().filter(|number| *number >= 0.0).map(|number| number as u64)
    }

    /// Borrows the text, if it is one.
    pub fn word(&self) -> Option<&str> {
        match self {
            RowValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the text, if it is one.
    pub fn text(self) -> Option<String> {
        match self {
            RowValue::Text(text) => Some(text.into_owned()),
            _ => None,
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for RowValue<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = RowValue<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(RowValue::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(RowValue::Number(number as f64))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(RowValue::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(RowValue::Number(number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(RowValue::Text(text.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(RowValue::Text(text.to_owned().into()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(RowValue::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(RowValue::Nothing)
    }

    /// Reads an object, or a number: serde_json with `arbitrary_precision` passes numbers as objects.
    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        let value = Value::deserialize(MapAccessDeserializer::new(fields))?;
        Ok(value.as_f64().map_or(RowValue::Nothing, RowValue::Number))
    }
}
