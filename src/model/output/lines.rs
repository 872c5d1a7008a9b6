//! Lines of output: a line may come in several chunks, and a chunk may have several lines.

use super::chunk::{OutputChunk, Stream};

/// Assembles lines from chunks; contains the line that has not ended.
#[derive(Debug, Default)]
pub struct OutputLines {
    open: String,
    stream: Stream,
}

impl OutputLines {
    /// Calls `take` for each line that the chunk ends, without its line break.
    pub fn push<E>(
        &mut self,
        piece: &OutputChunk,
        mut take: impl FnMut(Stream, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        self.push_together(piece, |stream, lines| each_line(lines, |line| take(stream, without_break(line))))
    }

    /// Calls `take` for the lines that the chunk ends, as many at a time as follow each other; the last may lack its line break.
    pub fn push_together<E>(
        &mut self,
        piece: &OutputChunk,
        mut take: impl FnMut(Stream, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        if piece.is_remark() || piece.stream != self.stream {
            self.end(&mut take)?;
        }
        self.stream = piece.stream;
        let mut rest = piece.text.as_str();
        if !self.open.is_empty()
            && let Some((line, after)) = split_line(rest)
        {
            self.open.push_str(line);
            self.end(&mut take)?;
            rest = after;
        }
        if let Some(end) = memchr::memrchr(b'\n', rest.as_bytes()) {
            let (lines, after) = rest.split_at_checked(end + 1).unwrap_or((rest, ""));
            take(self.stream, lines)?;
            rest = after;
        }
        if piece.is_remark() {
            return if rest.is_empty() { Ok(()) } else { take(self.stream, rest) };
        }
        self.open.push_str(rest);
        Ok(())
    }

    /// Calls `take` for the last line if it has no line break.
    pub fn end<E>(&mut self, mut take: impl FnMut(Stream, &str) -> Result<(), E>) -> Result<(), E> {
        match std::mem::take(&mut self.open) {
            line if line.is_empty() => Ok(()),
            line => take(self.stream, &line),
        }
    }

    /// Calls `take` for all lines of the chunks.
    pub fn each<'a, E>(
        pieces: impl IntoIterator<Item = &'a OutputChunk>,
        mut take: impl FnMut(Stream, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        Self::each_together(pieces, |stream, lines| each_line(lines, |line| take(stream, without_break(line))))
    }

    /// Calls `take` for all lines of the chunks, as many at a time as follow each other; the last may lack its line break.
    pub fn each_together<'a, E>(
        pieces: impl IntoIterator<Item = &'a OutputChunk>,
        mut take: impl FnMut(Stream, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut lines = OutputLines::default();
        pieces.into_iter().try_for_each(|piece| lines.push_together(piece, &mut take))?;
        lines.end(take)
    }
}

/// Calls `take` for each of these lines, with its line break.
pub fn each_line<E>(lines: &str, mut take: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let mut rest = lines;
    while let Some((line, after)) = split_line(rest) {
        take(line)?;
        rest = after;
    }
    if rest.is_empty() { Ok(()) } else { take(rest) }
}

fn without_break(line: &str) -> &str {
    line.strip_suffix('\n').unwrap_or(line)
}

/// Splits off the first line, with its line break.
fn split_line(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(memchr::memchr(b'\n', text.as_bytes())? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::convert::Infallible;

    fn piece(stream: Stream, text: &str) -> OutputChunk {
        OutputChunk { stream, text: text.into(), ..OutputChunk::default() }
    }

    fn lines(pieces: &[OutputChunk]) -> Vec<(Stream, String)> {
        let mut lines = Vec::new();
        let Ok(()) = OutputLines::each(pieces, |stream, line| {
            lines.push((stream, line.to_owned()));
            Ok::<_, Infallible>(())
        });
        lines
    }

    #[test]
    fn a_line_in_several_pieces_is_one_line_and_remarks_are_lines_of_their_own() {
        use Stream::{Debug, Stderr, Stdout};
        let pieces = [
            piece(Stdout, "a\nb"),
            piece(Stdout, "c\n\nd"),
            piece(Stderr, "e\r\n"),
            piece(Stdout, "f"),
            piece(Stdout, "Exit status: 3"),
            piece(Debug, "StandardError: x"),
            piece(Debug, "y"),
        ];
        let expected = [
            (Stdout, "a"),
            (Stdout, "bc"),
            (Stdout, ""),
            (Stdout, "d"),
            (Stderr, "e\r"),
            (Stdout, "f"),
            (Stdout, "Exit status: 3"),
            (Debug, "StandardError: x"),
            (Debug, "y"),
        ];
        assert_eq!(lines(&pieces), expected.map(|(stream, line)| (stream, line.to_owned())));
    }

    proptest! {
        #[test]
        fn the_lines_are_those_of_the_text_wherever_it_is_cut(text in "[ab\n]{0,40}", cuts in prop::collection::vec(0usize..41, 0..6)) {
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(text.len())).collect();
            cuts.extend([0, text.len()]);
            cuts.sort_unstable();
            let pieces: Vec<_> = cuts.windows(2).map(|cut| piece(Stream::Stdout, &text[cut[0]..cut[1]])).collect();
            let got: Vec<_> = lines(&pieces).into_iter().map(|(_, line)| line).collect();
            prop_assert_eq!(got, text.lines().map(str::to_owned).collect::<Vec<_>>());
            let mut together = String::new();
            OutputLines::each_together(&pieces, |_, lines| {
                prop_assert!(together.is_empty() || together.ends_with('\n'));
                together.push_str(lines);
                Ok(())
            })?;
            prop_assert_eq!(together, text);
        }
    }
}
