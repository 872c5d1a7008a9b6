//! Scalars in their style, folded like libyaml at the first blank after the eightieth column.

use super::style::{self, Style};

const BEST_WIDTH: usize = 80;

/// Writes a key, on one line.
pub fn key(out: &mut String, text: &str) {
    write(out, text, style::of(text, true), None);
}

/// Writes a value whose further lines start at column `indent`.
pub fn text(out: &mut String, text: &str, indent: usize) {
    write(out, text, style::of(text, false), Some(indent));
}

fn write(out: &mut String, text: &str, style: Style, indent: Option<usize>) {
    // Most texts are short, and the line before them has no more columns than bytes.
    let line = out.len() - memchr::memrchr(b'\n', out.as_bytes()).map_or(0, |end| end + 1);
    if style == Style::Plain && (indent.is_none() || line + text.len() <= BEST_WIDTH) {
        return out.push_str(text);
    }
    let mut lines = Lines::new(out, indent);
    match style {
        Style::Plain => lines.unquoted(text),
        Style::Single => lines.single(text),
        Style::Double => lines.double(text),
        Style::Literal => literal(out, text, indent.unwrap_or(0)),
    }
}

/// The lines of one text; a single line without an indent.
struct Lines<'a> {
    out: &'a mut String,
    column: usize,
    indent: Option<usize>,
}

impl<'a> Lines<'a> {
    fn new(out: &'a mut String, indent: Option<usize>) -> Self {
        let column = out.rsplit('\n').next().map_or(0, |line| line.chars().count());
        Self { out, column, indent }
    }

    fn push(&mut self, c: char) {
        self.out.push(c);
        self.column += 1;
    }

    fn break_line(&mut self) {
        let indent = self.indent.unwrap_or(0);
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }

    /// Returns true if the line may end in place of the blank between `before` and `after`.
    fn may_fold(&self, before: Option<char>, after: Option<char>) -> bool {
        self.indent.is_some() && before != Some(' ') && after.is_some() && self.column > BEST_WIDTH
    }

    fn unquoted(&mut self, text: &str) {
        self.folded(text, |lines, c| lines.push(c));
    }

    fn single(&mut self, text: &str) {
        self.push('\'');
        let line = text.trim_end_matches('\n');
        self.folded(line, |lines, c| {
            lines.push(c);
            if c == '\'' {
                lines.push(c);
            }
        });
        if line.len() < text.len() {
            // An empty line stands for a line break, since a single line break is read as a blank.
            self.out.push('\n');
            self.break_line();
        }
        self.push('\'');
    }

    fn folded(&mut self, text: &str, put: impl Fn(&mut Self, char)) {
        let mut before = None;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let after = chars.peek().copied();
            if c == ' ' && before.is_some() && after != Some(' ') && self.may_fold(before, after) {
                self.break_line();
            } else {
                put(self, c);
            }
            before = Some(c);
        }
    }

    fn double(&mut self, text: &str) {
        self.push('"');
        let mut before = None;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let after = chars.peek().copied();
            if c == ' ' && before.is_some() && self.may_fold(before, after) {
                self.break_line();
                if after == Some(' ') {
                    self.push('\\');
                }
            } else {
                self.escaped(c);
            }
            before = Some(c);
        }
        self.push('"');
    }

    fn escaped(&mut self, c: char) {
        let code = u32::from(c);
        let named = match c {
            '\0' => "\\0",
            '\u{7}' => "\\a",
            '\u{8}' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\u{b}' => "\\v",
            '\u{c}' => "\\f",
            '\r' => "\\r",
            '\u{1b}' => "\\e",
            '"' => "\\\"",
            '\\' => "\\\\",
            '\u{85}' => "\\N",
            '\u{2028}' => "\\L",
            '\u{2029}' => "\\P",
            c if style::is_printable(c) => return self.push(c),
            _ => "",
        };
        let text = match code {
            _ if !named.is_empty() => named.to_owned(),
            0..=0xff => format!("\\x{code:02X}"),
            0x100..=0xffff => format!("\\u{code:04X}"),
            _ => format!("\\U{code:08X}"),
        };
        self.column += text.len();
        self.out.push_str(&text);
    }
}

/// The lines behind `|`, with a hint where the first starts with a blank, and one where the end is not one line break.
fn literal(out: &mut String, text: &str, indent: usize) {
    out.push('|');
    if text.starts_with([' ', '\n']) {
        out.push('2');
    }
    if !text.ends_with('\n') {
        out.push('-');
    } else if text.ends_with("\n\n") {
        out.push('+');
    }
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        out.push('\n');
        if !line.is_empty() {
            out.extend(std::iter::repeat_n(' ', indent));
            out.push_str(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str) -> String {
        let mut out = "Key: ".to_owned();
        text(&mut out, value, 2);
        out
    }

    #[test]
    fn each_style_is_written_as_libyaml_does() {
        for (value, expected) in [
            ("Run id", "Key: Run id"),
            ("it's: so", "Key: 'it''s: so'"),
            ("@daily", "Key: \"@daily\""),
            ("\u{1b}[0m\u{1f600}", "Key: \"\\e[0m\\U0001F600\""),
            ("a\nb", "Key: |-\n  a\n  b"),
            ("a\n\nb\n", "Key: |\n  a\n\n  b"),
            ("\n  - command\n", "Key: |2\n\n    - command"),
            ("line\n", "Key: 'line\n\n  '"),
        ] {
            assert_eq!(written(value), expected, "{value:?}");
        }
    }

    #[test]
    fn long_texts_are_folded_after_the_eightieth_column() {
        let words = "word ".repeat(20);
        let plain = written(words.trim_end());
        let widths: Vec<usize> = plain.lines().map(str::len).collect();
        assert_eq!(widths, [84, 21], "{plain}");
        assert!(plain.lines().nth(1).unwrap().starts_with("  word"));
        assert_eq!(written(&format!("@{}", words.trim_end())).lines().count(), 2);
    }
}
