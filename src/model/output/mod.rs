//! What a host printed: the pieces that the server hands out, and what is made of them.

mod chunk;
mod dedup;
mod kept;
mod lines;
mod scalar;
mod splitter;
mod summary;

pub use chunk::{HostOutput, OutputChunk, Stream};
pub use dedup::OutputDedup;
pub use kept::Kept;
pub use lines::Lines;
pub use splitter::{Part, Splitter};
pub use summary::{OutputSummary, span};
