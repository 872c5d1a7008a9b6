//! The output of a host within a limit of memory: the first and the last chunks.

use super::chunk::{OutputChunk, Stream};
use std::collections::VecDeque;

/// The first and the last chunks of an output of any size.
#[derive(Debug)]
pub struct BoundedOutput {
    /// Maximum number of bytes of the first chunks, and of the last ones.
    half: usize,
    first: Vec<OutputChunk>,
    first_size: usize,
    last: VecDeque<OutputChunk>,
    last_size: usize,
    /// Bytes of text left out between them.
    left_out: usize,
}

impl BoundedOutput {
    /// Creates an output that keeps chunks of up to `limit` bytes.
    pub fn new(limit: usize) -> Self {
        let (first, last) = (Vec::new(), VecDeque::new());
        Self { half: limit / 2, first, first_size: 0, last, last_size: 0, left_out: 0 }
    }

    /// Adds the next chunk.
    pub fn push(&mut self, piece: OutputChunk) {
        if self.last.is_empty() && self.first_size + piece.size() <= self.half {
            self.first_size += piece.size();
            self.first.push(piece);
            return;
        }
        self.last_size += piece.size();
        self.last.push_back(piece);
        while self.last_size > self.half
            && let Some(piece) = self.last.pop_front()
        {
            self.last_size -= piece.size();
            self.left_out += piece.text.len();
        }
    }

    /// Returns the bytes that the chunks take.
    pub fn size(&self) -> usize {
        self.first_size + self.last_size
    }

    /// Returns true if not everything was kept.
    pub fn is_cut(&self) -> bool {
        self.left_out > 0
    }

    /// Takes the chunks, with a remark where some were left out, and starts again.
    pub fn take(&mut self) -> Vec<OutputChunk> {
        let whole = std::mem::replace(self, Self::new(self.half * 2));
        let remark = (whole.left_out > 0).then(|| OutputChunk {
            stream: Stream::Debug,
            text: format!("rexctl left out {} of output here", shown_size(whole.left_out)),
            ..OutputChunk::default()
        });
        let mut pieces = whole.first;
        pieces.extend(remark);
        pieces.extend(whole.last);
        pieces
    }
}

fn shown_size(bytes: usize) -> String {
    match bytes >> 20 {
        0 => format!("{bytes} bytes"),
        mebibytes => format!("{mebibytes} MiB"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str) -> OutputChunk {
        OutputChunk { text: text.into(), ..OutputChunk::default() }
    }

    #[test]
    fn the_first_and_the_last_pieces_are_kept_and_the_rest_is_counted() {
        let one = piece("line 1\n").size();
        let mut kept = BoundedOutput::new(4 * one);
        (1..=9).for_each(|at| kept.push(piece(&format!("line {at}\n"))));
        assert!(kept.is_cut() && kept.size() <= 4 * one);
        let texts: Vec<_> = kept.take().into_iter().map(|piece| piece.text).collect();
        let remark = "rexctl left out 35 bytes of output here";
        assert_eq!(texts, ["line 1\n", "line 2\n", remark, "line 8\n", "line 9\n"]);
        kept.push(piece("again"));
        assert_eq!(kept.take(), [piece("again")]);
    }
}
