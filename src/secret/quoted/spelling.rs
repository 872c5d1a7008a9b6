//! Spellings of a secret that servers quote: trimmed, shortened, in hex digits, or with other line breaks.

use std::borrow::Cow;
use std::ops::Range;

/// Minimum length of a secret, in characters.
const MIN_SECRET_CHARS: usize = 4;

/// Minimum length of a part of a secret, in characters.
const MIN_PART_CHARS: usize = 8;

/// Returns the secret itself, trimmed, in hex digits, with the line breaks of other systems, and each of its long lines.
pub fn spellings(secret: &str) -> Vec<Cow<'_, str>> {
    let mut spellings = vec![Cow::Borrowed(secret), Cow::Borrowed(secret.trim())];
    if secret.contains(['\n', '\r']) {
        let unix = secret.replace("\r\n", "\n");
        let windows = unix.replace('\n', "\r\n");
        spellings.extend([windows.trim().to_owned(), unix.trim().to_owned(), windows, unix].map(Cow::Owned));
        // The first and the last line of a key only name its type.
        let is_part = |line: &&str| line.chars().count() >= MIN_PART_CHARS && !line.starts_with("-----");
        spellings.extend(secret.lines().map(str::trim).filter(is_part).map(Cow::Borrowed));
    }
    spellings.retain(|spelling| spelling.chars().count() >= MIN_SECRET_CHARS);
    for hex in [hex(secret.trim()), hex(secret)].into_iter().filter(|hex| hex.len() >= 2 * MIN_SECRET_CHARS) {
        spellings.extend([hex.to_ascii_uppercase(), hex].map(Cow::Owned));
    }
    spellings.sort_unstable();
    spellings.dedup();
    spellings
}

/// Returns the bytes of a text as hex digits.
fn hex(text: &str) -> String {
    text.bytes().fold(String::with_capacity(2 * text.len()), |mut digits, byte| {
        digits.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
        digits
    })
}

/// Returns the places of the start of the secret before an ellipsis.
pub fn cut(text: &str, secret: &str) -> Vec<Range<usize>> {
    let Some((least, _)) = secret.char_indices().nth(MIN_PART_CHARS) else { return Vec::new() };
    let Some(head) = secret.get(..least) else { return Vec::new() };
    let place = |(start, _)| {
        let rest = text.get(start..)?;
        let pairs = rest.chars().zip(secret.chars());
        let length: usize = pairs.take_while(|(said, own)| said == own).map(|(said, _)| said.len_utf8()).sum();
        let behind = rest.get(length..)?.trim_start();
        (behind.starts_with("...") || behind.starts_with('…')).then_some(start..start + length)
    };
    text.match_indices(head).filter_map(place).collect()
}
