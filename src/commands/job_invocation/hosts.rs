//! `rexctl job-invocation hosts`: lists the hosts of a job with their states.

use super::output::selection::JobArgs;
use crate::api::Client;
use crate::api::http::pages;
use crate::api::rex::job_hosts::JobHosts;
use crate::api::rex::job_invocations;
use crate::api::rex::outputs::{Outputs, Receiver};
use crate::commands::job_invocation::host_columns::LIST;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::model::host_state::HostState;
use crate::model::output::{BoundedOutput, HostOutput, OutputChunk, OutputSummary};
use crate::noun::Verb;
use crate::printable;
use crate::render::List;
use crate::resource::listing::FieldsArgs;
use crate::streams::Verbosity;
use serde_json::Value;
use std::collections::HashMap;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation hosts 3 --failed
rexctl job-invocation hosts 3 --failed --quiet | xargs -n1 echo
rexctl job-invocation hosts 3 --exit-status --fields 'name,exit status' --csv";

/// Flags of `job-invocation hosts`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    job: JobArgs,
    /// Only hosts on which the job failed, as --state failed
    #[arg(long)]
    failed: bool,
    /// Only hosts on which the job succeeded, as --state success
    #[arg(long)]
    succeeded: bool,
    /// Only hosts in this state; repeat for more
    #[arg(long, value_name = "STATE", value_enum)]
    state: Vec<StateFilter>,
    /// Only hosts that match this search query, such as 'os = RedHat'
    #[arg(long, value_name = "QUERY")]
    search: Option<String>,
    /// Field of hosts to sort by, such as 'name DESC'
    #[arg(long, value_name = "FIELD")]
    order: Option<String>,
    /// Show the exit status too; reads the output of every host
    #[arg(long)]
    exit_status: bool,
    #[command(flatten)]
    fields: FieldsArgs,
}

/// A value of `--state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum StateFilter {
    /// Ended with an error
    #[value(alias = "error")]
    Failed,
    /// Ended without an error
    #[value(alias = "succeeded")]
    Success,
    /// Running
    Running,
    /// Cancelled
    #[value(alias = "canceled")]
    Cancelled,
    /// Not started; planned hosts too
    Pending,
    /// Planned, waiting for its turn
    Planned,
}

impl StateFilter {
    fn matches(self, state: HostState, is_planned: bool) -> bool {
        match self {
            StateFilter::Failed => state == HostState::Failed,
            StateFilter::Success => state == HostState::Success,
            StateFilter::Running => state == HostState::Running,
            StateFilter::Cancelled => state == HostState::Cancelled,
            StateFilter::Pending => state == HostState::Pending,
            StateFilter::Planned => is_planned,
        }
    }
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let job = self.job.id(&client).await?;
        let mut rows = self.rows(&client, job).await?;
        rows.retain_mut(|row| self.is_shown(row));
        if context.streams.verbosity == Verbosity::Quiet && context.format().is_none() {
            let mut names = rows.iter().filter_map(|row| answer::text(row, "/name"));
            names.try_for_each(|name| writeln!(context.streams.out(), "{}", printable::line(name)))?;
            return Ok(Exit::Done);
        }
        if self.exit_status {
            add_exit_statuses(&client, job, &mut rows).await?;
        }
        let options = self.fields.options(LIST, context)?;
        let mut list = List::new(context.streams.out(), LIST, &options);
        rows.iter().try_for_each(|row| list.row(row))?;
        list.finish(None)?;
        Ok(Exit::Done)
    }
}

impl Args {
    async fn rows(&self, client: &Client, job: u64) -> Result<Vec<Value>, Error> {
        let path = format!("{}/{job}/hosts", job_invocations::PATH);
        let own = [("search", self.search.as_deref()), ("order", self.order.as_deref())];
        let query: Vec<_> = own.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
        match pages::collect(client, &path, &query, None, pages::whole).await {
            // Before remote execution 14.1, or no such job.
            Err(error) if error.kind() == Kind::NotFound => self.rows_of_job(client, job).await,
            fetched => fetched,
        }
    }

