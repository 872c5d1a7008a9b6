//! Words of the command line that no error repeats: each may be the second half of a secret that was typed without quotes.

use super::MASK;
use crate::error::Error;
use std::cell::Cell;

/// Shortest word that is looked for outside of quotes, in characters; a shorter one would be found in every sentence.
const MIN_CHARS: usize = 4;

/// Advice beside an error that had such a word.
const ADVICE: &str = "A word right behind a secret may be a part of it, and is not repeated. Put quotes around a secret with blanks, or \
                      write the word before its option.";

/// Words that stand right behind a secret, where no option carries them.
#[derive(Clone, Debug, Default)]
pub struct UnrepeatedWords {
    words: Vec<String>,
    /// The words and their parts between commas and blanks, the longest first.
    spellings: Vec<String>,
}

impl UnrepeatedWords {
    /// Takes the words of a line.
    pub fn new(words: Vec<String>) -> Self {
        let is_sign = |c: char| c == ',' || c.is_whitespace();
        let parts = words.iter().flat_map(|word| word.split(is_sign).chain([word.as_str()]));
        let mut spellings: Vec<_> = parts.filter(|part| !part.is_empty()).map(str::to_owned).collect();
        spellings.sort_by_key(|part| std::cmp::Reverse(part.len()));
        spellings.dedup();
        Self { words, spellings }
    }

    /// Returns the words.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Returns a text with a mask in place of each of the words.
    pub fn masked(&self, text: &str) -> String {
        self.spellings.iter().fold(text.to_owned(), |text, word| masked(&text, word))
    }

    /// Returns an error that does not repeat the words, with advice if it did.
    pub fn hide(&self, error: Error) -> Error {
        if self.words.is_empty() {
            return error;
        }
        let is_changed = Cell::new(false);
        let hidden = error.change_texts(&|text| {
            let shown = self.masked(text);
            is_changed.set(is_changed.get() || shown != text);
            shown
        });
        if is_changed.get() { hidden.hint(ADVICE) } else { hidden }
    }
}

/// Masks a word where it is the whole text, stands in quotes, or is long enough and no part of a longer one.
fn masked(text: &str, word: &str) -> String {
    if text == word {
        return MASK.to_owned();
    }
    let text = text.replace(&format!("\"{word}\""), &format!("\"{MASK}\""));
    if word.chars().nth(MIN_CHARS - 1).is_none() {
        return text;
    }
    let (mut shown, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some((before, behind)) = rest.split_once(word) {
        shown.push_str(before);
        let is_alone = !continues_back(&shown) && !continues(behind);
        shown.push_str(if is_alone { MASK } else { word });
        rest = behind;
    }
    shown + rest
}

/// Returns true if the text before a word ends in the middle of a longer one.
fn continues_back(before: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// Returns true if the text behind a word goes on with the rest of a longer one.
fn continues(behind: &str) -> bool {
    let rest = behind.strip_prefix('.').unwrap_or(behind);
    rest.starts_with(char::is_alphanumeric) || behind.starts_with(['-', '_'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> UnrepeatedWords {
        UnrepeatedWords::new(words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn a_word_is_masked_where_it_stands_for_itself() {
        for (word, text, shown) in [
            ("hunter2", "\"hunter2\" matches no host", "\"*****\" matches no host"),
            ("hunter2", "there is no rollout hunter2.", "there is no rollout *****."),
            ("web01", "web01.example.com and my-web01, web011", "web01.example.com and my-web01, web011"),
            ("a", "\"a\" is not a host", "\"*****\" is not a host"),
            ("my,hunter2", "\"hunter2\" matches no host", "\"*****\" matches no host"),
            ("1 hunter2 *", "month \"hunter2\" is no month", "month \"*****\" is no month"),
            ("a", "a", "*****"),
        ] {
            assert_eq!(words(&[word]).masked(text), shown);
        }
    }

    #[test]
    fn an_error_without_the_words_stays_as_it_is() {
        let error = || Error::invalid("TARGET", Some("web01"), "\"web01\" matches no host").hint("See web01.");
        assert_eq!(words(&["hunter2"]).hide(error()).to_json(), error().to_json());
        let hidden = words(&["web01"]).hide(error());
        assert!(!hidden.to_json().to_string().contains("web01"), "{hidden}");
        assert!(hidden.to_string().ends_with(ADVICE), "{hidden}");
    }
}
