//! `rexctl job-invocation info`

use crate::api::rex::job_invocations;
use crate::commands::job_invocation::columns::{INFO, shown};
use crate::commands::job_invocation::{page, uncounted};
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
    /// Open the job's page in a browser instead, or print its address where there is no terminal
    #[arg(long, conflicts_with_all = ["show_host_status", "show_inputs", "fields"])]
    web: bool,
    #[command(flatten)]
    fields: FieldsArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        if self.web {
            return self.open_page(context);
        }
        let mut options = self.fields.options(INFO, context)?;
        // hammer shows this record as yaml unless told otherwise: its hosts are a list.
        options.format.get_or_insert(Format::Yaml);
        let client = context.client().await?;
        let query = self.taxonomy.query(&client).await?;
        let mut query = borrowed(&query);
        query.extend(self.show_host_status.then_some(job_invocations::WITH_STATES));
        let job = job_invocations::show(&client, &self.id, &query).await?;
        let note = uncounted::of_job(&job).filter(|_| context.tells_people() && options.width.is_some());
        let job = if options.is_raw() { job } else { shown(job, self.show_inputs) };
        render::record(context.streams.out(), INFO, &job, &options)?;
        note.iter().for_each(|note| context.streams.note(note));
        Ok(Exit::Done)
    }
}

impl Args {
    /// Opens the page, or prints its address as data. Sends nothing.
    fn open_page(&self, context: &mut Context) -> Result<Exit, Error> {
        context.refuse_formats("The address is text; leave --output out.")?;
        let server = context.settings()?.server()?.to_string();
        let address = format!("{}{}", server.trim_end_matches('/'), page::path(&self.id));
        match page::open(&address, &context.streams) {
            true => context.streams.note(&format!("Opened {address}")),
            false => context.streams.text(&address)?,
        }
        Ok(Exit::Done)
    }
}
