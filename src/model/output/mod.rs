//! What a host printed: the pieces that the server hands out, and what is made of them.

mod bounded;
mod chunk;
mod dedup;
mod lines;
mod row_value;
mod splitter;
mod summary;

pub use bounded::BoundedOutput;
pub use chunk::{GENERIC_FAILURE, HostOutput, OutputChunk, Stream};
pub use dedup::OutputDedup;
pub use lines::OutputLines;
pub use splitter::{Part, Splitter};
pub use summary::{OutputSummary, span};
