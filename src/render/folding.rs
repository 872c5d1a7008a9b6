//! Text in lines of a column's width, broken at blanks, and node sets at commas.

use super::fit::{beginning, width};

/// Returns the text with line breaks, so that no line is wider than `columns`. It is broken at blanks; where a line has none, behind a comma,
/// best one between two node sets; inside a word only where it is wider than the column.
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
    let (between, inside) = commas(fits);
    // A character that is wider than the column stays whole.
    let first = behind.chars().next().map_or(0, char::len_utf8);
    blank.or(between).or(inside).unwrap_or(if fits.is_empty() { first } else { fits.len() })
}

/// Returns the ends of the last comma between node sets, and of the last one inside the brackets of one.
fn commas(text: &str) -> (Option<usize>, Option<usize>) {
    let (mut depth, mut between, mut inside) = (0_i32, None, None);
    for (place, letter) in text.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            ',' if depth == 0 => between = Some(place + 1),
            ',' => inside = Some(place + 1),
            _ => {}
        }
    }
    (between, inside)
}

/// Returns the width of the widest part of a text that is not to be broken.
pub fn widest_piece(text: &str) -> usize {
    let piece = |word: &str| {
        let (mut widest, mut rest) = (0, word);
        while let Some((between, _)) = first_comma(rest).and_then(|end| rest.split_at_checked(end)) {
            widest = widest.max(width(between));
            rest = rest.get(between.len()..).unwrap_or_default();
        }
        widest.max(width(rest))
    };
    text.split(' ').map(piece).max().unwrap_or_default()
}

/// Returns the end of the first comma between two node sets.
fn first_comma(text: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let is_between = |(_, letter): &(usize, char)| {
        depth += i32::from(*letter == '[') - i32::from(*letter == ']');
        *letter == ',' && depth == 0
    };
    text.char_indices().find(is_between).map(|(place, _)| place + 1)
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
            (" 漢字 ", 1, "漢\n字"),
        ] {
            assert_eq!(folded(text.to_owned(), columns), expected, "{text}");
        }
    }

    #[test]
    fn a_node_set_is_one_piece_and_so_is_a_word() {
        for (text, expected) in
            [("web[01,03,05],db1", 14), ("db1,web[01-12]", 10), ("a longer text", 6), ("", 0), ("a,b,c", 2)]
        {
            assert_eq!(widest_piece(text), expected, "{text}");
        }
    }
}
