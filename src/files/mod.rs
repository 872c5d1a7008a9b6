//! Files of this user and of the command line. Reading has limits; a change is atomic, and loses no change of another process.

mod append;
mod destination;
mod lock;
pub mod read;
mod replace;
mod update;

pub use append::append;
pub use destination::ReportDestination;
pub use replace::{FileAccess, remove, replace};
pub use update::{Update, busy};
