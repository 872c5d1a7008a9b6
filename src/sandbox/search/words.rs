//! A search expression cut into words.

use super::Operator;

#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    Text(String),
    Operator(Operator),
    And,
    Or,
    Not,
    Open,
    Close,
    Comma,
}

/// The words of an expression; `None` where a quotation does not end.
pub fn words(text: &str) -> Option<Vec<Word>> {
    let mut rest = text.trim_start();
    let mut words = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (word, after) = match first {
            '(' => (Word::Open, rest.get(1..)?),
            ')' => (Word::Close, rest.get(1..)?),
            ',' => (Word::Comma, rest.get(1..)?),
            '"' => quoted(rest.get(1..)?)?,
            _ => operator(rest).unwrap_or_else(|| plain(rest)),
        };
        words.push(word);
        rest = after.trim_start();
    }
    Some(words)
}

fn quoted(rest: &str) -> Option<(Word, &str)> {
    let mut text = String::new();
    let mut letters = rest.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((Word::Text(text), rest.get(at + 1..)?)),
            '\\' => text.push(letters.next()?.1),
            letter => text.push(letter),
        }
    }
    None
}

fn operator(rest: &str) -> Option<(Word, &str)> {
    [2, 1].into_iter().find_map(|length| {
        let (sign, after) = rest.split_at_checked(length)?;
        let word = match sign {
            "&&" => Word::And,
            "||" => Word::Or,
            "!" => Word::Not,
            sign => Word::Operator(Operator::read(sign)?),
        };
        Some((word, after))
    })
}

fn plain(rest: &str) -> (Word, &str) {
    let ends = |letter: char| letter.is_whitespace() || "()=!~^<>,\"".contains(letter);
    // The first letter is taken whatever it is, so that every step goes forward.
    let end = rest.char_indices().skip(1).find(|(_, letter)| ends(*letter)).map_or(rest.len(), |(at, _)| at);
    let (text, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let word = match text.to_ascii_lowercase().as_str() {
        "and" => Word::And,
        "or" => Word::Or,
        "not" => Word::Not,
        "in" => Word::Operator(Operator::In),
        _ => Word::Text(text.to_owned()),
    };
    (word, after)
}
