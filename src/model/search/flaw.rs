//! Parts of a search that the server leaves out or reads as something else, without a word about it.

use crate::printable;
use std::fmt;

/// A part of a search that does not select what was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing but operators, blanks and empty texts.
    NoTerm,
    /// Nothing stands before this operator.
    NothingBefore(String),
    /// Nothing stands after this operator.
    NothingAfter(String),
    /// An operator stands where a value should.
    OperatorAsValue {
        /// The operator that needs the value.
        operator: String,
        /// The operator that stands there.
        value: String,
    },
    /// Everything has a value in this field, so that all of it differs from nothing.
    AlwaysSet(String),
    /// The server reads no time in the value, and leaves the comparison out.
    NoTime {
        /// The field.
        field: String,
        /// The value.
        value: String,
    },
    /// The list of values after this operator is empty.
    EmptyList(String),
    /// A pair of parentheses encloses nothing.
    EmptyGroup,
    /// An empty text is looked for, which is in every field.
    EmptyText,
    /// An operator stands inside a list of values.
    OperatorInList(String),
    /// A closing parenthesis has no opening one: the server stops reading there.
    UnopenedParenthesis,
    /// A quote is left open: the text goes on to the end of the search.
    UnclosedQuote,
    /// More levels than can be read.
    TooDeep,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::NoTerm => write!(f, "names nothing to search for"),
            Flaw::NothingBefore(operator) => write!(f, "has nothing before {}", printable::line(operator)),
            Flaw::NothingAfter(operator) => write!(f, "has nothing after {}", printable::line(operator)),
            Flaw::OperatorAsValue { operator, value } => {
                let (operator, value) = (printable::line(operator), printable::line(value));
                write!(f, "has the operator {value} where {operator} needs a value; put the value in double quotes")
            }
            Flaw::AlwaysSet(field) => {
                write!(f, "leaves out an empty {}, which nothing has", printable::line(field))
            }
            Flaw::NoTime { field, value } => write!(
                f,
                "compares {} with \"{}\", which is no time; write one such as \"2026-01-31 10:00\", \"2 days ago\" or yesterday",
                printable::line(field),
                printable::line(value)
            ),
            Flaw::EmptyList(operator) => write!(f, "has an empty list after {}", printable::line(operator)),
            Flaw::EmptyGroup => write!(f, "has parentheses around nothing"),
            Flaw::EmptyText => write!(f, "looks for an empty text, which is found everywhere"),
            Flaw::OperatorInList(operator) => {
                write!(
                    f,
                    "has the operator {} inside a list of values; quote it to mean the text",
                    printable::line(operator)
                )
            }
            Flaw::UnopenedParenthesis => write!(f, "has a closing parenthesis without an opening one"),
            Flaw::UnclosedQuote => write!(f, "has a quote that nothing closes"),
            Flaw::TooDeep => write!(f, "is nested too deeply"),
        }
    }
}
