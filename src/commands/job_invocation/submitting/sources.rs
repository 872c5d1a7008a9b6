//! Files and standard input that flags name, each read at most once.

use crate::error::{Error, Kind};
use crate::files::read;
use crate::secret::Secret;
use std::path::Path;

/// Reads what flags name; `-` is standard input, which only one of them can have.
#[derive(Default)]
pub struct Sources {
    stdin_taken_by: Option<String>,
    document: Option<Secret>,
}

impl Sources {
    /// Reads the `--from` document, which may hold a password.
    pub async fn document(&mut self, path: &Path) -> Result<&Secret, Error> {
        let text = match self.document.take() {
            Some(text) => text,
            None => Secret::new(self.text("--from", path).await?),
        };
        Ok(self.document.insert(text))
    }

    /// Reads the text of the file that `flag` names.
    pub async fn text(&mut self, flag: &str, path: &Path) -> Result<String, Error> {
        self.take_stdin(flag, path)?;
        read::text(flag, path).await
    }

    /// Reads the content of the file that the input `flag` names, byte for byte.
    pub async fn content(&mut self, flag: &str, path: &Path) -> Result<String, Error> {
        self.take_stdin(flag, path)?;
        read::content(flag, path).await
    }

    /// Reads the first line of the file that `flag` names, as a secret.
    pub async fn secret(&mut self, flag: &str, path: &Path) -> Result<Secret, Error> {
        let text = Secret::new(self.text(flag, path).await?);
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
            Some(other) => {
                let message = format!("standard input is already taken by {other}; name a file for one of them");
                Err(Error::invalid(flag, None, message))
            }
        }
    }
}
