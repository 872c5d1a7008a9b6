//! Styles of scalars: Psych's choice, then corrected by libyaml's rules.

/// The style of a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In single quotes.
    Single,
    /// In double quotes, with escapes.
    Double,
    /// After `|`, line by line.
    Literal,
}

/// Returns the style of `text`. A key has to stay on its line.
pub fn of(text: &str, is_key: bool) -> Style {
    if is_harmless(text) {
        return Style::Plain;
    }
    let chosen = chosen(text);
    let marks = Marks::of(text);
    match chosen {
        _ if is_key && text.contains('\n') => Style::Double,
        Style::Plain if !marks.bars_plain => Style::Plain,
        Style::Plain | Style::Single if !marks.bars_single => Style::Single,
        Style::Literal if !marks.bars_literal => Style::Literal,
        _ => Style::Double,
    }
}

/// Returns true if the text is clearly plain, as most labels and names are: a quick check before the others.
fn is_harmless(text: &str) -> bool {
    text.len() > 1
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'_' | b'-' | b'.' | b'/' | b'(' | b')'))
        && !text.ends_with(' ')
        && !is_word_of_yaml(text)
}

/// Returns Psych's choice.
fn chosen(text: &str) -> Style {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let line = body.strip_suffix('\n').unwrap_or(body);
    let mut chars = line.chars();
    let starts_oddly = chars.next().is_some_and(|c| !is_word(c)) && !chars.as_str().contains('"');
    if line.contains('\n') {
        Style::Literal
    } else if starts_oddly || matches!(text, "y" | "Y" | "n" | "N") || body.ends_with('\n') || text == "\n" {
        Style::Double
    } else if is_other_type(text) {
        Style::Single
    } else {
        Style::Plain
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns true if YAML 1.1, YAML 1.2 or Psych would not read the plain `text` as a text. Psych writes some of
/// these plain (`1e5`, `5.1_4`), which other readers take for numbers. The text starts with a word character, or holds a quote.
fn is_other_type(text: &str) -> bool {
    text.is_empty()
        || text == "<<"
        || is_symbol(text)
        || is_word_of_yaml(text)
        || text.starts_with(|c: char| c.is_ascii_digit())
            && (is_octal_like(text)
                || is_date(text)
                || is_time(text)
                || !text.contains(' ') && (is_number(text) || is_sexagesimal(text)))
}

/// `:a"b`, which is one of Ruby's symbols to Psych.
fn is_symbol(text: &str) -> bool {
    text.len() > 1 && text.starts_with(':')
}

/// `yes` and its like, which YAML 1.1 reads as something else than texts.
fn is_word_of_yaml(text: &str) -> bool {
    ["null", "yes", "true", "on", "no", "false", "off"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn is_number(text: &str) -> bool {
    let only = |tail: &str, digits: &str| !tail.is_empty() && tail.chars().all(|c| digits.contains(c));
    let based = |prefix: &str, digits: &str| {
        let (start, tail) = text.split_at_checked(prefix.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(prefix) && only(tail, digits)
    };
    let is_float = text.split_once('.').is_some_and(|(whole, tail)| {
        only(whole, "0123456789_,") && format!("0.{}", tail.replace('_', "")).parse::<f64>().is_ok()
    });
    let is_grouped = !text.ends_with(',') && ![",,", "_,", ",_"].iter().any(|pair| text.contains(pair));
    let is_decimal = !text.starts_with('0') && is_grouped && only(text, "0123456789_,");
    is_float
        || is_decimal
        || text.parse::<f64>().is_ok()
        || based("0", "01234567_,")
        || based("0b", "01_,")
        || based("0o", "01234567_")
        || based("0x", "0123456789abcdefABCDEF_,")
}

/// `08` and the like, which old readers take for broken octal numbers.
fn is_octal_like(text: &str) -> bool {
    let tail = text.strip_prefix('0').map(|tail| tail.trim_start_matches(|c| matches!(c, '0'..='7')));
    tail.is_some_and(|tail| tail.starts_with(['8', '9']))
}

/// `12:30`, `1:02:03.5` and `52:54:00:12:34:56`, numbers to the base of sixty in YAML 1.1.
fn is_sexagesimal(text: &str) -> bool {
    let mut parts = text.split(':');
    let first = parts.next().is_some_and(|part| part.chars().all(|c| c.is_ascii_digit() || c == '_'));
    let rest: Vec<&str> = parts.collect();
    let is_sixtieth = |(at, part): (usize, &&str)| {
        let (whole, fraction) = part.split_once('.').unwrap_or((part, ""));
        let is_last = at + 1 == rest.len();
        whole.len() <= 2
            && whole.parse::<u8>().is_ok_and(|number| number < 60)
            && (is_last || !part.contains('.'))
            && fraction.chars().all(|c| c.is_ascii_digit() || c == '_')
    };
    first && !rest.is_empty() && rest.iter().enumerate().all(is_sixtieth)
}

/// `2026-11-23`, and `2026-11-31` too, which makes some readers fail.
fn is_date(text: &str) -> bool {
    let is_number = |part: &str, lengths: [usize; 2]| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut parts = text.splitn(3, '-');
    [[4, 4], [1, 2], [1, 2]].into_iter().all(|lengths| parts.next().is_some_and(|part| is_number(part, lengths)))
}

/// `2026-11-23 20:41:35`, with a fraction, `Z` or an offset; a zone's name makes it a text.
fn is_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't', ' ', '\t']) else { return false };
    let time = time.trim_start();
    let Some(colon) = time.find(':').filter(|at| matches!(at, 1 | 2)) else { return false };
    let is_clock = |part: &str| matches!(part.as_bytes(), [b':', a, b, b':', c, d] if [a, b, c, d].iter().all(|b| b.is_ascii_digit()));
    let (hour, rest) = time.split_at(colon);
    let clock = rest.get(..6).is_some_and(is_clock) && hour.bytes().all(|b| b.is_ascii_digit());
    let zone = rest.get(6..).unwrap_or_default();
    let zone = zone.strip_prefix('.').map_or(zone, |tail| tail.trim_start_matches(|c: char| c.is_ascii_digit()));
    let zone = zone.trim();
    let is_offset = zone.starts_with(['+', '-']) && zone.chars().skip(1).all(|c| c.is_ascii_digit() || c == ':');
    is_date(date) && clock && (zone.is_empty() || zone == "Z" || is_offset)
}

/// Features of a text that rule out styles in libyaml.
struct Marks {
    bars_plain: bool,
    bars_single: bool,
    bars_literal: bool,
}

impl Marks {
    fn of(text: &str) -> Self {
        let is_special = |c: char| !is_printable(c) || matches!(c, '\u{2028}' | '\u{2029}');
        let special = text.contains(" \n") || text.contains(is_special);
        let outer_blank = text.starts_with([' ', '\n']) || text.ends_with([' ', '\n']);
        Self {
            bars_plain: special || outer_blank || text.contains('\n') || has_indicator(text),
            bars_single: special || text.contains("\n "),
            bars_literal: special || text.ends_with(' '),
        }
    }
}

/// Returns true if part of a plain `text` would be read as punctuation.
fn has_indicator(text: &str) -> bool {
    let next_is_blank = |at: usize| text.get(at + 1..).is_none_or(|tail| tail.is_empty() || tail.starts_with(' '));
    let at_start = match text.chars().next() {
        Some('-' | '?' | ':') => next_is_blank(0),
        Some(c) => "#,[]{}&*!|>'\"%@`".contains(c),
        None => false,
    };
    let starts_document = text.starts_with("---") || text.starts_with("...");
    at_start || starts_document || text.contains(" #") || text.match_indices(':').any(|(at, _)| next_is_blank(at))
}

/// Returns true for a character that is printable to libyaml: no tab, and nothing beyond the basic plane.
pub fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_look_like_something_else_are_quoted() {
        for (text, style) in [
            ("Run id", Style::Plain),
            ("N/A", Style::Plain),
            ("2026-11-23 20:41:35 UTC", Style::Plain),
            ("10.0.0.1", Style::Plain),
            ("host-1:8080/x", Style::Plain),
            ("a\"b", Style::Plain),
            ("2026-11-31 is no day", Style::Plain),
            ("a:!\"", Style::Plain),
            ("53_a", Style::Plain),
            ("52:54:00:12:34:5f", Style::Plain),
            ("1,2,", Style::Plain),
            ("", Style::Single),
            ("42", Style::Single),
            ("1,2", Style::Single),
            ("15.78855", Style::Single),
            ("0x1F", Style::Single),
            ("08", Style::Single),
            ("53_", Style::Single),
            ("5__3", Style::Single),
            ("5.14_1", Style::Single),
            ("0X1f", Style::Single),
            ("0o1_7", Style::Single),
            (":!\"", Style::Single),
            (":a \"b\"", Style::Single),
            ("52:54:00:12:34:56", Style::Single),
            ("2026-11-31", Style::Single),
            ("1e5", Style::Single),
            ("12:30", Style::Single),
            ("2026-11-23", Style::Single),
            ("2026-11-23T20:41:35Z", Style::Single),
            ("2026-11-23 20:41:35 +01:00", Style::Single),
            ("No", Style::Single),
            ("null", Style::Single),
            ("Run hosts job:", Style::Single),
            ("a: b", Style::Single),
            ("a #b", Style::Single),
            ("trailing ", Style::Single),
            ("line\n", Style::Single),
            ("y", Style::Double),
            ("-1", Style::Double),
            ("* * * * *", Style::Double),
            ("@daily", Style::Double),
            ("<%= x %>", Style::Double),
            ("[\"a\"]", Style::Single),
            ("tab\there", Style::Double),
            ("smile \u{1f600}", Style::Double),
            ("a\nb", Style::Literal),
            ("a\nb ", Style::Double),
            ("a \nb", Style::Double),
        ] {
            assert_eq!(of(text, false), style, "{text:?}");
        }
        assert_eq!(of("a\nb", true), Style::Double);
    }
}
