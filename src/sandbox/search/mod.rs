//! Searching as scoped_search does: a query language over the fields that each resource names.

mod datum;
mod lexer;
mod parser;

pub use datum::Datum;
use parser::{Expression, Operator};

use super::errors;
use super::http::Reply;
use chrono::{DateTime, Utc};

/// A resource that can be searched and ordered by its fields.
pub trait Searchable {
    /// Every field there is.
    const FIELDS: &'static [&'static str];
    /// The fields in which a bare word is looked for.
    const WORDS: &'static [&'static str];

    /// A field's value.
    fn datum(&self, field: &str) -> Datum<'_>;
}

/// A parsed search whose fields all exist.
pub struct Query {
    /// None when the text makes no sense: the server then finds nothing, without a word.
    expression: Option<Expression>,
}

impl Query {
    /// Parses `text` against the fields of `R`; an unknown field is the server's 400.
    pub fn parse<R: Searchable>(text: &str) -> Result<Self, Reply> {
        let expression = lexer::tokens(text).and_then(|tokens| parser::parse(&tokens));
        let unknown = expression.iter().flat_map(Expression::fields).find(|field| !R::FIELDS.contains(field));
        match unknown {
            Some(field) => Err(errors::search(format!("Field '{field}' not recognized for searching!"))),
            None => Ok(Self { expression }),
        }
    }

    /// Whether a row is found.
    pub fn finds<R: Searchable>(&self, row: &R, now: DateTime<Utc>) -> bool {
        self.expression.as_ref().is_some_and(|expression| holds(expression, row, now))
    }

    /// What `field` is asked to equal, where the query says so.
    pub fn value_of(&self, field: &str) -> Option<&str> {
        self.expression
            .as_ref()?
            .comparisons()
            .into_iter()
            .find_map(|(name, operator, value)| (name == field && operator == Operator::Equal).then_some(value))
    }
}

fn holds<R: Searchable>(expression: &Expression, row: &R, now: DateTime<Utc>) -> bool {
    match expression {
        Expression::All(parts) => parts.iter().all(|part| holds(part, row, now)),
        Expression::Any(parts) => parts.iter().any(|part| holds(part, row, now)),
        Expression::Not(inner) => !holds(inner, row, now),
        Expression::Word(word) => R::WORDS.iter().any(|field| row.datum(field).satisfies(Operator::Like, word, now)),
        Expression::Compare(field, operator, value) => row.datum(field).satisfies(*operator, value, now),
        Expression::OneOf(field, values) => {
            values.iter().any(|value| row.datum(field).satisfies(Operator::Equal, value, now))
        }
        Expression::IsSet(field) => !row.datum(field).is_empty(),
    }
}

/// Orders rows by `order`, such as `name DESC`; an unknown field is the server's 400.
pub fn order<R: Searchable>(rows: &mut [R], order: &str) -> Result<(), Reply> {
    let (field, descends) = match order.trim().split_once(' ') {
        Some((field, direction)) => (field, direction.trim().eq_ignore_ascii_case("desc")),
        None => (order.trim(), false),
    };
    if !R::FIELDS.contains(&field) {
        let text = format!("the field '{field}' in the order statement is not valid field for search");
        return Err(errors::search(text));
    }
    rows.sort_by(|a, b| {
        let ordering = a.datum(field).order(&b.datum(field));
        if descends { ordering.reverse() } else { ordering }
    });
    Ok(())
}

#[cfg(test)]
mod tests;
