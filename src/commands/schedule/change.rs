//! `rexctl schedule pause`, `resume` and `cancel`: the verbs of jobs and of recurring logics under one roof.

use crate::api::Client;
use crate::api::rex::{job_invocations, recurring_logics};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::noun::Verb;
use serde_json::{Map, Value};

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

    /// Enables or disables the recurring logic, and returns its id and the server's answer.
    async fn switch(&self, client: &Client, enabled: bool) -> Result<(u64, Value), Error> {
        let Some(id) = self.logic(client).await? else {
            let error = Error::usage("ID: this job starts once; only a recurring job can be paused and resumed");
            return Err(error.hint("To end it: rexctl schedule cancel ID"));
        };
        let logic = recurring_logics::set_enabled(client, id, enabled).await?;
        let wanted = if enabled { "active" } else { "disabled" };
        match answer::text(&logic, "/state").filter(|state| *state != wanted) {
            // A server may take the change and keep the state, as for a recurring logic that has ended.
            Some(state) => Err(Error::new(Kind::Rejected, format!("recurring logic {id} stays {state}"))),
            None => Ok((id, logic)),
        }
    }
}

/// Flags of `schedule pause`.
#[derive(clap::Args, Debug)]
pub struct Pause {
    #[command(flatten)]
    which: WhichJob,
}

impl Verb for Pause {
    fn failure() -> Option<&'static str> {
        Some("Could not pause the job")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let (id, _) = self.which.switch(&client, false).await?;
        context.message(&format!("Recurring logic {id} paused."), id)?;
        Ok(Exit::Done)
    }
}

/// Flags of `schedule resume`.
#[derive(clap::Args, Debug)]
pub struct Resume {
    #[command(flatten)]
    which: WhichJob,
}

impl Verb for Resume {
    fn failure() -> Option<&'static str> {
        Some("Could not resume the job")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let (id, logic) = self.which.switch(&client, true).await?;
        context.message(&format!("Recurring logic {id} resumed."), id)?;
        if let Some(next) = answer::text(&logic, "/next_occurence") {
            context.streams.note(&format!("Next run {next}"));
        }
        Ok(Exit::Done)
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