    /// Reads the hosts from the job itself; a search for hosts filters and sorts them.
    async fn rows_of_job(&self, client: &Client, job: u64) -> Result<Vec<Value>, Error> {
        let mut answer = job_invocations::show_with_states(client, &job.to_string()).await?;
        let Some(Value::Array(mut rows)) = answer.pointer_mut("/targeting/hosts").map(Value::take) else {
            return Ok(Vec::new());
        };
        if self.search.is_some() || self.order.is_some() {
            let of = JobHosts { client, job, taxonomy: &[] };
            let found = of.found(self.search.as_deref(), self.order.as_deref()).await?;
            let places: HashMap<_, _> = found.iter().enumerate().map(|(place, host)| (host.id, place)).collect();
            let place = |row: &Value| answer::count(row.get("id")).and_then(|id| places.get(&id).copied());
            rows.retain(|row| place(row).is_some());
            rows.sort_by_key(place);
        }
        Ok(rows)
    }

    /// Adds the state in our words; returns true if the options include it.
    fn is_shown(&self, row: &mut Value) -> bool {
        let word = answer::text(row, "/job_status");
        let (state, is_planned) = (HostState::read(word), word == Some("planned"));
        if let Value::Object(fields) = row {
            let word = if is_planned { "planned" } else { state.as_str() };
            fields.insert("state".into(), word.into());
        }
        let flags = [(self.failed, StateFilter::Failed), (self.succeeded, StateFilter::Success)];
        let flags = flags.into_iter().filter(|(is_typed, _)| *is_typed).map(|(_, filter)| filter);
        let mut filters = self.state.iter().copied().chain(flags).peekable();
        filters.peek().is_none() || filters.any(|filter| filter.matches(state, is_planned))
    }
}

async fn add_exit_statuses(client: &Client, job: u64, rows: &mut [Value]) -> Result<(), Error> {
    let mut places: HashMap<u64, &mut Value> = HashMap::with_capacity(rows.len());
    let ids = ids(client, job, rows).await?;
    for row in rows {
        let id = answer::count(row.get("id")).or_else(|| ids.get(answer::text(row, "/name")?).copied());
        if let Value::Object(fields) = row {
            fields.insert("exit_status".into(), Value::Null);
        }
        places.extend(id.map(|id| (id, row)));
    }
    let ids: Vec<_> = places.keys().copied().collect();
    let mut statuses = ExitStatuses { places, output: BoundedOutput::new(MAX_OUTPUT) };
    Outputs::new(client, job).each(&ids, &mut statuses).await
}

/// Maximum bytes kept of a host's output, which ends with the exit status.
const MAX_OUTPUT: usize = 1 << 20;

/// Adds the exit statuses to the rows of the hosts.
struct ExitStatuses<'a> {
    places: HashMap<u64, &'a mut Value>,
    output: BoundedOutput,
}

impl Receiver for ExitStatuses<'_> {
    fn piece(&mut self, _host: u64, chunk: OutputChunk) -> Result<(), Error> {
        self.output.push(chunk);
        Ok(())
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let summary = OutputSummary::of(&self.output.take());
        let row = output.host.and_then(|id| self.places.get_mut(&id)).and_then(|row| row.as_object_mut());
        if let Some(fields) = row {
            fields.insert("exit_status".into(), summary.exit_status_json());
        }
        Ok(())
    }
}

/// Returns the ids of hosts whose rows have none, before remote execution 15.0. A host without a task is left out: it has no output
/// either.
async fn ids(client: &Client, job: u64, rows: &[Value]) -> Result<HashMap<String, u64>, Error> {
    if rows.iter().all(|row| row.get("id").is_some()) {
        return Ok(HashMap::new());
    }
    let hosts = JobHosts { client, job, taxonomy: &[] }.planned(None, None).await?;
    Ok(hosts.into_iter().map(|host| (host.name, host.id)).collect())
}
