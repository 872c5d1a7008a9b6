//! Builds nodes from the events of the parser.

use super::{Entry, Map, Node, Scalar, Value, YamlError};
use serde_saphyr::granit_parser::{Event, Marker, Options, Parser, ScalarStyle, Span, StructureStyle, Tag};
use std::collections::HashMap;
use std::ops::Range;

/// Maximum nesting that is read.
const MAX_NESTING: usize = 64;

/// Maximum number of bytes that aliases may add to a document: 16 MiB.
const MAX_ALIAS_BYTES: usize = 16 << 20;

/// Message of an error that the parser finds.
pub const NOT_YAML: &str = "is not YAML";

/// Reads a text with one document; an empty text is null.
pub fn parse(text: &str) -> Result<Node, YamlError> {
    let (node, unknown) = parse_known(text)?;
    unknown.into_iter().next().map_or(Ok(node), Err)
}

/// Reads a text as [`parse`] does, with values of unknown types as [`Value::Unknown`], and returns an error for each of them.
pub fn parse_known(text: &str) -> Result<(Node, Vec<YamlError>), YamlError> {
    let mut options = Options::default();
    // As the readers of Ruby and Python do.
    options.block_scalar_eof_without_line_feed = true;
    let mut reader = NodeBuilder::default();
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| error_at(error.marker(), NOT_YAML))?;
        reader.event(event, &span)?;
    }
    let absent = Node { value: Value::Scalar(plain("")), place: text.len()..text.len() };
    Ok((reader.root.unwrap_or(absent), reader.unknown))
}

fn plain(text: &str) -> Scalar {
    Scalar { text: text.to_owned(), is_plain: true }
}

fn error_at(at: &Marker, reason: &'static str) -> YamlError {
    YamlError { line: at.line(), column: at.col() + 1, reason }
}

/// A list or map that has not ended.
struct OpenCollection {
    value: Value,
    key: Option<(Scalar, Range<usize>)>,
    /// Maps under `<<`.
    merged: Vec<Value>,
    anchor: usize,
    start: usize,
    is_unknown: bool,
}

#[derive(Default)]
struct NodeBuilder {
    root: Option<Node>,
    open: Vec<OpenCollection>,
    anchors: HashMap<usize, Node>,
    /// End of the last node, which is the place of an absent value.
    last: usize,
    repeated: usize,
    /// An error for each value of an unknown type.
    unknown: Vec<YamlError>,
}

