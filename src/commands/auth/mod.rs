//! `rexctl auth`: the stored login.

mod login;
mod logout;
mod status;

use crate::noun::Noun;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("auth", "Log in and out, and show the login")
        .examples(
            "rexctl auth login --server https://foreman.example.com --username admin\n\
                 rexctl auth status",
        )
        .verb_with::<login::Args>("login", "Log in, and store the login for later commands", login::kinds())
        .examples(
            "rexctl auth login\n\
                 rexctl auth login --server foreman.example.com --username admin --token\n\
                 rexctl auth login oauth --two-factor    # with a browser",
        )
        .verb::<logout::Args>("logout", "Remove the stored login")
        .examples("rexctl auth logout")
        .verb::<status::Args>("status", "Show the login that would be used")
        .examples(
            "rexctl auth status\n\
                 rexctl auth status --output json",
        )
}
