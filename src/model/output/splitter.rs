//! The answer to a request for outputs, split into pieces and rows as its bytes come, so that it never stands in memory as a whole.
//!
//! A row is an object whose `output` is an array of pieces; everything else in it is read when it has ended. The answer is one row, or an
//! object whose `outputs` is an array of rows.

use super::chunk::{HostOutput, OutputChunk};
use serde::Deserialize;

/// The most bytes of a piece, of a row without its pieces, and of all that is neither.
const MAX_PART_BYTES: usize = 64 << 20;
/// Containers within containers; the server's answers have six.
const MAX_NESTING: usize = 100;

/// A part of the answer.
#[derive(Debug, PartialEq)]
pub enum Part {
    /// A piece of the row that has begun.
    OutputChunk(OutputChunk),
    /// A row has ended; its pieces have come before.
    Row(HostOutput),
}

/// Splits one answer.
#[derive(Debug, Default)]
pub struct Splitter {
    /// The answer holds many rows.
    is_many: bool,
    depth: usize,
    /// Depth within the array of rows, the row, and its array of pieces, while they are open.
    rows: Option<usize>,
    row: Option<usize>,
    pieces: Option<usize>,
    in_string: bool,
    is_escaped: bool,
    /// The last string; the key, where a value begins.
    word: Vec<u8>,
    row_text: Vec<u8>,
    piece_text: Vec<u8>,
    /// Bytes that were neither.
    others: usize,
    has_content: bool,
}

impl Splitter {
    /// For an answer that is one row.
    pub fn one() -> Self {
        Self::default()
    }

    /// For an answer that holds many rows.
    pub fn many() -> Self {
        Self { is_many: true, ..Self::default() }
    }

