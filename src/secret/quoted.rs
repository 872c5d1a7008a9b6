//! Masking of secrets that are quoted in a text, unchanged or escaped by a program.

use super::MASK;
use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::ops::Range;

mod decoder;
mod spelling;

use decoder::DECODERS;
use spelling::{cut, spellings};

/// Maximum number of nested escapings, such as JSON in an address.
const MAX_DECODINGS: usize = 2;

/// Maximum length of a text, in bytes; the rest of a longer one is cut off. No message is longer.
const MAX_TEXT_BYTES: usize = 64 << 10;

/// Masks every secret that a text quotes. Servers sometimes repeat what they were sent: unchanged, escaped for Ruby, JSON, HTML, SQL, a
/// shell or an address, in base64 or hex digits, trimmed, shortened, or a line of it. Secrets of less than four characters stay: masking them in every word would
/// reveal them.
pub fn redacted<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> String {
    let secrets: Vec<_> = secrets.into_iter().flat_map(spellings).collect();
    let is_cut = text.len() > MAX_TEXT_BYTES && !secrets.is_empty();
    let end = if is_cut { (0..=MAX_TEXT_BYTES).rev().find(|at| text.is_char_boundary(*at)) } else { None };
    let text = end.and_then(|end| text.get(..end)).unwrap_or(text);
    let mut found: Vec<_> = if secrets.is_empty() { Vec::new() } else { views(text) }
        .iter()
        .flat_map(|view| secrets.iter().flat_map(|secret| view.places(secret)).collect::<Vec<_>>())
        .collect();
    found.sort_by_key(|place| (place.start, place.end));
    let mut shown = masked(text, &found);
    if is_cut {
        shown.push_str(" ...");
    }
    shown
}

/// Replaces each of these sorted places by a mask; adjacent ones share a mask.
fn masked(text: &str, places: &[Range<usize>]) -> String {
    let (mut shown, mut end) = (String::with_capacity(text.len()), 0);
    for place in places {
        if place.start > end || shown.is_empty() {
            shown.push_str(text.get(end..place.start).unwrap_or_default());
            shown.push_str(MASK);
        }
        end = end.max(place.end);
    }
    shown + text.get(end..).unwrap_or_default()
}

/// A text with some escapes decoded, and the origin of each of its bytes.
struct View {
    text: String,
    /// Positions of the bytes in the original text, and one more for the end.
    origins: Vec<usize>,
}

/// Returns the text itself and all its decodings.
fn views(text: &str) -> Vec<View> {
    let mut views = vec![View { text: text.to_owned(), origins: (0..=text.len()).collect() }];
    let mut start = 0;
    for _ in 0..MAX_DECODINGS {
        let end = views.len();
        let deeper: Vec<_> = views
            .get(start..)
            .unwrap_or_default()
            .iter()
            .flat_map(|view| DECODERS.iter().filter_map(|decode| view.decoded(*decode)))
            .collect();
        views.extend(deeper);
        start = end;
    }
    views
}

impl View {
    /// Decodes the escapes that `decode` knows; none if there are no such escapes.
    fn decoded(&self, decode: decoder::Decode) -> Option<View> {
        let (mut text, mut origins) = (String::with_capacity(self.text.len()), Vec::with_capacity(self.origins.len()));
        let (mut at, mut is_other) = (0, false);
        while let Some(rest) = self.text.get(at..).filter(|rest| !rest.is_empty()) {
            let escape = decode(rest);
            is_other |= escape.is_some();
            let (c, length) = escape.or_else(|| rest.chars().next().map(|c| (c, c.len_utf8())))?;
            let origin = *self.origins.get(at)?;
            text.push(c);
            origins.resize(text.len(), origin);
            at += length;
        }
        origins.push(*self.origins.last()?);
        is_other.then_some(View { text, origins })
    }

