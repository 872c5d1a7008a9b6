//! hammer's word for null as the value of an option: `NIL`, or what `HAMMER_NIL` says.

use std::fmt;

/// A value that was given, or the word for null, which takes out what a document, an earlier job or a default says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrNil<T> {
    /// The word.
    Nil,
    /// A value.
    Value(T),
}

impl<T> OrNil<T> {
    /// Whether it is the word.
    pub fn is_nil(&self) -> bool {
        matches!(self, OrNil::Nil)
    }

    /// The value, if it is one.
    pub fn value(self) -> Option<T> {
        match self {
            OrNil::Nil => None,
            OrNil::Value(value) => Some(value),
        }
    }
}

/// The word; an empty variable is as good as none.
pub fn nil() -> String {
    std::env::var("HAMMER_NIL").ok().filter(|word| !word.is_empty()).unwrap_or_else(|| "NIL".to_owned())
}

/// Reads the word, or else what `parse` reads.
pub fn or_nil<T, E: fmt::Display>(
    parse: impl Fn(&str) -> Result<T, E> + Clone,
) -> impl Fn(&str) -> Result<OrNil<T>, E> + Clone {
    move |text| if text == nil() { Ok(OrNil::Nil) } else { parse(text).map(OrNil::Value) }
}
