//! Decoders of an escape at the start of a text, one for each form.

/// A function that returns the character of an escape, and the escape's length.
pub type Decode = fn(&str) -> Option<(char, usize)>;

/// Decoders of all forms.
pub const DECODERS: [Decode; 5] = [percent, form, html, backslash, doubled];

/// Decodes `%C3%A9` of addresses.
fn percent(text: &str) -> Option<(char, usize)> {
    bytes(text, "%")
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

/// Decodes `\"`, `\n`, `\e`, `\u00e9`, `\u{e9}` and `\xC3\xA9` of JSON, YAML, Ruby and shells.
fn backslash(text: &str) -> Option<(char, usize)> {
    let escaped = text.strip_prefix('\\')?.chars().next()?;
    let c = match escaped {
        'x' => return bytes(text, "\\x"),
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

/// Decodes a character by its bytes, each as two hex digits after `mark`.
fn bytes(text: &str, mark: &str) -> Option<(char, usize)> {
    let width = mark.len() + 2;
    let byte = |place: usize| {
        let digits = text.get(place * width..(place + 1) * width)?.strip_prefix(mark)?;
        u8::from_str_radix(digits, 16).ok()
    };
    let length = match byte(0)? {
        0..0x80 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    let bytes: Vec<u8> = (0..length).map_while(byte).collect();
    Some((std::str::from_utf8(&bytes).ok()?.chars().next()?, length * width))
}
