//! Targets: the words that name hosts on the command line, and the searches that select exactly these hosts.

mod folded;
pub mod host_word;
pub mod node_set;
mod read;
mod sample;
mod searches;
mod selection;
mod selector;
mod target;

pub use folded::{FoldedHosts, shared_domain};
pub use host_word::{HostWord, PickedHosts};
pub use read::file;
pub use sample::sample;
pub use searches::{HostSearch, hosts, in_parts, search, searches};
pub use selection::HostSelection;
pub use selector::{Selector, label, lacks_domain};
pub use target::{LAST, Stored, Target, is_id};
