//! Printers on stderr for code that does not have the streams.

use super::ci;
use super::wrap::wrapped;
use crate::printable;
use crate::secret::without_secrets;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::rc::Rc;

/// A log on stderr that may be switched off, for code that does not have the streams.
#[derive(Clone, Copy, Debug)]
pub struct Log {
    pub(super) on: bool,
    pub(super) is_guarded: bool,
    /// Columns of the terminal whose lines are broken at blanks.
    pub(super) columns: Option<usize>,
}

impl Log {
    /// Prints a line, which is only formatted if the log is on.
    pub fn line(self, text: impl FnOnce() -> String) {
        if self.on {
            write_err(&printable::block(&without_secrets(&text())), self.columns, self.is_guarded);
        }
    }
}

/// A printer of warnings on stderr, each once.
#[derive(Clone, Debug, Default)]
pub struct Warnings {
    pub(super) label: String,
    pub(super) is_guarded: bool,
    pub(super) columns: Option<usize>,
    pub(super) said: Rc<RefCell<BTreeSet<String>>>,
}

impl Warnings {
    /// Prints a warning, unless it has been printed.
    pub fn say(&self, text: &str) {
        if self.said.borrow_mut().insert(text.to_owned()) {
            let line = format!("{} {}", self.label, printable::block(&without_secrets(text)));
            write_err(&line, self.columns, self.is_guarded);
        }
    }
}

/// Prints a line on stderr, for code that does not have the streams.
fn write_err(text: &str, columns: Option<usize>, is_guarded: bool) {
    let fitted = columns.map_or(Cow::Borrowed(text), |columns| wrapped(text, columns).into());
    let text = if is_guarded { ci::guarded(&fitted, false) } else { Cow::Borrowed(fitted.as_ref()) };
    let _ = writeln!(io::stderr(), "{text}");
}
