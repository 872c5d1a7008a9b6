//! Values of options, read by hammer's rules.

use super::field::FieldType;
use super::taxonomy::number;
use crate::config::boolean;
use crate::model::{answer, json};
use serde_json::Value;

/// Reads a value of this type.
pub fn value(kind: FieldType, text: &str) -> Result<Value, String> {
    match kind {
        FieldType::Boolean => boolean(text).map(Value::from),
        FieldType::List => list(text).map(|items| items.into_iter().map(with_digits).collect()),
        FieldType::Members(_) => list(text).map(Value::from),
        FieldType::OneOf(words) if !words.contains(&text) => Err(format!("must be one of {}", words.join(", "))),
        FieldType::Text | FieldType::File | FieldType::OneOf(_) | FieldType::Reference(_) => Ok(text.into()),
    }
}

/// Reads a list of ids, each the number of a record. As in hammer, a single id and those of a JSON list are sent as numbers, those
/// between commas as texts.
pub fn ids(text: &str) -> Result<Value, String> {
    let id = |item: Value| {
        let typed = answer::plain(&item);
        let id = number(typed.trim()).map_err(|allowed| format!("\"{typed}\" {allowed}"))?;
        Ok(if item.is_number() { Value::from(id) } else { Value::from(id.to_string()) })
    };
    list(text)?.into_iter().map(id).collect()
}

/// Reads a JSON list, a number, or one line of csv, in which quotes and backslashes protect commas and blanks stay. An empty
/// text is the empty list.
pub fn list(text: &str) -> Result<Vec<Value>, String> {
    match json::read(text) {
        _ if text.is_empty() => Ok(Vec::new()),
        Ok(Value::Array(items)) => Ok(items),
        Ok(Value::Number(number)) if number.is_u64() => Ok(vec![Value::Number(number)]),
        _ => words(text).map(|words| words.into_iter().map(Value::from).collect()),
    }
}

/// Turns a number whose digits a server might change, such as `1.10`, into text, and a boolean too.
fn with_digits(item: Value) -> Value {
    match item {
        Value::Number(number) if number.is_u64() => Value::Number(number),
        Value::Number(_) | Value::Bool(_) => item.to_string().into(),
        other => other,
    }
}

fn words(text: &str) -> Result<Vec<String>, String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let mut quote = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match (character, quote) {
            ('\\', _) => word.extend(characters.next()),
            ('"' | '\'', None) if word.is_empty() => quote = Some(character),
            (_, Some(open)) if character == open => quote = None,
            (',', None) => words.push(std::mem::take(&mut word)),
            _ => word.push(character),
        }
    }
    if quote.is_some() {
        return Err(format!("a quote is not closed in {text}"));
    }
    words.push(word);
    match words.iter().any(|word| word.trim().is_empty()) {
        true => Err(format!("the list \"{text}\" has an empty member; '' alone is the empty list")),
        false => Ok(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn lists_are_json_or_words_between_commas() {
        for (text, expected) in [
            ("a,b", json!(["a", "b"])),
            ("a, b", json!(["a", " b"])),
            ("x\ny", json!(["x\ny"])),
            ("\"a,b\",c", json!(["a,b", "c"])),
            ("a\\,b,c", json!(["a,b", "c"])),
            ("it's,b", json!(["it's", "b"])),
            ("[1.10, \"x\", true, null]", json!(["1.10", "x", "true", null])),
            ("1", json!([1])),
            ("[1, 2]", json!([1, 2])),
            ("1,2", json!(["1", "2"])),
            ("1.10", json!(["1.10"])),
            ("007", json!(["007"])),
            ("null", json!(["null"])),
            ("\"x\"", json!(["x"])),
            ("", json!([])),
            ("[\"\"]", json!([""])),
        ] {
            assert_eq!(value(FieldType::List, text), Ok(expected), "{text}");
        }
        assert_eq!(
            ["1", "[1, \"x\"]", "1.10"].map(|ids| list(ids).unwrap()),
            [vec![json!(1)], vec![json!(1), json!("x")], vec![json!("1.10")]]
        );
        for text in ["\"a,b", ",", " ", "a,,b", "a,", "\"\""] {
            assert!(list(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn ids_are_numbers() {
        for (text, expected) in
            [("", json!([])), ("7", json!([7])), ("1, 2", json!(["1", "2"])), ("[1, \"2\"]", json!([1, "2"]))]
        {
            assert_eq!(ids(text), Ok(expected), "{text}");
        }
        for text in [",", " ", "1,,2", "abc", "-1", "0", "1.5", "0x1", "[null]", "[[1]]", "1,x", "99999999999"] {
            assert!(ids(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn booleans_and_words_are_checked() {
        assert_eq!(value(FieldType::Boolean, "YES"), Ok(json!(true)));
        assert!(value(FieldType::Boolean, "on").is_err());
        assert_eq!(value(FieldType::OneOf(&["user", "fact"]), "magic"), Err("must be one of user, fact".into()));
    }

    proptest! {
        #[test]
        fn plain_words_come_back_as_typed(words in proptest::collection::vec("[a-z][a-z .:]{0,8}", 1..5)) {
            prop_assume!(serde_json::from_str::<Value>(&words.join(",")).is_err());
            prop_assert_eq!(list(&words.join(",")), Ok(words.into_iter().map(Value::from).collect()));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = list(&text);
        }
    }
}
