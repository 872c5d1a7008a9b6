//! Search as scoped_search does it: conditions on the fields that each resource declares.

mod datum;

pub use datum::Datum;

use super::errors;
use super::http::Reply;
use crate::model::search::expression::Expression;
use crate::model::search::{self as language, Operator};
use chrono::{DateTime, Utc};

/// A resource that can be searched and ordered by its fields.
pub trait Searchable {
    /// All search fields.
    const SEARCH_FIELDS: &'static [&'static str];
    /// Fields searched for a bare word.
    const TEXT_FIELDS: &'static [&'static str];
    /// Fields that are compared with whole numbers only.
    const NUMBER_FIELDS: &'static [&'static str] = &[];
    /// Fields followed by a key, as in `facts.kernel`. The sandbox has no values for any key.
    const KEYED_FIELDS: &'static [&'static str] = &[];

    /// Returns the value of a field.
    fn datum(&self, field: &str) -> Datum<'_>;
}

/// A parsed search whose fields all exist.
pub struct RowFilter {
    /// Conditions; None selects everything.
    expression: Option<Expression>,
}

impl RowFilter {
    /// Parses `text` against the fields of `R`; an unknown field and a value that its field cannot have are the server's 400.
    pub fn parse<R: Searchable>(text: &str) -> Result<Self, Reply> {
        let expression = language::Query::read(text).expression.map_err(errors::search)?;
        let mut conditions = expression.iter().flat_map(Expression::conditions);
        conditions.try_for_each(check::<R>).map_err(errors::search)?;
        Ok(Self { expression: expression.and_then(|expression| expression.retain(&is_read)) })
    }

    /// Returns true for a row that fulfils the search.
    pub fn finds<R: Searchable>(&self, row: &R, now: DateTime<Utc>) -> bool {
        self.expression.as_ref().is_none_or(|expression| holds(expression, row, now))
    }

    /// Returns true when a condition's field begins with `field`.
    pub fn names(&self, field: &str) -> bool {
        let mut conditions = self.expression.iter().flat_map(Expression::conditions);
        conditions.any(|condition| condition.field().is_some_and(|name| name.starts_with(field)))
    }

    /// Returns the values that `field` has to equal; none without such a condition, or with other conditions on it.
    pub fn values_of(&self, field: &str) -> Vec<&str> {
        self.expression.as_ref().and_then(|expression| values_of(expression, field)).unwrap_or_default()
    }
}

fn values_of<'a>(expression: &'a Expression, field: &str) -> Option<Vec<&'a str>> {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            let values = parts.iter().map(|part| values_of(part, field));
            values.collect::<Option<Vec<_>>>().map(|values| values.concat())
        }
        Expression::Compare(name, Operator::Equal, value) if name == field => Some(vec![value]),
        Expression::OneOf(name, values) if name == field => Some(values.iter().map(String::as_str).collect()),
        other => other.conditions().iter().all(|condition| condition.field() != Some(field)).then(Vec::new),
    }
}

/// Returns true for a condition that the server applies: it drops a comparison with a time that it cannot read.
fn is_read(condition: &Expression) -> bool {
    !matches!(condition, Expression::Compare(field, operator, value) if language::is_dropped(field, *operator, value))
}

/// Checks field and value of a condition; the error is the server's message.
fn check<R: Searchable>(condition: &Expression) -> Result<(), String> {
    let Some(field) = condition.field() else { return Ok(()) };
    let is_keyed = |(name, _): (&str, &str)| R::KEYED_FIELDS.contains(&name);
    if !R::SEARCH_FIELDS.contains(&field) && !field.split_once('.').is_some_and(is_keyed) {
        return Err(format!("Field '{field}' not recognized for searching!"));
    }
    let values = match condition {
        Expression::Compare(_, _, value) => std::slice::from_ref(value),
        Expression::OneOf(_, values) => values,
        _ => &[],
    };
    let is_number = |value: &&String| value.trim().parse::<i64>().is_ok();
    match values.iter().find(|value| R::NUMBER_FIELDS.contains(&field) && !is_number(value)) {
        Some(value) => Err(format!("Value '{value}' is not valid for field '{field}'")),
        None => Ok(()),
    }
}

fn holds<R: Searchable>(expression: &Expression, row: &R, now: DateTime<Utc>) -> bool {
    let somewhere =
        |operator, text: &str| R::TEXT_FIELDS.iter().any(|field| row.datum(field).satisfies(operator, text, now));
    match expression {
        Expression::All(parts) => parts.iter().all(|part| holds(part, row, now)),
        Expression::Any(parts) => parts.iter().any(|part| holds(part, row, now)),
        Expression::Not(inner) => !holds(inner, row, now),
        Expression::Word(word) => match row.datum(word) {
            // The name of a field that is true or false is short for "is true".
            Datum::Flag(flag) => flag,
            _ => somewhere(Operator::Like, word),
        },
        Expression::Anywhere(operator, text) => somewhere(*operator, text),
        Expression::Compare(field, operator, value) => row.datum(field).satisfies(*operator, value, now),
        Expression::OneOf(field, values) => {
            let datum = row.datum(field);
            values.iter().any(|value| datum.satisfies(Operator::Equal, value, now))
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
    if !R::SEARCH_FIELDS.contains(&field) {
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
mod target_tests;
#[cfg(test)]
mod tests;
