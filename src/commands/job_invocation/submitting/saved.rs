//! A request that is kept for `--from`, written when the server has told which of its inputs are secret.

use crate::error::{Error, Kind};
use crate::files::ReportDestination;
use crate::model::document::writer::{self, SavedRequest};
use crate::model::draft::Draft;
use crate::streams::Streams;
use std::io;
use std::path::Path;

/// A request to be kept.
#[derive(Debug)]
pub struct Saved {
    /// The file.
    pub destination: ReportDestination,
    /// The request as typed.
    pub draft: Draft,
    /// Options that its cron line was composed of.
    pub cadence: Option<String>,
}

impl Saved {
    /// Writes the request without the inputs that are not `visible`, and notes it.
    pub fn write(&self, visible: &[String], streams: &mut Streams) -> Result<(), Error> {
        let path = &self.destination.path;
        let text = writer::text(SavedRequest { draft: &self.draft, visible, cadence: self.cadence.as_deref() });
        self.destination.write(text.as_bytes()).map_err(|cause| Self::unwritable(path, &cause))?;
        let hidden: Vec<&str> =
            self.draft.inputs.keys().filter(|name| !visible.contains(name)).map(String::as_str).collect();
        let without =
            if hidden.is_empty() { String::new() } else { format!(", without the inputs {}", hidden.join(", ")) };
        streams.note(&format!("The request is saved in {}{without}", path.display()));
        Ok(())
    }

    /// Returns the error of a file that cannot be written.
    pub fn unwritable(path: &Path, cause: &io::Error) -> Error {
        Error::new(Kind::Output, format!("--save: cannot write {}: {cause}", path.display()))
    }
}
