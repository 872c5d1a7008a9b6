//! `rexctl job-invocation output`: shows the output of hosts.

pub mod blocks;
mod collected;
mod equal_outputs;
mod events;
mod files;
mod follow_few;
mod follow_many;
mod form;
mod groups;
mod output_writer;
mod records;
pub mod selection;
mod style;
mod summary;
mod text_writer;

pub use collected::CollectedOutput;
pub use equal_outputs::EqualOutputs;
pub use follow_few::FEW_HOSTS;
pub use follow_many::{StateReader, show};
pub use output_writer::OutputWriter;
pub use records::OutputRecords;
pub use style::LineStyle;

use crate::api::Client;
use crate::api::rex::host_tasks::{self, HostSeconds};
use crate::api::rex::job_hosts::{JobHost, JobHosts};
use crate::api::rex::job_invocations;
use crate::api::rex::job_state;
use crate::api::rex::outputs::Outputs;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::model::host_state::HostState;
use crate::noun::Verb;
use crate::resource::taxonomy::TaxonomyArgs;
use crate::streams::Log;
use follow_many::HostStates;
use form::FormArgs;
use selection::{HostSelectionArgs, JobArgs, SelectedHosts};
use serde_json::Value;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation output 2 --host web01.example.com
rexctl job-invocation output @last --failed --summary
rexctl job-invocation output 2 --group
rexctl job-invocation output 2 --async --save-dir outputs
rexctl job-invocation output 2 --search 'os = Debian' --output json";

const NOTES: &str = "\
All streams go to standard output, in the order in which the hosts printed; --stream selects one. On a terminal, control \
characters are escaped except for colours, and streams have colours; a file or a pipe receives the text unchanged. --output ndjson prints the \
events output and host-state, which rexctl watch --help describes.

Ends with 70 when the job failed on a shown host, else with 81 when it was cancelled there, with --exit-status only.";

/// Flags of `job-invocation output`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    job: JobArgs,
    #[command(flatten)]
    hosts: HostSelectionArgs,
    /// Show the output so far, without waiting for hosts that have not ended
    #[arg(long = "async", help_heading = "Form")]
    is_async: bool,
    #[command(flatten)]
    form: FormArgs,
    /// Exit with 70 when the job failed on a shown host, with 81 when it was cancelled there
    #[arg(long)]
    exit_status: bool,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.form.check(context.format())?;
        if !self.exit_status {
            context.streams.stop_on_closed_pipe();
        }
        let client = context.client().await?;
        let taxonomy = self.taxonomy.query(&client).await?;
        let job = self.job.id(&client).await?;
        let job_hosts = JobHosts { client: &client, job, taxonomy: &taxonomy };
        let selected = self.select(&job_hosts, context).await?;
        if selected.hosts.is_empty() {
            let answer = job_invocations::show(&client, &job.to_string(), &[]).await?;
            if !self.hosts.allows_empty() {
                return end_without_hosts(&answer, job, context);
            }
        }
        let shown: Vec<String> = selected.hosts.iter().map(|host| host.name.clone()).collect();
        let (foreign, states) = self.show(&client, job, selected, context).await?;
        match foreign {
            Some(host) => job_hosts.refuse(&[&host.name]).await.map(|()| Exit::Done),
            None if self.exit_status => Ok(worst_end(&shown, &states)),
            None => Ok(Exit::Done),
        }
    }
}