    /// Takes the next bytes; returns the parts that they complete, or why they are no such answer.
    pub fn push(&mut self, mut bytes: &[u8]) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        while let Some((byte, rest)) = bytes.split_first() {
            if self.in_string {
                bytes = self.string(bytes);
            } else {
                parts.extend(self.structure(*byte)?);
                bytes = rest;
            }
            if self.row_text.len().max(self.piece_text.len()).max(self.others) > MAX_PART_BYTES {
                return Err(format!("a part of it is larger than {} MiB", MAX_PART_BYTES >> 20));
            }
        }
        Ok(parts)
    }

    /// Checks that the answer has ended.
    pub fn finish(self) -> Result<(), String> {
        match self.has_content && self.depth == 0 {
            true => Ok(()),
            false => Err("it is incomplete, or no such answer".into()),
        }
    }

    /// Takes the rest of a string, or as much of it as has come; returns what follows.
    fn string<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        if std::mem::take(&mut self.is_escaped) {
            return self.keep_word(bytes, 1);
        }
        match memchr::memchr2(b'"', b'\\', bytes) {
            None => self.keep_word(bytes, bytes.len()),
            Some(0) if bytes.starts_with(b"\\") => {
                self.is_escaped = true;
                self.keep_word(bytes, 1)
            }
            Some(0) => {
                self.in_string = false;
                self.keep(bytes.get(..1).unwrap_or_default());
                bytes.get(1..).unwrap_or_default()
            }
            Some(end) => self.keep_word(bytes, end),
        }
    }

    fn keep_word<'a>(&mut self, bytes: &'a [u8], count: usize) -> &'a [u8] {
        let (word, rest) = bytes.split_at_checked(count).unwrap_or((bytes, &[]));
        // No key that counts is longer.
        if self.word.len() < 16 {
            self.word.extend(word.iter().take(16));
        }
        self.keep(word);
        rest
    }

    /// Takes a byte between strings.
    fn structure(&mut self, byte: u8) -> Result<Option<Part>, String> {
        match byte {
            b'"' => {
                self.in_string = true;
                self.word.clear();
                self.keep(b"\"");
            }
            b'{' | b'[' => self.open(byte)?,
            b'}' | b']' => return self.close(byte),
            byte => self.keep(&[byte]),
        }
        Ok(None)
    }

    fn open(&mut self, byte: u8) -> Result<(), String> {
        let here = Some(self.depth);
        let begins_rows = self.is_many && self.depth == 1 && byte == b'[' && self.word == b"outputs";
        let begins_row =
            self.row.is_none() && byte == b'{' && if self.is_many { self.rows == here } else { self.depth == 0 };
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
            return Ok(Some(Part::Row(read(&mut self.row_text)?)));
        }
        if self.rows == here {
            self.rows = None;
        }
        match self.pieces {
            Some(pieces) if pieces == self.depth => {
                let piece: OutputChunk = read(&mut self.piece_text)?;
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

/// Reads what was kept, and forgets it.
fn read<T: for<'de> Deserialize<'de>>(text: &mut Vec<u8>) -> Result<T, String> {
    let value = serde_json::from_slice(text).map_err(|cause| cause.to_string());
    text.clear();
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::output::Stream;
    use proptest::prelude::*;

    fn split(mut splitter: Splitter, text: &[u8], cut: usize) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        for bytes in text.chunks(cut.max(1)) {
            parts.extend(splitter.push(bytes)?);
        }
        splitter.finish().map(|()| parts)
    }

    fn piece(id: u64, text: &str) -> OutputChunk {
        OutputChunk { id: Some(id), text: text.into(), stream: Stream::Stdout, timestamp: None }
    }

    const MANY_ROWS: &str = r#"{"a": [{"output": [{}]}], "outputs": [
        {"complete": true, "output": [{"id": 1, "output": "]}\"\\", "meta": {"output": [[]]}}, null, {"id": 2, "output": "ü\n"}], "host_id": 7},
        {"output": null, "host_id": "8"}], "b": {"outputs": [{}]}}"#;

    #[test]
    fn rows_come_with_their_pieces_before_them_wherever_the_bytes_are_cut() {
        let row = |host, complete| Part::Row(HostOutput { host: Some(host), complete, ..HostOutput::default() });
        let expected =
            [Part::OutputChunk(piece(1, "]}\"\\")), Part::OutputChunk(piece(2, "ü\n")), row(7, true), row(8, false)];
        for cut in 1..MANY_ROWS.len() {
            assert_eq!(split(Splitter::many(), MANY_ROWS.as_bytes(), cut).unwrap(), expected, "{cut}");
        }
        let one = r#"{"output":[{"id":3,"output":"x"}],"host_id":9}"#;
        assert_eq!(
            split(Splitter::one(), one.as_bytes(), 5).unwrap(),
            [Part::OutputChunk(piece(3, "x")), row(9, false)]
        );
    }

    #[test]
    fn what_is_no_such_answer_is_an_error() {
        let deep = "[".repeat(1_000);
        for text in [
            "",
            "[]",
            "5",
            "<html>",
            "{}",
            r#"{"outputs": null}"#,
            r#"{"outputs": [{"output": [}]}"#,
            "]",
            &deep,
            &MANY_ROWS[..200],
        ] {
            assert!(split(Splitter::many(), text.as_bytes(), 3).is_err(), "{text}");
        }
        assert_eq!(split(Splitter::many(), br#"{"outputs": []}"#, 4).unwrap(), []);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[\\[\\]{}\",:\\\\a]{0,40}|(\"output\":|\"outputs\":|\\[|\\{|\\]|\\}|,|\"a\")*", cut in 1usize..5) {
            let _ = split(Splitter::many(), text.as_bytes(), cut);
            let _ = split(Splitter::one(), text.as_bytes(), cut);
        }

        #[test]
        fn the_pieces_are_those_of_the_whole_text(texts in prop::collection::vec(".{0,12}", 0..6), cut in 1usize..40) {
            let pieces: Vec<_> = texts.iter().zip(1..).map(|(text, id)| serde_json::json!({"id": id, "output": text})).collect();
            let answer = serde_json::json!({"outputs": [{"output": pieces, "host_id": 1}]}).to_string();
            let got = split(Splitter::many(), answer.as_bytes(), cut).unwrap();
            let expected: Vec<_> = texts.iter().zip(1..).map(|(text, id)| Part::OutputChunk(piece(id, text))).collect();
            prop_assert_eq!(&got[..texts.len()], expected);
        }
    }
}
