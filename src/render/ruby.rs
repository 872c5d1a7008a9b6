//! Values as Ruby 3.1 prints them, which hammer writes where a value has no text of its own.

use serde_json::Value;

/// Returns the text of a value within a text: null is empty, lists and objects are inspected.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        _ => inspect(value),
    }
}

/// Returns the inspection of a value that the server sent.
pub fn inspect(value: &Value) -> String {
    inspected(value, &|key| format!("{}=>", quoted(key)))
}

/// Returns the inspection of a value that hammer made, whose keys are symbols.
pub fn inspect_made(value: &Value) -> String {
    inspected(value, &|key| format!(":{key}=>"))
}

fn inspected(value: &Value, key: &dyn Fn(&str) -> String) -> String {
    match value {
        Value::Null => "nil".to_owned(),
        Value::String(text) => quoted(text),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| inspected(item, key)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) => {
            let fields: Vec<_> = fields.iter().map(|(name, value)| key(name) + &inspected(value, key)).collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '#' if chars.peek().is_some_and(|next| matches!(next, '{' | '$' | '@')) => quoted.push_str("\\#"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '\u{b}' => quoted.push_str("\\v"),
            '\u{c}' => quoted.push_str("\\f"),
            '\u{7}' => quoted.push_str("\\a"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{1b}' => quoted.push_str("\\e"),
            '\u{7f}' => quoted.push_str("\\x7F"),
            c if c < ' ' => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_are_inspected_as_ruby_does() {
        let value = json!([{"a": null, "b": "x\"y\\\n#{z} #\u{1b}é"}, 1, 1.5, true, [], {}]);
        assert_eq!(inspect(&value), r#"[{"a"=>nil, "b"=>"x\"y\\\n\#{z} #\eé"}, 1, 1.5, true, [], {}]"#);
        assert_eq!(
            inspect_made(&json!([{"name": "dynflow", "version": "1"}])),
            r#"[{:name=>"dynflow", :version=>"1"}]"#
        );
        assert_eq!(
            (text(&json!(null)), text(&json!("a")), text(&json!([null]))),
            ("".into(), "a".into(), "[nil]".into())
        );
    }
}
