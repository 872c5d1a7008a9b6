//! `rexctl job-invocation list`

use crate::api::rex::job_invocations;
use crate::commands::job_invocation::columns::LIST;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::resource::listing::ListArgs;
use crate::resource::taxonomy::TaxonomyArgs;

const EXAMPLES: &str = "\
Examples:
  rexctl job-invocation list --search 'status = failed' --order 'id DESC' --per-page 10
  rexctl job-invocation list --fields ID,Status,Description
  rexctl --output json job-invocation list --search 'user = admin and started_at > yesterday'";

/// Flags of `job-invocation list`.
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
        self.list.show(&client, job_invocations::PATH, &filters, LIST, context).await
    }
}
