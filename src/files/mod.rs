//! Files of this user: changed so that no reader sees half of one and no other process's change is lost.

mod lock;
mod replace;
mod update;

pub use replace::{Access, remove, replace};
pub use update::{Update, busy};
