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
    Noun::new("defaults", "Values for options that are left out, shared with hammer")
        .verb::<list::Args>("list", "List the values")
        .verb::<add::Args>("add", "Store a value for an option")
        .verb::<delete::Args>("delete", "Remove the value of an option")
        .verb::<providers::Args>("providers", "List the providers of values")
}
