//! Files and standard input that flags name, each read at most once.

use crate::error::{Error, Kind};
use crate::secret::Secret;
use crate::streams::Streams;
use std::path::{Path, PathBuf};

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
        let bytes = if path == Path::new("-") { self.stdin(flag)? } else { read(flag, path)? };
        String::from_utf8(bytes).map_err(|cause| {
            let byte = cause.utf8_error().valid_up_to();
            Error::new(Kind::NoInput, format!("{flag}: {} is not UTF-8 text (byte {byte})", path.display()))
        })
    }

    /// The first line of the file that `flag` names, as a secret.
    pub fn secret(&mut self, flag: &str, path: &Path) -> Result<Secret, Error> {
        let text = Secret::new(self.text(flag, path)?);
        let line = text.expose().lines().next().unwrap_or_default();
        if line.is_empty() {
            return Err(Error::new(Kind::NoInput, format!("{flag}: the first line of {} is empty", path.display())));
        }
        Ok(Secret::new(line.to_owned()))
    }

    fn stdin(&mut self, flag: &str) -> Result<Vec<u8>, Error> {
        if let Some(other) = self.stdin_taken_by.replace(flag.to_owned()) {
            return Err(Error::usage(format!(
                "{flag}: standard input is already taken by {other}; name a file for one of them"
            )));
        }
        self.streams.read_stdin(flag)
    }
}

fn read(flag: &str, path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(expanded(path))
        .map_err(|cause| Error::new(Kind::NoInput, format!("{flag}: cannot read {}: {cause}", path.display())))
}

/// `~/` at the start of a path: in `NAME=~/file` the shell leaves it as it is.
fn expanded(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::var_os("HOME")) {
        (Ok(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => path.to_owned(),
    }
}
