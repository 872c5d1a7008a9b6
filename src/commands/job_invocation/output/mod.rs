//! `rexctl job-invocation output`: what hosts printed.

mod collected;
mod events;
mod files;
mod follow_few;
mod follow_many;
mod form;
mod groups;
mod look;
mod printed;
mod records;
pub mod selection;
mod sink;

use crate::api::Client;
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
use follow_many::{StateReader, States};
use form::FormArgs;
use selection::{HostArgs, JobArgs, Selected};
use serde_json::Value;

const EXAMPLES: &str = "\
Examples:
  rexctl job-invocation output --id 12 --host web01.example.com
  rexctl job-invocation output --id 12 --failed --summary
  rexctl job-invocation output --id 12 --all --group
  rexctl job-invocation output --id 12 --all --async --save-dir outputs
  rexctl --output json job-invocation output --id 12 --search 'os = RedHat'

Everything goes to standard output, in the order in which hosts printed it; --stream shows one stream only. On a terminal
control characters are made visible and streams have colours; to a file or a pipe the text goes as it is.
With --output ndjson it is printed as events, output and host-state, as job-invocation watch --help describes them.
With --exit-status the exit code is 70 when the job failed on a host that was shown, else 81 when it was cancelled there.";

/// Flags of `job-invocation output`.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    job: JobArgs,
    #[command(flatten)]
    hosts: HostArgs,
    /// Show what there is, without waiting for hosts that have not ended
    #[arg(long = "async")]
    is_async: bool,
    #[command(flatten)]
    form: FormArgs,
    /// Exit with 70 when the job failed on a host that is shown, with 81 when it was cancelled
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
        let of = JobHosts { client: &client, job, taxonomy: &taxonomy };
        let selected = self.select(&of, context).await?;
        if selected.hosts.is_empty() {
            let answer = job_invocations::show(&client, &job.to_string(), &[]).await?;
            if !self.hosts.allows_empty() {
                return none(&answer, job, context);
            }
        }
        let shown: Vec<String> = selected.hosts.iter().map(|host| host.name.clone()).collect();
        let (foreign, states) = self.show(&client, job, selected, context).await?;
        match foreign {
            Some(host) => of.refuse(&[&host.name]).await.map(|()| Exit::Done),
            None if self.exit_status => Ok(exit(&shown, &states)),
            None => Ok(Exit::Done),
        }
    }
}

impl Args {
    async fn select(&self, of: &JobHosts<'_>, context: &Context) -> Result<Selected, Error> {
        let is_lines = self.form.is_lines(context.format());
        if let Some(host) = self.hosts.one_id().filter(|_| is_lines && !self.exit_status) {
            return Ok(Selected { hosts: vec![host], may_run: !self.is_async });
        }
        let is_given = self.hosts.are_given() || self.hosts.allows_empty();
        let is_final =
            self.is_async || (!is_given && job_state::read(of.client, of.job).await.is_ok_and(|job| job.has_stopped()));
        self.hosts.find(of, is_final, self.form.is_list(context.format())).await
    }

    /// Shows the outputs; returns the first host that is not the job's, and the states where they were needed.
    async fn show(
        &self,
        client: &Client,
        job: u64,
        Selected { hosts, may_run }: Selected,
        context: &mut Context,
    ) -> Result<(Option<JobHost>, States), Error> {
        let (format, outputs, count) = (context.format(), Outputs::new(client, job), hosts.len());
        let follows = may_run && !self.is_async;
        if follows && count <= follow_few::MOST && self.form.is_lines(format) {
            let mut printed = self.form.printed(&mut context.streams, count > 1);
            let foreign = follow_few::follow(&outputs, hosts, &mut printed).await?;
            return Ok((foreign, states(self.exit_status, client, job, count).await?));
        }
        let options = context.render_options(self.form.fields())?;
        let notes = context.streams.note_log();
        let mut sink = self.form.sink(job, &hosts, &options, &mut context.streams)?;
        let shown = if follows {
            follow_many::follow(client, job, &outputs, hosts, sink.as_mut(), notes).await?
        } else {
            let needs_states = self.exit_status || self.form.is_list(format);
            let states = states(needs_states, client, job, count).await?;
            (follow_many::show(&outputs, &hosts, &states, sink.as_mut()).await?, states)
        };
        sink.finish()?;
        Ok(shown)
    }
}

async fn states(are_needed: bool, client: &Client, job: u64, hosts: usize) -> Result<States, Error> {
    if are_needed { StateReader::new(client, job, hosts).read().await } else { Ok(States::new()) }
}

/// The job has no such host: because it has not started, or because there is none.
fn none(answer: &Value, job: u64, context: &mut Context) -> Result<Exit, Error> {
    let is_waiting = answer::text(answer, "/task/state") == Some("scheduled");
    match answer::text(answer, "/start_at").filter(|_| is_waiting) {
        Some(start) => {
            context.streams.note(&format!("Job invocation {job} has not started; it starts at {start}"));
            Ok(Exit::Done)
        }
        None => Err(Error::new(Kind::NoHosts, format!("no host of job invocation {job} matches"))),
    }
}

fn exit(shown: &[String], states: &States) -> Exit {
    let has = |state| shown.iter().any(|host| states.get(host) == Some(&state));
    if has(HostState::Failed) {
        Exit::JobFailed
    } else if has(HostState::Cancelled) {
        Exit::JobCancelled
    } else {
        Exit::Done
    }
}
