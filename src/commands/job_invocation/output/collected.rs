//! The output of one host as a whole, for forms that need it so.

use crate::error::{Error, Kind};
use crate::model::output::{BoundedOutput, OutputChunk};

/// Bytes that the output of one host may take in memory.
const MOST: usize = 128 << 20;

/// Collects the pieces of one host.
pub struct Collected(BoundedOutput);

impl Collected {
    /// A collection without pieces.
    pub fn new() -> Self {
        Self(BoundedOutput::new(2 * MOST))
    }

    /// Takes a piece of `host`.
    pub fn push(&mut self, host: &str, piece: OutputChunk) -> Result<(), Error> {
        self.0.push(piece);
        if self.0.size() > MOST {
            let message = format!("the output of {host} takes more than {} MiB, too much for this form", MOST >> 20);
            return Err(Error::new(Kind::Protocol, message)
                .hint("Print it as lines or --output ndjson, or save it with --save-dir."));
        }
        Ok(())
    }

    /// The pieces; begins anew.
    pub fn take(&mut self) -> Vec<OutputChunk> {
        self.0.take()
    }
}
