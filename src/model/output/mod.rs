//! What a host printed: the pieces that the server hands out, and what is made of them.

mod closing;
mod kept;
mod lines;
mod piece;
mod scalar;
mod seen;
mod splitter;

pub use closing::{Closing, span};
pub use kept::Kept;
pub use lines::Lines;
pub use piece::{HostOutput, Piece, Stream};
pub use seen::Seen;
pub use splitter::{Part, Splitter};
