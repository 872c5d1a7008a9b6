//! `rexctl status`

mod columns;

use crate::commands::ping::{ServerPart, results};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::noun::Verb;
use crate::render;
use crate::resource::listing::FieldsArgs;
use columns::{INFO, KATELLO, shown};
use serde_json::{Value, json};

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
            ServerPart::Foreman => match results(context, "/api/statuses").await {
                Err(error) if error.kind() == Kind::Forbidden => version_alone(context).await.map_err(|_| error)?,
                statuses => statuses?,
            },
            ServerPart::Katello => context.client_without_prompt().await?.get("/katello/api/status", &[]).await?,
        };
        let is_shown_as_sent = options.is_raw() || self.part == ServerPart::Katello;
        let answer = if is_shown_as_sent { answer } else { shown(answer) };
        render::only(context.streams.out(), columns, &answer, &options)?;
        Ok(Exit::Done)
    }
}

/// Returns the version of the server, which it tells every user, in the place of more.
async fn version_alone(context: &mut Context) -> Result<Value, Error> {
    let answer = context.client_without_prompt().await?.get("/api/status", &[]).await?;
    context.streams.note("The rest is not told to this user: it needs the permission view_statuses.");
    Ok(json!({"foreman": {"version": answer.get("version"), "api": {"version": answer.get("api_version")}}}))
}
