//! `rexctl status`

mod columns;

use crate::commands::ping::results;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use crate::resource::listing::FieldsArgs;
use columns::{INFO, shown};

/// Flags of `status`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Part of the server to ask for
    #[arg(value_parser = ["foreman"], default_value = "foreman", hide = true)]
    service: String,
    #[command(flatten)]
    fields: FieldsArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let answer = results(context, "/api/statuses").await?;
        let options = self.fields.options(context)?;
        render::record(context.streams.out(), INFO, &if options.is_raw() { answer } else { shown(answer) }, &options)?;
        Ok(Exit::Done)
    }
}
