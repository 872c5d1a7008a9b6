//! `rexctl job-invocation create`: flags to a checked request, sent once, read back, followed to its end.

mod args;
mod draft;

pub use args::Args;

use crate::api::rex::job_invocations;
use crate::commands::job_invocation::following::Following;
use crate::commands::job_invocation::submitting::dry_run::DryRun;
use crate::commands::job_invocation::submitting::preflight::{Answers, Preflight};
use crate::commands::job_invocation::submitting::read_back::Created;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::commands::job_invocation::submitting::{cron, inputs, secrets, sending};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::host_range;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::masking::with_inputs_masked;
use crate::model::schedule::{Clock, Schedule};
use crate::model::targeting::TargetingType;
use crate::model::zone::Zone;
use crate::noun::Verb;
use crate::signals;
use crate::streams::Verbosity;
use args::SendingArgs;

const OFFLINE_INPUTS: &str =
    "--offline: the values of inputs are masked, since only the template tells which are secret.";

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let outcome = self.create(context).await;
        let outcome = outcome.map_err(|error| error.action("Could not create the job invocation"));
        if self.sending.dry_run { outcome } else { self.follow.report_unfollowed(outcome) }
    }
}

impl Args {
    async fn create(&self, context: &mut Context) -> Result<Exit, Error> {
        let mut clock = self.clock()?;
        let mut request = self.request(&clock, context).await?;
        if self.sending.dry_run {
            return self.show(request, clock, context).await;
        }
        // Options of the output that are wrong are told before anything is sent.
        let plan = self.follow.plan(context.render_options(None)?.format)?;
        let client = context.client().await?;
        let preflight = self.preflight(&request, context);
        let zone = cron::ask(&client, &request.schedule, &clock.zone);
        let (answers, told) = tokio::try_join!(preflight.ask(&client, &request), zone)?;
        told.apply(&mut request, &mut clock, &mut context.streams)?;
        if let Some(hosts) = answers.hosts {
            context.streams.note(&format!("On {}", host_range::hosts(hosts)));
        }
        let payload = request.payload(&answers.ids);
        let shown = with_inputs_masked(&payload, &answers.visible);
        context.shows_inputs = shown == payload;
        // From here on Ctrl-C must not end the program before the job's id has been told.
        let _held = signals::claim()?;
        let (id, job) = sending::send(&client, &payload, &shown).await?;
        sending::tell(context, &format!("Job invocation {id} created"), id, Some(&job))?;

        let created = Created { request: &request, clock: &clock, job: &job, id };
        created.compare(&client, self.sending.strict, &mut context.streams).await?;
        let starts_now = matches!(request.schedule, Schedule::Now);
        if self.sending.is_async || !(starts_now || self.follow.wait_for_start) {
            return Ok(Exit::Done);
        }
        let following = Following::new(&client, id, &job, plan);
        drop(job);
        following.until_the_end(context).await
    }

    /// What to ask before the job is sent. `--async` with ids only is one request: that is its promise.
    fn preflight(&self, request: &JobInvocationRequest, context: &Context) -> Preflight<'_> {
        let SendingArgs { is_async, dry_run, .. } = self.sending;
        let may_ask = dry_run || !is_async || request.has_names();
        let is_fixed = request.targeting.targeting_type == TargetingType::Static;
        Preflight {
            // Only the template tells what --debug must not show.
            checks_inputs: may_ask || context.streams.verbosity == Verbosity::Debug,
            counts_hosts: may_ask && is_fixed && matches!(request.schedule, Schedule::Now),
            expected: self.targeting.expect_hosts.as_ref(),
        }
    }

    fn clock(&self) -> Result<Clock, Error> {
        let dialect = if self.schedule.cron_dialect == "classic" { Dialect::Classic } else { Dialect::Fugit };
        let zone = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
        let cron_zone = CronZone::assumed(zone.clone());
        Ok(Clock { now: chrono::Utc::now(), zone, cron_zone, dialect })
    }

    /// The request with everything that this machine can check checked, and every file and secret read.
    async fn request(&self, clock: &Clock, context: &mut Context) -> Result<JobInvocationRequest, Error> {
        // The configuration may say that nothing is asked.
        context.settings()?;
        let mut sources = Sources::default();
        let request = JobInvocationRequest::check(draft::draft(self, &mut sources).await?, clock);
        let mut request = request.map_err(|error| draft::told_of_document(self, error))?;
        request.inputs.extend(inputs::from_files(&self.inputs, &mut sources).await?);
        secrets::read(&self.identity, &mut request.identity, &mut sources).await?;
        secrets::note_visible(&self.identity, &mut context.streams);
        secrets::ask(&self.identity, &mut request.identity, self.sending.dry_run, &mut context.streams).await?;
        for (flag, note) in request.schedule.notes() {
            context.streams.warn(&format!("{flag}: {note}"));
        }
        Ok(request)
    }

    async fn show(
        &self,
        mut request: JobInvocationRequest,
        mut clock: Clock,
        context: &mut Context,
    ) -> Result<Exit, Error> {
        let (url, answers, told) = if self.sending.offline {
            let settings = context.settings()?;
            let server = settings.server.as_ref().map(|server| server.value.to_string()).unwrap_or_default();
            if !request.inputs.is_empty() {
                context.streams.note(OFFLINE_INPUTS);
            }
            (format!("{server}{}", job_invocations::PATH), Answers::default(), cron::Told::default())
        } else {
            let client = context.client().await?;
            let preflight = self.preflight(&request, context);
            let zone = cron::ask(&client, &request.schedule, &clock.zone);
            let (answers, told) = tokio::try_join!(preflight.ask(&client, &request), zone)?;
            (client.url(job_invocations::PATH), answers, told)
        };
        told.apply(&mut request, &mut clock, &mut context.streams)?;
        let Answers { ids, hosts, visible } = answers;
        let payload = request.payload(&ids);
        let shown = with_inputs_masked(&payload, &visible);
        context.shows_inputs = shown == payload;
        let dry_run = DryRun { url, payload: &shown, hosts, schedule: &request.schedule, clock: &clock };
        dry_run.show(&context.render_options(None)?, &mut context.streams)
    }
}
