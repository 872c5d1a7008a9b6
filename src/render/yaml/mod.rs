//! YAML in the layout of Ruby's Psych and libyaml: lists in maps are not indented, null is empty, long texts are folded.

mod node;
mod scalar;
mod style;

use super::ROW_BYTES;
use super::tree::Tree;
use node::{Content, YamlKey, YamlNode};
use serde_json::Value;

/// First line of a document.
pub const START: &str = "---";

/// Returns a whole document.
pub fn document(tree: &Tree<'_>) -> String {
    let mut out = String::from(START);
    match YamlNode::Made(tree).content() {
        Content::Fields(fields) => {
            out.push('\n');
            mapping(&mut out, fields, 0);
        }
        Content::Items(items) => {
            out.push('\n');
            items.for_each(|item| member(&mut out, item, 0));
        }
        leaf => self::leaf(&mut out, leaf, 2),
    }
    out
}

/// Returns one member of a document that is a list.
pub fn item(tree: &Tree<'_>) -> String {
    let mut out = String::with_capacity(ROW_BYTES);
    member(&mut out, YamlNode::Made(tree), 0);
    out
}

/// Writes one member of a list that starts at column `indent`.
fn member(out: &mut String, node: YamlNode<'_>, indent: usize) {
    out.push('-');
    match node.content() {
        Content::Fields(fields) => {
            out.push(' ');
            mapping(out, fields, indent + 2);
        }
        Content::Items(items) => {
            out.push(' ');
            sequence(out, items, indent + 2);
        }
        leaf => self::leaf(out, leaf, indent + 2),
    }
}

/// Writes the members of a list: the first continues the current line, the others start lines of their own.
fn sequence<'a>(out: &mut String, items: impl Iterator<Item = YamlNode<'a>>, indent: usize) {
    for (at, node) in items.enumerate() {
        if at > 0 {
            blanks(out, indent);
        }
        member(out, node, indent);
    }
}

fn mapping<'a>(out: &mut String, fields: impl Iterator<Item = (YamlKey<'a>, YamlNode<'a>)>, indent: usize) {
    for (at, (key, node)) in fields.enumerate() {
        if at > 0 {
            blanks(out, indent);
        }
        match key {
            YamlKey::Text(text) => scalar::key(out, text),
            YamlKey::Number(number) => out.push_str(&number),
        }
        out.push(':');
        match node.content() {
            Content::Fields(fields) => {
                out.push('\n');
                blanks(out, indent + 2);
                mapping(out, fields, indent + 2);
            }
            Content::Items(items) => {
                out.push('\n');
                blanks(out, indent);
                sequence(out, items, indent);
            }
            leaf => self::leaf(out, leaf, indent + 2),
        }
    }
}

/// Writes a node without members and ends its line; a folded text continues at column `indent`.
fn leaf(out: &mut String, content: Content<'_>, indent: usize) {
    match content {
        Content::Text(text) => {
            out.push(' ');
            scalar::text(out, text, indent);
        }
        Content::Literal(literal) => {
            out.push(' ');
            out.push_str(&literal);
        }
        Content::Nothing | Content::Fields(_) | Content::Items(_) => {}
    }
    out.push('\n');
}

/// Returns a message in hammer's form, keyed by Ruby symbols.
pub fn symbols(fields: &[(&str, &Value)]) -> String {
    let mut out = format!("{START}\n");
    for (key, value) in fields {
        out.push_str(&format!(":{key}:"));
        leaf(&mut out, YamlNode::Sent(value).content(), 2);
    }
    out
}

fn blanks(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn maps_and_lists_are_laid_out_as_psych_does() {
        let value = json!({
            "ID": 1, "Pickup": null, "Hosts": [{"Name": "h1", "Inputs": {"command": "id"}}, {"Name": "h2"}],
            "None": [], "Empty": {}, "Lists": [[1, 2], [], null], "Nested": {"a": {"b": true}},
        });
        let expected = "\
---
ID: 1
Pickup:
Hosts:
- Name: h1
  Inputs:
    command: id
- Name: h2
None: []
Empty: {}
Lists:
- - 1
  - 2
- []
-
Nested:
  a:
    b: true
";
        assert_eq!(document(&Tree::Sent(&value)), expected);
        assert_eq!(document(&Tree::Sent(&json!([]))), "--- []\n");
    }

    fn values() -> impl Strategy<Value = Value> {
        let texts = prop_oneof![
            ".*",
            "[ -~\n]{0,200}",
            "[a-z ]{60,300}",
            "[-+0-9.eExo_:,]{0,12}",
            "(a|b| |\n|'|\"|#|: ){0,40}",
            "(yes|no|on|off|null|true|false|y|n|~|<<|\\.inf|2026-11-23|2026-11-23 10:00:00)\n{0,3}",
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            (-1e6..1e6f64).prop_map(|number| Value::from((number * 100.0).round() / 100.0)),
            texts.prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::vec(("[ -~]{1,30}|[a-z\n]{1,9}|.{1,20}", inner), 0..6)
                    .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn whatever_is_written_reads_back_the_same(value in values()) {
            let written = document(&Tree::Sent(&value));
            let read: Value = serde_saphyr::from_str(&written).map_err(|e| TestCaseError::fail(format!("{e}\n{written}")))?;
            prop_assert_eq!(&read, &value, "{}", written);
        }
    }
}
