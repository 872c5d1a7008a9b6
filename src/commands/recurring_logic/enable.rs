//! `rexctl recurring-logic enable`

use super::switching;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::resource::taxonomy::number;

/// Flags of `recurring-logic enable`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Id of the recurring logic
    #[arg(long, value_name = "ID", value_parser = number)]
    id: u32,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let done = switching::switch(self.id, true, context).await;
        done.map_err(|error| error.action("Could not enable the recurring logic"))
    }
}
