//! Reads a search as the server's scoped_search does, and collects the parts that it leaves out.

use super::expression::{Expression, Joiner, MAX_QUERY_DEPTH, joined};
use super::flaw::Flaw;
use super::time;
use super::token::{self, Operator, Symbol, Token, tokens};
use crate::printable;

/// A search as the server reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The condition, `None` if the server reads none and selects everything; or the text with which the server refuses the search.
    pub expression: Result<Option<Expression>, String>,
    /// Parts that do not select what was intended, in the order of the text.
    pub flaws: Vec<Flaw>,
}

impl Query {
    /// Reads `search`. The server drops everything behind the last word first, so that `name =` is a search for the word "name".
    pub fn read(search: &str) -> Self {
        let tokens = tokens(search);
        let relevant = token::up_to_last_word(&tokens);
        let dropped = tokens.get(relevant.len()..).unwrap_or_default();
        let mut reader = QueryReader { tokens: relevant, depth: 0, last: "", flaws: Vec::new() };
        let expression = reader.root();
        let mut flaws = reader.flaws;
        flaws.extend(dangling(dropped));
        let closed = dropped.iter().filter(|token| token.symbol == Symbol::Close).count();
        flaws.extend((closed > token::open_groups(relevant)).then_some(Flaw::UnopenedParenthesis));
        flaws.extend(relevant.last().filter(|token| token.is_unclosed_quote()).map(|_| Flaw::UnclosedQuote));
        if relevant.iter().all(|token| !matches!(&token.symbol, Symbol::Text(text) if !is_empty(text))) {
            flaws.insert(0, Flaw::NoTerm);
        }
        Self { expression, flaws }
    }
}

/// Fields that always have a value.
const ALWAYS_SET_FIELDS: [&str; 2] = ["name", "id"];

/// Returns true for a text without visible characters.
fn is_empty(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || printable::misleads(c))
}

/// Returns the flaw of the tokens behind the last word; a comma or a closing parenthesis there is none.
fn dangling(dropped: &[Token<'_>]) -> Option<Flaw> {
    let mut rest = dropped.iter().skip_while(|token| matches!(token.symbol, Symbol::Close | Symbol::Comma));
    let (first, next) = (rest.next()?, rest.next());
    let operator = first.typed.to_owned();
    if let (Symbol::Compare(_), Some(value)) = (&first.symbol, next.filter(|token| token.may_be_text())) {
        return Some(Flaw::OperatorAsValue { operator, value: value.typed.to_owned() });
    }
    Some(match (&first.symbol, next.map(|token| &token.symbol)) {
        (Symbol::Open, _) => Flaw::EmptyGroup,
        (Symbol::In { .. }, Some(Symbol::Open)) => Flaw::EmptyList(operator),
        _ => Flaw::NothingAfter(operator),
    })
}

/// A condition, `None` if the server leaves it out, or the text of its refusal.
type ReadResult = Result<Option<Expression>, String>;

/// A recursive descent parser, one method for each rule of the server's grammar. It follows the server rather than any sensible grammar:
/// flaws can only be found by reading what the server would read.
struct QueryReader<'t, 'a> {
    tokens: &'t [Token<'a>],
    depth: usize,
    /// Previous token, as typed.
    last: &'a str,
    flaws: Vec<Flaw>,
}

