//! Text in lines of a column's width, broken at blanks, and node sets at commas.

use super::fit::{beginning, width};

/// A line break of the text itself, as it is shown on one line.
const MASKED_BREAK: &str = "\\n";

/// Returns the text with line breaks, so that no line is wider than `columns`. It is broken at blanks; where a line has none, behind a comma,
/// best one between two node sets, or behind a line break of its own; inside a word only where it is wider than the column.
pub fn folded(text: String, columns: usize) -> String {
    if width(&text) <= columns {
        return text;
    }
    let (mut lines, mut rest) = (Vec::new(), text.trim());
    while width(rest) > columns {
        let fits = beginning(rest, columns);
        let end = break_in(fits, rest.get(fits.len()..).unwrap_or_default());
        let (line, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        lines.push(line.trim_end());
        rest = behind.trim_start();
    }
    lines.extend((!rest.is_empty()).then_some(rest));
    lines.join("\n")
}

/// Returns the end of the line that is made of `fits`, before the text `behind` it.
fn break_in(fits: &str, behind: &str) -> usize {
    if behind.starts_with(' ') {
        return fits.len();
    }
    let is_text = |end: &usize| fits.get(..*end).is_some_and(|line| !line.trim().is_empty());
    let blank = fits.rfind(' ').filter(is_text);
    let last_comma = |is_between: bool| commas(fits).filter(|(_, between)| *between == is_between).last();
    let comma = || last_comma(true).or_else(|| last_comma(false)).map(|(end, _)| end);
    // A character that is wider than the column stays whole.
    let first = behind.chars().next().map_or(0, char::len_utf8);
    let masked = || fits.rfind(MASKED_BREAK).map(|at| at + MASKED_BREAK.len());
    blank.or_else(comma).or_else(masked).unwrap_or(if fits.is_empty() { first } else { fits.len() })
}

/// Returns the end of each comma, and true for one between node sets, false for one inside the brackets of one.
fn commas(text: &str) -> impl Iterator<Item = (usize, bool)> {
    let mut depth = 0_i32;
    text.char_indices().filter_map(move |(place, letter)| {
        depth += i32::from(letter == '[') - i32::from(letter == ']');
        (letter == ',').then_some((place + 1, depth == 0))
    })
}

/// Returns the width of the widest part of a text that is not to be broken.
pub fn widest_piece(text: &str) -> usize {
    let piece = |word: &str| {
        let mut start = 0;
        let ends = commas(word).filter(|(_, is_between)| *is_between).map(|(end, _)| end).chain([word.len()]);
        let parts = ends.map(|end| width(word.get(std::mem::replace(&mut start, end)..end).unwrap_or_default()));
        parts.max().unwrap_or_default()
    };
    text.split(' ').flat_map(|word| word.split_inclusive(MASKED_BREAK)).map(piece).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_sets_are_folded_at_commas_and_text_at_blanks() {
        for (text, columns, expected) in [
            ("web[01-12],db[01-07],cache03", 30, "web[01-12],db[01-07],cache03"),
            ("web[01-12],db[01-07],cache03", 21, "web[01-12],db[01-07],\ncache03"),
            ("web[01-12],db[01-07],cache03", 20, "web[01-12],\ndb[01-07],cache03"),
            ("web[01,03,05,07,09].x", 12, "web[01,03,\n05,07,09].x"),
            ("name ~ web or name ~ db", 10, "name ~ web\nor name ~\ndb"),
            ("one two, three", 8, "one two,\nthree"),
            ("abcdefgh", 3, "abc\ndef\ngh"),
            (r"Run #!/bin/bash\necho deploy\nid\n", 15, "Run\n#!/bin/bash\\n\necho\ndeploy\\nid\\n"),
            (" 漢字 ", 1, "漢\n字"),
        ] {
            assert_eq!(folded(text.to_owned(), columns), expected, "{text}");
        }
    }

    #[test]
    fn a_node_set_is_one_piece_and_so_is_a_word() {
        for (text, expected) in [
            ("web[01,03,05],db1", 14),
            ("db1,web[01-12]", 10),
            ("a longer text", 6),
            ("", 0),
            ("a,b,c", 2),
            (r"#!/bin/sh\necho", 11),
        ] {
            assert_eq!(widest_piece(text), expected, "{text}");
        }
    }
}
