//! `rexctl host`: hosts, on which jobs run.

mod content;
mod delete_parameter;
mod info;
mod list;
mod parameters;
mod set_parameter;

use crate::noun::Noun;
use crate::resource::crud::Plain;
use crate::resource::host::Host;

/// Returns the noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("host", "Hosts, their parameters, packages and errata")
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
        .verb::<set_parameter::Args>("set-parameter", "Set a parameter of a host, such as its SSH user")
        .examples(set_parameter::EXAMPLES)
        .verb::<delete_parameter::Args>("delete-parameter", "Delete a parameter of a host")
        .examples("rexctl host delete-parameter --host web01.example.com --name tier")
        .group(content::package())
        .group(content::package_group())
        .group(content::errata())
}
