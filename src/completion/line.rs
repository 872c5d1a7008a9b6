//! A command line up to the cursor: its words without quotes, and the quotes for the word that completes it.

use std::mem::take;

/// The quote that is open at the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quote {
    /// No quote: blanks separate words
    #[default]
    None,
    /// `'`
    Single,
    /// `"`
    Double,
}

/// The words of a line.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The words before the one at the cursor.
    pub before: Vec<String>,
    /// The word at the cursor, as far as it is typed.
    pub current: String,
    /// The word at the cursor has begun; two quotes begin an empty one.
    pub has_current: bool,
    /// The open quote.
    pub quote: Quote,
    /// Bytes of the current word that bash does not replace: it replaces only the part after a quote or a character like `=`.
    prefix: usize,
    /// Bytes of the typed line before the current word.
    pub start: usize,
}

impl Line {
    /// Splits `text` into words like a shell. `breaks` are the characters that end a word for bash, but not an argument.
    pub fn parse(text: &str, breaks: &str) -> Self {
        let mut line = Self::default();
        let mut characters = text.char_indices();
        while let Some((at, character)) = characters.next() {
            match (line.quote, character) {
                (Quote::None, blank) if blank.is_whitespace() => line.end_word(at + blank.len_utf8()),
                (Quote::None, '\'') => line.open(Quote::Single),
                (Quote::None, '"') => line.open(Quote::Double),
                (Quote::Single, '\'') | (Quote::Double, '"') => line.quote = Quote::None,
                (Quote::None, '\\') => line.add(characters.next().map(|(_, escaped)| escaped)),
                (Quote::Double, '\\') => line.add_escaped(characters.next().map(|(_, escaped)| escaped)),
                _ => line.add(Some(character)),
            }
            if line.quote == Quote::None && breaks.contains(character) && !character.is_whitespace() {
                line.prefix = line.current.len();
            }
        }
        line
    }

    fn end_word(&mut self, next: usize) {
        if take(&mut self.has_current) {
            self.before.push(take(&mut self.current));
        }
        self.prefix = 0;
        self.start = next;
    }

    fn open(&mut self, quote: Quote) {
        self.quote = quote;
        self.has_current = true;
        self.prefix = self.current.len();
    }

    fn add(&mut self, character: Option<char>) {
        self.has_current = true;
        self.current.extend(character);
    }

    /// Keeps a backslash between double quotes, unless it escapes a character there.
    fn add_escaped(&mut self, character: Option<char>) {
        if character.is_some_and(|character| !matches!(character, '"' | '\\' | '$' | '`')) {
            self.current.push('\\');
        }
        self.add(character);
    }

    /// Returns all words, with the one at the cursor if it has begun.
    pub fn words(self) -> Vec<String> {
        let mut words = self.before;
        words.extend(self.has_current.then_some(self.current));
        words
    }

    /// Returns the text that bash puts after the prefix, so that the word becomes `value`.
    pub fn replacement(&self, value: &str) -> String {
        let prefix = self.current.get(..self.prefix).unwrap_or_default();
        escaped(value.strip_prefix(prefix).unwrap_or(value), self.quote)
    }

    /// Returns `value` as a word in place of the current one and its quotes.
    pub fn word(&self, value: &str) -> String {
        match self.quote {
            Quote::None => escaped(value, Quote::None),
            Quote::Single => format!("'{}", escaped(value, Quote::Single)),
            Quote::Double => format!("\"{}", escaped(value, Quote::Double)),
        }
    }
}

/// Escapes `text` for use within `quote`.
fn escaped(text: &str, quote: Quote) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let is_plain = character.is_alphanumeric() || "-_./=:,@%+".contains(character);
        match (quote, character) {
            (Quote::Single, '\'') => shown.push_str(r"'\'"),
            (Quote::None, _) if !is_plain => shown.push('\\'),
            (Quote::Double, '"' | '\\' | '$' | '`') => shown.push('\\'),
            _ => {}
        }
        shown.push(character);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(text: &str) -> (Vec<String>, String) {
        let line = Line::parse(text, "");
        (line.before, line.current)
    }

    #[test]
    fn words_lose_their_quotes_and_the_last_one_may_be_open() {
        for (text, before, current) in [
            ("", &[][..], ""),
            ("  a b", &["a"], "b"),
            ("a b ", &["a", "b"], ""),
            ("--name='Run Com", &[], "--name=Run Com"),
            (r"Run\ Com", &[], "Run Com"),
            (r#"a"b $ \" \n"c'd'"#, &[], r#"ab $ " \ncd"#),
            ("'' x", &[""], "x"),
            (r"end\", &[], "end"),
        ] {
            assert_eq!(
                parsed(text),
                (before.iter().map(|word| (*word).to_owned()).collect(), current.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn bash_is_given_what_follows_the_part_it_leaves_alone() {
        for (text, replacement) in [
            ("Ru", r"Run\ it\'s"),
            ("'Ru", r"Run it'\''s"),
            ("\"Ru", "Run it's"),
            ("--name=Ru", r"Run\ it\'s"),
            ("--name='Ru", r"Run it'\''s"),
        ] {
            let line = Line::parse(text, "=:");
            let value = if text.starts_with("--name=") { "--name=Run it's" } else { "Run it's" };
            assert_eq!(line.replacement(value), replacement, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_quoted_word_is_read_back_whatever_is_in_it(value in "[^\\pC]{1,20}", opening in "['\"]?") {
            let open = Line::parse(&opening, "");
            let typed = format!("{}{opening}", open.word(&value));
            let read = Line::parse(&typed, "");
            prop_assert_eq!(read.quote, Quote::None);
            prop_assert_eq!(read.words(), vec![value]);
        }
    }
}
