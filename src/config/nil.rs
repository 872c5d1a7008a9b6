//! hammer's word for null as the value of an option: `NIL`, or the value of `HAMMER_NIL`.

use std::fmt;

/// A typed value, or the word for null, which removes the value of a document, an earlier job or a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrNil<T> {
    /// The word.
    Nil,
    /// A value.
    Value(T),
}

impl<T> OrNil<T> {
    /// Returns true for the word.
    pub fn is_nil(&self) -> bool {
        matches!(self, OrNil::Nil)
    }

    /// Returns the value, if it is one.
    pub fn value(self) -> Option<T> {
        match self {
            OrNil::Nil => None,
            OrNil::Value(value) => Some(value),
        }
    }
}

/// Returns the word; an empty variable counts as not set.
pub fn nil() -> String {
    std::env::var("HAMMER_NIL").ok().filter(|word| !word.is_empty()).unwrap_or_else(|| "NIL".to_owned())
}

/// Returns a parser of the word, or else of the values of `parse`.
pub fn or_nil<T, E: fmt::Display>(
    parse: impl Fn(&str) -> Result<T, E> + Clone,
) -> impl Fn(&str) -> Result<OrNil<T>, E> + Clone {
    move |text| if text == nil() { Ok(OrNil::Nil) } else { parse(text).map(OrNil::Value) }
}
