//! Text from servers and hosts, made safe to show: it may carry escape sequences that repaint a terminal, and marks that reorder what is read.

use std::borrow::Cow;
use std::fmt::Write as _;

/// `text` on one line: as [`block`], and line breaks and tabs become visible too.
pub fn line(text: &str) -> Cow<'_, str> {
    escape(text, |c| c.is_control() || reorders(c))
}

/// `text` with every control character but line feed and tab, and every bidirectional or zero-width mark, written as an escape.
pub fn block(text: &str) -> Cow<'_, str> {
    escape(text, |c| (c.is_control() && c != '\n' && c != '\t') || reorders(c))
}

fn escape(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' if hidden(c) => shown.push_str("\\n"),
            '\t' if hidden(c) => shown.push_str("\\t"),
            '\r' => shown.push_str("\\r"),
            c if hidden(c) && u32::from(c) < 0x100 => {
                // Writing to a String cannot fail.
                let _ = write!(shown, "\\x{:02x}", u32::from(c));
            }
            c if hidden(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// Bidirectional controls, zero-width characters and the byte order mark (Unicode's `Bidi_Control` and the invisible joiners).
fn reorders(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_bidi_characters_become_visible() {
        assert_eq!(line("a\x1b[2Jb\r\n\tc\u{202e}d\u{9b}"), "a\\x1b[2Jb\\r\\n\\tc\\u{202e}d\\x9b");
        assert_eq!(block("a\n\tb\x07"), "a\n\tb\\x07");
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(line("host1.example.com – 日本"), Cow::Borrowed(_)));
    }
}