impl Args {
    /// Finds the hosts to show, with as few requests as the form allows.
    async fn select(&self, job_hosts: &JobHosts<'_>, context: &Context) -> Result<SelectedHosts, Error> {
        let is_lines = self.form.is_lines(context.format());
        if let Some(host) = self.hosts.one_id().filter(|_| is_lines && !self.exit_status) {
            return Ok(SelectedHosts { hosts: vec![host], may_run: !self.is_async, task: None });
        }
        let is_whole = self.form.is_list(context.format());
        if self.is_async || self.hosts.are_named() || self.hosts.allows_empty() {
            return self.hosts.find(job_hosts, self.is_async, is_whole).await;
        }
        // The job is nearly always one that has ended: its hosts are asked for beside it.
        let stopped = async {
            match job_state::read(job_hosts.client, job_hosts.job).await {
                Ok(job) if job.has_stopped() => Ok(job),
                Err(error) if error.kind().ends_all_requests() => Err(Some(error)),
                _ => Err(None),
            }
        };
        let found = async { Ok(self.hosts.find(job_hosts, true, is_whole).await) };
        match tokio::try_join!(stopped, found) {
            Ok((job, selected)) => Ok(SelectedHosts { task: job.task_id, ..selected? }),
            Err(Some(error)) => Err(error),
            Err(None) => self.hosts.find(job_hosts, false, is_whole).await,
        }
    }

    /// Shows the outputs. Returns the first host that is not of the job, and the states where they were needed.
    async fn show(
        &self,
        client: &Client,
        job: u64,
        SelectedHosts { hosts, may_run, task }: SelectedHosts,
        context: &mut Context,
    ) -> Result<(Option<JobHost>, HostStates), Error> {
        let (format, outputs, count) = (context.format(), Outputs::new(client, job), hosts.len());
        let follows = may_run && !self.is_async;
        if follows && count <= follow_few::FEW_HOSTS && self.form.is_lines(format) {
            let mut writer = self.form.text_writer(&mut context.streams, count > 1);
            let foreign = follow_few::follow(&outputs, hosts, &mut writer).await?;
            return Ok((foreign, states(self.exit_status, client, job, count).await?));
        }
        let options = context.render_options(self.form.fields())?;
        let notes = context.streams.note_log();
        let mut writer = self.form.writer(job, &hosts, &options, &mut context.streams)?;
        let times = async || match self.form.is_summary() {
            true => seconds(client, job, task.as_deref(), notes).await,
            false => HostSeconds::new(),
        };
        let (shown, seconds) = if follows {
            let shown = follow_many::follow(client, job, &outputs, hosts, writer.as_mut(), notes).await?;
            (shown, times().await)
        } else {
            let needs_states = self.exit_status || self.form.is_list(format);
            let (states, seconds) = tokio::join!(states(needs_states, client, job, count), times());
            let states = states?;
            ((follow_many::show(&outputs, &hosts, &states, writer.as_mut()).await?, states), seconds)
        };
        writer.finish(&seconds)?;
        Ok(shown)
    }
}

async fn states(are_needed: bool, client: &Client, job: u64, hosts: usize) -> Result<HostStates, Error> {
    if are_needed { StateReader::new(client, job, hosts).read().await } else { Ok(HostStates::new()) }
}

/// Reads the times of the hosts. A summary without them is better than none.
async fn seconds(client: &Client, job: u64, task: Option<&str>, notes: Log) -> HostSeconds {
    host_tasks::seconds(client, job, task).await.unwrap_or_else(|error| {
        notes.line(|| format!("The times of the hosts cannot be read: {}", error.message()));
        HostSeconds::new()
    })
}

/// Ends without a host to show: the job has not started, or no host matches.
fn end_without_hosts(answer: &Value, job: u64, context: &mut Context) -> Result<Exit, Error> {
    let is_waiting = answer::text(answer, "/task/state") == Some("scheduled");
    match answer::text(answer, "/start_at").filter(|_| is_waiting) {
        Some(start) => {
            context.streams.note(&format!("Job invocation {job} has not started; it starts at {start}"));
            Ok(Exit::Done)
        }
        None => Err(Error::new(Kind::NoHosts, format!("no host of job invocation {job} matches"))),
    }
}

/// Returns the exit code for the hosts that were shown.
fn worst_end(shown: &[String], states: &HostStates) -> Exit {
    let has = |state| shown.iter().any(|host| states.get(host) == Some(&state));
    if has(HostState::Failed) {
        Exit::JobFailed
    } else if has(HostState::Cancelled) {
        Exit::JobCancelled
    } else {
        Exit::Done
    }
}
