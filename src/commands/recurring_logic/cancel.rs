//! `rexctl recurring-logic cancel`

use super::which::Which;
use crate::api::rex::recurring_logics;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::resource::taxonomy::TaxonomyArgs;

/// Options of `recurring-logic cancel`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not cancel the recurring logic")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.cancel(context).await
    }
}

impl Args {
    async fn cancel(&self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let options = self.taxonomy.ids(&client).await?;
        let id = self.which.id(&client).await?;
        recurring_logics::cancel(&client, id, options).await?;
        context.message("Recurring logic cancelled.", id)?;
        Ok(Exit::Done)
    }
}
