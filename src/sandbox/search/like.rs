//! Patterns of the operator `~`, matched as the database's ILIKE does.

/// Matches `text` with `pattern`, ignoring case. A pattern without `*` and `%` may stand anywhere in the text.
pub fn matches(text: &str, pattern: &str) -> bool {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let pieces = pieces(&pattern.to_lowercase());
    fits(&text, &pieces)
}

#[derive(Clone, Copy, PartialEq)]
enum PatternPiece {
    /// `%` and `*`: any text.
    Some,
    /// `_`: any character.
    One,
    /// This character.
    Character(char),
}

fn pieces(pattern: &str) -> Vec<PatternPiece> {
    let is_anchored = pattern.contains(['*', '%']);
    let mut pieces = Vec::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        pieces.push(match character {
            '*' | '%' => PatternPiece::Some,
            '_' => PatternPiece::One,
            '\\' => PatternPiece::Character(characters.next().unwrap_or('\\')),
            other => PatternPiece::Character(other),
        });
    }
    if is_anchored { pieces } else { [&[PatternPiece::Some], pieces.as_slice(), &[PatternPiece::Some]].concat() }
}

/// Tries the shortest text for each `%`; where the rest does not fit, the last `%` takes one character more.
fn fits(text: &[char], pieces: &[PatternPiece]) -> bool {
    let (mut at, mut piece, mut retry) = (0, 0, None);
    while let Some(character) = text.get(at) {
        match pieces.get(piece) {
            Some(PatternPiece::Some) => {
                piece += 1;
                retry = Some((piece, at));
            }
            Some(PatternPiece::One) => (at, piece) = (at + 1, piece + 1),
            Some(PatternPiece::Character(wanted)) if wanted == character => (at, piece) = (at + 1, piece + 1),
            _ => match retry {
                Some((after, taken)) => {
                    (at, piece) = (taken + 1, after);
                    retry = Some((after, at));
                }
                None => return false,
            },
        }
    }
    pieces.iter().skip(piece).all(|piece| *piece == PatternPiece::Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_with_a_wildcard_is_the_whole_text_and_one_without_a_part_of_it() {
        for (pattern, expected) in [
            ("", true),
            ("web", true),
            ("WEB", true),
            ("b01.e", true),
            ("web*", true),
            ("*web", false),
            ("*.com", true),
            ("w*1*m", true),
            ("w%1%m", true),
            ("web01.example.co*", true),
            ("web0_.ex", true),
            ("web0_*", true),
            ("web_*.com", true),
            ("web0__x*", false),
            ("web\\01", true),
            ("web\\_1", false),
            ("\\%", false),
            ("*", true),
            ("%%", true),
            ("web01.example.com", true),
            ("y", false),
            ("?", false),
            ("web02*", false),
            ("*01*01*", false),
            ("\\", false),
        ] {
            assert_eq!(matches("web01.example.com", pattern), expected, "{pattern}");
        }
        assert!(matches("", "*") && matches("a_b", "a\\_b") && !matches("axb", "a\\_b") && matches("主机", "主"));
    }
}
