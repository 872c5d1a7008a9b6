//! Files and standard input that flags name, each read at most once.

use crate::error::{Error, Kind};
use crate::files::read;
use crate::secret::Secret;
use crate::streams::Streams;
use std::path::Path;

/// Reads what flags name; `-` is standard input, which only one of them can have.
pub struct Sources<'a> {
    streams: &'a Streams,
    stdin_taken_by: Option<String>,
}

impl<'a> Sources<'a> {
    /// Nothing is read yet.
    pub fn new(streams: &'a Streams) -> Self {
        Self { streams, stdin_taken_by: None }
    }

    /// The text of the file that `flag` names.
    pub fn text(&mut self, flag: &str, path: &Path) -> Result<String, Error> {
        self.take_stdin(flag, path)?;
        read::text(flag, path, self.streams)
    }

    /// The content of the file that the input `flag` names, byte for byte.
    pub fn content(&mut self, flag: &str, path: &Path) -> Result<String, Error> {
        self.take_stdin(flag, path)?;
        read::content(flag, path, self.streams)
    }

    /// The first line of the file that `flag` names, as a secret.
    pub fn secret(&mut self, flag: &str, path: &Path) -> Result<Secret, Error> {
        let text = Secret::new(self.text(flag, path)?);
        let line = read::first_line(text.expose());
        if line.is_empty() {
            return Err(Error::new(Kind::NoInput, format!("{flag}: the first line of {} is empty", path.display())));
        }
        Ok(Secret::new(line.to_owned()))
    }

    fn take_stdin(&mut self, flag: &str, path: &Path) -> Result<(), Error> {
        if path != Path::new("-") {
            return Ok(());
        }
        match self.stdin_taken_by.replace(flag.to_owned()) {
            None => Ok(()),
            Some(other) => Err(Error::usage(format!(
                "{flag}: standard input is already taken by {other}; name a file for one of them"
            ))),
        }
    }
}
