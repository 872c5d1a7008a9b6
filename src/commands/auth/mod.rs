//! `rexctl auth`: the stored login.

mod login;
mod logout;
mod status;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("auth", "Log in and out, and show the login")
        .verb_with::<login::Args>("login", "Log in, and store the login for later commands", login::kinds())
        .verb::<logout::Args>("logout", "Remove the stored login")
        .verb::<status::Args>("status", "Show the login that would be used")
}
