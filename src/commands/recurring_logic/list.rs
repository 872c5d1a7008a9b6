//! `rexctl recurring-logic list`

use crate::api::rex::recurring_logics;
use crate::commands::recurring_logic::columns::LIST;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::resource::listing::ListArgs;
use crate::resource::taxonomy::TaxonomyArgs;

const EXAMPLES: &str = "\
Examples:
  rexctl recurring-logic list --search 'state = active'
  rexctl recurring-logic list --fields 'ID,Cron line,Last occurrence,Next occurrence'";

/// Flags of `recurring-logic list`.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    list: ListArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let filters = self.taxonomy.query(&client).await?;
        self.list.show(&client, recurring_logics::PATH, &filters, LIST, context).await
    }
}
