//! `rexctl job-invocation create`: flags to a checked request, sent once, read back, followed to its end.

mod args;
mod draft;
mod dry_run;
mod names;
mod read_back;
mod secrets;
mod sending;
mod sources;

pub use args::Args;

use crate::api::job_invocations;
use crate::commands::job_invocation::following::Following;
use crate::commands::taxonomy;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::cron::Dialect;
use crate::model::job_invocation::{Ids, JobInvocationRequest};
use crate::model::schedule::{Clock, Schedule};
use crate::model::zone::Zone;
use crate::noun::Verb;
use crate::render::Format;
use dry_run::DryRun;
use read_back::Created;
use sources::Sources;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.create(context).await.map_err(|error| error.action("Could not create the job invocation"))
    }
}

/// The job is there, whatever becomes of telling so: a reader who has gone is no reason not to follow it.
fn told(written: Result<(), Error>, id: u64) -> Result<(), Error> {
    match written {
        Err(error) if !error.is_closed_pipe() => Err(error
            .action("Could not tell of the job invocation")
            .hint(format!("It was created; follow it with: rexctl job-invocation watch --id {id}"))),
        _ => Ok(()),
    }
}

impl Args {
    async fn create(&self, context: &mut Context) -> Result<Exit, Error> {
        let clock = self.clock()?;
        let request = self.request(&clock, context).await?;
        if self.sending.dry_run {
            return self.show(&request, &clock, context).await;
        }
        let client = context.client().await?;
        let ids = names::look_up(&client, &request).await?;
        let job = sending::send(&client, &request.payload(&ids)).await?;
        let id = sending::id_of(&job).unwrap_or_default();
        told(context.message(&format!("Job invocation {id} created"), id), id)?;

        let created = Created { request: &request, clock: &clock, job: &job, id };
        created.compare(&client, self.sending.strict, &mut context.streams).await?;
        if self.sending.is_async || !matches!(request.schedule, Schedule::Now) {
            return Ok(Exit::Done);
        }
        let as_text = context.tells_people();
        Following::new(&client, id, &job).until_the_end(as_text, &mut context.streams).await
    }

    fn clock(&self) -> Result<Clock, Error> {
        let dialect = if self.schedule.cron_dialect == "classic" { Dialect::Classic } else { Dialect::Fugit };
        let zone = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
        Ok(Clock { now: chrono::Utc::now(), zone, dialect })
    }

    /// The request with everything that this machine can check checked, and every file and secret read.
    async fn request(&self, clock: &Clock, context: &mut Context) -> Result<JobInvocationRequest, Error> {
        let settings = context.settings()?;
        let mut sources = Sources::new(&context.streams);
        let mut draft = draft::draft(self, &mut sources)?;
        draft.organization = draft.organization.or_else(|| taxonomy::default(&settings, "organization"));
        draft.location = draft.location.or_else(|| taxonomy::default(&settings, "location"));
        let mut request = JobInvocationRequest::check(draft, clock)?;
        request.inputs.extend(draft::from_files(&self.inputs, &mut sources)?);
        secrets::read(&self.identity, &mut request.identity, &mut sources)?;
        secrets::note_visible(&self.identity, &mut context.streams);
        secrets::ask(&self.identity, &mut request.identity, self.sending.dry_run, &mut context.streams).await?;
        for (flag, note) in request.schedule.notes() {
            context.streams.warn(&format!("{flag}: {note}"));
        }
        if let Schedule::Recurring(recurrence) = &request.schedule {
            for warning in recurrence.cron.warnings() {
                context.streams.warn(&format!("--cron-line: {warning}"));
            }
        }
        Ok(request)
    }

    async fn show(&self, request: &JobInvocationRequest, clock: &Clock, context: &mut Context) -> Result<Exit, Error> {
        let (url, ids) = if self.sending.offline {
            let settings = context.settings()?;
            let server = settings.server.as_ref().map(|server| server.value.to_string()).unwrap_or_default();
            (format!("{server}{}", job_invocations::PATH), Ids::default())
        } else {
            let client = context.client().await?;
            (client.url(job_invocations::PATH), names::look_up(&client, request).await?)
        };
        let dry_run = DryRun { url, payload: &request.payload(&ids), schedule: &request.schedule, clock };
        dry_run.show(context.format() == Some(Format::Json), &mut context.streams)
    }
}
