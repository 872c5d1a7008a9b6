//! Spellings of a secret that servers quote: trimmed, shortened, or with other line breaks.

use super::MAX_TEXT_BYTES;
use std::borrow::Cow;
use std::ops::Range;

/// Minimum length of a secret, in characters.
const MIN_SECRET_CHARS: usize = 4;

/// Minimum length of a part of a secret, in characters.
const MIN_PART_CHARS: usize = 8;

/// Returns false for a secret that would be found in every word.
pub fn is_long_enough(secret: &str) -> bool {
    secret.chars().nth(MIN_SECRET_CHARS - 1).is_some()
}

/// Returns the secret itself, trimmed, with the line breaks of other systems, and each of its long lines.
pub fn spellings(secret: &str) -> impl Iterator<Item = Cow<'_, str>> {
    // The first and the last line of a key only name its type.
    let is_part = |line: &&str| line.chars().nth(MIN_PART_CHARS - 1).is_some() && !line.starts_with("-----");
    let lines = secret.lines().map(str::trim).filter(is_part).map(Cow::Borrowed);
    let has_lines = secret.contains(['\n', '\r']);
    let whole = [secret, secret.trim()].map(Cow::Borrowed).into_iter().chain(with_other_breaks(secret));
    whole.filter(|spelling| is_long_enough(spelling)).chain(lines.filter(move |_| has_lines))
}

/// Returns the secret with the line breaks of Unix and of Windows, none if no text is as long as that.
fn with_other_breaks(secret: &str) -> Vec<Cow<'_, str>> {
    if !secret.contains(['\n', '\r']) || secret.len() > 2 * MAX_TEXT_BYTES {
        return Vec::new();
    }
    let unix = secret.replace("\r\n", "\n");
    let windows = unix.replace('\n', "\r\n");
    [windows.trim().to_owned(), unix.trim().to_owned(), windows, unix].map(Cow::Owned).into()
}

/// Returns true if a text has an ellipsis somewhere.
pub fn has_ellipsis(text: &str) -> bool {
    text.contains("...") || text.contains('…')
}

/// Returns the places before an ellipsis that begin like one of these secrets, which are sorted.
pub fn cut(text: &str, secrets: &[Cow<'_, str>]) -> Vec<Range<usize>> {
    if !has_ellipsis(text) {
        return Vec::new();
    }
    let mut heads: Vec<_> = secrets.iter().filter_map(|secret| head(secret)).collect();
    heads.dedup();
    let place = |(start, _)| {
        let rest = text.get(start..)?;
        let length = longest_beginning(rest, secrets);
        let behind = rest.get(length..)?.trim_start();
        (behind.starts_with("...") || behind.starts_with('…')).then_some(start..start + length)
    };
    heads.iter().flat_map(|head| text.match_indices(head)).filter_map(place).collect()
}

/// Returns the first characters of a secret that is long enough to be told by them.
fn head(secret: &str) -> Option<&str> {
    let (end, _) = secret.char_indices().nth(MIN_PART_CHARS)?;
    secret.get(..end)
}

/// Returns how many bytes the text has in common with the beginning of one of the sorted secrets, at most.
fn longest_beginning(text: &str, secrets: &[Cow<'_, str>]) -> usize {
    let next = secrets.partition_point(|secret| secret.as_ref() < text);
    let neighbours = secrets.get(next.saturating_sub(1)..).unwrap_or_default().iter().take(2);
    let common = |secret: &Cow<'_, str>| {
        let pairs = text.chars().zip(secret.chars());
        pairs.take_while(|(said, own)| said == own).map(|(said, _)| said.len_utf8()).sum()
    };
    neighbours.map(common).max().unwrap_or(0)
}
