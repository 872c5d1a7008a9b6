//! `rexctl task info`

use crate::api::rex::tasks;
use crate::commands::task::columns::ALL;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use crate::resource::id::id;
use crate::resource::listing::FieldsArgs;
use crate::resource::taxonomy::{TaxonomyArgs, borrowed};

/// Flags of `task info`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Id of the task
    #[arg(long, value_name = "ID", value_parser = id)]
    id: String,
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
        let task = tasks::show(&client, &self.id, &query).await?;
        render::record(context.streams.out(), ALL, &task, &options)?;
        Ok(Exit::Done)
    }
}
