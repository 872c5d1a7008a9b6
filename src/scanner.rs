//! JSON text taken apart without storing its values: most of a long answer is skipped. What is unusual, escapes in names, deep nesting or
//! long strings, and what is no JSON is not read: it is left to the parser, whose errors say more.

pub mod member_names;
pub mod strings;

use strings::plain;

/// Deepest nesting of a value.
const DEEPEST: usize = 64;

/// Most bytes of a string between two escapes.
const LONGEST: usize = 1 << 20;

/// The rest of a text that is being read.
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// Starts at the beginning of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Returns the number of bytes that were read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Reads this byte, behind any blanks, if it is the next.
    pub fn takes(&mut self, byte: u8) -> bool {
        let is_next = self.is_before(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Returns true if this byte is the next, behind any blanks.
    pub fn is_before(&mut self, byte: u8) -> bool {
        self.next() == Some(byte)
    }

    /// Reads this text, behind any blanks, if it is the next.
    pub fn takes_text(&mut self, text: &str) -> bool {
        let is_next = self.next().is_some() && begins_with(self.rest(), text.as_bytes());
        self.at += if is_next { text.len() } else { 0 };
        is_next
    }

    /// Returns true if only blanks are left.
    pub fn is_at_end(&mut self) -> bool {
        self.next().is_none()
    }

    /// Returns the text between two positions.
    pub fn text(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Reads the name of a member and the colon behind it.
    pub fn name(&mut self) -> Option<&'a str> {
        if !self.takes(b'"') {
            return None;
        }
        let start = self.at;
        self.at += plain(self.rest());
        let name = self.text.get(start..self.at)?;
        (self.takes(b'"') && self.takes(b':')).then_some(name)
    }

    /// Reads a string, and adds its text to `text`.
    pub fn string(&mut self, text: &mut String) -> Option<()> {
        self.next()?;
        self.at += strings::read(self.text.get(self.at..)?, text)?;
        Some(())
    }

    /// Reads a value, and returns its text.
    pub fn value(&mut self) -> Option<&'a str> {
        self.next()?;
        let start = self.at;
        self.skip_value()?;
        self.text.get(start..self.at)
    }

    /// Reads a value whose text is not needed.
    pub fn skip_value(&mut self) -> Option<()> {
        self.skip(DEEPEST)
    }

    /// Returns the next byte that is no blank.
    fn next(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                byte => return Some(*byte),
            }
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, depth: usize) -> Option<()> {
        match self.next()? {
            b'"' => self.skip_string(),
            b'{' | b'[' => self.skip_items(depth),
            b'n' => self.word(b"null"),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            _ => self.number(),
        }
    }

    /// Skips an object or an array: apart from the values in it, most of which are none.
    #[inline(never)]
    fn skip_items(&mut self, depth: usize) -> Option<()> {
        let inner = depth.checked_sub(1);
        match self.next()? {
            b'{' => self.items(b'}', |json| json.member(inner?)),
            _ => self.items(b']', |json| json.skip(inner?)),
        }
    }

    fn items(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.takes(end) {
            return Some(());
        }
        loop {
            item(self)?;
            if !self.takes(b',') {
                return self.takes(end).then_some(());
            }
        }
    }

    fn member(&mut self, depth: usize) -> Option<()> {
        (self.next()? == b'"').then(|| self.skip_string())??;
        self.takes(b':').then(|| self.skip(depth))?
    }

    fn skip_string(&mut self) -> Option<()> {
        let mut rest = self.rest().get(1..)?;
        loop {
            let end = plain(rest.get(..LONGEST).unwrap_or(rest));
            rest = match rest.get(end..)? {
                [b'"', behind @ ..] => {
                    self.at = self.text.len() - behind.len();
                    return Some(());
                }
                [b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', behind @ ..] => behind,
                [b'\\', b'u', digits @ ..] if digits.get(..4)?.iter().all(u8::is_ascii_hexdigit) => digits.get(4..)?,
                _ => return None,
            };
        }
    }

    fn number(&mut self) -> Option<()> {
        let rest = self.rest();
        let digits = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        // Most numbers are ids and counts.
        let is_count = !matches!(rest, [b'-', ..] | [b'0', b'0'..=b'9', ..])
            && !matches!(rest.get(digits), Some(b'.' | b'e' | b'E'));
        self.at += if is_count && digits > 0 { digits } else { number(rest)? };
        Some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        let is_next = self.rest().starts_with(word);
        self.at += word.len();
        is_next.then_some(())
    }
}

/// Returns true if `json` begins with `text`, eight bytes at a time: names are too short for a call of the library.
fn begins_with(json: &[u8], text: &[u8]) -> bool {
    let Some(json) = json.get(..text.len()) else { return false };
    match (json.last_chunk::<8>(), text.last_chunk::<8>()) {
        (Some(json_end), Some(text_end)) => {
            let (words, _) = json.as_chunks::<8>();
            json_end == text_end && words.iter().eq(text.as_chunks::<8>().0)
        }
        _ => json.iter().eq(text),
    }
}

/// Returns the length of the number that `json` begins with.
fn number(json: &[u8]) -> Option<usize> {
    let start = usize::from(json.starts_with(b"-"));
    let whole = digits(json, start)?;
    if json.get(start) == Some(&b'0') && whole > start + 1 {
        return None;
    }
    let end = if json.get(whole) == Some(&b'.') { digits(json, whole + 1)? } else { whole };
    match json.get(end..)? {
        [b'e' | b'E', b'+' | b'-', ..] => digits(json, end + 2),
        [b'e' | b'E', ..] => digits(json, end + 1),
        _ => Some(end),
    }
}

/// Returns the end of the digits that begin at `start`; none if there are none.
fn digits(json: &[u8], start: usize) -> Option<usize> {
    let rest = json.get(start..)?;
    let count = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    (count > 0).then_some(start + count)
}

#[cfg(test)]
mod tests;
