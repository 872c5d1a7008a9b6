//! `rexctl host delete-parameter`

use super::parameters::ParameterArgs;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;

/// Options of `host delete-parameter`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    parameter: ParameterArgs,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not delete host parameter")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.parameter.check_host()?;
        let client = context.client().await?;
        let path = self.parameter.path(&client).await?;
        let answer = client.delete(&path, &[]).await?;
        context.done("Host parameter deleted.", &answer)?;
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.parameter.check_host()
    }
}
