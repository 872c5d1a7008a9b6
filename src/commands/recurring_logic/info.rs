//! `rexctl recurring-logic info`

use super::which::Which;
use crate::api::rex::recurring_logics;
use crate::commands::recurring_logic::columns::INFO;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use crate::resource::listing::FieldsArgs;
use crate::resource::taxonomy::{TaxonomyArgs, borrowed};

/// Options of `recurring-logic info`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    fields: FieldsArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let options = self.fields.options(context)?;
        let client = context.client().await?;
        let query = self.taxonomy.query(&client).await?;
        let query = borrowed(&query);
        let id = self.which.id(&client).await?;
        let logic = recurring_logics::show(&client, id, &query).await?;
        render::record(context.streams.out(), INFO, &logic, &options)?;
        Ok(Exit::Done)
    }
}
