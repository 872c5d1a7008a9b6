//! JSON values whose numbers stay as the server wrote them. The parser keeps all digits, but respells exponents: `1E5` as `1e+5`.

use crate::api::http::json::string;
use crate::scanner::strings::unescaped;
use serde::de::Error as _;
use serde_json::{Number, Value};

/// Most characters of a number.
const LONGEST: usize = 400;

/// Most memory of a text that is used again for another, in bytes.
const MOST_REUSED: usize = 64 << 10;

/// Parses JSON. A number of more than 400 characters is an error.
pub fn parse(bytes: &[u8]) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::from_slice(bytes)?;
    let mut exponents = exponents(bytes);
    restore(&mut value, &mut exponents)?;
    Ok(value)
}

/// Reads a value whose text is known to be JSON, in the memory of an old value if it fits.
pub fn read(text: &str, value: &mut Value) -> Result<(), serde_json::Error> {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match (inner.filter(|inner| !inner.contains('\\')), text.as_bytes().first(), &mut *value) {
        (Some(new), _, Value::String(old)) if old.capacity() <= MOST_REUSED => {
            old.clear();
            old.push_str(new);
        }
        (Some(new), ..) => *value = new.into(),
        (None, Some(b'-' | b'0'..=b'9'), Value::Number(old)) if old.as_str() == text => {}
        (None, Some(b'-' | b'0'..=b'9'), _) if text.len() <= LONGEST => {
            *value = Value::Number(Number::from_string_unchecked(text.to_owned()));
        }
        _ => *value = unescaped(text).map_or_else(|| parse(text.as_bytes()), |text| Ok(text.into()))?,
    }
    Ok(())
}

/// Gives the numbers with an exponent their spelling back. `written` are the spellings in the order of the text.
fn restore<'a>(value: &mut Value, written: &mut impl Iterator<Item = &'a str>) -> Result<(), serde_json::Error> {
    match value {
        Value::Number(number) if number.as_str().len() > LONGEST => {
            return Err(serde_json::Error::custom("number out of range"));
        }
        Value::Number(number) if number.as_str().contains('e') => {
            // A member that is there twice has left only its last value: what does not fit is left as it is.
            if let Some(spelling) = written.next().filter(|spelling| is_respelled(number.as_str(), spelling)) {
                // No checked constructor keeps the spelling; this text has been parsed as a number before.
                *number = Number::from_string_unchecked(spelling.to_owned());
            }
        }
        Value::Array(items) => items.iter_mut().try_for_each(|item| restore(item, written))?,
        Value::Object(members) => members.values_mut().try_for_each(|member| restore(member, written))?,
        _ => {}
    }
    Ok(())
}

/// Returns true if the parser makes `parsed` of `written`.
fn is_respelled(parsed: &str, written: &str) -> bool {
    parsed.replace('+', "") == written.replace('+', "").replace('E', "e")
}

/// Returns the numbers with an exponent, in their order.
fn exponents(bytes: &[u8]) -> impl Iterator<Item = &str> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        loop {
            let (first, after) = rest.split_first()?;
            if *first == b'"' {
                rest = string(after).1;
            } else if matches!(first, b'-' | b'0'..=b'9') {
                let length = rest.iter().take_while(|byte| b"+-.eE0123456789".contains(byte)).count();
                let (number, behind) = rest.split_at_checked(length)?;
                rest = behind;
                if number.iter().any(|byte| matches!(byte, b'e' | b'E')) {
                    return std::str::from_utf8(number).ok();
                }
            } else {
                rest = after;
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_as_they_are_written() {
        let text =
            r#"{"a":[1e5,1E5,1e+5,-2.50E-3,1.0,0.10],"1e7":"3E4 \" 5e5","b":{"c":9E0},"d":12345678901234567890123}"#;
        assert_eq!(parse(text.as_bytes()).unwrap().to_string(), text);
    }

    #[test]
    fn a_value_is_read_as_it_is_parsed_whatever_was_there_before() {
        let texts = [
            "null",
            "true",
            "-0",
            "12.50",
            "1E5",
            "[1E5,{}]",
            r#""""#,
            r#""plain é""#,
            r#""a\"b\u0041""#,
            r#"{"a":1e5}"#,
        ];
        for (old, text) in texts.iter().flat_map(|old| texts.iter().map(move |text| (old, text))) {
            let mut value = parse(old.as_bytes()).unwrap();
            read(text, &mut value).unwrap();
            assert_eq!(value.to_string(), parse(text.as_bytes()).unwrap().to_string(), "{old} {text}");
        }
        assert!(read(&"7".repeat(LONGEST + 1), &mut Value::Null).is_err());
    }

    #[test]
    fn a_member_that_is_there_twice_takes_no_spelling_of_another() {
        let parsed = parse(br#"{"a":1E5,"a":2E5,"b":[1E5,3E5]}"#).unwrap();
        assert_eq!(parsed["a"].as_f64(), Some(2e5));
        assert_eq!(parsed["b"], parse(b"[1e+5,3e+5]").unwrap());
    }

    #[test]
    fn a_number_of_thousands_of_digits_is_an_error() {
        assert!(parse("7".repeat(LONGEST).as_bytes()).is_ok());
        for text in ["7".repeat(LONGEST + 1), format!("[{{\"a\": 1e{}}}]", "1".repeat(LONGEST))] {
            assert!(parse(text.as_bytes()).is_err());
        }
    }
}
