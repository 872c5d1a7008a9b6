//! Pieces put together to lines.

use super::{Origin, Piece};

/// The line that has begun.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    begun: String,
    origin: Option<Origin>,
}

impl Lines {
    /// Takes a piece in and hands out each line that it ends, without its line break. A line holds what one origin printed.
    pub fn take(&mut self, piece: &Piece, on_line: &mut dyn FnMut(&str)) {
        if piece.is_remark() || self.origin.is_some_and(|origin| origin != piece.origin) {
            self.finish(on_line);
        }
        self.origin = Some(piece.origin);
        let mut rest = piece.text.as_str();
        while let Some((line, after)) = rest.split_once('\n') {
            self.begun.push_str(line);
            on_line(&self.begun);
            self.begun.clear();
            rest = after;
        }
        self.begun.push_str(rest);
        if piece.is_remark() {
            self.finish(on_line);
        }
    }

    /// Hands out the line that has begun, if one has: nothing more will come.
    pub fn finish(&mut self, on_line: &mut dyn FnMut(&str)) {
        if !self.begun.is_empty() {
            on_line(&self.begun);
            self.begun.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(pieces: &[(Origin, &str)]) -> Vec<String> {
        let mut found = Vec::new();
        let mut lines = Lines::default();
        for (origin, text) in pieces {
            let piece = Piece { id: None, timestamp: None, origin: *origin, text: (*text).to_owned() };
            lines.take(&piece, &mut |line| found.push(line.to_owned()));
        }
        lines.finish(&mut |line| found.push(line.to_owned()));
        found
    }

    #[test]
    fn pieces_that_break_off_within_a_line_are_put_together() {
        use Origin::{Debug, Stderr, Stdout};
        assert_eq!(lines(&[(Stdout, "a"), (Stdout, "b\n\nc")]), ["ab", "", "c"]);
        assert_eq!(lines(&[(Stdout, "a"), (Stderr, "b\n"), (Stdout, "c\n")]), ["a", "b", "c"]);
        assert_eq!(
            lines(&[(Stdout, "a"), (Debug, "gone"), (Stdout, "Exit status: 1")]),
            ["a", "gone", "Exit status: 1"]
        );
    }

    proptest::proptest! {
        #[test]
        fn how_the_output_is_cut_makes_no_difference(text in "[a-c\n]{0,40}", cuts in proptest::collection::vec(0_usize..40, 0..6)) {
            let mut cuts: Vec<_> = cuts.into_iter().filter(|cut| *cut <= text.len()).collect();
            cuts.extend([0, text.len()]);
            cuts.sort_unstable();
            let pieces: Vec<_> = cuts.windows(2).map(|cut| (Origin::Stdout, &text[cut[0]..cut[1]])).collect();
            let expected: Vec<_> = text.lines().map(str::to_owned).collect();
            proptest::prop_assert_eq!(lines(&pieces), expected);
        }
    }
}
