//! Patterns of `~`, as they reach the database's ILIKE.

/// Writes a text so that it stands for itself in a pattern. Directly before a wildcard, a `%` cannot: see [`matches()`].
pub fn escaped(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        pattern.extend(matches!(c, '%' | '_' | '\\').then_some('\\'));
        pattern.push(c);
    }
    pattern
}

/// Returns true if `text` is like `pattern`, in any case. Without `*` and `%` the pattern may stand anywhere in the text. The server makes
/// one `%` of neighbouring `*` and `%` before the database reads the pattern, also of those behind a backslash.
pub fn matches(text: &str, pattern: &str) -> bool {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let pieces = pieces(&pattern.to_lowercase());
    fits(&text, &pieces)
}

#[derive(Clone, Copy, PartialEq)]
enum PatternPiece {
    /// `%`: any text.
    Some,
    /// `_`: any character.
    One,
    /// This character.
    Character(char),
}

fn pieces(pattern: &str) -> Vec<PatternPiece> {
    let is_anchored = pattern.contains(['*', '%']);
    let mut pieces = Vec::new();
    let squeezed = squeezed(pattern);
    let mut characters = squeezed.chars();
    while let Some(character) = characters.next() {
        pieces.push(match character {
            '%' => PatternPiece::Some,
            '_' => PatternPiece::One,
            '\\' => PatternPiece::Character(characters.next().unwrap_or('\\')),
            other => PatternPiece::Character(other),
        });
    }
    if is_anchored { pieces } else { [&[PatternPiece::Some], pieces.as_slice(), &[PatternPiece::Some]].concat() }
}

/// Writes each run of `*` and `%` as one `%`.
fn squeezed(pattern: &str) -> String {
    let mut squeezed = String::with_capacity(pattern.len());
    for c in pattern.chars().map(|c| if c == '*' { '%' } else { c }) {
        squeezed.extend((c != '%' || !squeezed.ends_with('%')).then_some(c));
    }
    squeezed
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
            ("web**com", true),
            ("web%*com", true),
            ("\\*", false),
            ("web\\*", false),
        ] {
            assert_eq!(matches("web01.example.com", pattern), expected, "{pattern}");
        }
        assert!(matches("50%", "50\\*") && !matches("50%x", "50\\%*"));
        assert!(matches("", "*") && matches("a_b", "a\\_b") && !matches("axb", "a\\_b") && matches("主机", "主"));
    }

    #[test]
    fn an_escaped_text_is_like_itself_only() {
        let pattern = format!("{}.*", escaped("a_b%\\c"));
        assert_eq!(pattern, "a\\_b\\%\\\\c.*");
        assert!(matches("a_b%\\c.x", &pattern));
        assert!(!matches("axb%\\c.x", &pattern) && !matches("a_bxx\\c.x", &pattern));
    }
}
