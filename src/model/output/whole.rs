//! Rows and chunks that have arrived whole, most of them: read where they are. What is unusual is left to the splitter.

use super::chunk::{HostOutput, OutputChunk, Part, Stream};
use super::row_value::RowNumber;
use crate::scanner::{Scanner, unescaped};

/// Reads a row, and adds its parts; none if it is not whole.
pub fn row(json: &mut Scanner<'_>, parts: &mut Vec<Part>) -> Option<()> {
    let count = parts.len();
    let row = host_output(json, parts);
    if row.is_none() {
        parts.truncate(count);
    }
    parts.push(Part::Row(row?));
    Some(())
}

/// Reads a chunk; none if it is not whole.
pub fn chunk(json: &mut Scanner<'_>) -> Option<OutputChunk> {
    let [mut id, mut output_type, mut output, mut timestamp] = [None; 4];
    members(json, |json, name| match name {
        "id" => set(&mut id, json.value()?),
        "output_type" => set(&mut output_type, json.value()?),
        "output" => set(&mut output, json.value()?),
        "timestamp" => set(&mut timestamp, json.value()?),
        _ => json.value().map(drop),
    })?;
    let number = |text: Option<&str>| text.map(RowNumber::read).unwrap_or_default();
    let stream = match output_type.map(text) {
        Some(word) => Stream::read(&word?),
        None => Stream::Stdout,
    };
    let text = output.map_or(Some(String::new()), text)?;
    Some(OutputChunk { id: number(id).id(), stream, text, timestamp: number(timestamp).number() })
}

fn host_output(json: &mut Scanner<'_>, parts: &mut Vec<Part>) -> Option<HostOutput> {
    let [mut host, mut complete, mut output, mut delayed, mut start_at] = [None; 5];
    members(json, |json, name| match name {
        "host_id" => set(&mut host, json.value()?),
        "complete" => set(&mut complete, json.value()?),
        "delayed" => set(&mut delayed, json.value()?),
        "start_at" => set(&mut start_at, json.value()?),
        "output" => {
            set(&mut output, "")?;
            if json.takes(b'[') { chunks(json, parts) } else { (json.value()? == "null").then_some(()) }
        }
        _ => json.value().map(drop),
    })?;
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

/// Reads the chunks up to the end of their array.
fn chunks(json: &mut Scanner<'_>, parts: &mut Vec<Part>) -> Option<()> {
    if json.takes(b']') {
        return Some(());
    }
    loop {
        let chunk = chunk(json)?;
        parts.extend((!chunk.is_transient()).then_some(Part::OutputChunk(chunk)));
        if !json.takes(b',') {
            return json.takes(b']').then_some(());
        }
    }
}

/// Reads an object by `member`, which gets its names and reads their values.
fn members<'a>(json: &mut Scanner<'a>, mut member: impl FnMut(&mut Scanner<'a>, &'a str) -> Option<()>) -> Option<()> {
    let mut is_next = json.takes(b'{');
    if is_next && json.takes(b'}') {
        return Some(());
    }
    while is_next {
        let name = json.name()?;
        member(json, name)?;
        is_next = json.takes(b',');
    }
    json.takes(b'}').then_some(())
}

/// Sets a member; none if it is there twice.
fn set<'a>(member: &mut Option<&'a str>, value: &'a str) -> Option<()> {
    member.replace(value).is_none().then_some(())
}

/// Returns the text of a value, empty if it is no string.
fn text(value: &str) -> Option<String> {
    if value.starts_with('"') { unescaped(value) } else { Some(String::new()) }
}
