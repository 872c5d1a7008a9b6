//! Splits the answer to a request for outputs into chunks and rows as its bytes arrive, so that it is never in memory as a whole.
//!
//! A row is an object with an array of chunks in `output`; its other fields are read at its end. The answer is one row, or an object with an
//! array of rows in `outputs`. A JSON parser would have to hold a row, which can be gigabytes of output.

use super::chunk::{OutputChunk, Part};
use super::whole::WholeReader;
use crate::scanner::Scanner;
use serde::Deserialize;
use std::collections::VecDeque;

/// Maximum size of a chunk, of a row without its chunks, and of the rest, in bytes.
const MAX_PART_BYTES: usize = 64 << 20;
/// Maximum nesting; the server's answers have six levels.
const MAX_NESTING: usize = 100;

/// Splitter of one answer.
#[derive(Debug, Default)]
pub struct Splitter {
    /// True if the answer has many rows.
    is_many: bool,
    depth: usize,
    /// Depth within the array of rows, while it is open; likewise the row and its array of chunks below.
    rows: Option<usize>,
    row: Option<usize>,
    pieces: Option<usize>,
    in_string: bool,
    is_escaped: bool,
    /// Start of the last string, which is the key where a value begins.
    word: Vec<u8>,
    row_text: Vec<u8>,
    piece_text: Vec<u8>,
    /// Number of bytes outside of rows and chunks.
    others: usize,
    has_content: bool,
    reader: WholeReader,
}

impl Splitter {
    /// Creates a splitter for an answer that is one row.
    pub fn one() -> Self {
        Self::default()
    }

    /// Creates a splitter for an answer with many rows.
    pub fn many() -> Self {
        Self { is_many: true, ..Self::default() }
    }

    /// Takes the next bytes and returns the parts that they complete, read as they are asked for; an error says why they are no such answer.
    pub fn push<'s, 'b>(&'s mut self, bytes: &'b [u8]) -> Parts<'s, 'b> {
        Parts { splitter: self, text: beginning(bytes), bytes, rest: bytes, ready: VecDeque::new() }
    }

