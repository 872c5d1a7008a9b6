//! `rexctl job-invocation cancel`: cancels the whole job or some of its hosts, and reports the effect on each.

mod effect;
mod recurrence;
mod report;
mod some;

use crate::api::Client;
use crate::api::rex::{host_states, job_invocations, recurring_logics};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::globals::boolean;
use crate::model::answer;
use crate::model::host_range;
use crate::model::targets::HostWord;
use crate::noun::Verb;
use crate::resource::id::id;
use crate::resource::taxonomy::TaxonomyArgs;
use effect::Effect;
use recurrence::JobRecurrence;
use serde_json::{Map, Value};
use some::SomeHosts;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation cancel 4
rexctl job-invocation cancel 4 --force       # abort its processes
rexctl job-invocation cancel 4 --host web01
rexctl job-invocation cancel 4 --search 'name ~ web'
rexctl job-invocation cancel 3 --failed      # tasks paused after an error
rexctl job-invocation cancel 4 --recurrence  # this run and all later ones";

const NOTES: &str = "\
Ends with 65 when the server cancels the job on no host, 83 when no host matches. With --failed it is no error when nothing is \
left to cancel: a host on which the job has failed has ended, unless its task is paused.

With --search, --host or --failed and --output json, yaml, csv or ndjson prints a row for each host: its name, the state of the job, \
and the result of the cancellation.";

/// Flags of `job-invocation cancel`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    /// Id of the job invocation
    #[arg(long, value_name = "ID", value_parser = id)]
    id: String,
    /// Abort the processes on the hosts: yes or no
    #[arg(long, value_name = "BOOL", value_parser = boolean, num_args = 0..=1, default_missing_value = "yes")]
    force: Option<bool>,
    /// Cancel only on the hosts that match this search query (servers since remote execution 16.1)
    #[arg(long, value_name = "QUERY")]
    search: Option<String>,
    /// Cancel only on this host, also without its domain, or several as 'web*'; repeat for more (servers since remote execution 16.1)
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<HostWord>,
    /// Cancel only on hosts where the job failed, to end tasks that are paused there (servers since remote execution 16.1)
    #[arg(long)]
    failed: bool,
    /// Cancel the recurring logic too, so that the job does not run again
    #[arg(long, conflicts_with_all = ["search", "hosts", "failed"])]
    recurrence: bool,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not cancel the job invocation")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.cancel(context).await.map_err(|error| self.lost(error))
    }
}

impl Args {
    async fn cancel(&self, context: &mut Context) -> Result<Exit, Error> {
        let some = SomeHosts::of(&self.id, self.search.as_deref(), &self.hosts, self.failed)?;
        let client = context.client().await?;
        let mut options = self.taxonomy.ids(&client).await?;
        if self.force == Some(true) {
            options.insert("force".into(), true.into());
        }
        match some {
            Some(mut some) => some.cancel(&client, options, context).await,
            None if self.recurrence => self.with_recurrence(&client, options, context).await,
            None => self.whole(&client, options, context).await,
        }
    }

    async fn whole(&self, client: &Client, options: Map<String, Value>, context: &mut Context) -> Result<Exit, Error> {
        let answer = match job_invocations::cancel(client, &self.id, options).await {
            Ok(answer) => answer,
            Err(error) => return Err(self.explained(client, error).await),
        };
        let job = job_invocations::show_with_states(client, &self.id).await;
        let hosts = job.as_ref().map(host_states::of_job).unwrap_or_default();
        // The server takes a cancellation until some seconds after the last host has ended.
        if !hosts.is_empty() && hosts.iter().all(|host| Effect::of_whole(host).had_ended()) {
            report::note_groups(&hosts, Effect::of_whole, &mut context.streams);
            let count = host_range::hosts(hosts.len() as u64);
            let told = format!("job invocation {} had already ended on its {count}; nothing was cancelled", self.id);
            return Err(Error::new(Kind::Rejected, told));
        }
        let told = self.tell(&answer, context);
        match job {
            Ok(job) => {
                report::note_groups(&hosts, Effect::of_whole, &mut context.streams);
                if let Some(recurrence) = JobRecurrence::going_on(&job) {
                    context.streams.warn(&recurrence.goes_on(&self.id));
                }
            }
            Err(error) => {
                context.streams.note(&format!("Which hosts were cancelled is not known: {}", error.message()))
            }
        }
        told.map(|()| Exit::Done)
    }

    /// Cancels the run, then the recurring logic: cancelling only the latter would leave a run that has started.
    async fn with_recurrence(
        &self,
        client: &Client,
        options: Map<String, Value>,
        context: &mut Context,
    ) -> Result<Exit, Error> {
        let job = job_invocations::show(client, &self.id, &[]).await?;
        let Some(recurrence) = JobRecurrence::of(&job) else {
            return Err(Error::usage(format!("--recurrence: job invocation {} does not recur; leave it out", self.id)));
        };
        let run = match job_invocations::cancel(client, &self.id, options).await {
            Err(error) if error.kind() == Kind::Rejected => {
                context.streams.note(&format!("Job invocation {} itself can no longer be cancelled", self.id));
                None
            }
            run => Some(run?),
        };
        // What cannot be printed stops neither of the two.
        let cancelled = recurring_logics::cancel(client, recurrence.id, Map::new()).await;
        let told = run.map_or(Ok(()), |run| self.tell(&run, context));
        cancelled?;
        context.streams.note(&format!("Recurring logic {} cancelled", recurrence.id));
        told?;
        if let Ok(job) = job_invocations::show_with_states(client, &self.id).await {
            report::note_groups(&host_states::of_job(&job), Effect::of_whole, &mut context.streams);
        }
        Ok(Exit::Done)
    }

    fn tell(&self, answer: &Value, context: &mut Context) -> Result<(), Error> {
        let id = answer::count(answer.get("id")).or_else(|| self.id.parse().ok()).unwrap_or_default();
        context.message(&format!("Job invocation {id} cancelled"), id)
    }

    fn lost(&self, error: Error) -> Error {
        match error.kind() {
            Kind::AnswerLost => error.hint(format!("See its state with: rexctl job-invocation info {}", self.id)),
            _ => error,
        }
    }

    /// Returns the refusal with the state of the job, which explains it.
    async fn explained(&self, client: &Client, error: Error) -> Error {
        let job = match error.kind() {
            Kind::Rejected => job_invocations::show(client, &self.id, &[]).await,
            _ => return error,
        };
        let Ok(job) = job else { return error };
        let state = answer::text(&job, "/status_label").unwrap_or("unknown");
        let has_ended = answer::text(&job, "/dynflow_task/state") == Some("stopped");
        let reason = if has_ended { "has already ended" } else { "cannot be cancelled now" };
        let told = Error::new(Kind::Rejected, format!("job invocation {} {reason}, its state is {state}", self.id));
        match JobRecurrence::going_on(&job) {
            Some(recurrence) => told.hint(recurrence.goes_on(&self.id)),
            None => told,
        }
    }
}
