//! `rexctl auth`: the login that is kept for later commands.

mod login;
mod logout;
mod status;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("auth", "Keep, show and remove the login")
        .verb_with::<login::Args>("login", "Log in, and keep the login for later commands", login::kinds())
        .verb::<logout::Args>("logout", "Forget the kept login")
        .verb::<status::Args>("status", "Show who would log in where")
}
