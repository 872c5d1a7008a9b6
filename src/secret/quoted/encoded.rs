//! Stretches of a text that may be base64 or hex digits of something.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::ops::Range;

/// Minimum length of a stretch, in characters: four bytes in base64 without padding.
const MIN_CHARS: usize = 6;

/// Characters between hex digits; lines of them are broken.
const HEX_SEPARATORS: [char; 5] = [':', ' ', '-', '\n', '\r'];

/// Returns each stretch, with the bytes that it may stand for; a stretch comes once for each way to read it.
pub fn runs(text: &str) -> impl Iterator<Item = (Range<usize>, Vec<u8>)> {
    let base64 = stretches(text, is_base64).chain(groups(text)).flat_map(|place| {
        let read = base64_bytes(text.get(place.clone()).unwrap_or_default());
        read.into_iter().map(move |bytes| (place.clone(), bytes))
    });
    let hex = stretches(text, |c| c.is_ascii_hexdigit() || HEX_SEPARATORS.contains(&c)).flat_map(|place| {
        let (place, run) = trimmed(text, place);
        hex_bytes(run).into_iter().map(move |bytes| (place.clone(), bytes))
    });
    base64.chain(hex)
}

/// Returns a stretch without the separators around it.
fn trimmed(text: &str, place: Range<usize>) -> (Range<usize>, &str) {
    let run = text.get(place.clone()).unwrap_or_default();
    let rest = run.trim_start_matches(HEX_SEPARATORS);
    let start = place.end - rest.len();
    let rest = rest.trim_end_matches(HEX_SEPARATORS);
    (start..start + rest.len(), rest)
}

/// Base64 is broken into lines at times.
fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=' | '\n' | '\r')
}

/// Returns the places of base64 in groups of one length with a blank between them; the last may be shorter.
fn groups(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut length, mut count) = (Vec::<Range<usize>>::new(), 0, 0);
    for group in runs_of(text, |c| is_base64(c) && !c.is_whitespace()) {
        let before = found.last_mut().filter(|before| text.get(before.end..group.start) == Some(" "));
        let is_padded = text.get(group.clone()).is_some_and(|group| group.ends_with('='));
        let is_last = group.len() < length && (count > 1 || is_padded);
        match before.filter(|_| count > 0 && (group.len() == length || is_last)) {
            Some(before) => {
                before.end = group.end;
                count = if is_last { 0 } else { count + 1 };
            }
            None => {
                (length, count) = (group.len(), 1);
                found.push(group);
            }
        }
    }
    found.retain(|place| place.len() >= MIN_CHARS && text.get(place.clone()).is_some_and(|run| run.contains(' ')));
    found
}

/// Returns the places of characters of one kind, where enough of them follow one another.
fn stretches(text: &str, is_part: fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    runs_of(text, is_part).filter(|place| place.len() >= MIN_CHARS)
}

/// Returns the places of characters of one kind.
fn runs_of(text: &str, is_part: fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(is_part)?;
        let rest = text.get(start..)?;
        at = start + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        Some(start..at)
    })
}

/// Decodes base64 that begins at any of four positions: other bytes may stand before the secret.
fn base64_bytes(run: &str) -> Vec<Vec<u8>> {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let alphabet = if run.contains(['-', '_']) { &URL_SAFE } else { &STANDARD };
    let engine = GeneralPurpose::new(alphabet, LENIENT);
    // Padding ends one text, and another may follow.
    let texts = run.split('=').map(|text| text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect::<Vec<_>>());
    texts
        .flat_map(|characters| {
            let decode = |skipped| {
                let characters: &[u8] = characters.get(skipped..).unwrap_or_default();
                // One character alone holds no byte.
                let whole = characters.len() - usize::from(characters.len() % 4 == 1);
                engine.decode(characters.get(..whole)?).ok()
            };
            (0..4).filter_map(decode).collect::<Vec<_>>()
        })
        .collect()
}

/// Decodes hex digits that begin at the first or the second; signs may stand between them.
fn hex_bytes(run: &str) -> Vec<Vec<u8>> {
    let digits: Vec<u8> = run.chars().filter_map(|c| c.to_digit(16)?.try_into().ok()).collect();
    let bytes = |skipped| {
        let (pairs, _) = digits.get(skipped..).unwrap_or_default().as_chunks::<2>();
        pairs.iter().map(|[high, low]| high << 4 | low).collect()
    };
    (0..2).map(bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD;

    /// Returns the part of a text that stands for bytes with the secret.
    fn encoded<'a>(text: &'a str, secret: &str) -> Option<&'a str> {
        let holds = |bytes: &[u8]| memchr::memmem::find(bytes, secret.as_bytes()).is_some();
        runs(text).find(|(_, bytes)| holds(bytes)).and_then(|(place, _)| text.get(place))
    }

    #[test]
    fn base64_in_groups_is_found_and_words_are_not_joined() {
        for size in [6, 8, 10] {
            let text = STANDARD.encode("my hunter2-and-more of it");
            let groups: Vec<_> = text.as_bytes().chunks(size).map(String::from_utf8_lossy).collect();
            let groups = groups.join(" ");
            assert_eq!(encoded(&format!("is {groups}; no"), "hunter2-and"), Some(groups.as_str()), "{size}");
        }
        assert_eq!(encoded("is aHVudGVy Mg==; no", "hunter2"), Some("aHVudGVy Mg=="));
        assert_eq!(encoded("Basic aHVudGVyMg is wrong", "hunter2"), Some("aHVudGVyMg"));
    }

    #[test]
    fn hex_digits_are_found_on_lines_and_with_signs_between_them() {
        for text in ["68:75:6e:74:65:72:32", "68-75-6E-74-65-72-32", "68 75 6e 74 65 72 32", "68756e\n746572\r\n32"] {
            assert_eq!(encoded(&format!("it: {text}."), "hunter2"), Some(text));
        }
    }
}
