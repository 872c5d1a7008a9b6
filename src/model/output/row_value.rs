//! Values of a row, in any type that the server writes.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A value of any type; numbers, objects and lists are dropped.
#[derive(Default)]
pub enum RowValue<'a> {
    #[default]
    Nothing,
    Flag(bool),
    Text(Cow<'a, str>),
}

impl RowValue<'_> {
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

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(RowValue::Nothing)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(RowValue::Nothing)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(RowValue::Nothing)
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

    /// Drops an object, or a number: serde_json with `arbitrary_precision` passes numbers as objects.
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(RowValue::Nothing)
    }
}

/// A number, or a text with one, read from its digits; anything else is none.
#[derive(Clone, Copy, Default)]
pub struct RowNumber(Option<f64>);

impl RowNumber {
    /// Reads the text of a value.
    pub fn read(text: &str) -> Self {
        let digits = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
        // Rust reads the words `NaN` and `inf` as numbers too.
        Self(digits.parse().ok().filter(|number: &f64| number.is_finite()))
    }

    /// Returns the number.
    pub fn number(self) -> Option<f64> {
        self.0
    }

    /// Returns the number if it has no sign.
    pub fn id(self) -> Option<u64> {
        // Ids are far below 2^53, so that they are whole as floating point numbers too.
        self.0.filter(|number| *number >= 0.0).map(|number| number as u64)
    }
}

impl<'de> Deserialize<'de> for RowNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&RawValue>::deserialize(deserializer).map(|value| Self::read(value.get()))
    }
}
