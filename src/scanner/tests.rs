use super::strings::unescaped;
use super::*;
use proptest::prelude::*;
use serde_json::value::RawValue;

fn scanned(text: &str) -> Option<&str> {
    let mut json = Scanner::new(text);
    let value = json.value()?;
    json.is_at_end().then_some(value)
}

fn parsed(text: &str) -> Option<&str> {
    serde_json::from_str::<&RawValue>(text).ok().map(RawValue::get)
}

#[test]
fn values_are_read_as_the_parser_reads_them() {
    for text in [
        "{}",
        " [ ] ",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "0",
        "-0",
        "01",
        "-01",
        "-",
        "1.",
        ".5",
        "1.5e+7",
        "1e",
        "1E5",
        "+1",
        "12345678901234567890",
        "null",
        "nul",
        "nulll",
        "true",
        "false",
        "\"",
        "\"a",
        "\"a\\\"b\"",
        "\"\\u00e9\"",
        "\"\\u00g9\"",
        "\"\\x\"",
        "\"\t\"",
        "\"a long text with \u{1} in it\"",
        "\"é漢\u{7f}\"",
        "[1 2]",
        "[1}",
        "{\"a\":[{\"b\":[]}]}",
        "",
        " ",
        "[",
        "{",
        "{\"a\"",
        "{\"a\":",
        "1 1",
        "\u{feff}1",
        "\u{a0}1",
    ] {
        assert_eq!(scanned(text), parsed(text), "{text}");
    }
}

#[test]
fn deep_nesting_and_long_strings_are_left_to_the_parser() {
    let string = |length: usize| format!("\"{}\"", "a".repeat(length));
    assert!(scanned(&string(LONGEST - 1)).is_some() && scanned(&string(LONGEST + 1)).is_none());
    let nested = |depth: usize, open: &str, close: &str| open.repeat(depth) + "1" + &close.repeat(depth);
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        assert!(scanned(&nested(DEEPEST, open, close)).is_some());
        assert!(scanned(&nested(DEEPEST + 1, open, close)).is_none());
    }
}

#[test]
fn names_with_escapes_are_left_to_the_parser() {
    assert_eq!(Scanner::new(" \"ab\" :1").name(), Some("ab"));
    assert_eq!(Scanner::new("\"a\\u0062\":1").name(), None);
    assert_eq!(Scanner::new("\"ab\"1").name(), None);
}

proptest! {
    #[test]
    fn a_text_is_taken_where_it_is_next(json in "[ab]{0,20}", text in "[ab]{0,20}", cut in 0_usize..20) {
        for text in [text.as_str(), json.get(..cut).unwrap_or(&json)] {
            prop_assert_eq!(begins_with(json.as_bytes(), text.as_bytes()), json.starts_with(text));
        }
    }

    #[test]
    fn any_text_is_read_as_the_parser_reads_it(text in r#"[\[\]{}",:\\a0-9.eEn/u \x01\n-]{0,12}"#) {
        prop_assert_eq!(scanned(&text), parsed(&text));
    }

    #[test]
    fn a_string_ends_where_it_ends(inner in r#"[ -~\u{0}-\u{20}é"\\]{0,40}"#) {
        let text = format!("\"{inner}\"");
        prop_assert_eq!(scanned(&text), parsed(&text));
    }

    #[test]
    fn a_string_has_the_text_that_the_parser_finds(inner in r#"([a é\"\u{1}]|\\[\\"/bfnrtx]|\\u(d83d|de00|00e9|202e|0041|\+041|00)){0,8}"#) {
        let text = format!("\"{inner}\"");
        prop_assert_eq!(unescaped(&text), serde_json::from_str::<String>(&text).ok());
        prop_assert_eq!(scanned(&text).and_then(unescaped), unescaped(&text));
    }

    #[test]
    fn a_number_ends_where_the_parser_ends_it(text in "-?[0-9]{0,3}(\\.[0-9]{0,2})?([eE][+-]?[0-9]{0,2})?[0-9.eE+-]{0,2}") {
        prop_assert_eq!(scanned(&text), parsed(&text));
    }

    #[test]
    fn values_are_found_whatever_is_in_them(items in prop::collection::vec((".*", any::<f64>(), any::<i64>()), 0..4)) {
        let value = serde_json::json!({"items": items, "empty": [{}, []]});
        for text in [value.to_string(), format!("{value:#}")] {
            prop_assert_eq!(scanned(&text), Some(text.as_str()));
        }
    }
}
