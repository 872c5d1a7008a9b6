//! The name by which the program was called. Hints and examples are lines to type, which begin with it.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

/// The program's own name, with the blank before a command.
const OWN: &str = "rexctl ";

/// Another name of the program, such as that of a link, and the commands behind it.
#[derive(Debug)]
pub struct CalledName {
    name: String,
    commands: Vec<String>,
}

impl CalledName {
    /// Returns the name in the first word of a command line, unless it is the program's own.
    pub fn of<'a>(first: &OsStr, commands: impl Iterator<Item = &'a str>) -> Option<Self> {
        let name = Path::new(first).file_name()?.to_str().filter(|name| *name != OWN.trim_end())?;
        let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        is_plain.then(|| Self { name: name.to_owned(), commands: commands.map(str::to_owned).collect() })
    }

    /// Puts the name into the lines to type that a text has: where a command or an option stands behind the program's own name.
    pub fn put_into<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut parts = text.split(OWN);
        let Some(first) = parts.next() else { return text.into() };
        let mut renamed = first.to_owned();
        for part in parts {
            let is_word = !renamed.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'));
            match is_word && self.begins_line(part) {
                true => renamed.extend([self.name.as_str(), " "]),
                false => renamed.push_str(OWN),
            }
            renamed.push_str(part);
        }
        renamed.into()
    }

    fn begins_line(&self, rest: &str) -> bool {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        word.starts_with('-') || self.commands.iter().any(|command| command == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(first: &str) -> Option<CalledName> {
        CalledName::of(OsStr::new(first), ["run", "job-invocation"].into_iter())
    }

    #[test]
    fn lines_to_type_have_the_name_and_sentences_keep_the_programs_own() {
        let hammer = called("/usr/local/bin/hammer").unwrap();
        for (text, expected) in [
            ("rexctl run web01 -- id", "hammer run web01 -- id"),
            ("See rexctl job-invocation --help.", "See hammer job-invocation --help."),
            ("Try `rexctl --help`, or `rexctl run`.", "Try `hammer --help`, or `hammer run`."),
            ("rexctl reads hammer's files", "rexctl reads hammer's files"),
            ("~/.config/rexctl runs", "~/.config/rexctl runs"),
            ("/usr/bin/rexctl run x", "/usr/bin/rexctl run x"),
            ("rexctl", "rexctl"),
        ] {
            assert_eq!(hammer.put_into(text), expected, "{text}");
        }
        assert!(called("/usr/bin/rexctl").is_none() && called("rexctl").is_none() && called("a b").is_none());
    }
}
