//! `rexctl job-invocation create`: makes a checked request of the options, sends it once and follows the job.

mod args;
mod draft;
mod masked;
mod rollout;
mod save;

pub use args::{Args, EXAMPLES};
pub use draft::{document, document_key};

use crate::commands::job_invocation::following::JunitFile;
use crate::commands::job_invocation::rolling::begin;
use crate::commands::job_invocation::submitting::missing_inputs;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::commands::job_invocation::submitting::submit::{Lookups, SubmitOptions, submit};
use crate::commands::job_invocation::submitting::{inputs, refused_fields, secrets, template_inputs};
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::model::draft::Draft;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::Clock;
use crate::model::template_input::TemplateInput;
use crate::noun::Verb;
use save::SaveDestination;

/// Value of an input whose file is not read yet.
const STAND_IN: &str = "x";

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not create the job invocation")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut junit = self.follow.junit();
        let outcome = self.create(&Lookups::default(), &mut Sources::default(), &mut junit, context).await;
        junit.finish(outcome, &context.streams.unrepeated)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.checked(&self.schedule.clock()?, &mut Sources::default()).await.map(|_| ())
    }
}

impl Args {
    /// Makes the job that the flags ask for, with the help of `lookups`, and follows it.
    pub async fn create(
        &self,
        lookups: &Lookups,
        sources: &mut Sources,
        junit: &mut JunitFile,
        context: &mut Context,
    ) -> Result<Exit, Error> {
        let clock = self.schedule.clock()?;
        let destination = self.save.save.as_deref().map(SaveDestination::new).transpose()?;
        let (mut request, draft) = self.request(&clock, sources, context).await?;
        let clock = clock.for_zone(draft.time_zone.as_deref());
        if let Some(inputs) = &lookups.known.inputs {
            missing_inputs::complete(&mut request.inputs, inputs, &mut context.streams).await?;
        }
        let (sending, follow, offline) = (&self.sending, &self.follow, self.offline.offline);
        let rollout = draft.rollout.check(&mut Problems::default());
        let saved = destination.map(|destination| destination.of(self, draft, &request));
        let options = SubmitOptions { sending, follow, offline, lookups, saved: saved.as_ref() };
        let submitted = match rollout {
            Some(rollout) => begin(request, clock, &options, rollout, context).await,
            None => submit(request, clock, &options, junit, context).await,
        };
        submitted.map_err(|error| draft::name_typed(self, refused_fields::name::<Self>(error)))
    }

    /// Returns the request with everything checked that this machine can check, and every file and secret read.
    async fn request(
        &self,
        clock: &Clock,
        sources: &mut Sources,
        context: &mut Context,
    ) -> Result<(JobInvocationRequest, Draft), Error> {
        // The configuration may say that nothing is asked.
        context.settings()?;
        let (mut request, draft) = self.checked(clock, sources).await?;
        request.inputs.extend(inputs::from_files(&self.inputs, sources).await?);
        secrets::read(&self.identity.secrets, &mut request.identity, sources).await?;
        secrets::note_visible(&self.identity.secrets, &mut context.streams);
        secrets::ask(&self.identity.secrets, &mut request.identity, self.sending.dry_run, &mut context.streams).await?;
        Ok((request, draft))
    }

    /// Returns the request and its draft with all flags checked, or an error with every mistake in them.
    async fn checked(&self, clock: &Clock, sources: &mut Sources) -> Result<(JobInvocationRequest, Draft), Error> {
        let mut problems = Problems::default();
        let draft = draft::draft(self, sources, &mut problems).await;
        self.check_rollout(&draft.rollout, &mut problems);
        self.follow.refuse_unfollowed(self.sending.is_async, self.sending.dry_run, &mut problems);
        let request = problems.keep(JobInvocationRequest::check(draft.clone(), clock));
        problems.finish(request.map(|request| (request, draft))).map_err(|error| draft::name_typed(self, error))
    }

    /// Refuses inputs that the template does not have or offer and, where nobody can be asked for them, missing ones.
    pub fn check_inputs(&self, known: &[TemplateInput], may_ask: bool) -> Result<(), Error> {
        let mut problems = Problems::default();
        let mut inputs = inputs::typed(&self.inputs)?;
        problems.keep(template_inputs::check_known(&inputs, known));
        if let (false, Some(names)) = (may_ask, inputs::names_in_files(&self.inputs)) {
            inputs.extend(names.into_iter().map(|name| (name, STAND_IN.into())));
            problems.keep(missing_inputs::check(&inputs, known));
        }
        problems.finish(Some(()))
    }

    /// Checks the flags of a command that looks up the hosts and the template itself.
    pub fn check_others(&self) -> Result<(), Error> {
        let mut problems = Problems::default();
        let draft = draft::with_stand_ins(self, &mut problems);
        self.check_rollout(&draft.rollout, &mut problems);
        self.follow.refuse_unfollowed(self.sending.is_async, self.sending.dry_run, &mut problems);
        problems.keep(JobInvocationRequest::check(draft, &self.schedule.clock()?));
        problems.finish(Some(())).map_err(|error| draft::name_typed(self, error))
    }
}
