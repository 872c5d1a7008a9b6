//! Escaping of text from servers and hosts for display: it may contain control sequences for the terminal, and marks that reorder text.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Escapes a text for one line: as [`block`], and also line breaks and tabs.
pub fn line(text: &str) -> Cow<'_, str> {
    escape(text, |c| c.is_control() || misleads(c))
}

/// Escapes every control character except line feed and tab, and every bidirectional or invisible mark.
pub fn block(text: &str) -> Cow<'_, str> {
    escape(text, |c| (c.is_control() && c != '\n' && c != '\t') || misleads(c))
}

/// Escapes a line as [`block`] does, except for sequences that set colours and the weight of letters; a line with some ends with their
/// reset.
pub fn coloured(text: &str) -> Cow<'_, str> {
    const START: &str = "\x1b[";
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let (mut shown, mut rest, mut is_set) = (String::new(), text, false);
    while let Some((before, after)) = rest.split_once(START) {
        shown.push_str(&block(before));
        match after.split_once('m').filter(|(parameters, _)| is_style(parameters)) {
            Some((parameters, after)) => {
                shown.extend([START, parameters, "m"]);
                (rest, is_set) = (after, true);
            }
            None => {
                shown.push_str(&block(START));
                rest = after;
            }
        }
    }
    if shown.is_empty() {
        return block(text);
    }
    shown.push_str(&block(rest));
    if is_set {
        shown.push_str("\x1b[0m");
    }
    Cow::Owned(shown)
}

/// Returns true for parameters of a style (SGR) that are known and do not conceal or blink: terminals differ in what they make of others.
fn is_style(parameters: &str) -> bool {
    const LONGEST: usize = 40;
    let mut numbers = parameters.split(';').map(|number| if number.is_empty() { "0" } else { number });
    let mut is_known = parameters.len() <= LONGEST;
    while let Some(number) = numbers.next() {
        is_known &= match number {
            "38" | "48" | "58" => is_colour(&mut numbers),
            _ => match number.split_once(':') {
                Some(("38" | "48" | "58", colour)) => is_colour(&mut colour.split(':')),
                Some(("4", line)) => matches!(line, "0" | "1" | "2" | "3" | "4" | "5"),
                Some(_) => false,
                None => matches!(
                    byte(number),
                    Some(0..=4 | 7 | 9 | 21..=24 | 27 | 29..=37 | 39..=47 | 49 | 53 | 55 | 59 | 90..=97 | 100..=107)
                ),
            },
        };
    }
    is_known
}

/// Reads a colour of the palette, or of red, green and blue, before which colons may leave out the space of colours.
fn is_colour<'a>(numbers: &mut impl Iterator<Item = &'a str>) -> bool {
    let kind = numbers.next();
    let mut values = numbers.filter(|number| !number.is_empty());
    let count = match kind {
        Some("5") => 1,
        Some("2") => 3,
        _ => return false,
    };
    (0..count).all(|_| values.next().and_then(byte).is_some())
}

/// Reads a number of up to 255, without a sign.
fn byte(number: &str) -> Option<u8> {
    number.bytes().all(|digit| digit.is_ascii_digit()).then(|| number.parse().ok()).flatten()
}

/// Escapes JSON without changing its meaning: characters that [`block`] escapes occur in strings only, for which JSON has its own
/// escapes.
pub fn json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if (c.is_control() && c != '\n') || misleads(c) {
            // Writing to a String cannot fail.
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| _ = write!(shown, "\\u{unit:04x}"));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Returns true for text of printable ASCII alone, most text: nothing in it is escaped, and each byte takes one column.
pub fn is_plain(text: &str) -> bool {
    // Without a way out of the loop, several bytes are compared at once.
    text.bytes().fold(true, |is_plain, byte| is_plain & matches!(byte, b' '..=b'~'))
}

