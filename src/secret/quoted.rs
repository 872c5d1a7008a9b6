//! Masking of secrets that are quoted in a text, unchanged or escaped by a program.

use super::MASK;
use std::borrow::Cow;
use std::ops::Range;

mod decoder;
mod encoded;
mod pieces;
mod spelling;
mod view;

use pieces::Pieces;
use spelling::spellings;
use view::{View, views};

/// Maximum length of a text, in bytes; the rest of a longer one is cut off. No message is longer.
const MAX_TEXT_BYTES: usize = 64 << 10;

/// Masks every secret that a text quotes, as [`Redactor`] does.
pub fn redacted<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> String {
    Redactor::new(secrets, [text]).redacted(text)
}

/// Masks the secrets that texts quote. Servers sometimes repeat what they were sent: unchanged, escaped for Ruby, JSON, HTML, SQL, a shell
/// or an address, in base64 or hex digits, trimmed, shortened, or a line of it. Secrets of less than four characters stay: masking them in
/// every word would reveal them.
pub struct Redactor<'a> {
    /// True if there are secrets at all.
    has_secrets: bool,
    /// Spellings that may be quoted as a whole.
    whole: Vec<Cow<'a, str>>,
    /// Spellings that may be quoted in part, before an ellipsis; sorted.
    shortened: Vec<Cow<'a, str>>,
}

impl<'a> Redactor<'a> {
    /// Chooses the spellings that any of the texts may quote. Of long scripts and keys, which have one for each line, few remain: each
    /// text is then searched for these only.
    pub fn new<'t>(secrets: impl IntoIterator<Item = &'a str>, texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut secrets = secrets.into_iter().filter(|secret| spelling::is_long_enough(secret)).peekable();
        let (mut whole, mut shortened) = (Vec::new(), Vec::new());
        let has_secrets = secrets.peek().is_some();
        if has_secrets {
            let mut pieces = Pieces::new();
            texts.into_iter().flat_map(|text| views(start(text))).for_each(|view| pieces.add(&view));
            for spelling in secrets.flat_map(spellings) {
                if spelling.len() <= MAX_TEXT_BYTES && pieces.may_have(&spelling) {
                    whole.push(spelling.clone());
                }
                if pieces.may_have_shortened(&spelling) {
                    shortened.push(spelling);
                }
            }
            for spellings in [&mut whole, &mut shortened] {
                spellings.sort_unstable();
                spellings.dedup();
            }
        }
        Self { has_secrets, whole, shortened }
    }

    /// Returns one of the texts with a mask in place of each secret.
    pub fn redacted(&self, text: &str) -> String {
        if !self.has_secrets {
            return text.to_owned();
        }
        let short = start(text);
        let mut shown = masked(short, &self.places(short));
        if short.len() < text.len() {
            shown.push_str(" ...");
        }
        shown
    }

    /// Returns the places of all secrets, sorted.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        if self.whole.is_empty() && self.shortened.is_empty() {
            return Vec::new();
        }
        let of_view = |view: &View| view.places(&self.whole, &self.shortened);
        let mut places: Vec<_> = views(text).iter().flat_map(of_view).collect();
        places.sort_by_key(|place| (place.start, place.end));
        places
    }
}

/// Returns the start of a text that is too long for a message.
fn start(text: &str) -> &str {
    if text.len() <= MAX_TEXT_BYTES {
        return text;
    }
    (0..=MAX_TEXT_BYTES).rev().find_map(|end| text.get(..end)).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
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
    fn a_secret_that_is_escaped_is_found_in_base64_and_in_hex_digits() {
        let hex = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
        for secret in ["Zq7pa\"ss9xkk", "Zq7pa\\ss9xkk", "Zq7p\u{e4}ss9xkk", "Zq7pa&ss9xkk", "Zq7plain9xkk"] {
            let json = serde_json::json!({ "p": secret }).to_string();
            let percent: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            let html = secret.replace('&', "&amp;").replace('"', "&quot;").replace('\u{e4}', "&#xe4;");
            for inner in [
                &json,
                &json.replace('\u{e4}', "\\u00e4"),
                &format!("p={percent}"),
                &html,
                &STANDARD.encode(secret),
                &STANDARD.encode(format!("ann:{secret}")),
                &hex(secret),
            ] {
                for outer in [
                    STANDARD.encode(inner),
                    URL_SAFE_NO_PAD.encode(inner),
                    STANDARD.encode(inner).replace('=', "%3D"),
                    hex(inner),
                ] {
                    assert_eq!(redacted(&format!("is {outer}; no"), [secret]), "is *****; no", "{inner}: {outer}");
                }
            }
        }
    }

    #[test]
    fn a_long_text_of_base64_is_searched_at_once() {
        let text = STANDARD.encode("\\n%41&lt;+''".repeat(MAX_TEXT_BYTES / 16));
        let secrets: Vec<String> = (0..100).map(|at| format!("hunter{at:05}")).collect();
        let start = std::time::Instant::now();
        assert_eq!(redacted(&text, secrets.iter().map(String::as_str)), text);
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    }

    /// Each line is a spelling: searched for one by one in every text, these would take minutes.
    #[test]
    fn a_line_of_a_long_script_is_found_in_any_of_many_texts() {
        let script: String = (0..20_000).map(|line| format!("echo line number {line:08}\n")).collect();
        let texts: Vec<String> = (0..100).map(|line| format!("sh: 1: echo+line+number+{:08}", 83 * line)).collect();
        let redactor = Redactor::new([script.as_str()], texts.iter().map(String::as_str));
        assert!(redactor.whole.len() < 2 * texts.len(), "{} lines are searched for", redactor.whole.len());
        for text in &texts {
            assert_eq!(redactor.redacted(text), "sh: 1: *****");
        }
    }

    #[test]
    fn a_line_of_a_long_script_is_found_before_an_ellipsis() {
        let script: String = (0..20_000).map(|line| format!("echo line number {line:08}\n")).collect();
        let texts: Vec<String> = (0..100).map(|line| format!("sh: echo line number {:06}… failed", line)).collect();
        let redactor = Redactor::new([script.as_str()], texts.iter().map(String::as_str));
        for text in &texts {
            assert_eq!(redactor.redacted(text), "sh: *****… failed");
        }
    }

    #[test]
    fn hex_digits_are_masked_as_a_whole_wherever_the_secret_begins_in_them() {
        for (before, behind) in [("", ""), ("ab", "a"), ("abc", "ef01")] {
            let hex: String = "hunter2".bytes().map(|byte| format!("{byte:02x}")).collect();
            let shown = redacted(&format!("is {before}{hex}{behind}?"), ["hunter2"]);
            assert_eq!(shown, "is *****?");
        }
        assert_eq!(redacted("cut: 68:75:6e:74:65:72:32.", ["hunter2"]), "cut: *****.");
        assert_eq!(redacted("is 68 75 6e 74 65 72 32.", ["hunter2"]), "is *****.");
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
