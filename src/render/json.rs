//! JSON as Ruby's pretty generator of hammer's time lays it out: an empty list keeps its two line breaks.

use serde_json::{Map, Value};

/// Appends `value`, whose first line starts at `depth` levels of indentation.
pub fn write(out: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Array(items) => {
            let mut separator = "[\n";
            for item in items {
                out.push_str(separator);
                indent(out, depth + 1);
                write(out, item, depth + 1);
                separator = ",\n";
            }
            if items.is_empty() {
                out.push_str(separator);
            }
            close(out, depth, ']');
        }
        Value::Object(fields) if fields.is_empty() => out.push_str("{}"),
        Value::Object(fields) => object(out, fields, depth),
        scalar => out.push_str(&scalar.to_string()),
    }
}

fn object(out: &mut String, fields: &Map<String, Value>, depth: usize) {
    let mut separator = "{\n";
    for (key, value) in fields {
        out.push_str(separator);
        indent(out, depth + 1);
        out.push_str(&Value::from(key.as_str()).to_string());
        out.push_str(": ");
        write(out, value, depth + 1);
        separator = ",\n";
    }
    close(out, depth, '}');
}

fn close(out: &mut String, depth: usize, bracket: char) {
    out.push('\n');
    indent(out, depth);
    out.push(bracket);
}

fn indent(out: &mut String, depth: usize) {
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nested_and_empty_values_are_laid_out_as_ruby_does() {
        let mut out = String::new();
        write(&mut out, &json!({"a": [1, {"b": []}], "c": {}, "d\"": "x\n"}), 0);
        let expected = "{\n  \"a\": [\n    1,\n    {\n      \"b\": [\n\n      ]\n    }\n  ],\n  \"c\": {},\n  \"d\\\"\": \"x\\n\"\n}";
        assert_eq!(out, expected);
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(text in proptest::collection::vec(".*", 0..4)) {
            let value = json!({"list": text, "nested": [[text], {}]});
            let mut out = String::new();
            write(&mut out, &value, 0);
            proptest::prop_assert_eq!(serde_json::from_str::<Value>(&out).unwrap(), value);
        }
    }
}
