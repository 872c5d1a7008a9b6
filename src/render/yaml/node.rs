//! Nodes of a document: values of the server, and trees made of columns.

use super::super::tree::{self, Tree};
use serde_json::Value;
use std::borrow::Cow;

/// The key of a field.
pub enum YamlKey<'a> {
    /// A text.
    Text(&'a str),
    /// The number of a member.
    Number(String),
}

/// A node of the document.
#[derive(Clone, Copy)]
pub enum YamlNode<'a> {
    /// A value of the server.
    Sent(&'a Value),
    /// A tree made of columns.
    Made(&'a Tree<'a>),
}

/// The content of a node. Fields and items are never empty: an empty map or list is a literal.
pub enum Content<'a> {
    /// A map.
    Fields(Box<dyn Iterator<Item = (YamlKey<'a>, YamlNode<'a>)> + 'a>),
    /// A list.
    Items(Box<dyn Iterator<Item = YamlNode<'a>> + 'a>),
    /// A text.
    Text(&'a str),
    /// Null.
    Nothing,
    /// A literal that JSON and YAML share: a number, `true`, `{}`.
    Literal(Cow<'a, str>),
}

impl<'a> YamlNode<'a> {
    /// Returns the content.
    pub fn content(self) -> Content<'a> {
        match self {
            YamlNode::Sent(value) => sent(value),
            YamlNode::Made(Tree::Sent(value)) => sent(value),
            YamlNode::Made(Tree::Text(text)) => Content::Text(text),
            YamlNode::Made(Tree::Fields(fields)) if fields.is_empty() => Content::Literal("{}".into()),
            YamlNode::Made(Tree::Fields(fields)) => Content::Fields(Box::new(
                fields.iter().map(|(key, value)| (YamlKey::Text(key.as_ref()), YamlNode::Made(value))),
            )),
            YamlNode::Made(Tree::Numbered(members)) if members.is_empty() => Content::Literal("{}".into()),
            YamlNode::Made(Tree::Numbered(members)) => {
                let member = |(number, value)| (YamlKey::Number(number), YamlNode::Made(value));
                Content::Fields(Box::new(tree::numbered(members).map(member)))
            }
            YamlNode::Made(Tree::Items(items)) if items.is_empty() => Content::Literal("[]".into()),
            YamlNode::Made(Tree::Items(items)) => Content::Items(Box::new(items.iter().map(YamlNode::Made))),
        }
    }
}

fn sent(value: &Value) -> Content<'_> {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            Content::Fields(Box::new(fields.iter().map(|(key, value)| (YamlKey::Text(key), YamlNode::Sent(value)))))
        }
        Value::Array(items) if !items.is_empty() => Content::Items(Box::new(items.iter().map(YamlNode::Sent))),
        Value::String(text) => Content::Text(text),
        Value::Null => Content::Nothing,
        Value::Number(number) => Content::Literal(number.as_str().into()),
        other => Content::Literal(other.to_string().into()),
    }
}
