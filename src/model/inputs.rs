//! Template inputs, as typed on the command line and in documents.

use crate::error::Error;
use crate::yaml::{self, Node};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// Template inputs by name, in the order typed.
pub type Inputs = Map<String, Value>;

/// Reads `NAME=VALUE` of `--input` and `--input-file`; the value is kept byte for byte.
///
/// # Errors
/// A usage error that does not repeat the text: what lacks a name may be the value of a hidden input.
pub fn pair(flag: &str, text: &str) -> Result<(String, String), Error> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() => Ok((name.trim().to_owned(), value.to_owned())),
        _ => Err(Error::invalid(flag, None, "must be NAME=VALUE, with the name of an input before the =")),
    }
}

/// Reads hammer's list `NAME=VALUE[,NAME=VALUE...]`.
///
/// hammer cuts a value at its first line break, turns one that starts with a bracket into a list, and starts a new input at `,word=` even
/// inside quotes. A value that it would damage is refused, with the flag that sends it unchanged (`safe`).
pub fn hammer_list(flag: &str, safe: &str, text: &str) -> Result<Vec<(String, String)>, Error> {
    let refuse = |reason: String| {
        // The list is not repeated: an input of it may be hidden.
        Error::invalid(flag, None, reason).hint(format!("Write {safe} once for each input; nothing in it is special."))
    };
    if text.contains(['\n', '\r']) {
        return Err(refuse("a line break cannot be told apart from the end of the list".into()));
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (start, end) in items(text) {
        let item = text.get(start..end).unwrap_or_default();
        let Some((name, value)) = item.split_once('=').filter(|(name, _)| !name.trim().is_empty()) else {
            return Err(refuse("must be NAME=VALUE[,NAME=VALUE...], with the name of an input before each =".into()));
        };
        let (name, value) = (name.trim(), value.trim());
        if !pairs.is_empty() && !is_plain_name(name) {
            let commas = text.get(..start).unwrap_or_default().matches(',').count();
            return Err(refuse(format!(
                "the text after comma {commas} may be an input's name or part of the value before it"
            )));
        }
        if value.is_empty() {
            return Err(refuse(format!("input \"{name}\" has no value")));
        }
        if value.starts_with(['[', '{']) {
            return Err(refuse(format!("the value of \"{name}\" starts with a bracket, which hammer reads as a list")));
        }
        pairs.push((name.to_owned(), value.to_owned()));
    }
    match pairs.iter().find(|(_, value)| pairs.len() > 1 && has_open_quote(value)) {
        Some((name, _)) => Err(refuse(format!("the value of \"{name}\" has a quote that a comma leaves open"))),
        None => Ok(pairs),
    }
}

/// Reads a JSON object of input names and values.
pub fn object(flag: &str, text: &str) -> Result<Inputs, Error> {
    if let Err(cause) = serde_json::from_str::<IgnoredAny>(text) {
        return Err(Error::invalid(flag, None, format!("not valid JSON: {cause}")));
    }
    let node = yaml::parse_with_json(text).map_err(|fault| Error::invalid(flag, None, fault.to_string()))?;
    let yaml::Value::Map(map) = node.value else {
        return Err(Error::invalid(flag, None, "must be a JSON object of input names and values"));
    };
    let mut inputs = Inputs::new();
    for entry in map.entries {
        let refuse = |error: Error| Error::invalid(flag, None, error.message());
        add(&mut inputs, entry.key.text, value(entry.value, true)).map_err(refuse)?;
    }
    Ok(inputs)
}

/// Returns the value of an input. The server wants text, so a scalar is its characters, whatever JSON or YAML read in them. Null is
/// the word in JSON, and an absent value in YAML.
pub fn value(node: Node, is_json: bool) -> Value {
    match node.value {
        yaml::Value::Scalar(scalar) if scalar.is_null() && (is_json || scalar.text.is_empty()) => Value::Null,
        yaml::Value::Scalar(scalar) => scalar.text.into(),
        yaml::Value::Unknown(inner) => value(Node { value: *inner, place: node.place }, is_json),
        yaml::Value::List(items) => items.into_iter().map(|item| value(item, is_json)).collect(),
        yaml::Value::Map(map) => {
            Value::Object(map.entries.into_iter().map(|entry| (entry.key.text, value(entry.value, is_json))).collect())
        }
    }
}

/// Adds an input. A name that is given twice is refused: it can only have one value.
pub fn add(inputs: &mut Inputs, name: String, value: Value) -> Result<(), Error> {
    if inputs.contains_key(&name) {
        return Err(Error::invalid("", None, format!("input \"{name}\" is given twice; give it once")));
    }
    inputs.insert(name, value);
    Ok(())
}

/// Returns the start and the end of each item of a list. A comma separates items only if a `=` follows before the next comma, so a
/// value may contain commas.
fn items(text: &str) -> Vec<(usize, usize)> {
    let mut items = Vec::new();
    let mut start = 0;
    for (comma, _) in text.match_indices(',') {
        let rest = text.get(comma + 1..).unwrap_or_default();
        if rest.split(',').next().is_some_and(|next| next.contains('=')) {
            items.push((start, comma));
            start = comma + 1;
        }
    }
    items.push((start, text.len()));
    items
}

fn is_plain_name(name: &str) -> bool {
    name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.')) && name.starts_with(char::is_alphabetic)
}

fn has_open_quote(value: &str) -> bool {
    ['"', '\'', '`'].iter().any(|quote| value.matches(*quote).count() % 2 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn list(text: &str) -> Result<Vec<(String, String)>, String> {
        hammer_list("--inputs", "--input NAME=VALUE", text).map_err(|e| e.message().to_owned())
    }

    fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect()
    }

    #[test]
    fn plain_lists_are_read_as_by_hammer() {
        assert_eq!(list("command=id").unwrap(), owned(&[("command", "id")]));
        assert_eq!(list("a=1,b=2").unwrap(), owned(&[("a", "1"), ("b", "2")]));
        assert_eq!(list(" a = 1 , b = 2 ").unwrap(), owned(&[("a", "1"), ("b", "2")]));
        assert_eq!(list("a=x,y").unwrap(), owned(&[("a", "x,y")]));
        assert_eq!(list("a=b=c").unwrap(), owned(&[("a", "b=c")]));
        assert_eq!(list("a=\"quoted\"").unwrap(), owned(&[("a", "\"quoted\"")]));
    }

    #[test]
    fn a_value_that_hammer_would_damage_is_refused_with_the_reason() {
        for (text, reason) in [
            ("command=one\ntwo", "line break"),
            ("command=[ -f x ] && y", "starts with a bracket"),
            ("command={x", "starts with a bracket"),
            ("command=echo 'a,b=c'", "leaves open"),
            ("command=ls, then b=c", "after comma 1 may be an input's name or part of the value"),
            ("a=1,$x=2", "after comma 1 may be an input's name or part of the value"),
            ("a=", "has no value"),
            ("a=,b=2", "has no value"),
            ("command", "must be NAME=VALUE"),
            ("", "must be NAME=VALUE"),
        ] {
            let message = list(text).unwrap_err();
            assert!(message.contains(reason), "{text:?}: {message}");
        }
    }

    #[test]
    fn an_input_given_twice_is_refused() {
        let mut inputs = Inputs::new();
        add(&mut inputs, "a".into(), "1".into()).unwrap();
        assert!(add(&mut inputs, "a".into(), "2".into()).is_err());
    }

    #[test]
    fn json_must_be_an_object() {
        assert_eq!(
            object("--inputs-json", r#"{"command":"ls --color=never"}"#).unwrap()["command"],
            "ls --color=never"
        );
        let numbers =
            object("--inputs-json", r#"{"a": 1.10, "b": false, "c": null, "d": 12345678901234567890, "e": 1E5}"#)
                .unwrap();
        assert_eq!(
            Value::Object(numbers),
            json!({"a": "1.10", "b": "false", "c": null, "d": "12345678901234567890", "e": "1E5"})
        );
        assert!(object("--inputs-json", r#"{"a": 1, "a": 2}"#).is_err());
        assert!(object("--inputs-json", "[1]").is_err());
        assert!(object("--inputs-json", "{").is_err());
    }

    proptest! {
        #[test]
        fn an_input_value_is_kept_to_the_byte(name in "[a-z_]{1,12}", value in any::<String>()) {
            prop_assert_eq!(pair("--input", &format!("{name}={value}")).unwrap(), (name, value));
        }

        #[test]
        fn a_list_never_panics(text in any::<String>()) {
            let _ = list(&text);
        }
    }
}
