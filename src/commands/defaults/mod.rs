//! `rexctl defaults`: values for options that are left out, shared with hammer.

mod add;
mod delete;
mod list;
mod providers;

use crate::noun::Noun;

/// The parameters that the server knows a value of for each user.
const OF_USER: [&str; 2] = ["organization_id", "location_id"];

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("defaults", "Values for options that are left out, shared with hammer")
        .verb::<list::Args>("list", "List the values and where they come from")
        .verb::<add::Args>("add", "Keep a value for an option")
        .verb::<delete::Args>("delete", "Forget the value of an option")
        .verb::<providers::Args>("providers", "List what else can give values")
}
