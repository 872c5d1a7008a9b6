//! The logs of continuous integration services, which read commands from some of their lines.
//!
//! Hosts and servers must not give commands. So every text passes [`Guard`] on its way to standard output and standard error; only
//! [`Streams::ci_command`](super::Streams::ci_command) writes commands.

use crate::printable;
use std::borrow::Cow;
use std::io::Stdout;

/// A continuous integration service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ci {
    /// GitHub Actions, and services that run its workflows.
    GitHub,
    /// GitLab CI.
    GitLab,
}

impl Ci {
    /// Detects the service that this runs in, by its variable.
    pub fn detect() -> Option<Self> {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| value == "true");
        match (is_set("GITHUB_ACTIONS"), is_set("GITLAB_CI")) {
            (true, _) => Some(Ci::GitHub),
            (_, true) => Some(Ci::GitLab),
            _ => None,
        }
    }
}

/// Returns true unless standard output is a file: a service reads pipes.
pub fn may_be_read(stdout: &Stdout) -> bool {
    let status = rustix::fs::fstat(stdout);
    !status.is_ok_and(|status| rustix::fs::FileType::from_raw_mode(status.st_mode).is_file())
}

/// Breaks the commands in a text that comes in parts, by a blank within them.
///
/// GitHub takes `::name::` for a command at the start of a line, after blanks, and `##[name]` anywhere; GitLab `section_start:` and
/// `section_end:`. A carriage return ends a line for both.
#[derive(Clone, Debug)]
pub struct Guard {
    /// True if nothing visible has followed the start of the line.
    is_line_start: bool,
    /// True if the text is JSON, in which commands are broken by escapes that keep the meaning.
    pub is_json: bool,
}

impl Guard {
    /// Creates a guard for a text that begins a line.
    pub fn new(is_json: bool) -> Self {
        Self { is_line_start: true, is_json }
    }

    /// Returns the text without commands.
    pub fn pass<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        let breaks = self.breaks(text);
        if breaks.is_empty() {
            return Cow::Borrowed(text);
        }
        let (mut guarded, mut from) = (String::with_capacity(text.len() + 8 * breaks.len()), 0);
        for at in breaks {
            guarded.push_str(text.get(from..at).unwrap_or_default());
            from = at;
            if self.is_json {
                let broken = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
                guarded.push_str(&format!("\\u{:04x}", u32::from(broken)));
                from += broken.len_utf8();
            } else {
                guarded.push(' ');
            }
        }
        guarded.push_str(text.get(from..).unwrap_or_default());
        Cow::Owned(guarded)
    }

    /// Returns the places of the characters before which commands are broken.
    fn breaks(&mut self, text: &str) -> Vec<usize> {
        let mut breaks = Vec::new();
        for (at, c) in text.char_indices() {
            let commands: &[&str] = match c {
                ':' if self.is_line_start => &["::"],
                '#' => &["##["],
                's' => &["section_start:", "section_end:"],
                _ => &[],
            };
            let rest = text.get(at..).unwrap_or_default();
            let command = commands.iter().find(|command| rest.starts_with(**command));
            breaks.extend(command.map(|command| at + command.len() - 1));
            self.is_line_start = ends_line(c) || (self.is_line_start && leaves_no_mark(c));
        }
        breaks
    }
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn leaves_no_mark(c: char) -> bool {
    c.is_whitespace() || c.is_control() || printable::misleads(c)
}

/// Returns a whole text without commands.
pub fn guarded(text: &str, is_json: bool) -> Cow<'_, str> {
    Guard::new(is_json).pass(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn commands_are_broken_and_everything_else_stays() {
        for (text, expected) in [
            ("::error::x\n", ": :error::x\n"),
            ("  \u{feff}\u{200b}::error::x", "  \u{feff}\u{200b}: :error::x"),
            ("10%\r::stop-commands::x", "10%\r: :stop-commands::x"),
            ("a ##[endgroup]", "a ## [endgroup]"),
            ("###[x]", "### [x]"),
            ("\x1b[0Ksection_start:1:a\r\x1b[0Kb", "\x1b[0Ksection_start :1:a\r\x1b[0Kb"),
            ("section_end:1:a", "section_end :1:a"),
            ("std::string a::b", "std::string a::b"),
            ("host: ::error::x", "host: ::error::x"),
            ("# [x] section", "# [x] section"),
        ] {
            assert_eq!(guarded(text, false), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_is_guarded_at_its_start_however_it_comes() {
        let mut guard = Guard::new(false);
        let parts = ["a\n", " ", "::x::", "::y::", "\n::z::"].map(|part| guard.pass(part).into_owned());
        assert_eq!(parts.concat(), "a\n : :x::::y::\n: :z::");
    }

    #[test]
    fn json_means_the_same() {
        let value = serde_json::json!({"text": "##[error]x section_start:1:a"});
        let text = guarded(&value.to_string(), true).into_owned();
        assert!(!text.contains("##[") && !text.contains("section_start:"), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }

    proptest! {
        #[test]
        fn no_command_is_left(text in "(::|##|\\[|error|section_start|section_end|:| |\\r|\\n|\u{feff}|\u{200b}|\u{a0}|a|\u{1b}){0,12}") {
            let text = guarded(&text, false);
            let is_command = |line: &str| line.trim_start_matches(leaves_no_mark).starts_with("::");
            prop_assert!(!text.split(['\r', '\n']).any(is_command), "{text:?}");
            prop_assert!(["##[", "section_start:", "section_end:"].iter().all(|command| !text.contains(command)), "{text:?}");
        }
    }
}
