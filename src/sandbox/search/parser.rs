//! Tokens as an expression. `and` and `or` bind alike, to the right: `a and b or c` is `a and (b or c)`.

use super::lexer::Token;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Equal,
    Unequal,
    Like,
    Unlike,
    Below,
    Above,
    AtMost,
    AtLeast,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Expression {
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Word(String),
    Compare(String, Operator, String),
    OneOf(String, Vec<String>),
    IsSet(String),
}

impl Expression {
    /// Every field that is named.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Not(inner) => inner.fields(),
            Self::Word(_) => Vec::new(),
            Self::Compare(field, ..) | Self::OneOf(field, _) | Self::IsSet(field) => vec![field],
        }
    }

    /// Every comparison that is made.
    pub fn comparisons(&self) -> Vec<(&str, Operator, &str)> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::comparisons).collect(),
            Self::Not(inner) => inner.comparisons(),
            Self::Compare(field, operator, value) => vec![(field, *operator, value)],
            Self::Word(_) | Self::OneOf(..) | Self::IsSet(_) => Vec::new(),
        }
    }
}

/// The expression, or None when the tokens make none. No tokens at all find everything.
pub fn parse(tokens: &[Token]) -> Option<Expression> {
    let mut parser = Parser { tokens, depth: 0 };
    let expression = parser.sequence()?;
    parser.tokens.is_empty().then_some(expression)
}

/// Deeper nesting than any search needs.
const MAX_DEPTH: usize = 200;

struct Parser<'a> {
    tokens: &'a [Token],
    depth: usize,
}

impl<'a> Parser<'a> {
    fn next(&mut self) -> Option<&'a Token> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn take(&mut self, token: &Token) -> bool {
        let found = self.tokens.first() == Some(token);
        if found {
            self.next();
        }
        found
    }

    /// Expressions side by side must all hold.
    fn sequence(&mut self) -> Option<Expression> {
        let mut parts = Vec::new();
        while !matches!(self.tokens.first(), None | Some(Token::Close)) {
            if !self.take(&Token::Comma) {
                parts.push(self.logical()?);
            }
        }
        Some(Expression::All(parts))
    }

    fn logical(&mut self) -> Option<Expression> {
        let mut operands = vec![self.nested()?];
        let mut joiners = Vec::new();
        while let Some(joiner @ (Token::And | Token::Or)) = self.tokens.first() {
            self.next();
            joiners.push(joiner);
            operands.push(self.nested()?);
        }
        joined(operands, joiners)
    }

    fn nested(&mut self) -> Option<Expression> {
        self.depth += 1;
        let single = (self.depth < MAX_DEPTH).then(|| self.single())?;
        self.depth -= 1;
        single
    }

    fn single(&mut self) -> Option<Expression> {
        match self.next()? {
            Token::Open => {
                let inner = self.sequence()?;
                self.take(&Token::Close).then_some(inner)
            }
            Token::Not => Some(Expression::Not(Box::new(self.nested()?))),
            Token::Set => self.text().map(Expression::IsSet),
            Token::Null => self.text().map(|field| Expression::Not(Box::new(Expression::IsSet(field)))),
            Token::Text(text) => self.comparison(text),
            _ => None,
        }
    }

    fn comparison(&mut self, text: &str) -> Option<Expression> {
        match self.tokens.first() {
            Some(&Token::Compare(operator)) => {
                self.next();
                Some(Expression::Compare(text.to_owned(), operator, self.text()?))
            }
            Some(&Token::In { negated }) => {
                self.next();
                let within = Expression::OneOf(text.to_owned(), self.values()?);
                Some(if negated { Expression::Not(Box::new(within)) } else { within })
            }
            _ => Some(Expression::Word(text.to_owned())),
        }
    }

    fn values(&mut self) -> Option<Vec<String>> {
        if !self.take(&Token::Open) {
            return Some(vec![self.text()?]);
        }
        let mut values = Vec::new();
        while !self.take(&Token::Close) {
            if !self.take(&Token::Comma) {
                values.push(self.text()?);
            }
        }
        Some(values)
    }

    fn text(&mut self) -> Option<String> {
        match self.next()? {
            Token::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

/// Joins operands from the right; neighbours with the same joiner make one level, so that long lists stay flat.
fn joined(operands: Vec<Expression>, joiners: Vec<&Token>) -> Option<Expression> {
    let mut operands = operands.into_iter().rev();
    let mut group = vec![operands.next()?];
    let mut joins = None;
    let mut levels = 0;
    for (joiner, operand) in joiners.into_iter().rev().zip(operands) {
        if joins.is_some_and(|joins| joins != joiner) {
            group = vec![together(joins, group)];
            levels += 1;
        }
        joins = Some(joiner);
        group.push(operand);
    }
    (levels < MAX_DEPTH).then(|| together(joins, group))
}

fn together(joiner: Option<&Token>, parts: Vec<Expression>) -> Expression {
    if joiner == Some(&Token::Or) { Expression::Any(parts) } else { Expression::All(parts) }
}
