//! `rexctl auth`: the login that is kept for later commands.

mod login;
mod logout;
mod status;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("auth", "Keep, show and remove the login")
        .verb::<login::Args>("login", "Log in and keep the password in the system's keyring")
        .verb::<logout::Args>("logout", "Remove the kept password")
        .verb::<status::Args>("status", "Show who would log in where")
}
