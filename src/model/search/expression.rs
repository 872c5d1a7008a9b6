//! The conditions of a search.

use super::token::Operator;

/// Maximum number of nested parentheses and negations; no search needs more.
pub const MAX_QUERY_DEPTH: usize = 200;

/// Maximum number of changes from `and` to `or` and back, without parentheses.
const MAX_ALTERNATIONS: usize = 1000;

/// A condition on a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// Every part holds.
    All(Vec<Expression>),
    /// Some part holds.
    Any(Vec<Expression>),
    /// The condition does not hold.
    Not(Box<Expression>),
    /// The word is in some field of text.
    Word(String),
    /// The comparison holds for some field of text.
    Anywhere(Operator, String),
    /// The comparison holds for this field.
    Compare(String, Operator, String),
    /// The field has one of these values.
    OneOf(String, Vec<String>),
    /// The field has a value.
    IsSet(String),
}

impl Expression {
    /// Joins conditions that must all hold. `None` is a condition that the server leaves out.
    pub fn all_of(parts: Vec<Option<Expression>>) -> Option<Expression> {
        grouped(parts.into_iter().flatten().collect(), Joiner::And)
    }

    /// Returns the conditions without parts of which it is made, in the order of the text.
    pub fn conditions(&self) -> Vec<&Expression> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::conditions).collect(),
            Self::Not(inner) => inner.conditions(),
            Self::Word(_) | Self::Anywhere(..) | Self::Compare(..) | Self::OneOf(..) | Self::IsSet(_) => vec![self],
        }
    }

    /// Returns the expression without the conditions for which `keep` is false; none if nothing is left.
    pub fn retain(self, keep: &impl Fn(&Self) -> bool) -> Option<Self> {
        let retained = |parts: Vec<Self>| parts.into_iter().filter_map(|part| part.retain(keep)).collect();
        match self {
            Self::All(parts) => grouped(retained(parts), Joiner::And),
            Self::Any(parts) => grouped(retained(parts), Joiner::Or),
            Self::Not(inner) => inner.retain(keep).map(|inner| Self::Not(Box::new(inner))),
            condition => keep(&condition).then_some(condition),
        }
    }

    /// Returns the field of a condition without parts.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Compare(field, ..) | Self::OneOf(field, _) | Self::IsSet(field) => Some(field),
            Self::All(_) | Self::Any(_) | Self::Not(_) | Self::Word(_) | Self::Anywhere(..) => None,
        }
    }
}

/// `and` or `or` between two conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joiner {
    /// Both hold.
    And,
    /// One of them holds.
    Or,
}

/// Joins conditions from the right, as the server's parser does: `a and b or c` is `a and (b or c)`, the two bind alike. Neighbours with the
/// same joiner share a level, so long lists stay flat. Each condition comes with the joiner after it. Returns an error for too many levels.
pub fn joined(operands: Vec<(Option<Expression>, Option<Joiner>)>) -> Result<Option<Expression>, TooDeep> {
    let (mut group, mut joins, mut levels) = (Vec::new(), None, 0);
    for (operand, joiner) in operands.into_iter().rev() {
        let Some(operand) = operand else { continue };
        if let Some(joiner) = joiner.filter(|_| !group.is_empty()) {
            if joins.is_some_and(|joins| joins != joiner) {
                group = grouped(reversed(group), joins.unwrap_or(Joiner::And)).into_iter().collect();
                levels += 1;
                if levels > MAX_ALTERNATIONS {
                    return Err(TooDeep);
                }
            }
            joins = Some(joiner);
        }
        group.push(operand);
    }
    Ok(grouped(reversed(group), joins.unwrap_or(Joiner::And)))
}

/// The error of a search with too many levels.
#[derive(Debug)]
pub struct TooDeep;

fn reversed(mut parts: Vec<Expression>) -> Vec<Expression> {
    parts.reverse();
    parts
}

fn grouped(mut parts: Vec<Expression>, joiner: Joiner) -> Option<Expression> {
    match (parts.len(), joiner) {
        (0 | 1, _) => parts.pop(),
        (_, Joiner::And) => Some(Expression::All(parts)),
        (_, Joiner::Or) => Some(Expression::Any(parts)),
    }
}
