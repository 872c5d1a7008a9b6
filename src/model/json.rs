//! JSON from users: numbers keep their characters, and a repeated key is refused.

use crate::yaml::{self, Node};
use serde::de::IgnoredAny;
use serde_json::{Map, Number, Value};

/// The reason why a text is refused as JSON. It never repeats a value, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// The text is not JSON.
    #[error("not valid JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A key is given twice in one object.
    #[error("\"{0}\" is given twice; give it once")]
    DuplicateKey(String),
    /// The nesting or size is beyond the limits.
    #[error("{0}")]
    Unreadable(yaml::YamlError),
}

/// Checks that a text is JSON.
pub fn check(text: &str) -> Result<(), JsonError> {
    let read = serde_json::from_str::<IgnoredAny>(text);
    read.map(drop).map_err(|cause| JsonError::NotJson { line: cause.line(), column: cause.column() })
}

/// Reads a text.
pub fn read(text: &str) -> Result<Value, JsonError> {
    check(text)?;
    value(yaml::parse_with_json(text).map_err(JsonError::Unreadable)?)
}

fn value(node: Node) -> Result<Value, JsonError> {
    Ok(match node.value {
        yaml::Value::Scalar(scalar) if !scalar.is_plain => scalar.text.into(),
        yaml::Value::Scalar(scalar) => match scalar.text.as_str() {
            "null" => Value::Null,
            "true" => true.into(),
            "false" => false.into(),
            _ => Value::Number(Number::from_string_unchecked(scalar.text)),
        },
        yaml::Value::Unknown(inner) => value(Node { value: *inner, place: node.place })?,
        yaml::Value::List(items) => Value::Array(items.into_iter().map(value).collect::<Result<_, _>>()?),
        yaml::Value::Map(map) => {
            let mut fields = Map::new();
            for entry in map.entries {
                if fields.contains_key(&entry.key.text) {
                    return Err(JsonError::DuplicateKey(entry.key.text));
                }
                fields.insert(entry.key.text, value(entry.value)?);
            }
            Value::Object(fields)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_keep_their_characters() {
        let text = r#"{"a":[1e400,1E+2,1.10,-0,-0.0,1E5],"b":{"c":12345678901234567890123},"d":1e-9}"#;
        assert_eq!(read(text).unwrap().to_string(), text);
        assert_eq!(read("1E+2").unwrap().to_string(), "1E+2");
    }

    #[test]
    fn invalid_texts_and_repeated_keys_are_refused() {
        assert_eq!(read(r#"{"a": {"b": 1, "b": 2}}"#), Err(JsonError::DuplicateKey("b".into())));
        for text in ["", "{", r#"{"a": 1,}"#, "[1,]", "a", "~", "yes", "0755", "1.", "'a'", "{a: 1}"] {
            assert!(matches!(read(text), Err(JsonError::NotJson { .. })), "{text}");
        }
    }

    /// JSON of any shape.
    fn any_json() -> impl Strategy<Value = Value> {
        let text = "\\PC{0,8}|[~#:{}<>&*!%@` \t\n\"-]{0,8}";
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            text.prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 24, 6, move |inner| {
            let key = prop_oneof![text.prop_map(String::from), Just("<<".to_owned())];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(key, inner, 0..6).prop_map(|map| Value::Object(map.into_iter().collect()))
            ]
        })
    }

    proptest! {
        #[test]
        fn any_json_is_read_as_it_is(json in any_json(), is_pretty in any::<bool>()) {
            let text = if is_pretty { format!("{json:#}") } else { json.to_string() };
            prop_assert_eq!(read(&text), Ok(json));
        }
    }
}
