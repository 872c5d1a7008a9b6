//! The whole output of one host, for forms that need it at once.

use crate::error::{Error, Kind};
use crate::model::output::{BoundedOutput, OutputChunk};

/// Maximum bytes of memory for the output of one host.
const MAX_OUTPUT: usize = 128 << 20;

/// Collects the chunks of one host.
pub struct CollectedOutput {
    kept: BoundedOutput,
    /// Bytes that each chunk takes more.
    overhead: usize,
    /// Number of chunks.
    count: usize,
}

impl CollectedOutput {
    /// Returns an empty collection.
    pub fn new() -> Self {
        Self::with_overhead(0)
    }

    /// Returns an empty collection, each chunk of which takes `overhead` bytes more than its text and itself.
    pub fn with_overhead(overhead: usize) -> Self {
        Self { kept: BoundedOutput::new(2 * MAX_OUTPUT), overhead, count: 0 }
    }

    /// Adds a chunk of `host`.
    pub fn push(&mut self, host: &str, chunk: OutputChunk) -> Result<(), Error> {
        self.kept.push(chunk);
        self.count += 1;
        if self.kept.size() + self.count * self.overhead > MAX_OUTPUT {
            let message =
                format!("the output of {host} takes more than {} MiB, too much for this form", MAX_OUTPUT >> 20);
            return Err(Error::new(Kind::Protocol, message)
                .hint("Print it as lines or --output ndjson, or save it with --save-dir."));
        }
        Ok(())
    }

    /// Returns the chunks and starts over.
    pub fn take(&mut self) -> Vec<OutputChunk> {
        self.count = 0;
        self.kept.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Adds this many chunks of one letter; returns the number that were taken.
    fn taken(mut collected: CollectedOutput, count: usize) -> usize {
        let letter = || OutputChunk { text: "a".into(), ..OutputChunk::default() };
        (0..count).take_while(|_| collected.push("web01", letter()).is_ok()).count()
    }

    #[test]
    fn many_small_chunks_are_refused_where_much_is_made_of_each() {
        let many = 600_000;
        assert_eq!(taken(CollectedOutput::new(), many), many);
        let taken = taken(CollectedOutput::with_overhead(500), many);
        assert!((200_000..300_000).contains(&taken), "{taken}");
    }
}
