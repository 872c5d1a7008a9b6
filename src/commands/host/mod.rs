//! `rexctl host`: hosts, on which jobs run.

mod list;

use crate::noun::Noun;
use crate::resource::crud::{Info, Plain};
use crate::resource::host::Host;

/// Returns the noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("host", "List and show hosts")
        .verb_or::<Plain<Host, list::HostList>>("list", "index", "List hosts")
        .verb_or::<Info<Host>>("info", "show", "Show one host")
}
