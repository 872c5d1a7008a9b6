//! Rows and chunks that have arrived whole, most of them: read where they are. What is unusual is left to the splitter.

use super::chunk::{HostOutput, OutputChunk, Part, Stream};
use super::row_value::RowNumber;
use crate::scanner::Scanner;
use crate::scanner::member_names::MemberNames;
use crate::scanner::strings::unescaped;
use std::collections::VecDeque;

/// Reader of rows and chunks.
#[derive(Debug, Default)]
pub struct WholeReader {
    row_names: MemberNames,
    chunk_names: MemberNames,
    /// Text of the chunk that is read.
    text: String,
}

/// Most memory of a text that is used again for another, in bytes.
const MOST_REUSED: usize = 64 << 10;

impl WholeReader {
    /// Reads a row, and adds its parts; none if it is not whole.
    pub fn row(&mut self, json: &mut Scanner<'_>, parts: &mut VecDeque<Part>) -> Option<()> {
        let count = parts.len();
        let row = self.host_output(json, parts);
        if row.is_none() {
            parts.truncate(count);
        }
        parts.push_back(Part::Row(row?));
        Some(())
    }

    /// Reads a chunk; none if it is not whole.
    pub fn chunk(&mut self, json: &mut Scanner<'_>) -> Option<OutputChunk> {
        const NAMES: [&str; 4] = ["id", "output_type", "timestamp", "output"];
        let (mut values, mut text) = ([None; 3], None);
        let Self { chunk_names, text: buffer, .. } = self;
        members(json, chunk_names, &NAMES, |json, place| match values.get_mut(place) {
            Some(value) => set(value, json.value()?),
            None => set(&mut text, self::text(json, buffer)?),
        })?;
        let [id, output_type, timestamp] = values;
        let number = |text: Option<&str>| text.map(RowNumber::read).unwrap_or_default();
        Some(OutputChunk {
            id: number(id).id(),
            stream: output_type.map_or(Some(Stream::Stdout), stream)?,
            text: text.unwrap_or_default(),
            timestamp: number(timestamp).number(),
        })
    }

    fn host_output(&mut self, json: &mut Scanner<'_>, parts: &mut VecDeque<Part>) -> Option<HostOutput> {
        const NAMES: [&str; 5] = ["host_id", "complete", "delayed", "start_at", "output"];
        let (mut values, mut output) = ([None; 4], None);
        let mut names = std::mem::take(&mut self.row_names);
        let read = members(json, &mut names, &NAMES, |json, place| match values.get_mut(place) {
            Some(value) => set(value, json.value()?),
            None => set(&mut output, self.output(json, parts)?),
        });
        self.row_names = names;
        read?;
        let [host, complete, delayed, start_at] = values;
        let start_at = start_at.filter(|text| delayed == Some("true") && text.starts_with('"'));
        Some(HostOutput {
            host: host.map(RowNumber::read).unwrap_or_default().id(),
            complete: complete == Some("true"),
            start_at: match start_at {
                Some(start) => Some(unescaped(start)?),
                None => None,
            },
            ..HostOutput::default()
        })
    }

    /// Reads the chunks of a row, which may be null.
    fn output(&mut self, json: &mut Scanner<'_>, parts: &mut VecDeque<Part>) -> Option<()> {
        if !json.takes(b'[') {
            return (json.value()? == "null").then_some(());
        }
        if json.takes(b']') {
            return Some(());
        }
        loop {
            let chunk = self.chunk(json)?;
            parts.extend((!chunk.is_transient()).then_some(Part::OutputChunk(chunk)));
            if !json.takes(b',') {
                return json.takes(b']').then_some(());
            }
        }
    }
}

/// Reads an object by `member`, which gets the places of the `wanted` names and reads their values.
fn members<'a>(
    json: &mut Scanner<'a>,
    names: &mut MemberNames,
    wanted: &[&str],
    mut member: impl FnMut(&mut Scanner<'a>, usize) -> Option<()>,
) -> Option<()> {
    names.begin();
    let mut is_next = json.takes(b'{');
    if is_next && json.takes(b'}') {
        return Some(());
    }
    while is_next {
        match names.read(json, wanted)? {
            Some(place) => member(json, place)?,
            None => json.skip_value()?,
        }
        is_next = json.takes(b',');
    }
    json.takes(b'}').then_some(())
}

/// Sets a member; none if it is there twice.
fn set<T>(member: &mut Option<T>, value: T) -> Option<()> {
    member.replace(value).is_none().then_some(())
}

/// Reads a text by way of `buffer`, so that it takes no more memory than it needs; empty if the value is no string.
fn text(json: &mut Scanner<'_>, buffer: &mut String) -> Option<String> {
    buffer.clear();
    buffer.shrink_to(MOST_REUSED);
    if !json.is_before(b'"') {
        return json.value().map(|_| String::new());
    }
    json.string(buffer)?;
    Some(buffer.clone())
}

/// Returns the stream of its word; none if the word has escapes.
fn stream(word: &str) -> Option<Stream> {
    match word {
        "\"stdout\"" => Some(Stream::Stdout),
        _ => (!word.contains('\\')).then(|| Stream::read(word.trim_matches('"'))),
    }
}
