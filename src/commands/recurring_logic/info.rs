//! `rexctl recurring-logic info`

use super::which::Which;
use crate::api::rex::recurring_logics;
use crate::commands::recurring_logic::columns::{INFO, INFO_CSV, shown};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{self, Format};
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
        let options = self.fields.options(INFO, context)?;
        let client = context.client().await?;
        let query = self.taxonomy.query(&client).await?;
        let query = borrowed(&query);
        let id = self.which.id(&client).await?;
        let logic = recurring_logics::show(&client, id, &query).await?;
        let logic = if options.is_raw() { logic } else { shown(logic) };
        let columns = if options.format == Some(Format::Csv) { INFO_CSV } else { INFO };
        render::record(context.streams.out(), columns, &logic, &options)?;
        Ok(Exit::Done)
    }
}