impl NodeBuilder {
    fn event(&mut self, event: Event<'_>, span: &Span) -> Result<(), YamlError> {
        let place = span.byte_range().unwrap_or_default();
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let tag = self.tag(tag.as_deref(), span);
                let node = self.scalar(text.into_owned(), style == ScalarStyle::Plain, tag, place);
                self.add(node, anchor, span)
            }
            Event::SequenceStart(_, anchor, tag) => {
                let is_unknown = self.tag(tag.as_deref(), span) == TagMeaning::Unknown;
                self.open(Value::List(Vec::new()), anchor, is_unknown, span)
            }
            Event::MappingStart(style, anchor, tag) => {
                let is_unknown = self.tag(tag.as_deref(), span) == TagMeaning::Unknown;
                let is_flow = style == StructureStyle::Flow;
                self.open(Value::Map(Map { entries: Vec::new(), is_flow }), anchor, is_unknown, span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                // Between brackets the end is a character, otherwise it is the end of the last member.
                self.last = self.last.max(if place.is_empty() { 0 } else { place.end });
                self.close(span)
            }
            Event::Alias(anchor) => {
                let named = self.named(anchor, span)?;
                self.last = place.end;
                self.add(Node { place, ..named }, 0, span)
            }
            _ => Ok(()),
        }
    }

    fn scalar(&mut self, text: String, is_unquoted: bool, tag: TagMeaning, place: Range<usize>) -> Node {
        // The parser reports an absent value as `~`.
        let is_absent = is_unquoted && (text.is_empty() || text == "~" && place.is_empty());
        let (text, place) = if is_absent { (String::new(), self.last..self.last) } else { (text, place) };
        self.last = place.end;
        let is_plain = is_unquoted && tag != TagMeaning::Text;
        Node { value: with_tag(Value::Scalar(Scalar { text, is_plain }), tag == TagMeaning::Unknown), place }
    }

    /// Returns the part that an alias repeats.
    fn named(&mut self, anchor: usize, span: &Span) -> Result<Node, YamlError> {
        let named = self.anchors.get(&anchor).cloned();
        let named = named.ok_or_else(|| error_at(&span.start, "repeats a part that has not ended"))?;
        self.repeated = self.repeated.saturating_add(weight(&named));
        if self.repeated > MAX_ALIAS_BYTES {
            return Err(error_at(&span.start, "repeats too much"));
        }
        Ok(named)
    }

    /// Ends the innermost open collection.
    fn close(&mut self, span: &Span) -> Result<(), YamlError> {
        let Some(OpenCollection { mut value, merged, anchor, start, is_unknown, .. }) = self.open.pop() else {
            return Ok(());
        };
        if let Value::Map(map) = &mut value {
            merged.into_iter().for_each(|from| merge(map, from));
        }
        let value = with_tag(value, is_unknown);
        self.add(Node { value, place: start..self.last.max(start) }, anchor, span)
    }

    fn open(&mut self, value: Value, anchor: usize, is_unknown: bool, span: &Span) -> Result<(), YamlError> {
        if self.open.len() >= MAX_NESTING {
            return Err(error_at(&span.start, "is nested too deep"));
        }
        let start = span.byte_range().unwrap_or_default().start;
        self.open.push(OpenCollection { value, key: None, merged: Vec::new(), anchor, start, is_unknown });
        Ok(())
    }

    /// Returns the meaning of a tag, and takes down an unknown one.
    fn tag(&mut self, tag: Option<&Tag>, span: &Span) -> TagMeaning {
        const REASON: &str = "has a tag other than !!str, !!int, !!float, !!bool, !!null, !!seq and !!map";
        let meaning = meaning(tag);
        if meaning == TagMeaning::Unknown {
            self.unknown.push(error_at(&span.tag_start.unwrap_or(span.start), REASON));
        }
        meaning
    }

    /// Adds a node to the innermost open list or map, or as the root.
    fn add(&mut self, node: Node, anchor: usize, span: &Span) -> Result<(), YamlError> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(OpenCollection { value, key, merged, .. }) = self.open.last_mut() else {
            return match self.root.replace(node) {
                None => Ok(()),
                Some(_) => Err(error_at(&span.start, "starts a second document")),
            };
        };
        match (value, key.take(), node.value) {
            (Value::List(items), _, value) => items.push(Node { value, place: node.place }),
            (Value::Map(_), Some((key, _)), value) if key == plain("<<") => merged.push(value),
            (Value::Map(map), Some((key, key_place)), value) => {
                map.entries.push(Entry { key, key_place, value: Node { value, place: node.place } });
            }
            (Value::Map(_), None, Value::Scalar(scalar)) => *key = Some((scalar, node.place)),
            _ => return Err(error_at(&span.start, "is a key that is no text")),
        }
        Ok(())
    }
}

/// Adds the entries of merged maps whose keys a map does not have. As in Ruby, other values are ignored.
fn merge(map: &mut Map, from: Value) {
    let others = match from {
        Value::Map(other) => vec![other],
        Value::List(items) => items.into_iter().filter_map(|item| item.map().cloned()).collect(),
        Value::Scalar(_) | Value::Unknown(_) => Vec::new(),
    };
    for entry in others.into_iter().flat_map(|other| other.entries) {
        if map.entries.iter().all(|own| own.key.text != entry.key.text) {
            map.entries.push(entry);
        }
    }
}

/// The meaning of a tag for its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TagMeaning {
    /// The value is what it seems to be.
    None,
    /// The value is a text.
    Text,
    /// The value is of an unknown type.
    Unknown,
}

fn meaning(tag: Option<&Tag>) -> TagMeaning {
    match tag.map(|tag| (tag.core_suffix(), tag.original())) {
        None => TagMeaning::None,
        Some((Some("str"), _)) => TagMeaning::Text,
        Some((Some(_), _)) => TagMeaning::None,
        Some((None, tag)) if tag == "!" => TagMeaning::Text,
        Some(_) => TagMeaning::Unknown,
    }
}

fn with_tag(value: Value, is_unknown: bool) -> Value {
    if is_unknown { Value::Unknown(Box::new(value)) } else { value }
}

/// Estimates the bytes that a copy of a node takes.
fn weight(node: &Node) -> usize {
    value_weight(&node.value)
}

fn value_weight(value: &Value) -> usize {
    let inner: usize = match value {
        Value::Scalar(scalar) => scalar.text.len(),
        Value::List(items) => items.iter().map(weight).sum(),
        Value::Map(map) => map.entries.iter().map(|entry| entry.key.text.len() + weight(&entry.value)).sum(),
        Value::Unknown(value) => value_weight(value),
    };
    inner + size_of::<Entry>()
}

#[cfg(test)]
mod tests;