impl<'t> QueryReader<'t, '_> {
    fn peek(&self) -> Option<&'t Symbol> {
        self.tokens.first().map(|token| &token.symbol)
    }

    fn next(&mut self) -> Option<&'t Symbol> {
        let (first, rest) = self.tokens.split_first()?;
        (self.tokens, self.last) = (rest, first.typed);
        Some(&first.symbol)
    }

    fn take(&mut self, symbol: &Symbol) -> bool {
        let is_there = self.peek() == Some(symbol);
        if is_there {
            self.next();
        }
        is_there
    }

    fn root(&mut self) -> ReadResult {
        let expression = self.sequence()?;
        if !self.tokens.is_empty() {
            self.flaws.push(Flaw::UnopenedParenthesis);
        }
        Ok(expression)
    }

    /// Reads conditions side by side, up to the end or a closing parenthesis.
    fn sequence(&mut self) -> ReadResult {
        let mut parts = Vec::new();
        while !matches!(self.peek(), None | Some(Symbol::Close)) {
            parts.push(self.logical()?);
        }
        Ok(Expression::all_of(parts))
    }

    fn logical(&mut self) -> ReadResult {
        let mut operands = Vec::new();
        loop {
            let operand = self.operand()?;
            let joiner = match self.peek() {
                Some(Symbol::And) => Some(Joiner::And),
                Some(Symbol::Or) => Some(Joiner::Or),
                _ => None,
            };
            operands.push((operand, joiner));
            if joiner.is_none() {
                return joined(operands).map_err(|_| self.too_deep());
            }
            self.next();
        }
    }

    fn operand(&mut self) -> ReadResult {
        self.depth += 1;
        if self.depth > MAX_QUERY_DEPTH {
            return Err(self.too_deep());
        }
        let operand = match self.peek() {
            Some(Symbol::Open) => self.group(),
            Some(Symbol::Not) => {
                self.next();
                self.negated()
            }
            _ => self.comparison(),
        };
        self.depth -= 1;
        operand
    }

    fn negated(&mut self) -> ReadResult {
        let inner = self.operand()?;
        if let Some(Expression::Compare(field, Operator::Equal, value)) = &inner {
            self.expect_value(field, Operator::Unequal, value);
        }
        Ok(inner.map(|inner| Expression::Not(Box::new(inner))))
    }

    fn group(&mut self) -> ReadResult {
        self.next();
        if self.peek() == Some(&Symbol::Close) {
            self.flaws.push(Flaw::EmptyGroup);
        }
        let inner = self.sequence()?;
        self.take(&Symbol::Close);
        Ok(inner)
    }

    fn comparison(&mut self) -> ReadResult {
        self.take(&Symbol::Comma);
        match self.peek() {
            Some(Symbol::Text(text)) => {
                self.next();
                self.after_word(text)
            }
            _ => self.prefixed(),
        }
    }

    /// Reads the rest of a condition that begins with a word; a comparison makes the word a field.
    fn after_word(&mut self, word: &str) -> ReadResult {
        self.expect_text(word);
        match self.peek() {
            Some(Symbol::Compare(operator)) => {
                self.next();
                let value = self.value()?;
                self.expect_value(word, *operator, &value);
                Ok(Some(Expression::Compare(word.to_owned(), *operator, value)))
            }
            Some(Symbol::In { negated }) => {
                self.next();
                let one_of = Expression::OneOf(word.to_owned(), self.list()?);
                Ok(Some(if *negated { Expression::Not(Box::new(one_of)) } else { one_of }))
            }
            _ => {
                self.take(&Symbol::Comma);
                Ok(Some(Expression::Word(word.to_owned())))
            }
        }
    }

    /// Reads the values of `^`. The server splits them at every comma, also at a quoted one.
    fn list(&mut self) -> Result<Vec<String>, String> {
        let sign = self.last.to_owned();
        let values: Vec<_> = self.value()?.split(',').map(|value| value.trim().to_owned()).collect();
        if values.iter().all(|value| is_empty(value)) {
            self.flaws.push(Flaw::EmptyList(sign));
        }
        Ok(values)
    }

    fn expect_text(&mut self, text: &str) {
        if is_empty(text) {
            self.flaws.push(Flaw::EmptyText);
        }
    }

    /// Adds a flaw for a comparison that holds for everything. A comparison with an empty text, `comment != ""`, is one only for a field
    /// that always has a value.
    fn expect_value(&mut self, field: &str, operator: Operator, value: &str) {
        if time::is_dropped(field, operator, value) {
            self.flaws.push(Flaw::NoTime { field: field.to_owned(), value: value.to_owned() });
        }
        match operator {
            Operator::Equal => {}
            Operator::Unequal if is_empty(value) && ALWAYS_SET_FIELDS.contains(&field) => {
                self.flaws.push(Flaw::AlwaysSet(field.to_owned()));
            }
            Operator::Unequal => {}
            Operator::Like if !value.is_empty() => {}
            _ => self.expect_text(value),
        }
    }

    /// Reads an operator without a field. Only `=`, `!=`, `~` and `!~` search all fields of text, and `has` and `null?` name a field; any
    /// other operator is dropped by the server, together with the value after it.
    fn prefixed(&mut self) -> ReadResult {
        let before = self.last.to_owned();
        let Some(symbol) = self.next() else { return Ok(None) };
        let sign = self.last.to_owned();
        match symbol {
            Symbol::Compare(Operator::Equal | Operator::Like) | Symbol::Not | Symbol::Set | Symbol::Null => {}
            Symbol::Close | Symbol::Open => self.flaws.push(Flaw::NothingAfter(before)),
            _ => self.flaws.push(Flaw::NothingBefore(sign)),
        }
        let value = self.value()?;
        self.expect_text(&value);
        Ok(match symbol {
            Symbol::Compare(operator @ (Operator::Equal | Operator::Unequal | Operator::Like | Operator::Unlike)) => {
                Some(Expression::Anywhere(*operator, value))
            }
            Symbol::Not => Some(Expression::Not(Box::new(Expression::Word(value)))),
            Symbol::Set => Some(Expression::IsSet(value)),
            Symbol::Null => Some(Expression::Not(Box::new(Expression::IsSet(value)))),
            _ => None,
        })
    }

    /// Reads a value, or a list of them as one text.
    fn value(&mut self) -> Result<String, String> {
        let sign = self.last.to_owned();
        let may_be_text = self.tokens.first().is_some_and(Token::may_be_text);
        match self.next() {
            Some(Symbol::Text(text)) => Ok(text.clone()),
            Some(Symbol::Open) => Ok(self.values()),
            _ => {
                self.flaws.push(match may_be_text {
                    true => Flaw::OperatorAsValue { operator: sign, value: self.last.to_owned() },
                    false => Flaw::NothingAfter(sign),
                });
                Err(format!("Value expected but found {:?}", self.last))
            }
        }
    }

    /// Reads the words up to the closing parenthesis; the server skips everything else.
    fn values(&mut self) -> String {
        let mut values = Vec::new();
        while let Some(symbol) = self.next() {
            match symbol {
                Symbol::Text(text) => values.push(text.as_str()),
                Symbol::Close => break,
                Symbol::Comma => {}
                _ => self.flaws.push(Flaw::OperatorInList(self.last.to_owned())),
            }
        }
        values.join(",")
    }

    fn too_deep(&mut self) -> String {
        self.flaws.push(Flaw::TooDeep);
        "stack level too deep".to_owned()
    }
}

#[cfg(test)]
mod tests;
