//! JSON as it was sent, in the layout of [`super::json`]: its values are not stored, and numbers stay as they are written.

use crate::api::http::json::string;
use crate::error::{Error, Kind};
use crate::scanner::strings;

/// Deepest nesting, as of values that are stored.
const DEEPEST: usize = 127;
/// Most characters of a number, as of values that are stored.
const LONGEST: usize = 400;

/// Returns valid JSON over several lines, the first of which starts at `depth` levels of indentation.
pub fn laid_out(json: &str, depth: usize) -> Result<String, Error> {
    let (mut laid, mut at) = (LaidOut { text: String::with_capacity(2 * json.len()), outer: depth, depth }, 0);
    while let Some(rest) = json.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        let length = length(rest);
        let token = json.get(at..at + length).unwrap_or_default();
        at += length;
        match rest {
            [b' ' | b'\t' | b'\r' | b'\n', ..] => {}
            [b'{' | b'[', inner @ ..] => at += laid.open(token, inner)?,
            [b'}' | b']', ..] => laid.close(token),
            [b',', ..] => laid.next(),
            [b':', ..] => laid.text.push_str(": "),
            [b'"', ..] if token.contains('\\') => laid.text.push_str(&unescaped(token)?),
            [b'"', ..] => laid.text.push_str(token),
            _ if length > LONGEST => return Err(unreadable("number out of range")),
            _ => laid.text.push_str(token),
        }
    }
    Ok(laid.text)
}

/// Returns the length of the first token: a blank, a bracket, a sign, a string, or a number or word.
fn length(json: &[u8]) -> usize {
    match json {
        [b'"', text @ ..] => 1 + string(text).0,
        [b'-' | b'0'..=b'9' | b'a'..=b'z', ..] => {
            json.iter().position(|byte| b",]} \t\r\n".contains(byte)).unwrap_or(json.len())
        }
        _ => 1,
    }
}

/// Returns a string with no more escapes than it needs.
fn unescaped(string: &str) -> Result<String, Error> {
    let text = strings::unescaped(string).ok_or_else(|| unreadable("a string has half a character"))?;
    serde_json::to_string(&text).map_err(|cause| unreadable(&cause.to_string()))
}

fn unreadable(cause: &str) -> Error {
    Error::new(Kind::Protocol, format!("the server's answer is not a list: {cause}"))
}

struct LaidOut {
    text: String,
    outer: usize,
    depth: usize,
}

impl LaidOut {
    /// Begins a list or an object, and ends it if it is empty; returns the length of what it read of the text behind the bracket.
    fn open(&mut self, bracket: &str, inner: &[u8]) -> Result<usize, Error> {
        self.text.push_str(bracket);
        if self.depth - self.outer == DEEPEST {
            return Err(unreadable("recursion limit exceeded"));
        }
        let blanks = inner.iter().take_while(|byte| b" \t\r\n".contains(byte)).count();
        if let Some(b']' | b'}') = inner.get(blanks) {
            // An empty list has two line breaks.
            self.text.push_str(if bracket == "[" { "\n" } else { "" });
            self.line();
            self.text.push_str(if bracket == "[" { "]" } else { "}" });
            return Ok(blanks + 1);
        }
        self.depth += 1;
        self.line();
        Ok(blanks)
    }

    fn close(&mut self, bracket: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line();
        self.text.push_str(bracket);
    }

    fn next(&mut self) {
        self.text.push(',');
        self.line();
    }

    fn line(&mut self) {
        const LINE: &str = "\n                                ";
        match LINE.get(..1 + 2 * self.depth) {
            Some(line) => self.text.push_str(line),
            None => self.text.extend(std::iter::once("\n").chain(std::iter::repeat_n("  ", self.depth))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::http::numbers;
    use crate::render::json;
    use proptest::prelude::*;
    use serde_json::Value;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,8}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((".{0,4}", inner), 0..4).prop_map(|members| members.into_iter().collect())
            ]
        })
    }

    proptest! {
        #[test]
        fn text_is_laid_out_as_its_value_is(value in value(), depth in 0_usize..3) {
            let expected = json::text(&value, depth).unwrap();
            for sent in [value.to_string(), format!(" {value:#} ")] {
                prop_assert_eq!(laid_out(&sent, depth).unwrap(), expected.as_str());
            }
        }
    }

    #[test]
    fn escapes_become_text_and_numbers_stay_as_they_are_written() {
        let sent =
            r#"{"a\/b":"\u00e9\u0007\n\"\\", "n" : [1E5,-0.10,1e+400,12345678901234567890123] ,"o":[ ],"p":{ }}"#;
        let expected = json::text(&numbers::parse(sent.as_bytes()).unwrap(), 1).unwrap();
        assert_eq!(laid_out(sent, 1).unwrap(), expected);
    }

    #[test]
    fn what_cannot_be_stored_is_refused_here_too() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        for sent in [
            nested(DEEPEST),
            nested(DEEPEST + 1),
            "7".repeat(LONGEST),
            "7".repeat(LONGEST + 1),
            r#""\ud800""#.into(),
            r#"[1, "\udc00x"]"#.into(),
        ] {
            assert_eq!(laid_out(&sent, 0).is_ok(), numbers::parse(sent.as_bytes()).is_ok(), "{sent}");
        }
    }
}
