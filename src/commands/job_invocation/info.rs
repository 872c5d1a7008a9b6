//! `rexctl job-invocation info`

use crate::api::rex::job_invocations;
use crate::commands::job_invocation::columns::{INFO, shown};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{self, Format};
use crate::resource::id::id;
use crate::resource::listing::FieldsArgs;
use crate::resource::taxonomy::{TaxonomyArgs, borrowed};

/// Options of `job-invocation info`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Id of the job invocation
    #[arg(long, value_name = "ID", value_parser = id)]
    id: String,
    /// Show the state of the job on each host
    #[arg(long)]
    show_host_status: bool,
    /// Show the values of the template inputs on each host
    #[arg(long)]
    show_inputs: bool,
    #[command(flatten)]
    fields: FieldsArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut options = self.fields.options(INFO, context)?;
        // hammer shows this record as yaml unless told otherwise: its hosts are a list.
        options.format.get_or_insert(Format::Yaml);
        let client = context.client().await?;
        let query = self.taxonomy.query(&client).await?;
        let mut query = borrowed(&query);
        query.extend(self.show_host_status.then_some(job_invocations::WITH_STATES));
        let job = job_invocations::show(&client, &self.id, &query).await?;
        let job = if options.is_raw() { job } else { shown(job, self.show_inputs) };
        render::record(context.streams.out(), INFO, &job, &options)?;
        Ok(Exit::Done)
    }
}