    /// Returns the places of the secret in the original text.
    fn places(&self, secret: &str) -> Vec<Range<usize>> {
        let plain = self.text.match_indices(secret).map(|(start, _)| start..start + secret.len());
        let encoded = base64_runs(&self.text, secret.len()).into_iter().filter(|run| {
            let run = self.text.get(run.clone()).unwrap_or_default();
            holds_base64(run, secret.as_bytes())
        });
        let origin = |place: Range<usize>| Some(*self.origins.get(place.start)?..*self.origins.get(place.end)?);
        plain.chain(encoded).chain(cut(&self.text, secret)).filter_map(origin).collect()
    }
}

/// The stretches that may be base64 of so many bytes or more; it is broken into lines at times.
fn base64_runs(text: &str, bytes: usize) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=' | '\n' | '\r');
    let mut base64_runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(c), start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                start = None;
                if (at - first) * 3 >= bytes * 4 {
                    base64_runs.push(first..at);
                }
            }
            _ => {}
        }
    }
    base64_runs
}

/// Returns true if `run` contains base64 of the secret, at any position among other bytes.
fn holds_base64(run: &str, secret: &[u8]) -> bool {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let engines = [GeneralPurpose::new(&STANDARD, LENIENT), GeneralPurpose::new(&URL_SAFE, LENIENT)];
    // Padding ends one text, and another may follow.
    run.split('=').any(|run| {
        let characters: Vec<u8> = run.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        (0..4).any(|skipped| {
            let characters = characters.get(skipped..).unwrap_or_default();
            // One character alone holds_base64 no byte.
            let whole = characters.len() - usize::from(characters.len() % 4 == 1);
            let characters = characters.get(..whole).unwrap_or_default();
            let decoded = engines.iter().filter_map(|engine| engine.decode(characters).ok());
            decoded.into_iter().any(|bytes| bytes.windows(secret.len()).any(|window| window == secret))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    /// A secret that every form has to escape something of.
    const SECRET: &str = "p\"w\\ <&'#{é}+/%\t1";

    #[test]
    fn every_quoted_secret_is_masked_but_not_single_letters() {
        assert_eq!(redacted("hunter2, or hunter2? a banana", ["hunter2", "a", ""]), "*****, or *****? a banana");
        assert_eq!(redacted("hunter2hunter2", ["hunter2"]), "*****");
        assert_eq!(redacted("nothing of it", ["hunter2"]), "nothing of it");
    }

    #[test]
    fn a_secret_is_found_in_every_form() {
        let json = serde_json::to_string(SECRET).unwrap();
        let percent: String = SECRET.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let hex: String = SECRET.bytes().map(|byte| format!("{byte:02x}")).collect();
        let form: String = url::form_urlencoded::byte_serialize(SECRET.as_bytes()).collect();
        let html = r#"p&quot;w\ &lt;&amp;&#39;#{é}+/%&#9;1"#;
        for quoted in [
            SECRET,
            json.as_str(),
            r#"p\"w\\ <&'\#{é}+/%\t1"#,
            r#"p\"w\\ <&'\#{\u00E9}+/%\t1"#,
            r#"p\"w\\ <&'\#{\u{e9}}+/%\t1"#,
            r#"p\"w\\ <&'\#{\xC3\xA9}+/%\t1"#,
            r#"p\"w\\ <&'\#{\303\251}+/%\t1"#,
            r#"p\"w\\ <&'\#{\xE9}+/%\t1"#,
            "p\"w\\ <&'\\''#{é}+/%\t1",
            "p\"w\\ <&'\"'\"'#{é}+/%\t1",
            &hex,
            &hex.to_uppercase(),
            &percent.replace("%c3%a9", "%e9"),
            // Ruby's Shellwords
            "p\\\"w\\\\\\ \\<\\&\\'\\#\\{é\\}+/%\\\t1",
            r#"p\"w\\ \u003c\u0026'#{é}+\/%\t1"#,
            html,
            &html.replace("&#39;", "&#x27;").replace('é', "&eacute;").replace("&eacute;", "&#233;"),
            &percent,
            &percent.to_uppercase(),
            &form,
            &form.replace('+', "%20"),
            // One form in another
            &serde_json::to_string(&json).unwrap(),
            &json.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"),
            &url::form_urlencoded::byte_serialize(json.as_bytes()).collect::<String>(),
            &percent.replace('%', "%25"),
        ] {
            let shown = redacted(&format!("it is {quoted}; no"), [SECRET]);
            assert!(
                shown.starts_with("it is ") && shown.ends_with("; no") && shown.contains(MASK),
                "{quoted}: {shown}"
            );
            assert!(shown.len() < "it is ; no".len() + MASK.len() + 13, "{quoted}: {shown}");
        }
    }

    #[test]
    fn a_secret_is_found_trimmed_cut_short_doubled_and_by_its_lines() {
        let key = "-----BEGIN KEY-----\nfirst-line-of-it\nsecond-line-of-it\n-----END KEY-----\n";
        for (secret, quoted, shown) in [
            (" hunter22 ", "is hunter22?", "is *****?"),
            ("hunter22-and-more", "is 'hunter22-an...' or hunter22-…", "is '*****...' or *****…"),
            ("hunter22-and-more", "hunter2... hunter22 stay", "hunter2... hunter22 stay"),
            ("o'hunter\"x", "VALUES ('o''hunter\"x', \"o'hunter\"\"x\")", "VALUES ('*****', \"*****\")"),
            (key, "bad: first-line-of-it / second-line-of-it", "bad: ***** / *****"),
            (key, &key.replace('\n', "\r\n"), "*****"),
            (&key.replace('\n', "\r\n"), key, "*****"),
            (key, "-----BEGIN KEY----- expected", "-----BEGIN KEY----- expected"),
        ] {
            assert_eq!(redacted(quoted, [secret]), shown, "{quoted}");
        }
    }

    #[test]
    fn base64_is_masked_as_a_whole_wherever_the_secret_begins_in_it() {
        for before in ["", "a", "ab", "abc", "ann:"] {
            let text = format!("{before}hunter2-and-more{before}");
            let lines = STANDARD
                .encode(text.repeat(4))
                .as_bytes()
                .chunks(60)
                .map(|line| [line, b"\n"].concat())
                .collect::<Vec<_>>();
            for encoded in [
                STANDARD.encode(&text),
                STANDARD_NO_PAD.encode(&text),
                URL_SAFE_NO_PAD.encode(&text),
                String::from_utf8(lines.concat()).unwrap().trim().to_owned(),
                STANDARD.encode(&text).replace('=', "%3D"),
            ] {
                let shown = redacted(&format!("Basic {encoded} is wrong"), ["hunter2"]);
                assert_eq!(shown, "Basic ***** is wrong", "{encoded}");
            }
        }
    }

    #[test]
    fn a_text_that_is_no_sentence_is_cut() {
        let shown = redacted(&"x".repeat(MAX_TEXT_BYTES + 1), ["hunter2"]);
        assert_eq!((shown.len(), shown.ends_with("x ...")), (MAX_TEXT_BYTES + 4, true));
    }

    proptest! {
        #[test]
        fn what_is_quoted_is_masked_and_what_is_not_stays(before in "[^\\\\%&+]{0,20}", secret in "\\PC{4,20}", behind in "\\PC{0,20}") {
            let shown = redacted(&format!("{before}{secret}{behind}"), [secret.as_str()]);
            prop_assert!(shown.contains(MASK));
            prop_assert!(!shown.contains(&secret) || MASK.contains(&secret) || secret.contains('*'));
        }

        #[test]
        fn no_text_makes_it_panic(text in "(\\PC|[\\\\%&;+=#xu0-9a-f{}])*", secret in "\\PC{0,9}") {
            let _ = redacted(&text, [secret.as_str()]);
        }
    }
}
