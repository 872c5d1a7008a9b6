//! Splits a search into tokens, by the rules of the server's scoped_search.

/// A comparison of a field with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `~`
    Like,
    /// `!~`
    Unlike,
    /// `<`
    Below,
    /// `>`
    Above,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
}

/// The meaning of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,`
    Comma,
    /// `and`
    And,
    /// `or`
    Or,
    /// `not`
    Not,
    /// `has`
    Set,
    /// `null?`
    Null,
    /// A comparison.
    Compare(Operator),
    /// `^`, or `!^` where it is negated.
    In { negated: bool },
    /// A word, or the text between double quotes.
    Text(String),
}

/// One token of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Meaning.
    pub symbol: Symbol,
    /// Characters in the search, quotes included.
    pub typed: &'a str,
    /// End in the search, in bytes.
    pub end: usize,
}

impl Token<'_> {
    /// Returns true if it begins with a quote that is not closed.
    pub fn is_unclosed_quote(&self) -> bool {
        self.typed.strip_prefix('"').is_some_and(|inner| !quoted(inner).is_closed)
    }

    /// Returns true for an operator that may have been typed as a value or as the start of one, such as `-1`, `at` or `not`.
    pub fn may_be_text(&self) -> bool {
        let is_word = self.typed.starts_with(char::is_alphabetic);
        match self.symbol {
            Symbol::Not | Symbol::Set | Symbol::Null => true,
            Symbol::Compare(_) => is_word,
            _ => false,
        }
    }
}

/// Operators made of signs, longer ones first.
const OPERATOR_SIGNS: [(&str, Symbol); 21] = [
    ("!^", Symbol::In { negated: true }),
    ("!~", Symbol::Compare(Operator::Unlike)),
    ("!=", Symbol::Compare(Operator::Unequal)),
    ("<>", Symbol::Compare(Operator::Unequal)),
    ("==", Symbol::Compare(Operator::Equal)),
    (">=", Symbol::Compare(Operator::AtLeast)),
    ("<=", Symbol::Compare(Operator::AtMost)),
    ("&&", Symbol::And),
    ("||", Symbol::Or),
    ("^", Symbol::In { negated: false }),
    ("~", Symbol::Compare(Operator::Like)),
    ("=", Symbol::Compare(Operator::Equal)),
    (">", Symbol::Compare(Operator::Above)),
    ("<", Symbol::Compare(Operator::Below)),
    ("&", Symbol::And),
    ("|", Symbol::Or),
    ("!", Symbol::Not),
    ("-", Symbol::Not),
    ("(", Symbol::Open),
    (")", Symbol::Close),
    (",", Symbol::Comma),
];

/// Operators that are words, in any case.
const OPERATOR_WORDS: [(&str, Symbol); 9] = [
    ("and", Symbol::And),
    ("or", Symbol::Or),
    ("not", Symbol::Not),
    ("has", Symbol::Set),
    ("set?", Symbol::Set),
    ("null?", Symbol::Null),
    ("before", Symbol::Compare(Operator::Below)),
    ("after", Symbol::Compare(Operator::Above)),
    ("at", Symbol::Compare(Operator::Equal)),
];

/// Splits a search into tokens. Every text can be split: an unclosed quote ends with the text.
pub fn tokens(search: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = search.trim_start_matches(is_blank);
    while !rest.is_empty() {
        let (symbol, length) = first_token(rest);
        let (typed, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        tokens.push(Token { symbol, typed, end: search.len() - after.len() });
        rest = after.trim_start_matches(is_blank);
    }
    tokens
}

/// Returns the tokens up to the last word; the server drops those after it.
pub fn up_to_last_word<'t, 'a>(tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let last = tokens.iter().rposition(|token| matches!(token.symbol, Symbol::Text(_)));
    tokens.get(..last.map_or(0, |last| last + 1)).unwrap_or(tokens)
}

/// Returns the number of parentheses that are open at the end.
pub fn open_groups(tokens: &[Token<'_>]) -> usize {
    tokens.iter().fold(0, |open: usize, token| match token.symbol {
        Symbol::Open => open + 1,
        Symbol::Close => open.saturating_sub(1),
        _ => open,
    })
}

/// Returns true for a blank. The server's pattern knows those of ASCII only: a no-break space is a letter.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
}

/// Returns the first token of a text, and its length in bytes.
fn first_token(text: &str) -> (Symbol, usize) {
    if let Some((sign, symbol)) = OPERATOR_SIGNS.iter().find(|(sign, _)| text.starts_with(sign)) {
        return (symbol.clone(), sign.len());
    }
    match text.strip_prefix('"').map(quoted) {
        Some(quoted) => (Symbol::Text(quoted.value), quoted.length),
        None => word(text),
    }
}

struct Quoted {
    value: String,
    /// Length with the quotes, in bytes.
    length: usize,
    is_closed: bool,
}

/// Reads up to the closing quote; a backslash takes the next character as it is.
fn quoted(inner: &str) -> Quoted {
    let (mut value, mut is_closed) = (String::new(), false);
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                is_closed = true;
                break;
            }
            '\\' => value.extend(chars.next()),
            other => value.push(other),
        }
    }
    Quoted { value, length: 1 + inner.len() - chars.as_str().len(), is_closed }
}

/// Reads up to a blank or a sign that ends words; quotes, `!`, `^` and `-` are letters inside a word.
fn word(text: &str) -> (Symbol, usize) {
    let ends = |c: char| is_blank(c) || "=~<>&|(),".contains(c);
    let length = text.find(ends).unwrap_or(text.len());
    let word = text.get(..length).unwrap_or(text);
    (operator_word(word).unwrap_or_else(|| Symbol::Text(word.to_owned())), length)
}

/// Returns the operator that a word is, in any case.
fn operator_word(word: &str) -> Option<Symbol> {
    let operator = OPERATOR_WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    operator.map(|(_, symbol)| symbol.clone())
}

/// Returns true for a word that is text only between quotes.
pub fn is_operator_word(word: &str) -> bool {
    operator_word(word).is_some()
}
