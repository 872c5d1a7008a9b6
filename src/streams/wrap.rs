//! Lines that fit into the terminal, broken at blanks instead of inside a word.

use std::iter::repeat_n;
use unicode_width::UnicodeWidthStr as _;

/// Returns the text with line breaks at blanks wherever a line is wider than `columns`. What goes on is indented as its line. A command to
/// type stays on one line where it fits, so that it can be copied.
pub fn wrapped(text: &str, columns: usize) -> String {
    if text.split('\n').all(|line| displayed_width(line) <= columns) {
        return text.to_owned();
    }
    text.split('\n').map(|line| wrapped_line(line, columns)).collect::<Vec<_>>().join("\n")
}

fn wrapped_line(line: &str, columns: usize) -> String {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let (blanks, text) = line.split_at(indent);
    format!("{blanks}{}", wrapped_behind(text, columns, indent))
}

/// Returns the text of one line, broken at the width of the terminal, where it stands behind so many columns. What goes on stands below
/// its beginning.
pub fn wrapped_behind(text: &str, columns: usize, indent: usize) -> String {
    if indent + displayed_width(text) <= columns {
        return text.to_owned();
    }
    let (mut wrapped, mut used, mut is_begun) = (String::new(), indent, false);
    for piece in pieces(text, columns.saturating_sub(indent)) {
        let word = displayed_width(piece.trim_end());
        if is_begun && used + word > columns {
            wrapped.truncate(wrapped.trim_end().len());
            wrapped.push('\n');
            wrapped.extend(repeat_n(' ', indent));
            used = indent;
        }
        wrapped.push_str(piece);
        used += displayed_width(piece);
        is_begun |= word > 0;
    }
    wrapped
}

/// Returns the words of a line, each with the blanks behind it. A command of up to `columns` is one piece.
fn pieces(line: &str, columns: usize) -> Vec<&str> {
    let (mut pieces, mut rest) = (Vec::new(), line);
    while !rest.is_empty() {
        let is_after_colon = pieces.last().is_none_or(|before: &&str| before.trim_end().ends_with(':'));
        let command = command_end(rest, is_after_colon)
            .filter(|end| rest.get(..*end).is_some_and(|it| displayed_width(it) <= columns));
        let end = command.unwrap_or_else(|| rest.find(' ').unwrap_or(rest.len()));
        let behind = rest.get(end..).unwrap_or_default();
        let blanks = behind.len() - behind.trim_start_matches(' ').len();
        let (piece, after) = rest.split_at(end + blanks);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// Returns the end of the command that begins the text, if one does: in backquotes, or behind a colon up to the end of its clause.
fn command_end(text: &str, is_after_colon: bool) -> Option<usize> {
    const NAME: &str = "rexctl ";
    if let Some(quoted) = text.strip_prefix('`').filter(|quoted| quoted.starts_with(NAME)) {
        let closing = quoted.find('`')? + "``".len();
        return Some(closing + text.get(closing..)?.find(' ').unwrap_or(text.len() - closing));
    }
    let is_end = |place: &usize| {
        let (before, behind) = text.split_at_checked(*place).unwrap_or_default();
        before.ends_with([',', ';', '.']) || behind.starts_with(" (")
    };
    let mut blanks = text.match_indices(' ').map(|(place, _)| place);
    (is_after_colon && text.starts_with(NAME)).then(|| blanks.find(is_end).unwrap_or(text.len()))
}

/// Returns the columns that the text takes on a terminal, which shows none of its colours.
pub fn displayed_width(text: &str) -> usize {
    let mut parts = text.split("\x1b[");
    let first = parts.next().unwrap_or_default().width();
    first + parts.map(|part| part.split_once('m').map_or(part, |(_, shown)| shown).width()).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_broken_at_blanks_and_commands_stay_whole() {
        for (text, columns, expected) in [
            ("short", 10, "short"),
            ("one two three", 8, "one two\nthree"),
            ("  one two three", 9, "  one two\n  three"),
            ("name  value", 11, "name  value"),
            ("a-word-without-blanks x", 5, "a-word-without-blanks\nx"),
            ("\x1b[31mred\x1b[0m and blue", 12, "\x1b[31mred\x1b[0m and blue"),
            ("Job 7 goes on. Follow it with: rexctl watch 7", 40, "Job 7 goes on. Follow it with:\nrexctl watch 7"),
            ("Go on with: rexctl rollout resume 3 (or not)", 25, "Go on with:\nrexctl rollout resume 3\n(or not)"),
            ("Go on with: rexctl rollout resume 3", 20, "Go on with: rexctl\nrollout resume 3"),
            ("No such word. Try `rexctl output 12`.", 34, "No such word. Try\n`rexctl output 12`."),
            ("first line\nsecond line", 10, "first line\nsecond\nline"),
        ] {
            assert_eq!(wrapped(text, columns), expected, "{text}");
        }
    }

    #[test]
    fn text_behind_a_prefix_goes_on_below_its_beginning() {
        for (text, expected) in [
            ("one two", "one two"),
            (" one two three", " one two\n    three"),
            ("a-word-without-blanks", "a-word-without-blanks"),
            ("x a-word-without-blanks", "x\n    a-word-without-blanks"),
        ] {
            assert_eq!(wrapped_behind(text, 14, 4), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_but_blanks_is_lost_and_no_line_is_wider_than_it_has_to_be(text in "[a-z`:, ]{0,80}", columns in 1usize..40) {
            let shown = wrapped(&text, columns);
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&shown), words(&text));
            for line in shown.lines().filter(|line| line.trim().contains(' ')) {
                prop_assert!(line.trim_end().len() <= columns, "{line:?}");
            }
        }
    }
}
