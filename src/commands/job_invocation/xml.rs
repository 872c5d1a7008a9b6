//! Escaping of text in XML.

use crate::printable;

/// Escapes text for XML, which cannot hold most control characters: they are made visible.
pub fn xml(text: &str) -> String {
    let text = printable::block(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_printed_is_text_within_xml() {
        assert_eq!(
            xml("a<b> & \"c\"\n\x1b[0m\r]]>\u{ffff}"),
            "a&lt;b&gt; &amp; &quot;c&quot;\n\\x1b[0m\\r]]&gt;\u{fffd}"
        );
    }

    proptest::proptest! {
        #[test]
        fn no_character_is_left_that_xml_forbids(text in ".*") {
            let legal = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            proptest::prop_assert!(xml(&text).chars().all(|c| legal(c) && !matches!(c, '<' | '>' | '"')));
        }
    }
}
