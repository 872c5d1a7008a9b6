//! Reasons why a word is no node set.

use super::{LONGEST, MOST};
use std::fmt;

/// The reason why a word is no node set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeSetRefusal {
    /// An opening bracket without its end.
    Open,
    /// A closing bracket without its beginning.
    Close,
    /// Brackets around nothing.
    EmptyBrackets,
    /// Nothing between two commas.
    EmptyItem,
    /// A range whose last number is lower than its first.
    Backwards(String),
    /// A range with an end that is no number.
    NoRange(String),
    /// A range whose ends have zeros before them, and different lengths.
    Padding(String),
    /// A step that is no number, or zero.
    Step(String),
    /// A number that cannot be counted.
    TooLarge(String),
    /// A name that is too long.
    TooLong,
    /// More names than [`MOST`].
    TooMany,
}

impl fmt::Display for NodeSetRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => write!(f, "\"[\" needs a \"]\" after it"),
            Self::Close => write!(f, "\"]\" needs a \"[\" before it"),
            Self::EmptyBrackets => write!(f, "the brackets hold no number"),
            Self::EmptyItem => write!(f, "a comma has no name or number beside it"),
            Self::Backwards(range) => write!(f, "the range \"{range}\" runs backwards"),
            Self::NoRange(range) => write!(f, "the range \"{range}\" must lie between two numbers, such as 01-12"),
            Self::Padding(range) => write!(f, "the numbers of the range \"{range}\" must have the same length"),
            Self::Step(step) => write!(f, "the step \"{step}\" must be a whole number from 1"),
            Self::TooLarge(number) => write!(f, "the number \"{number}\" is too large"),
            Self::TooLong => write!(f, "a host name is longer than {LONGEST} bytes"),
            Self::TooMany => write!(f, "names more than {MOST} hosts"),
        }
    }
}
