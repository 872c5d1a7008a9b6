//! Expansion of a node set into its host names.

use super::run::number;
use super::{LONGEST, MOST, NodeSetRefusal, SIGNS};

/// Expands a node set into its host names, in the order written; the last number changes fastest. Blanks around a name are dropped.
///
/// # Errors
/// A [`NodeSetRefusal`] where brackets, ranges or commas do not fit together, or for more than [`MOST`] names.
pub fn expand(text: &str) -> Result<Vec<String>, NodeSetRefusal> {
    let mut names = Vec::new();
    let mut rest = Some(text);
    while let Some(text) = rest {
        let (word, after) = word(text)?;
        names.extend(word.names.iter().map(|name| name.trim().to_owned()));
        if names.len() > MOST {
            return Err(NodeSetRefusal::TooMany);
        }
        rest = after;
    }
    Ok(names)
}

/// Reads up to the first comma outside of brackets; returns the text behind it too.
fn word(text: &str) -> Result<(Word, Option<&str>), NodeSetRefusal> {
    let (mut word, mut rest) = (Word::default(), text);
    loop {
        let (literal, after) = rest.split_at_checked(rest.find(SIGNS).unwrap_or(rest.len())).unwrap_or((rest, ""));
        word.push(&[literal])?;
        let mut signs = after.chars();
        let after = match signs.next() {
            None => None,
            Some(',') => Some(signs.as_str()),
            Some(']') => return Err(NodeSetRefusal::Close),
            Some(_) => {
                rest = bracket(&mut word, signs.as_str())?;
                continue;
            }
        };
        return if word.is_empty() { Err(NodeSetRefusal::EmptyItem) } else { Ok((word, after)) };
    }
}

/// Reads what stands behind an opening bracket; returns the text behind the closing one.
fn bracket<'a>(word: &mut Word, text: &'a str) -> Result<&'a str, NodeSetRefusal> {
    for sign in SIGNS {
        if let Some(after) = text.strip_prefix(sign).and_then(|rest| rest.strip_prefix(']')) {
            word.push(&[sign.encode_utf8(&mut [0; 4])])?;
            return Ok(after);
        }
    }
    let (list, after) = text.split_once(']').ok_or(NodeSetRefusal::Open)?;
    word.push(&items(list)?)?;
    Ok(after)
}

/// The names that a word stands for, as far as it is read.
struct Word {
    names: Vec<String>,
}

impl Default for Word {
    fn default() -> Self {
        Self { names: vec![String::new()] }
    }
}

impl Word {
    /// Continues each name with each of `parts`.
    fn push(&mut self, parts: &[impl AsRef<str>]) -> Result<(), NodeSetRefusal> {
        if self.names.len().saturating_mul(parts.len()) > MOST {
            return Err(NodeSetRefusal::TooMany);
        }
        let continued = self.names.iter().flat_map(|name| parts.iter().map(move |part| name.clone() + part.as_ref()));
        let names: Option<Vec<_>> = continued.map(|name| (name.len() <= LONGEST).then_some(name)).collect();
        self.names = names.ok_or(NodeSetRefusal::TooLong)?;
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.names.iter().any(|name| name.trim().is_empty())
    }
}

/// Reads the list between two brackets: numbers, ranges and other texts.
fn items(list: &str) -> Result<Vec<String>, NodeSetRefusal> {
    if list.contains('[') {
        return Err(NodeSetRefusal::Open);
    }
    let mut items = Vec::new();
    for item in list.split(',').map(str::trim) {
        match item.split_once('-') {
            _ if list.trim().is_empty() => return Err(NodeSetRefusal::EmptyBrackets),
            _ if item.is_empty() => return Err(NodeSetRefusal::EmptyItem),
            Some((first, last)) => items.extend(range(item, first, last)?),
            None if item.contains('/') => return Err(NodeSetRefusal::NoRange(item.to_owned())),
            None => items.push(item.to_owned()),
        }
    }
    Ok(items)
}

fn range(item: &str, first: &str, last: &str) -> Result<impl Iterator<Item = String>, NodeSetRefusal> {
    let (last, step) = last.split_once('/').unwrap_or((last, "1"));
    let (low, high) = (end(item, first)?, end(item, last)?);
    let step: usize =
        step.parse().ok().filter(|step| *step > 0).ok_or_else(|| NodeSetRefusal::Step(step.to_owned()))?;
    let is_padded = |digits: &str| digits.len() > 1 && digits.starts_with('0');
    if is_padded(last) && last.len() != first.len() {
        return Err(NodeSetRefusal::Padding(item.to_owned()));
    }
    if low > high {
        return Err(NodeSetRefusal::Backwards(item.to_owned()));
    }
    if (high - low) / step as u64 >= MOST as u64 {
        return Err(NodeSetRefusal::TooMany);
    }
    let width = if is_padded(first) { first.len() } else { 1 };
    Ok((low..=high).step_by(step).map(move |number| format!("{number:0width$}")))
}

/// Reads one end of a range.
fn end(item: &str, digits: &str) -> Result<u64, NodeSetRefusal> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NodeSetRefusal::NoRange(item.to_owned()));
    }
    number(digits).ok_or_else(|| NodeSetRefusal::TooLarge(digits.to_owned()))
}
