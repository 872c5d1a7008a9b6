//! Typed parameters of any endpoint: `NAME=VALUE` is text, `NAME:=JSON` has a type, brackets in a name nest.

use crate::error::Error;
use crate::model::json;
use serde_json::{Map, Value};

/// Parameters in the order typed: a query, or the fields of a body.
#[derive(Debug, Default)]
pub struct Parameters(Map<String, Value>);

impl Parameters {
    /// Reads the values of `flag`; a name can have one value.
    pub fn parse(flag: &str, fields: &[String]) -> Result<Self, Error> {
        let mut all = Value::Object(Map::new());
        for field in fields {
            let (name, value) = pair(flag, field)?;
            let path = path(name).ok_or_else(|| {
                Error::usage(format!("{flag}: the name \"{name}\" is not valid"))
                    .hint("Allowed are NAME, NAME[INNER] and, for a list, NAME[]; write anything deeper as NAME:=JSON.")
            })?;
            if !put(&mut all, &path, value) {
                return Err(Error::usage(format!("{flag}: \"{name}\" already has a value; give it once")));
            }
        }
        match all {
            Value::Object(fields) => Ok(Self(fields)),
            _ => Ok(Self::default()),
        }
    }

    /// Converts them to query parameters, nested ones with brackets.
    pub fn query(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        self.0.iter().for_each(|(name, value)| flatten(name.clone(), value, &mut pairs));
        pairs
    }

    /// Converts them to a body.
    pub fn body(self) -> Value {
        Value::Object(self.0)
    }
}

/// Reads a parameter. Errors do not repeat its value, which may be a secret.
fn pair<'a>(flag: &str, field: &'a str) -> Result<(&'a str, Value), Error> {
    let Some((name, value)) = field.split_once('=') else {
        return Err(Error::usage(format!("{flag}: \"{field}\" is neither NAME=VALUE nor NAME:=JSON")));
    };
    match name.strip_suffix(':') {
        None => Ok((name, value.into())),
        Some(name) => match json::read(value) {
            Ok(value) => Ok((name, value)),
            Err(fault @ (json::JsonError::DuplicateKey(_) | json::JsonError::Unreadable(_))) => {
                Err(Error::usage(format!("{flag}: in the value of {name}, {fault}")))
            }
            Err(_) => Err(Error::usage(format!("{flag}: the value of {name} is not JSON"))
                .hint(format!("Write {name}=VALUE for plain text."))),
        },
    }
}

/// Maximum nesting of names.
const MAX_NAME_DEPTH: usize = 32;

/// Splits `a[b][]` into `a`, `b` and the empty name of a new item, which is only allowed at the end.
fn path(name: &str) -> Option<Vec<&str>> {
    let (first, rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    let mut path = vec![first];
    if !rest.is_empty() {
        path.extend(rest.strip_prefix('[')?.strip_suffix(']')?.split("]["));
    }
    let (last, before) = path.split_last()?;
    let is_sound = |part: &&str| !part.is_empty() && !part.contains(['[', ']']);
    let ends_well = is_sound(last) || (last.is_empty() && !before.is_empty());
    (ends_well && path.len() <= MAX_NAME_DEPTH && before.iter().all(is_sound)).then_some(path)
}

/// Sets the value at `path` below `slot`; returns false if there is one already.
fn put(slot: &mut Value, path: &[&str], value: Value) -> bool {
    let Some((name, rest)) = path.split_first() else {
        let is_free = slot.is_null();
        *slot = value;
        return is_free;
    };
    if slot.is_null() {
        *slot = if name.is_empty() { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
    }
    match slot {
        Value::Array(items) if name.is_empty() => items.push(value),
        Value::Object(fields) if !name.is_empty() => {
            return put(fields.entry(*name).or_insert(Value::Null), rest, value);
        }
        _ => return false,
    }
    true
}

fn flatten(name: String, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(inner, value)| flatten(format!("{name}[{inner}]"), value, pairs));
        }
        Value::Array(items) => items.iter().for_each(|item| flatten(format!("{name}[]"), item, pairs)),
        Value::Null => pairs.push((name, String::new())),
        Value::String(text) => pairs.push((name, text.clone())),
        scalar => pairs.push((name, scalar.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn parse(fields: &[&str]) -> Result<Parameters, Error> {
        Parameters::parse("--field", &fields.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn fields_are_text_or_typed_and_nest() {
        let given = ["a=1=2", "b[c]=x", "b[d][e]:=[1,null]", "l[]=1", "l[]:=2", "n:=null", "empty="];
        let body = json!({
            "a": "1=2", "b": {"c": "x", "d": {"e": [1, null]}}, "l": ["1", 2], "n": null, "empty": ""
        });
        assert_eq!(parse(&given).unwrap().body(), body);
    }

    #[test]
    fn numbers_keep_their_characters() {
        let body = parse(&["a:=1.10", "b:=[1E+2, 12345678901234567890123]", "c=1.10", "d:=1e400"]).unwrap().body();
        assert_eq!(body.to_string(), r#"{"a":1.10,"b":[1E+2,12345678901234567890123],"c":"1.10","d":1e400}"#);
        for number in ["1.10", "1e400", "1E+2"] {
            let query = parse(&[&format!("a:={number}")]).unwrap().query();
            assert_eq!(query, [("a".to_owned(), number.to_owned())]);
        }
    }

    #[test]
    fn a_query_spells_nesting_with_brackets() {
        let query = parse(&["search=a b", "b[c]:=true", "l[]=1", "l[]=2", "n:=null"]).unwrap().query();
        let query: Vec<_> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(query, ["search=a b", "b[c]=true", "l[]=1", "l[]=2", "n="]);
    }

    #[test]
    fn an_invalid_parameter_is_refused_without_its_value() {
        for (fields, said) in [
            (&["a"][..], "neither NAME=VALUE nor NAME:=JSON"),
            (&["a:=s3cret"], "the value of a is not JSON"),
            (&["a:={\"b\": \"s3cret\", \"b\": 1}"], "in the value of a, \"b\" is given twice"),
            (&["=s3cret"], "is not valid"),
            (&["a[b=s3cret"], "is not valid"),
            (&["a[][b]=s3cret"], "is not valid"),
            (&["[b]=s3cret"], "is not valid"),
            (&[&format!("a{}=s3cret", "[b]".repeat(30_000))], "is not valid"),
            (&["a=1", "a=s3cret"], "already has a value"),
            (&["a=1", "a[b]=s3cret"], "already has a value"),
            (&["a[]=1", "a[b]=s3cret"], "already has a value"),
        ] {
            let error = parse(fields).unwrap_err().to_string();
            assert!(error.contains(said) && !error.contains("s3cret"), "{fields:?}: {error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_field_makes_it_panic(field in "[a\\[\\]:=1]{0,12}") {
            let _ = parse(&[&field, &field]);
        }
    }
}