fn escape(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if is_plain(text) || !text.contains(&hidden) {
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

/// Returns true for a character that reorders a line or is invisible: Unicode's `Bidi_Control` and
/// `Default_Ignorable_Code_Point`, variation selectors among them; line and paragraph separators; interlinear annotations; the controls
/// of hieroglyphs and of musical symbols, fillers, and the blank pattern of Braille.
pub fn misleads(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{13430}'..='\u{1343f}' | '\u{16fe4}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_bidi_characters_become_visible() {
        assert_eq!(line("a\x1b[2Jb\r\n\tc\u{202e}d\u{9b}"), "a\\x1b[2Jb\\r\\n\\tc\\u{202e}d\\x9b");
        assert_eq!(block("a\n\tb\x07"), "a\n\tb\\x07");
        assert_eq!(line("a\u{ad}\u{3164}\u{e0041}"), "a\\xad\\u{3164}\\u{e0041}");
        assert_eq!(line("\u{fe0f}\u{13430}\u{e0100}"), "\\u{fe0f}\\u{13430}\\u{e0100}");
    }

    #[test]
    fn no_invisible_character_is_shown_in_any_form() {
        // One of each range, and its ends
        const INVISIBLE: &str = "\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}\u{180e}\u{180f}\u{200b}\u{200f}\
            \u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2064}\u{2066}\u{206f}\u{2800}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{ffa0}\
            \u{fff9}\u{fffb}\u{13430}\u{1343f}\u{16fe4}\u{1bca0}\u{1bca3}\u{1d159}\u{1d173}\u{1d17a}\u{e0001}\u{e0041}\
            \u{e0100}\u{e01ef}\u{e0fff}";
        for c in INVISIBLE.chars() {
            let text = format!("a{c}b");
            for shown in [line(&text), block(&text), coloured(&text), json(&text).into()] {
                assert!(!shown.contains(c) && shown.starts_with("a\\"), "{c:?}: {shown}");
            }
        }
        assert_eq!(line("\u{2801}a"), "\u{2801}a");
    }

    #[test]
    fn only_styles_are_kept_of_a_coloured_line() {
        for (text, expected) in [
            ("\x1b[31mred\x1b[0m", "\x1b[31mred\x1b[0m\x1b[0m"),
            ("a\x1b[1;38;5;8mb", "a\x1b[1;38;5;8mb\x1b[0m"),
            ("\x1b[48;2;8;8;8mx\x1b[m", "\x1b[48;2;8;8;8mx\x1b[m\x1b[0m"),
            ("\x1b[38:5:8mx", "\x1b[38:5:8mx\x1b[0m"),
            ("\x1b[48:2::8:8:8;4:3mx", "\x1b[48:2::8:8:8;4:3mx\x1b[0m"),
            ("\x1b[8:1mhidden", "\\x1b[8:1mhidden"),
            ("\x1b[264mhidden", "\\x1b[264mhidden"),
            ("\x1b[4294967304mhidden", "\\x1b[4294967304mhidden"),
            ("\x1b[38;8mhidden", "\\x1b[38;8mhidden"),
            ("\x1b[38;5mx", "\\x1b[38;5mx"),
            ("\x1b[5mblinking", "\\x1b[5mblinking"),
            ("plain", "plain"),
            ("\x1b[8mhidden", "\\x1b[8mhidden"),
            ("\x1b[31;8mhidden", "\\x1b[31;8mhidden"),
            ("\x1b[2Jm", "\\x1b[2Jm"),
            ("\x1b[?25l\x1b]0;title\x07m", "\\x1b[?25l\\x1b]0;title\\x07m"),
            ("\x1b[31", "\\x1b[31"),
            ("\x1b[\x1b[32mx", "\\x1b[\x1b[32mx\x1b[0m"),
            ("\x1b[31m\u{202e}\r", "\x1b[31m\\u{202e}\\r\x1b[0m"),
        ] {
            assert_eq!(coloured(text), expected, "{text:?}");
        }
        assert_eq!(coloured(&format!("\x1b[{}mx", "1;".repeat(30))), format!("\\x1b[{}mx", "1;".repeat(30)));
    }

    #[test]
    fn json_means_the_same() {
        let value = serde_json::json!({"a": "\u{9b}\u{202e}\u{e0041}\n\u{7f}é"});
        let shown = json(&format!("{value:#}"));
        assert_eq!(shown, "{\n  \"a\": \"\\u009b\\u202e\\udb40\\udc41\\n\\u007fé\"\n}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(line("host1.example.com – 日本"), Cow::Borrowed(_)));
    }
}
