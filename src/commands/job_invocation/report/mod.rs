//! `rexctl job-invocation report`: a document on a job with the output of its hosts, to keep or to send.

mod html;

use crate::api::rex::job_hosts::JobHosts;
use crate::api::rex::job_invocations;
use crate::api::rex::outputs::Outputs;
use crate::commands::job_invocation::output::selection::{HostSelectionArgs, JobArgs, SelectedHosts};
use crate::commands::job_invocation::output::{OutputRecords, OutputWriter, StateReader, show};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::Format;
use crate::resource::taxonomy::TaxonomyArgs;
use html::HtmlReport;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation report 3 > report.csv
rexctl job-invocation report 3 --format html --output-file report.html";

const NOTES: &str = "\
The html is one file without scripts, and asks for no other. Hosts that have not ended are in their present state.";

/// Flags of `job-invocation report`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    job: JobArgs,
    /// Form of the document
    #[arg(long, value_name = "FORM", value_enum, default_value_t = ReportForm::Csv)]
    format: ReportForm,
    #[command(flatten)]
    hosts: HostSelectionArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

/// Form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum ReportForm {
    /// A row for each host
    Csv,
    /// A page for a browser
    Html,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        if (self.format, context.format()) != (ReportForm::Csv, Some(Format::Csv)) {
            context.refuse_formats("Choose the form of the report with --format.")?;
        }
        let mut options = context.render_options(None)?;
        options.format = Some(Format::Csv);
        context.streams.stop_on_closed_pipe();
        let client = context.client().await?;
        let taxonomy = self.taxonomy.query(&client).await?;
        let job = self.job.id(&client).await?;
        let answer = job_invocations::show(&client, &job.to_string(), &[]).await?;
        let job_hosts = JobHosts { client: &client, job, taxonomy: &taxonomy };
        let SelectedHosts { hosts, .. } = self.hosts.find(&job_hosts, true, true).await?;
        let states = StateReader::new(&client, job, hosts.len()).read().await?;
        let out = context.streams.out();
        let mut writer: Box<dyn OutputWriter> = match self.format {
            ReportForm::Csv => Box::new(OutputRecords::new(out, &options, Vec::new())?),
            ReportForm::Html => Box::new(HtmlReport::begin(out, &answer)?),
        };
        let foreign = show(&Outputs::new(&client, job), &hosts, &states, writer.as_mut()).await?;
        writer.finish(&Default::default())?;
        match foreign {
            Some(host) => job_hosts.refuse(&[&host.name]).await.map(|()| Exit::Done),
            None => Ok(Exit::Done),
        }
    }
}
