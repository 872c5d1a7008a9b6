//! The meaning of plain scalars in Ruby's YAML 1.1, in which hammer reads its files.

use super::Scalar;

/// Returns true for null.
pub fn is_nil(scalar: &Scalar) -> bool {
    scalar.is_plain && (matches!(scalar.text.as_str(), "" | "~") || scalar.text.eq_ignore_ascii_case("null"))
}

/// Reads `true`, `yes`, `on` and their opposites; `y` and `n` are texts to Ruby.
pub fn boolean(scalar: &Scalar) -> Option<bool> {
    let is_one_of = |words: [&str; 3]| words.iter().any(|word| scalar.text.eq_ignore_ascii_case(word));
    match scalar.is_plain {
        true if is_one_of(["true", "yes", "on"]) => Some(true),
        true if is_one_of(["false", "no", "off"]) => Some(false),
        _ => None,
    }
}

/// Reads a number: `90`, `1_000`, `0x5a`, `0b11`, `017` or `1:30`; `0815` is a text to Ruby.
pub fn integer(scalar: &Scalar) -> Option<i64> {
    let (sign, digits) = match scalar.text.strip_prefix(['-', '+']) {
        Some(digits) if scalar.text.starts_with('-') => (-1, digits),
        Some(digits) => (1, digits),
        None => (1, scalar.text.as_str()),
    };
    if !scalar.is_plain || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if digits.contains(':') {
        return sexagesimal(digits)?.checked_mul(sign);
    }
    let (base, digits) = match digits.strip_prefix('0') {
        Some("") | None => (10, digits),
        Some(rest) => match (rest.strip_prefix('x'), rest.strip_prefix('b')) {
            (Some(hex), _) => (16, hex),
            (_, Some(binary)) => (2, binary),
            _ => (8, rest),
        },
    };
    i64::from_str_radix(&digits.replace([',', '_'], ""), base).ok()?.checked_mul(sign)
}

fn sexagesimal(text: &str) -> Option<i64> {
    text.split(':').try_fold(0_i64, |sum, part| {
        let number = part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i64>().ok())??;
        sum.checked_mul(60)?.checked_add(number)
    })
}

/// Returns the text of a setting: the characters of a scalar, and the name of a symbol. Ruby would read other numbers and words from `0755`,
/// `1.10` and `yes`, but no login works with those.
pub fn text(scalar: &Scalar) -> &str {
    let text = scalar.text.as_str();
    match text.strip_prefix(':').filter(|_| scalar.is_plain) {
        Some(name) if !name.is_empty() => name,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Scalar {
        Scalar { text: text.to_owned(), is_plain: true }
    }

    #[test]
    fn numbers_are_those_of_ruby() {
        for (text, number) in [
            ("90", 90),
            ("-1", -1),
            ("+5", 5),
            ("0", 0),
            ("1_000", 1000),
            ("1,000", 1000),
            ("0x5a", 90),
            ("0b11", 3),
            ("017", 15),
            ("1:30", 90),
        ] {
            assert_eq!(integer(&plain(text)), Some(number), "{text}");
        }
        for text in ["", "0815", "1.5", "1e3", "ninety", "-", "0x", "9999999999999999999", ":1"] {
            assert_eq!(integer(&plain(text)), None, "{text}");
        }
        assert_eq!(integer(&Scalar { text: "90".into(), is_plain: false }), None);
    }

    #[test]
    fn words_are_truth_null_or_text_as_in_ruby() {
        assert_eq!(
            ["yes", "On", "FALSE", "no", "y", "n", "1"].map(|word| boolean(&plain(word))),
            [Some(true), Some(true), Some(false), Some(false), None, None, None]
        );
        assert!(["", "~", "null", "nUll"].iter().all(|word| is_nil(&plain(word))));
        assert!(!is_nil(&Scalar { text: String::new(), is_plain: false }));
        assert_eq!(
            ["0755", "yes", ":admin", ":", "a:b"].map(|word| text(&plain(word)).to_owned()),
            ["0755", "yes", "admin", ":", "a:b"]
        );
        assert_eq!(text(&Scalar { text: ":admin".into(), is_plain: false }), ":admin");
    }
}
