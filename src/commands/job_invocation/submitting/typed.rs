//! Values of options that are checked with the rest of the request, so that all mistakes are reported together.

use crate::error::{Error, Problems};
use std::convert::Infallible;
use std::fmt;

/// A typed value and its reading, which may have failed.
#[derive(Clone, Debug)]
pub struct Typed<T> {
    text: String,
    value: Result<T, String>,
}

impl<T: Clone> Typed<T> {
    /// Returns a value that is right, as if `text` had been typed.
    pub fn of(text: String, value: T) -> Self {
        Self { text, value: Ok(value) }
    }

    /// Returns the value, if it could be read.
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref().ok()
    }

    /// Returns the value of `option`, and adds a problem if it could not be read.
    pub fn check(typed: &Option<Self>, option: &str, problems: &mut Problems) -> Option<T> {
        let Self { text, value } = typed.as_ref()?;
        problems.keep(value.clone().map_err(|reason| Error::unreadable(option, text, &reason)))
    }
}

/// Returns a parser that leaves what `parse` refuses to [`Typed::check`].
pub fn typed<T, E: fmt::Display>(
    parse: impl Fn(&str) -> Result<T, E> + Clone,
) -> impl Fn(&str) -> Result<Typed<T>, Infallible> + Clone {
    move |text| Ok(Typed { text: text.to_owned(), value: parse(text).map_err(|error| error.to_string()) })
}
