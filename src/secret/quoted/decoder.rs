//! Decoders of an escape at the start of a text, one for each form.

/// A function that returns the character of an escape, and the escape's length.
pub type Decode = fn(&str) -> Option<(char, usize)>;

/// Decoders of all forms.
pub const DECODERS: [Decode; 6] = [percent, form, html, backslash, doubled, shell];

/// Decodes `%C3%A9` of addresses.
fn percent(text: &str) -> Option<(char, usize)> {
    bytes(text, "%", Base::Hex)
}

/// Decodes addresses of forms, where a plus sign is a blank.
fn form(text: &str) -> Option<(char, usize)> {
    if text.starts_with('+') { Some((' ', 1)) } else { percent(text) }
}

/// Decodes `&lt;`, `&#60;` and `&#x3c;` of HTML.
fn html(text: &str) -> Option<(char, usize)> {
    const MAX_ENTITY_LENGTH: usize = 10;
    let (name, _) = text.strip_prefix('&')?.split_once(';').filter(|(name, _)| name.len() <= MAX_ENTITY_LENGTH)?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((c, name.len() + 2))
}

/// Decodes `\"`, `\n`, `\e`, `\u00e9`, `\u{e9}`, `\xC3\xA9` and `\303\251` of JSON, YAML, Ruby, C and shells.
fn backslash(text: &str) -> Option<(char, usize)> {
    if let Some(octal) = bytes(text, "\\", Base::Octal) {
        return Some(octal);
    }
    let escaped = text.strip_prefix('\\')?.chars().next()?;
    let c = match escaped {
        'x' => return bytes(text, "\\x", Base::Hex),
        'u' => return unicode(text),
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'e' => '\u{1b}',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        '0' => '\0',
        other if !other.is_alphanumeric() => other,
        _ => return None,
    };
    Some((c, 1 + escaped.len_utf8()))
}

/// Decodes a doubled quote of SQL and csv.
fn doubled(text: &str) -> Option<(char, usize)> {
    let quote = text.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    text.get(1..)?.starts_with(quote).then_some((quote, 2))
}

fn unicode(text: &str) -> Option<(char, usize)> {
    if let Some((digits, _)) = text.strip_prefix("\\u{").and_then(|rest| rest.split_once('}')) {
        let code = u32::from_str_radix(digits, 16).ok()?;
        return Some((char::from_u32(code)?, digits.len() + 4));
    }
    let unit = |text: &str| u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
    let first = unit(text)?;
    let second = text.get(6..).and_then(unit).filter(|_| (0xd800..0xdc00).contains(&first));
    let c = char::decode_utf16([Some(first), second].into_iter().flatten()).next()?.ok()?;
    Some((c, if second.is_some() { 12 } else { 6 }))
}

/// Decodes a single quote between single quotes of a shell.
fn shell(text: &str) -> Option<(char, usize)> {
    [r"'\''", r#"'"'"'"#].iter().find(|quoted| text.starts_with(**quoted)).map(|quoted| ('\'', quoted.len()))
}

/// Notation of a byte.
#[derive(Clone, Copy)]
enum Base {
    /// Three digits.
    Octal,
    /// Two digits.
    Hex,
}

/// Decodes a character by its bytes, each as a number after `mark`: UTF-8, or one byte of Latin-1.
fn bytes(text: &str, mark: &str, base: Base) -> Option<(char, usize)> {
    let (radix, digits) = match base {
        Base::Octal => (8, 3),
        Base::Hex => (16, 2),
    };
    let width = mark.len() + digits;
    let byte = |place: usize| {
        let digits = text.get(place * width..(place + 1) * width)?.strip_prefix(mark)?;
        u8::from_str_radix(digits, radix).ok()
    };
    let first = byte(0)?;
    let length = match first {
        0..0xc0 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    let bytes: Vec<u8> = (0..length).map_while(byte).collect();
    match std::str::from_utf8(&bytes) {
        Ok(character) => Some((character.chars().next()?, length * width)),
        Err(_) => Some((char::from(first), width)),
    }
}
