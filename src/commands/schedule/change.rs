//! `rexctl schedule pause`, `resume` and `cancel`: the verbs of jobs and of recurring logics under one roof.

use crate::api::Client;
use crate::api::rex::job_state::JobState;
use crate::api::rex::{job_invocations, recurring_logics};
use crate::commands::recurring_logic;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::noun::Verb;
use serde_json::{Map, Value};
use std::fmt;

/// Option that names a job to come.
#[derive(clap::Args, Debug)]
struct WhichJob {
    /// Id of the job, as rexctl schedule shows it; logic:ID names a recurring logic
    #[arg(value_name = "ID", value_parser = planned_id)]
    id: PlannedId,
}

/// The id of a job to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PlannedId {
    /// Any run of a job.
    Job(u64),
    /// A recurring logic.
    Logic(u64),
}

fn planned_id(text: &str) -> Result<PlannedId, String> {
    let number = |text: &str| text.parse().ok().filter(|id| *id > 0);
    let id = match text.split_once(':') {
        Some(("logic", id)) => number(id).map(PlannedId::Logic),
        Some(("job", id)) => number(id).map(PlannedId::Job),
        _ => number(text).map(PlannedId::Job),
    };
    id.ok_or_else(|| "must be the id of a job such as 12, or of a recurring logic such as logic:3".to_owned())
}

impl fmt::Display for PlannedId {
    /// Formats the id as it is typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlannedId::Job(id) => write!(f, "{id}"),
            PlannedId::Logic(id) => write!(f, "logic:{id}"),
        }
    }
}

/// A job as the server tells it.
enum FoundJob {
    /// A job that does not recur.
    Once { id: u64, state: JobState },
    /// A job that recurs, with the state of its recurring logic if this user may see it.
    Recurring { logic: u64, state: Option<String> },
}

impl WhichJob {
    async fn find(&self, client: &Client) -> Result<FoundJob, Error> {
        let state = |logic: &Value| answer::text(logic, "/state").map(str::to_owned);
        match self.id {
            PlannedId::Logic(logic) => match recurring_logics::show(client, logic, &[]).await {
                Ok(found) => Ok(FoundJob::Recurring { logic, state: state(&found) }),
                Err(error) if error.kind() == Kind::Forbidden => Ok(FoundJob::Recurring { logic, state: None }),
                Err(error) => Err(error),
            },
            PlannedId::Job(id) => {
                let job = job_invocations::show(client, &id.to_string(), &[("include_hosts", "false")]).await?;
                let recurrence = job.get("recurrence");
                Ok(match answer::count(job.pointer("/recurrence/id")) {
                    Some(logic) => FoundJob::Recurring { logic, state: recurrence.and_then(state) },
                    None => FoundJob::Once { id, state: JobState::of(&job) },
                })
            }
        }
    }

    /// Returns the recurring logic to be changed, or the reason why there is none.
    async fn logic(&self, client: &Client, done: &str) -> Result<u64, Error> {
        match self.find(client).await? {
            FoundJob::Recurring { logic, state } => refuse_ended(logic, state.as_deref(), done).map(|()| logic),
            FoundJob::Once { id, state } if state.has_stopped() => Err(ended_job(id, &state, done)),
            FoundJob::Once { id, .. } => {
                let error = Error::usage(format!("job {id} starts once; only a recurring job can be {done}"));
                Err(error.hint(format!("To end it: rexctl schedule cancel {}", self.id)))
            }
        }
    }
}

/// Refuses a recurring logic that has ended. Servers take the change, and leave it as it is.
fn refuse_ended(logic: u64, state: Option<&str>, done: &str) -> Result<(), Error> {
    match state {
        Some(state @ ("finished" | "cancelled" | "failed")) => {
            let message = format!("recurring logic {logic} has ended ({state}): no run follows that could be {done}");
            Err(Error::new(Kind::Rejected, message).hint("What is to come: rexctl schedule"))
        }
        _ => Ok(()),
    }
}

/// Returns the refusal of a job that has ended.
fn ended_job(id: u64, state: &JobState, done: &str) -> Error {
    let end = if state.is_cancelled { "was cancelled" } else { "has ended" };
    Error::new(Kind::Rejected, format!("job {id} {end} and runs only once: there is nothing that could be {done}"))
        .hint("What is to come: rexctl schedule")
}

/// Flags of `schedule pause` and `schedule resume`.
#[derive(clap::Args, Debug)]
pub struct PauseOrResume<const RESUMES: bool> {
    #[command(flatten)]
    which: WhichJob,
}

/// Flags of `schedule pause`.
pub type Pause = PauseOrResume<false>;
/// Flags of `schedule resume`.
pub type Resume = PauseOrResume<true>;

impl<const RESUMES: bool> Verb for PauseOrResume<RESUMES> {
    fn failure() -> Option<&'static str> {
        Some(if RESUMES { "Could not resume the job" } else { "Could not pause the job" })
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let done = if RESUMES { "resumed" } else { "paused" };
        let id = self.which.logic(&client, done).await?;
        recurring_logic::switch(&client, id, RESUMES, &format!("Recurring logic {id} {done}."), context).await
    }
}

/// Flags of `schedule cancel`.
#[derive(clap::Args, Debug)]
pub struct Cancel {
    #[command(flatten)]
    which: WhichJob,
}

impl Verb for Cancel {
    fn failure() -> Option<&'static str> {
        Some("Could not cancel the job")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        match self.which.find(&client).await? {
            FoundJob::Recurring { logic, state } => {
                refuse_ended(logic, state.as_deref(), "cancelled")?;
                recurring_logics::cancel(&client, logic, Map::new()).await?;
                context.message(&format!("Recurring logic {logic} cancelled: no run follows."), logic)?;
            }
            FoundJob::Once { id, state } if state.has_stopped() => return Err(ended_job(id, &state, "cancelled")),
            FoundJob::Once { id, .. } => {
                job_invocations::cancel(&client, &id.to_string(), Map::new()).await?;
                context.message(&format!("Job invocation {id} cancelled"), id)?;
            }
        }
        Ok(Exit::Done)
    }
}
