//! The whole output of one host, for forms that need it at once.

use crate::error::{Error, Kind};
use crate::model::output::{BoundedOutput, OutputChunk};

/// Maximum bytes of memory for the output of one host.
const MAX_OUTPUT: usize = 128 << 20;

/// Collects the chunks of one host.
pub struct CollectedOutput(BoundedOutput);

impl CollectedOutput {
    /// Returns an empty collection.
    pub fn new() -> Self {
        Self(BoundedOutput::new(2 * MAX_OUTPUT))
    }

    /// Adds a chunk of `host`.
    pub fn push(&mut self, host: &str, chunk: OutputChunk) -> Result<(), Error> {
        self.0.push(chunk);
        if self.0.size() > MAX_OUTPUT {
            let message =
                format!("the output of {host} takes more than {} MiB, too much for this form", MAX_OUTPUT >> 20);
            return Err(Error::new(Kind::Protocol, message)
                .hint("Print it as lines or --output ndjson, or save it with --save-dir."));
        }
        Ok(())
    }

    /// Returns the chunks and starts over.
    pub fn take(&mut self) -> Vec<OutputChunk> {
        self.0.take()
    }
}
