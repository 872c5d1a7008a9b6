//! Refused words, quoted in the error or not: in a line that names a secret, a word that no option carries may be one.

use super::behind_secret::asks;
use crate::commands::shell::unstored::{holds_secret, may_hold_secret};
use crate::error::{Error, UNKNOWN_OPTION};
use crate::secret::{UnrepeatedWords, path_without_secrets};
use std::ffi::OsString;

/// The end of a sentence in place of the word.
const NOT_REPEATED: &str = "not repeated here since it may be a secret";

/// The reason of a parser that tells none.
pub const NOT_ALLOWED: &str = "is not allowed";

/// The words of a line, and their rule.
pub struct Quoting {
    words: Vec<String>,
}

impl Quoting {
    /// Returns the rule for a line.
    pub fn of(args: &[OsString]) -> Self {
        Self { words: args.iter().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect() }
    }

    /// Returns true if words that no option carries are not repeated.
    pub fn masks(&self) -> bool {
        may_hold_secret(&self.words) || self.words.iter().any(|word| asks(word))
    }

    /// Returns the error about a word for which the command has no place.
    pub fn refuse(&self, what: &str, word: &str) -> Error {
        if self.masks() {
            return Error::usage(format!("{what}, {NOT_REPEATED}"));
        }
        Error::invalid("", Some(word), format!("{what} \"{word}\""))
    }

    /// Returns the error about an option that does not exist; right behind an option for a secret it may be that.
    pub fn refuse_option(&self, option: &str) -> Error {
        let is_it = |word: &str| word.split('=').next() == Some(option);
        let lacks_value =
            |word: &str| word.starts_with('-') && !word.contains('=') && holds_secret(word, None, &self.words);
        let mut pairs = self.words.iter().zip(self.words.iter().skip(1));
        if pairs.any(|(before, word)| is_it(word) && lacks_value(before)) {
            return Error::usage(format!("unknown option, {NOT_REPEATED}"));
        }
        Error::invalid(option, None, UNKNOWN_OPTION)
    }

    /// Returns the error about a value that an option or the place of a word does not allow.
    pub fn refuse_value(&self, argument: &str, value: &str, reason: &str) -> Error {
        let refusal = if !argument.starts_with('-') && self.holds_secret_beside(value) {
            let reason = UnrepeatedWords::new(vec![value.to_owned()]).masked(reason);
            Error::invalid(argument, None, format!("{reason}; the word is {NOT_REPEATED}"))
        } else {
            let shown = path_without_secrets(value);
            let separator = if reason == NOT_ALLOWED { "" } else { ":" };
            Error::invalid(argument, Some(&shown), format!("\"{shown}\"{separator} {reason}"))
        };
        match reason.strip_prefix("must be ") {
            Some(allowed) => refusal.allowed(allowed),
            None => refusal,
        }
    }

    /// Returns true if the line names a secret elsewhere than in this word.
    fn holds_secret_beside(&self, word: &str) -> bool {
        let others: Vec<String> = self.words.iter().filter(|other| *other != word).cloned().collect();
        may_hold_secret(&others) || (may_hold_secret(&[word.to_owned()]) && path_without_secrets(word) == word)
    }
}
