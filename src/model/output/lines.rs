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
        if piece.is_remark() || piece.stream != self.stream {
            self.end(&mut take)?;
        }
        self.stream = piece.stream;
        let mut rest = piece.text.as_str();
        while let Some((line, after)) = split_line(rest) {
            rest = after;
            if self.open.is_empty() {
                take(self.stream, line)?;
            } else {
                self.open.push_str(line);
                self.end(&mut take)?;
            }
        }
        self.open.push_str(rest);
        if piece.is_remark() { self.end(take) } else { Ok(()) }
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
        let mut lines = OutputLines::default();
        pieces.into_iter().try_for_each(|piece| lines.push(piece, &mut take))?;
        lines.end(take)
    }
}

/// Splits off the first line, without its line break.
fn split_line(text: &str) -> Option<(&str, &str)> {
    let end = memchr::memchr(b'\n', text.as_bytes())?;
    Some((text.get(..end)?, text.get(end + 1..)?))
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
        }
    }
}
