//! Strings of JSON: where they end, and the texts that they stand for.

/// Returns the number of bytes before the first quotation mark, backslash or control character.
pub fn plain(bytes: &[u8]) -> usize {
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

/// Returns the text of a string; none if it is no string, or has half a character.
pub fn unescaped(string: &str) -> Option<String> {
    let mut text = String::with_capacity(string.len());
    (read(string, &mut text)? == string.len()).then_some(text)
}

/// Reads the string that `json` begins with: adds its text to `text`, and returns its length. None if there is no such string, or if it has
/// half a character.
pub fn read(json: &str, text: &mut String) -> Option<usize> {
    let mut rest = json.strip_prefix('"')?;
    loop {
        let (plain, special) = rest.split_at_checked(memchr::memchr2(b'"', b'\\', rest.as_bytes())?)?;
        text.push_str(plain);
        let (c, length) = match special.as_bytes() {
            [b'"', behind @ ..] => {
                let length = json.len() - behind.len();
                return (!has_control(json.get(..length)?)).then_some(length);
            }
            // Most escapes are line breaks.
            [b'\\', b'n', ..] => ('\n', 2),
            _ => escaped(special)?,
        };
        text.push(c);
        rest = special.get(length..)?;
    }
}

/// Returns the character of the escape that `json` begins with, and the length of the escape.
fn escaped(json: &str) -> Option<(char, usize)> {
    let c = match json.as_bytes().get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        other @ (b'"' | b'\\' | b'/') => char::from(*other),
        b'u' => return numbered(json),
        _ => return None,
    };
    Some((c, 2))
}

/// Returns the character of an escape with its number, and the length of the escape: a character may take two.
fn numbered(json: &str) -> Option<(char, usize)> {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())?
    };
    let first = unit(0)?;
    if let Some(c) = char::from_u32(first.into()) {
        return Some((c, 6));
    }
    let c = char::decode_utf16([first, unit(6)?]).next()?.ok()?;
    Some((c, 12))
}

/// Returns true if control characters are in the text, which strings have as escapes only.
fn has_control(text: &str) -> bool {
    // Without a way out of the loop, several bytes are compared at once.
    text.bytes().fold(false, |has, byte| has | (byte < b' '))
}
