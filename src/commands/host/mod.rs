//! `rexctl host`: hosts, on which jobs run.

mod list;

use crate::noun::Noun;
use crate::resource::crud::{Info, Plain};
use crate::resource::host::Host;

type List = Plain<Host, list::HostList>;

/// Returns the noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("host", "List and show hosts").verb_or::<List>("list", "index", "List hosts").verb_or::<Info<Host>>(
        "info",
        "show",
        "Show one host",
    )
}
