//! Files of this user and of the command line: read with limits, and changed so that no reader sees half of one and no other
//! process's change is lost.

mod lock;
pub mod read;
mod replace;
mod update;

pub use replace::{FileAccess, remove, replace};
pub use update::{Update, busy};
