//! A search's text as tokens.

use super::parser::Operator;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Open,
    Close,
    Comma,
    And,
    Or,
    Not,
    Set,
    Null,
    Compare(Operator),
    In { negated: bool },
    Text(String),
}

/// Longer symbols come before those they begin with.
const SYMBOLS: [(&str, Token); 21] = [
    ("!^", Token::In { negated: true }),
    ("!~", Token::Compare(Operator::Unlike)),
    ("!=", Token::Compare(Operator::Unequal)),
    ("<>", Token::Compare(Operator::Unequal)),
    ("==", Token::Compare(Operator::Equal)),
    (">=", Token::Compare(Operator::AtLeast)),
    ("<=", Token::Compare(Operator::AtMost)),
    ("&&", Token::And),
    ("||", Token::Or),
    ("^", Token::In { negated: false }),
    ("~", Token::Compare(Operator::Like)),
    ("=", Token::Compare(Operator::Equal)),
    (">", Token::Compare(Operator::Above)),
    ("<", Token::Compare(Operator::Below)),
    ("&", Token::And),
    ("|", Token::Or),
    ("!", Token::Not),
    ("-", Token::Not),
    ("(", Token::Open),
    (")", Token::Close),
    (",", Token::Comma),
];

/// The tokens of a search; None when a quote is never closed.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() {
            rest = rest.trim_start();
        } else if let Some(quoted) = rest.strip_prefix('"') {
            let (value, after) = quoted_text(quoted)?;
            tokens.push(Token::Text(value));
            rest = after;
        } else if let Some((symbol, token)) = SYMBOLS.iter().find(|(symbol, _)| rest.starts_with(symbol)) {
            tokens.push(token.clone());
            rest = rest.strip_prefix(symbol)?;
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || "=~<>&|^(),!\"".contains(c)).unwrap_or(rest.len());
            let (found, after) = rest.split_at_checked(end)?;
            tokens.push(word(found));
            rest = after;
        }
    }
    Some(tokens)
}

/// Reads up to the closing quote; a backslash takes the next character as it is.
fn quoted_text(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.chars();
    loop {
        match chars.next()? {
            '"' => return Some((value, chars.as_str())),
            '\\' => value.push(chars.next()?),
            other => value.push(other),
        }
    }
}

fn word(text: &str) -> Token {
    match text.to_lowercase().as_str() {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "has" | "set?" => Token::Set,
        "null?" => Token::Null,
        "before" => Token::Compare(Operator::Below),
        "after" => Token::Compare(Operator::Above),
        "at" => Token::Compare(Operator::Equal),
        _ => Token::Text(text.to_owned()),
    }
}
