//! Parts of a search that the server silently leaves out or reads as something else.

use crate::printable;
use std::fmt;

/// A part of a search that does not select what was intended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The search has only operators, blanks and empty texts.
    NoTerm,
    /// The operand before this operator is missing.
    NothingBefore(String),
    /// The operand after this operator is missing.
    NothingAfter(String),
    /// An operator in place of a value.
    OperatorAsValue {
        /// Operator that needs the value.
        operator: String,
        /// Operator in its place.
        value: String,
    },
    /// A comparison of this field with an empty text, which nothing has in it: the comparison selects everything.
    AlwaysSet(String),
    /// A value that the server cannot read as a time, so that it leaves out the comparison.
    NoTime {
        /// Field of the time.
        field: String,
        /// Value that is no time.
        value: String,
    },
    /// The list of values after this operator is empty.
    EmptyList(String),
    /// A pair of empty parentheses.
    EmptyGroup,
    /// A search for an empty text, which every field contains.
    EmptyText,
    /// An operator inside a list of values.
    OperatorInList(String),
    /// A closing parenthesis without an opening one, at which the server stops reading.
    UnopenedParenthesis,
    /// A quote that is not closed: its text goes on to the end of the search.
    UnclosedQuote,
    /// Too many levels to be read.
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
