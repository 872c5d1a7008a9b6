//! `rexctl recurring-logic enable` and `disable`

use super::which::Which;
use crate::api::Client;
use crate::api::rex::recurring_logics;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::answer;
use crate::noun::Verb;

/// Options of `recurring-logic enable` and `disable`.
#[derive(clap::Args, Debug)]
pub struct Switch<const ENABLED: bool> {
    #[command(flatten)]
    which: Which,
}

/// Options of `recurring-logic enable`.
pub type Enable = Switch<true>;
/// Options of `recurring-logic disable`.
pub type Disable = Switch<false>;

impl<const ENABLED: bool> Verb for Switch<ENABLED> {
    fn failure() -> Option<&'static str> {
        Some(if ENABLED { "Could not enable the recurring logic" } else { "Could not disable the recurring logic" })
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let id = self.which.id(&client).await?;
        let done = if ENABLED { "enabled" } else { "disabled" };
        switch(&client, id, ENABLED, &format!("Recurring logic {done}."), context).await
    }
}

/// Enables or disables recurring logic `id`, and prints `message` and the next run.
pub async fn switch(
    client: &Client,
    id: u64,
    is_enabled: bool,
    message: &str,
    context: &mut Context,
) -> Result<Exit, Error> {
    let logic = recurring_logics::set_enabled(client, id, is_enabled).await?;
    context.message(message, id)?;
    if let Some(next) = answer::text(&logic, "/next_occurence").filter(|_| is_enabled) {
        context.streams.note(&format!("Next run {next}"));
    }
    Ok(Exit::Done)
}