    /// Reads the beginning of `bytes`, of which `text` is text, adds the parts that it completes, and returns the rest.
    fn read<'a>(&mut self, bytes: &'a [u8], text: &str, parts: &mut VecDeque<Part>) -> Result<&'a [u8], String> {
        let rest = if self.in_string {
            self.string(bytes)
        } else if let Some(length) = self.whole(text, parts) {
            bytes.get(length..).unwrap_or_default()
        } else {
            self.structure(bytes, parts)?
        };
        if self.row_text.len().max(self.piece_text.len()).max(self.others) > MAX_PART_BYTES {
            return Err(format!("a part of it is larger than {} MiB", MAX_PART_BYTES >> 20));
        }
        Ok(rest)
    }

    /// Checks that the answer has ended.
    pub fn finish(self) -> Result<(), String> {
        match self.has_content && self.depth == 0 {
            true => Ok(()),
            false => Err("it is incomplete, or no such answer".into()),
        }
    }

    /// Takes the next row or chunk if it has arrived whole, and returns its length.
    fn whole(&mut self, text: &str, parts: &mut VecDeque<Part>) -> Option<usize> {
        let mut json = Scanner::new(text);
        if self.pieces == Some(self.depth) {
            json.takes(b',');
            let chunk = self.reader.chunk(&mut json)?;
            parts.extend((!chunk.is_transient()).then_some(Part::OutputChunk(chunk)));
        } else if self.is_before_row() {
            json.takes(b',');
            self.reader.row(&mut json, parts)?;
            self.has_content = true;
        }
        Some(json.position()).filter(|length| *length > 0)
    }

    /// Returns true where an object is a row.
    fn is_before_row(&self) -> bool {
        self.row.is_none() && if self.is_many { self.rows == Some(self.depth) } else { self.depth == 0 }
    }

    /// Takes the rest of a string, as far as it has arrived, and returns the bytes after it.
    fn string<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let mut end = usize::from(std::mem::take(&mut self.is_escaped));
        while let Some(found) = bytes.get(end..).and_then(|rest| memchr::memchr2(b'"', b'\\', rest)) {
            end += found;
            if bytes.get(end) == Some(&b'"') {
                self.in_string = false;
                return self.keep_string(bytes, end, end + 1);
            }
            end += 2;
        }
        self.is_escaped = end > bytes.len();
        self.keep_string(bytes, bytes.len(), bytes.len())
    }

    /// Keeps a string, or a part of it, whose text and quotation mark end there; returns the bytes after it.
    fn keep_string<'a>(&mut self, bytes: &'a [u8], text_end: usize, end: usize) -> &'a [u8] {
        // The keys to recognize are shorter.
        if self.word.len() < 16 {
            self.word.extend(bytes.iter().take(text_end.min(16)));
        }
        let (string, rest) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
        self.keep(string);
        rest
    }

    /// Takes what stands between strings up to the next bracket or string, and returns the bytes after it.
    fn structure<'a>(&mut self, bytes: &'a [u8], parts: &mut VecDeque<Part>) -> Result<&'a [u8], String> {
        let ends = |byte: &u8| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']');
        let end = bytes.iter().position(ends).unwrap_or(bytes.len());
        let (between, rest) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
        self.keep(between);
        let Some((byte, after)) = rest.split_first() else { return Ok(rest) };
        match byte {
            b'"' => {
                self.in_string = true;
                self.word.clear();
                self.keep(b"\"");
            }
            b'{' | b'[' => self.open(*byte)?,
            _ => parts.extend(self.close(*byte)?),
        }
        Ok(after)
    }

    fn open(&mut self, byte: u8) -> Result<(), String> {
        let here = Some(self.depth);
        let begins_rows = self.is_many && self.depth == 1 && byte == b'[' && self.word == b"outputs";
        let begins_row = byte == b'{' && self.is_before_row();
        let begins_pieces = self.pieces.is_none() && self.row == here && byte == b'[' && self.word == b"output";
        self.depth += 1;
        if self.depth > MAX_NESTING {
            return Err("it is nested too deeply".into());
        }
        if begins_rows {
            self.rows = Some(self.depth);
            self.has_content = true;
        } else if begins_row {
            self.row = Some(self.depth);
            self.has_content = true;
        }
        self.keep(&[byte]);
        if begins_pieces {
            self.pieces = Some(self.depth);
        }
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<Option<Part>, String> {
        let here = Some(self.depth);
        if self.pieces == here {
            self.pieces = None;
        }
        self.keep(&[byte]);
        self.depth = self.depth.checked_sub(1).ok_or("it ends before it begins")?;
        if self.row == here {
            self.row = None;
            return Ok(Some(Part::Row(parse(&mut self.row_text)?)));
        }
        if self.rows == here {
            self.rows = None;
        }
        match self.pieces {
            Some(pieces) if pieces == self.depth => {
                let piece: OutputChunk = parse(&mut self.piece_text)?;
                Ok((!piece.is_transient()).then_some(Part::OutputChunk(piece)))
            }
            _ => Ok(None),
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        match (self.row, self.pieces) {
            (Some(_), None) => self.row_text.extend_from_slice(bytes),
            (_, Some(pieces)) if self.depth > pieces => self.piece_text.extend_from_slice(bytes),
            _ => self.others += bytes.len(),
        }
    }
}

/// The parts that some bytes complete. They are used up before the next ones are read, so that the memory of their texts serves again.
pub struct Parts<'s, 'b> {
    splitter: &'s mut Splitter,
    bytes: &'b [u8],
    /// Beginning of the bytes that is text.
    text: &'b str,
    /// Bytes that have not been read.
    rest: &'b [u8],
    /// Parts that have been read.
    ready: VecDeque<Part>,
}

impl Iterator for Parts<'_, '_> {
    type Item = Result<Part, String>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && !self.rest.is_empty() {
            let text = self.text.get(self.bytes.len() - self.rest.len()..).unwrap_or_default();
            match self.splitter.read(self.rest, text, &mut self.ready) {
                Ok(rest) => self.rest = rest,
                Err(cause) => {
                    self.rest = &[];
                    return Some(Err(cause));
                }
            }
        }
        self.ready.pop_front().map(Ok)
    }
}

/// Returns the beginning of the bytes that is text: they may end within a character.
fn beginning(bytes: &[u8]) -> &str {
    let valid = std::str::from_utf8(bytes).or_else(|cause| {
        let valid = bytes.get(..cause.valid_up_to()).unwrap_or_default();
        std::str::from_utf8(valid)
    });
    valid.unwrap_or_default()
}

/// Reads the collected text, and clears it.
fn parse<T: for<'de> Deserialize<'de>>(text: &mut Vec<u8>) -> Result<T, String> {
    let value = serde_json::from_slice(text).map_err(|cause| cause.to_string());
    text.clear();
    value
}

#[cfg(test)]
mod tests;
