//! Printers on stderr for code that does not have the streams.

use super::ci;
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
}

impl Log {
    /// Prints a line, which is only formatted if the log is on.
    pub fn line(self, text: impl FnOnce() -> String) {
        if self.on {
            write_err(&printable::block(&without_secrets(&text())), self.is_guarded);
        }
    }
}

/// A printer of warnings on stderr, each once.
#[derive(Clone, Debug, Default)]
pub struct Warnings {
    pub(super) label: String,
    pub(super) is_guarded: bool,
    pub(super) said: Rc<RefCell<BTreeSet<String>>>,
}

impl Warnings {
    /// Prints a warning, unless it has been printed.
    pub fn say(&self, text: &str) {
        if self.said.borrow_mut().insert(text.to_owned()) {
            write_err(&format!("{} {}", self.label, printable::block(&without_secrets(text))), self.is_guarded);
        }
    }
}

/// Prints a line on stderr, for code that does not have the streams.
fn write_err(text: &str, is_guarded: bool) {
    let text = if is_guarded { ci::guarded(text, false) } else { Cow::Borrowed(text) };
    let _ = writeln!(io::stderr(), "{text}");
}
