//! What people type: a file's path is the sentence, `commands/job_invocation/create.rs` is `rexctl job-invocation create`.

mod auth;
mod config;

use crate::noun::Noun;

/// The whole tree, in the order of the help page.
pub fn nouns() -> Vec<Noun> {
    vec![auth::noun(), config::noun()]
}
