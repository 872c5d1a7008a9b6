//! `rexctl status`

mod columns;

use crate::commands::ping::{ServerPart, results};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use crate::resource::listing::FieldsArgs;
use columns::{INFO, KATELLO, shown};

/// Flags of `status`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Part of the server to ask for: foreman or katello
    #[arg(value_name = "PART", default_value = "foreman", hide_possible_values = true)]
    part: ServerPart,
    #[command(flatten)]
    fields: FieldsArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let columns = if self.part == ServerPart::Katello { KATELLO } else { INFO };
        let options = self.fields.options(columns, context)?;
        let answer = match self.part {
            ServerPart::Foreman => results(context, "/api/statuses").await?,
            ServerPart::Katello => context.client_without_prompt().await?.get("/katello/api/status", &[]).await?,
        };
        let is_shown_as_sent = options.is_raw() || self.part == ServerPart::Katello;
        let answer = if is_shown_as_sent { answer } else { shown(answer) };
        render::only(context.streams.out(), columns, &answer, &options)?;
        Ok(Exit::Done)
    }
}
