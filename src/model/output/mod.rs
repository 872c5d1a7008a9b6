//! What a host printed: the pieces that the server hands out, and what is made of them.

mod closing;
mod lines;
mod piece;
mod scalar;
mod seen;

pub use closing::{Closing, span};
pub use lines::Lines;
pub use piece::{HostOutput, Piece, Stream};
pub use seen::Seen;
