//! Text that fits into so many columns of a terminal; it has passed [`printable::line`].

use crate::printable;
use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Stands for text that does not fit.
const ELLIPSIS: &str = "…";

/// Returns the columns that the text takes.
pub fn width(text: &str) -> usize {
    if printable::is_plain(text) { text.len() } else { text.width() }
}

/// Returns the text, or as much of it as fits into so many columns, with `…` for the rest.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if text.width() <= columns {
        return Cow::Borrowed(text);
    }
    match columns.checked_sub(ELLIPSIS.width()) {
        Some(room) => Cow::Owned(format!("{}{ELLIPSIS}", beginning(text, room).trim_end())),
        None => Cow::Borrowed(""),
    }
}

/// Returns the text in lines of so many columns, broken at blanks where possible; `…` stands for what does not fit into `most` lines.
pub fn folded(text: &str, columns: usize, most: usize) -> Vec<String> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while lines.len() + 1 < most && rest.width() > columns {
        let fits = beginning(rest, columns.max(1));
        let is_broken_at_blank = rest.get(fits.len()..).is_some_and(|after| after.starts_with(' '));
        let line = match fits.rsplit_once(' ') {
            Some((line, _)) if !is_broken_at_blank && !line.trim().is_empty() => line,
            _ if fits.is_empty() => break,
            _ => fits,
        };
        rest = rest.get(line.len()..).unwrap_or_default().trim_start();
        lines.push(line.trim_end().to_owned());
    }
    lines.push(cut(rest, columns).into_owned());
    lines
}

/// Returns the text, filled with blanks up to so many columns.
pub fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
}

/// Returns the text after as many blanks as fill it up to so many columns.
pub fn right_aligned(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(text.width())))
}

/// Returns the beginning of the text that fits into so many columns.
pub fn beginning(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, c)| {
        taken += c.width().unwrap_or(0);
        taken > columns
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_that_is_cut_ends_in_an_ellipsis() {
        for (text, columns, expected) in [
            ("abc", 3, "abc"),
            ("abcd", 3, "ab…"),
            ("ab cd", 4, "ab…"),
            ("日本語", 5, "日本…"),
            ("", 0, ""),
            ("a", 0, ""),
        ] {
            assert_eq!(cut(text, columns), expected, "{text}");
        }
    }

    #[test]
    fn text_is_folded_at_blanks_and_its_last_line_is_cut() {
        let text = "Job for httpd.service failed because of an error";
        assert_eq!(folded(text, 60, 3), [text]);
        assert_eq!(folded(text, 20, 3), ["Job for", "httpd.service failed", "because of an error"]);
        assert_eq!(folded(text, 20, 2), ["Job for", "httpd.service faile…"]);
        assert_eq!(folded("abcdefgh", 3, 9), ["abc", "def", "gh"]);
        assert_eq!(folded("", 3, 2), [""]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_columns(text in ".{0,60}|(漢|字|e\u{301}| ){0,30}", columns in 2usize..30, most in 1usize..5) {
            let text = printable::line(&text);
            let lines = folded(&text, columns, most);
            prop_assert!(lines.len() <= most);
            for line in lines {
                prop_assert!(line.width() <= columns, "{line:?}");
            }
            prop_assert!(cut(&text, columns).width() <= columns);
        }
    }
}
