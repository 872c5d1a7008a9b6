//! JSON in the layout of the Ruby generator that hammer uses: an empty object has a line break, an empty list has two.

use super::ROW_BYTES;
use crate::error::{Error, Kind};
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::io::{Result, Write};

/// Returns `value` over several lines, the first of which starts at `depth` levels of indentation.
pub fn text(value: &impl Serialize, depth: usize) -> std::result::Result<String, Error> {
    written(value, Layout { depth, is_empty: true })
}

/// Returns `value` on one line.
pub fn line(value: &impl Serialize) -> std::result::Result<String, Error> {
    Ok(written(value, CompactFormatter)? + "\n")
}

fn written(value: &impl Serialize, layout: impl Formatter) -> std::result::Result<String, Error> {
    let mut json = Vec::with_capacity(ROW_BYTES);
    value.serialize(&mut Serializer::with_formatter(&mut json, layout)).map_err(unwritable)?;
    String::from_utf8(json).map_err(unwritable)
}

fn unwritable(cause: impl std::fmt::Display) -> Error {
    Error::new(Kind::Output, format!("cannot write JSON: {cause}"))
}

struct Layout {
    depth: usize,
    /// The innermost array or object has no members so far.
    is_empty: bool,
}

impl Layout {
    fn open<W: Write + ?Sized>(&mut self, out: &mut W, bracket: &[u8]) -> Result<()> {
        self.depth += 1;
        self.is_empty = true;
        out.write_all(bracket)
    }

    fn next<W: Write + ?Sized>(&self, out: &mut W, first: bool) -> Result<()> {
        out.write_all(if first { b"\n" } else { b",\n" })?;
        self.indent(out)
    }

    fn close<W: Write + ?Sized>(&mut self, out: &mut W, bracket: &[u8]) -> Result<()> {
        out.write_all(b"\n")?;
        self.indent(out)?;
        out.write_all(bracket)
    }

    fn indent<W: Write + ?Sized>(&self, out: &mut W) -> Result<()> {
        const BLANKS: &[u8] = b"                                ";
        let mut left = 2 * self.depth;
        while left > 0 {
            let blanks = BLANKS.get(..left).unwrap_or(BLANKS);
            out.write_all(blanks)?;
            left -= blanks.len();
        }
        Ok(())
    }
}

impl Formatter for Layout {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> Result<()> {
        self.open(out, b"[")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.next(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> Result<()> {
        self.is_empty = false;
        Ok(())
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> Result<()> {
        self.depth -= 1;
        if self.is_empty {
            out.write_all(b"\n")?;
        }
        self.close(out, b"]")
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> Result<()> {
        self.open(out, b"{")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.next(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> Result<()> {
        self.is_empty = false;
        Ok(())
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> Result<()> {
        self.depth -= 1;
        self.close(out, b"}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn nested_and_empty_values_are_laid_out_as_ruby_does() {
        let out = super::text(&json!({"a": [1, {"b": []}], "c": {}, "d\"": "x\n"}), 0).unwrap();
        let expected = "{\n  \"a\": [\n    1,\n    {\n      \"b\": [\n\n      ]\n    }\n  ],\n  \"c\": {\n  },\n  \"d\\\"\": \"x\\n\"\n}";
        assert_eq!(out, expected);
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(text in proptest::collection::vec(".*", 0..4)) {
            let value = json!({"list": text, "nested": [[text], {}]});
            let out = super::text(&value, 0).unwrap();
            proptest::prop_assert_eq!(serde_json::from_str::<Value>(&out).unwrap(), value);
        }
    }
}
