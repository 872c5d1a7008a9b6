//! The output of a host: the chunks that the server answers, and lines, summaries and limits made of them.

mod bounded;
mod chunk;
mod dedup;
mod lines;
mod row_value;
mod splitter;
mod summary;
mod whole;

pub use bounded::BoundedOutput;
pub use chunk::{HostOutput, OutputChunk, Part, Stream};
pub use dedup::OutputDedup;
pub use lines::{OutputLines, each_line};
pub use splitter::Splitter;
pub use summary::{OutputSummary, is_boilerplate, span};
