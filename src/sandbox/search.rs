//! The server's search language, as far as remote execution needs it: comparisons, sets, `and`, `or`, `not`, parentheses.

mod words;

use crate::sandbox::errors::Refusal;
use std::borrow::Cow;
use words::{Word, words};

/// Something the language can be asked about.
pub trait Searchable {
    /// The fields that can be named; any other is refused.
    const FIELDS: &'static [&'static str];

    /// A field's value; `None` where it has none.
    fn field(&self, name: &str) -> Option<Cow<'_, str>>;
}

/// A search expression that has been understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    All,
    /// A broken expression selects nothing and is not complained about.
    Nothing,
    Compare(String, Operator, Vec<String>),
    Bare(String),
    Not(Box<Query>),
    And(Box<Query>, Box<Query>),
    Or(Box<Query>, Box<Query>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operator {
    Equal,
    Unequal,
    Like,
    Unlike,
    In,
    NotIn,
    Less,
    Greater,
    AtMost,
    AtLeast,
}

impl Query {
    /// Reads an expression about `T`.
    pub fn parse<T: Searchable>(text: &str) -> Result<Query, Refusal> {
        let Some(words) = words(text) else { return Ok(Query::Nothing) };
        if words.is_empty() {
            return Ok(Query::All);
        }
        let mut rest = words.as_slice();
        let query = either(&mut rest).filter(|_| rest.is_empty()).unwrap_or(Query::Nothing);
        match query.unknown(T::FIELDS) {
            Some(field) => Err(Refusal::bad_search(format!("Field '{field}' not recognized for searching!"))),
            None => Ok(query),
        }
    }

    fn unknown(&self, fields: &[&str]) -> Option<&str> {
        match self {
            Query::Compare(field, ..) => (!fields.contains(&field.as_str())).then_some(field),
            Query::Not(one) => one.unknown(fields),
            Query::And(a, b) | Query::Or(a, b) => a.unknown(fields).or_else(|| b.unknown(fields)),
            Query::All | Query::Nothing | Query::Bare(_) => None,
        }
    }

    /// The value that the expression says a field equals, wherever it says so first.
    pub fn pinned(&self, name: &str) -> Option<&str> {
        match self {
            Query::Compare(field, Operator::Equal, values) if field == name => values.first().map(String::as_str),
            Query::And(a, b) | Query::Or(a, b) => a.pinned(name).or_else(|| b.pinned(name)),
            _ => None,
        }
    }

    /// Whether the expression selects this one.
    pub fn selects<T: Searchable>(&self, row: &T) -> bool {
        match self {
            Query::All => true,
            Query::Nothing => false,
            Query::Bare(word) => T::FIELDS.iter().any(|name| row.field(name).is_some_and(|value| like(&value, word))),
            Query::Compare(field, operator, values) => operator.holds(row.field(field), values),
            Query::Not(one) => !one.selects(row),
            Query::And(a, b) => a.selects(row) && b.selects(row),
            Query::Or(a, b) => a.selects(row) || b.selects(row),
        }
    }
}

impl Operator {
    fn read(text: &str) -> Option<Operator> {
        Some(match text {
            "=" => Operator::Equal,
            "!=" | "<>" => Operator::Unequal,
            "~" => Operator::Like,
            "!~" => Operator::Unlike,
            "^" => Operator::In,
            "!^" => Operator::NotIn,
            "<" => Operator::Less,
            ">" => Operator::Greater,
            "<=" => Operator::AtMost,
            ">=" => Operator::AtLeast,
            _ => return None,
        })
    }

    fn holds(self, value: Option<Cow<'_, str>>, asked: &[String]) -> bool {
        let Some(value) = value else {
            return matches!(self, Operator::Unequal | Operator::Unlike | Operator::NotIn);
        };
        let any = |test: &dyn Fn(&str) -> bool| asked.iter().any(|asked| test(asked));
        match self {
            Operator::Equal | Operator::In => any(&|asked| value == asked),
            Operator::Unequal | Operator::NotIn => !any(&|asked| value == asked),
            Operator::Like => any(&|asked| like(&value, asked)),
            Operator::Unlike => !any(&|asked| like(&value, asked)),
            Operator::Less => any(&|asked| compare(&value, asked).is_lt()),
            Operator::Greater => any(&|asked| compare(&value, asked).is_gt()),
            Operator::AtMost => any(&|asked| compare(&value, asked).is_le()),
            Operator::AtLeast => any(&|asked| compare(&value, asked).is_ge()),
        }
    }
}

/// Numbers by size, everything else by letters.
pub fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => a.total_cmp(&b),
        _ => a.cmp(b),
    }
}

/// Contained in any case of letters; `*` and `%` stand for any text.
fn like(value: &str, pattern: &str) -> bool {
    let (value, pattern) = (value.to_lowercase(), pattern.to_lowercase());
    if !pattern.contains(['*', '%']) {
        return value.contains(&pattern);
    }
    let mut parts = pattern.split(['*', '%']);
    let (first, last) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
    let Some(mut middle) = value.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else { return false };
    parts.all(|part| match middle.split_once(part) {
        Some((_, rest)) => {
            middle = rest;
            true
        }
        None => false,
    })
}

fn either(rest: &mut &[Word]) -> Option<Query> {
    let mut left = both(rest)?;
    while take(rest, &Word::Or) {
        left = Query::Or(Box::new(left), Box::new(both(rest)?));
    }
    Some(left)
}

/// Two expressions side by side both have to hold, with or without `and` between them.
fn both(rest: &mut &[Word]) -> Option<Query> {
    let mut left = one(rest)?;
    while take(rest, &Word::And) || !matches!(rest.first(), None | Some(Word::Or | Word::Close)) {
        left = Query::And(Box::new(left), Box::new(one(rest)?));
    }
    Some(left)
}

fn one(rest: &mut &[Word]) -> Option<Query> {
    let (word, after) = rest.split_first()?;
    *rest = after;
    match word {
        Word::Not => Some(Query::Not(Box::new(one(rest)?))),
        Word::Open => either(rest).filter(|_| take(rest, &Word::Close)),
        Word::Text(name) => match rest.first() {
            Some(Word::Operator(operator)) => {
                *rest = rest.get(1..)?;
                Some(Query::Compare(name.clone(), *operator, values(rest)?))
            }
            _ => Some(Query::Bare(name.clone())),
        },
        _ => None,
    }
}

fn values(rest: &mut &[Word]) -> Option<Vec<String>> {
    let is_set = take(rest, &Word::Open);
    let mut values = Vec::new();
    loop {
        let (Word::Text(value), after) = rest.split_first()? else { return None };
        *rest = after;
        values.push(value.clone());
        if !is_set || take(rest, &Word::Close) {
            return Some(values);
        }
        take(rest, &Word::Comma);
    }
}

fn take(rest: &mut &[Word], wanted: &Word) -> bool {
    match rest.split_first() {
        Some((word, after)) if word == wanted => {
            *rest = after;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
