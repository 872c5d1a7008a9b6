//! JSON text taken apart without storing its values: most of a long answer is skipped. What is unusual, escapes in names, deep nesting or
//! long strings, and what is no JSON is not read: it is left to the parser, whose errors say more.

use serde::de::IgnoredAny;

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
        let is_next = self.next() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads this text, behind any blanks, if it is the next.
    pub fn takes_text(&mut self, text: &str) -> bool {
        let is_next = self.next().is_some() && self.rest().starts_with(text.as_bytes());
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

    /// Reads a value, and returns its text.
    pub fn value(&mut self) -> Option<&'a str> {
        self.next()?;
        let start = self.at;
        self.skip(DEEPEST)?;
        self.text.get(start..self.at)
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
        let inner = depth.checked_sub(1);
        match self.next()? {
            b'"' => self.string(),
            b'{' => self.items(b'}', |json| json.member(inner?)),
            b'[' => self.items(b']', |json| json.skip(inner?)),
            b'-' | b'0'..=b'9' => self.number(),
            b'n' => self.word(b"null"),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            _ => None,
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
        (self.next()? == b'"').then(|| self.string())??;
        self.takes(b':').then(|| self.skip(depth))?
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            let rest = self.rest();
            self.at += plain(rest.get(..LONGEST).unwrap_or(rest));
            match self.rest() {
                [b'"', ..] => {
                    self.at += 1;
                    return Some(());
                }
                [b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => self.at += 2,
                [b'\\', b'u', digits @ ..] if digits.get(..4)?.iter().all(u8::is_ascii_hexdigit) => self.at += 6,
                _ => return None,
            }
        }
    }

    fn number(&mut self) -> Option<()> {
        let rest = self.rest();
        let digits = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        let is_whole = !matches!(rest, [b'-', ..] | [b'0', b'0'..=b'9', ..])
            && !matches!(rest.get(digits), Some(b'.' | b'e' | b'E'));
        if is_whole {
            self.at += digits;
            return Some(());
        }
        let length = rest.iter().take_while(|byte| b"+-.eE0123456789".contains(byte)).count();
        serde_json::from_slice::<IgnoredAny>(rest.get(..length)?).ok()?;
        self.at += length;
        Some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        let is_next = self.rest().starts_with(word);
        self.at += word.len();
        is_next.then_some(())
    }
}

/// Returns the text of a string that was read; none if it is no string, or has half a character.
pub fn unescaped(string: &str) -> Option<String> {
    let mut rest = string.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(rest.len());
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        text.push_str(rest.get(..at)?);
        let (c, length) = match rest.as_bytes().get(at + 1)? {
            b'n' => ('\n', 2),
            b'r' => ('\r', 2),
            b't' => ('\t', 2),
            b'b' => ('\u{8}', 2),
            b'f' => ('\u{c}', 2),
            b'u' => match char::from_u32(u32::from_str_radix(rest.get(at + 2..at + 6)?, 16).ok()?) {
                Some(c) => (c, 6),
                None => return serde_json::from_str(string).ok(),
            },
            other => (char::from(*other), 2),
        };
        text.push(c);
        rest = rest.get(at + length..)?;
    }
    text.push_str(rest);
    Some(text)
}

/// Returns the number of bytes before the first quotation mark, backslash or control character.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    // Eight bytes at a time: the highest bit of a byte is set where the byte is below the one that is subtracted.
    let below = |word: u64, byte: u8| word.wrapping_sub(ONES * u64::from(byte)) & !word & HIGH;
    let (words, _) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let is = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
        let special = below(word, b' ') | is(b'"') | is(b'\\');
        if special != 0 {
            return 8 * at + special.trailing_zeros() as usize / 8;
        }
    }
    let start = 8 * words.len();
    let tail = bytes.get(start..).unwrap_or_default();
    start + tail.iter().position(is_special).unwrap_or(tail.len())
}

#[cfg(test)]
mod tests;
