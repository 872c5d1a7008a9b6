//! `rexctl defaults`: values for options that are left out, shared with hammer.

mod add;
mod delete;
mod list;
mod providers;

use crate::noun::Noun;

/// The parameters that the server stores for each user.
const OF_USER: [&str; 2] = ["organization_id", "location_id"];

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("defaults", "Values for missing options, shared with hammer")
        .examples("rexctl defaults add --param-name organization_id --param-value 3")
        .verb::<list::Args>("list", "List the values")
        .examples("rexctl defaults list")
        .verb::<add::Args>("add", "Store a value for an option")
        .examples(
            "rexctl defaults add --param-name organization_id --param-value 3\n\
                 rexctl defaults add --param-name location_id --provider foreman",
        )
        .verb::<delete::Args>("delete", "Remove the value of an option")
        .examples("rexctl defaults delete --param-name organization_id")
        .verb::<providers::Args>("providers", "List the providers of values")
        .examples("rexctl defaults providers")
}
