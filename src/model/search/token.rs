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
    /// Its meaning.
    pub symbol: Symbol,
    /// Its characters in the search, quotes included.
    pub typed: &'a str,
    /// Its end in the search, in bytes.
    pub end: usize,
}

impl Token<'_> {
    /// Returns whether it begins with a quote that nothing closes.
    pub fn is_unclosed_quote(&self) -> bool {
        self.typed.strip_prefix('"').is_some_and(|inner| !quoted(inner).is_closed)
    }

    /// Returns whether it is an operator that people type as a value or as the start of one, such as `-1`, `at` or `not`.
    pub fn may_be_text(&self) -> bool {
        let is_word = self.typed.starts_with(char::is_alphabetic);
        match self.symbol {
            Symbol::Not | Symbol::Set | Symbol::Null => true,
            Symbol::Compare(_) => is_word,
            _ => false,
        }
    }
}

/// Symbols of two characters come before those that they begin with.
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

/// Words that are operators, in any case.
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

/// Returns the tokens of `search`. Any text has some: a quote that is left open ends with the text.
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

/// The tokens up to the last word; the server drops what stands behind it.
pub fn up_to_last_word<'t, 'a>(tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let last = tokens.iter().rposition(|token| matches!(token.symbol, Symbol::Text(_)));
    tokens.get(..last.map_or(0, |last| last + 1)).unwrap_or(tokens)
}

/// How many parentheses are open at the end.
pub fn open_groups(tokens: &[Token<'_>]) -> usize {
    tokens.iter().fold(0, |open: usize, token| match token.symbol {
        Symbol::Open => open + 1,
        Symbol::Close => open.saturating_sub(1),
        _ => open,
    })
}

/// The server's pattern for a blank is that of ASCII: a no-break space is a letter.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
}

/// The first token of a text, and its length in bytes.
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
    /// With the quotes, in bytes.
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
    let operator = OPERATOR_WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    (operator.map_or_else(|| Symbol::Text(word.to_owned()), |(_, symbol)| symbol.clone()), length)
}
