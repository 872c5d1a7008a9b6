//! `rexctl host`: hosts, on which jobs run.

mod info;
mod list;

use crate::noun::Noun;
use crate::resource::crud::Plain;
use crate::resource::host::Host;

/// Returns the noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("host", "List and show hosts")
        .examples(
            "rexctl host list --search 'name ~ web'\n\
                 rexctl host info --name web01.example.com",
        )
        .verb_or::<Plain<Host, list::HostList>>("list", "index", "List hosts")
        .examples(
            "rexctl host list --search 'name ~ web'\n\
                 rexctl host list --hostgroup-title web/frontend --fields Name,IP\n\
                 rexctl host list --on 'web[01-12]' --except web07    # rexctl targets --help",
        )
        .verb_or::<Plain<Host, info::HostInfo>>("info", "show", "Show one host")
        .examples(
            "rexctl host info --name web01.example.com\n\
                 rexctl host info --id 6 --output json",
        )
}
