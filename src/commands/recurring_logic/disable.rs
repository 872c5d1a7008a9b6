//! `rexctl recurring-logic disable`

use super::switching;
use super::which::Which;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;

/// Flags of `recurring-logic disable`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    which: Which,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let done = switching::switch(&self.which, false, context).await;
        done.map_err(|error| error.action("Could not disable the recurring logic"))
    }
}
