//! `rexctl schedule pause`, `resume` and `cancel`: the verbs of jobs and of recurring logics under one roof.

use crate::api::Client;
use crate::api::rex::{job_invocations, recurring_logics};
use crate::commands::recurring_logic;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::answer;
use crate::noun::Verb;
use serde_json::Map;

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

impl WhichJob {
    /// Returns the id of the recurring logic; `None` for a job that does not recur.
    async fn logic(&self, client: &Client) -> Result<Option<u64>, Error> {
        match self.id {
            PlannedId::Logic(id) => Ok(Some(id)),
            PlannedId::Job(id) => {
                let job = job_invocations::show(client, &id.to_string(), &[("include_hosts", "false")]).await?;
                Ok(answer::count(job.pointer("/recurrence/id")))
            }
        }
    }
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
        let Some(id) = self.which.logic(&client).await? else {
            let error = Error::usage("ID: this job starts once; only a recurring job can be paused and resumed");
            return Err(error.hint("To end it: rexctl schedule cancel ID"));
        };
        let done = if RESUMES { "resumed" } else { "paused" };
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
        match (self.which.logic(&client).await?, self.which.id) {
            (Some(id), _) => {
                recurring_logics::cancel(&client, id, Map::new()).await?;
                context.message(&format!("Recurring logic {id} cancelled: no run follows."), id)?;
            }
            (None, PlannedId::Job(id) | PlannedId::Logic(id)) => {
                job_invocations::cancel(&client, &id.to_string(), Map::new()).await?;
                context.message(&format!("Job invocation {id} cancelled"), id)?;
            }
        }
        Ok(Exit::Done)
    }
}
