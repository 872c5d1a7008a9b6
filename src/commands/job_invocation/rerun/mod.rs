//! `rexctl job-invocation rerun`: a new job with the fields of an old one, since the server's own rerun takes the wrong hosts.

mod args;
mod hosts;
mod limits;
mod server_side;
mod template;

use args::RerunHostArgs;
pub use args::{Args, EXAMPLES};
use limits::Limits;

use crate::api::Client;
use crate::api::rex::job_invocations;
use crate::api::rex::targets::draw;
use crate::commands::job_invocation::following::JunitFile;
use crate::commands::job_invocation::page;
use crate::commands::job_invocation::submitting::args::refuse_empty;
use crate::commands::job_invocation::submitting::ready::ReadyRequest;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::commands::job_invocation::submitting::submit::follow;
use crate::commands::job_invocation::submitting::{
    dry_run, inputs, names, provider_inputs, refused_fields, secrets, sending,
};
use crate::config::nil;
use crate::context::Context;
use crate::error::{Error, Exit, Kind, Problems};
use crate::model::answer;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::draft::Draft;
use crate::model::inputs::Inputs;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::original::{Original, OriginalHost};
use crate::model::schedule::Clock;
use crate::model::search;
use crate::model::targets::HostSelection;
use crate::model::wizard::Wizard;
use crate::model::zone::Zone;
use crate::noun::Verb;
use crate::prompt;
use crate::signals;
use crate::streams::Streams;
use serde_json::{Map, Value};
use std::path::Path;

/// The request that creates the new job.
enum RerunRequest<'a> {
    /// The server's own rerun, with these options.
    OfServer(Map<String, Value>),
    /// A job with the fields of the old one.
    New(Box<ReadyRequest<'a>>),
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not rerun the job invocation")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut junit = self.follow.junit();
        let outcome = self.rerun(&mut junit, context).await.map_err(refused_fields::name::<Self>);
        junit.finish(outcome, &context.streams.unrepeated)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.check_options(&mut Sources::default()).await.map(drop)
    }
}

impl Args {
    async fn rerun(&self, junit: &mut JunitFile, context: &mut Context) -> Result<Exit, Error> {
        let mut sources = Sources::default();
        let selection = self.check_options(&mut sources).await?;
        let format = context.render_options(None)?.format;
        let plan = (!self.sending.dry_run).then(|| self.follow.plan(format)).transpose()?;
        junit.open()?;
        let client = context.client().await?;
        let (job, wizard) = self.original(&client).await?;
        let old = sending::id_of(&job);
        let old = old.ok_or_else(|| Error::new(Kind::Protocol, "the server's answer is not a job invocation"))?;
        let original = Original::new(&job, Wizard(wizard.as_ref()));
        let mut all = original.hosts();
        hosts::complete(&client, old, &mut all).await?;
        let chosen = self.choose(&client, old, &all, &selection).await?;
        self.sending.guard.check(chosen.len() as u64)?;
        note_unfinished(old, &job, &all, &mut context.streams);
        let request = match self.confirmation.server_side {
            true => RerunRequest::OfServer(server_side::options(self, &client, &job, &chosen, context).await?),
            false => {
                RerunRequest::New(Box::new(self.prepare(&client, &original, &chosen, &mut sources, context).await?))
            }
        };
        let Some(plan) = plan else {
            return match request {
                RerunRequest::New(new) => dry_run::show(&new, &client.url(job_invocations::PATH), context),
                RerunRequest::OfServer(_) => Ok(Exit::Done),
            };
        };
        // From here on Ctrl-C must not end the program before the new job's id has been told.
        let _held = signals::claim()?;
        let (id, job) = match request {
            RerunRequest::OfServer(options) => server_side::rerun(&self.id, &client, options, &chosen, context).await?,
            RerunRequest::New(mut new) => self.send(&mut new, &client, context).await?,
        };
        if self.follow.opens_page() {
            page::show(&client.url(&page::path(&id.to_string())), &mut context.streams);
        }
        follow(&client, id, job, Some(plan).filter(|_| !self.sending.is_async), junit, context).await
    }

    /// Returns the targets, and refuses wrong options before anything is sent.
    async fn check_options(&self, sources: &mut Sources) -> Result<HostSelection, Error> {
        let mut problems = Problems::default();
        self.execution.draft(&mut problems);
        self.identity.refuse_empty(&mut problems);
        refuse_empty([("--description-format", &self.execution.description_format)], &mut problems);
        problems.keep(inputs::typed(&self.inputs));
        self.provider.inputs(&mut problems);
        self.follow.refuse_unfollowed(self.sending.is_async, self.sending.dry_run, &mut problems);
        problems.keep(self.behind_except.check());
        let RerunHostArgs { narrowing, search, .. } = &self.hosts;
        let text_of = async |flag: &str, path: &Path| sources.text(flag, path).await;
        let selection = problems.keep(narrowing.selection(self.hosts.source(), &self.hosts.words(), text_of).await);
        let hint = "To run on all hosts of the job, leave --search out.";
        problems.keep(search.as_deref().map_or(Ok(()), |search| search::check("--search", search, hint)));
        problems.finish(selection)
    }

    /// Returns the names of the job's hosts that the options select.
    async fn choose(
        &self,
        client: &Client,
        job: u64,
        all: &[OriginalHost],
        selection: &HostSelection,
    ) -> Result<Vec<String>, Error> {
        let limits = Limits::find(client, job, all, &self.hosts, selection).await?;
        let chosen = hosts::choose(job, all, &self.hosts, &limits)?;
        match selection.sample {
            Some(count) => draw(chosen, count),
            None => Ok(chosen),
        }
    }

    /// Sends the new job, and warns if it has other hosts than selected.
    async fn send(
        &self,
        new: &mut ReadyRequest<'_>,
        client: &Client,
        context: &mut Context,
    ) -> Result<(u64, Value), Error> {
        let names = new.host_names.clone();
        let tell = |context: &mut Context, id, job: &Value| {
            let told = sending::tell(context, &format!("Job invocation was rerun as {id}"), id, Some(job));
            hosts::compare(&names, job, &mut context.streams);
            told
        };
        new.send(client, tell, self.sending.strict, context).await
    }

    /// Reads the job, and the wizard's description of it if it is needed and the user may see it.
    async fn original(&self, client: &Client) -> Result<(Value, Option<Value>), Error> {
        let job = job_invocations::show_with_states(client, &self.id);
        if self.confirmation.server_side {
            return Ok((job.await?, None));
        }
        let (job, wizard) = tokio::join!(job, job_invocations::wizard(client, &self.id));
        Ok((job?, wizard.ok()))
    }

    /// Returns the new request after all questions to the server and to the user.
    async fn prepare<'a>(
        &self,
        client: &Client,
        original: &Original<'_>,
        hosts: &'a [String],
        sources: &mut Sources,
        context: &mut Context,
    ) -> Result<ReadyRequest<'a>, Error> {
        // A job that starts at once reads no times.
        let cron_zone = CronZone::assumed(Zone::utc());
        let clock = Clock { now: chrono::Utc::now(), zone: Zone::utc(), cron_zone, dialect: Dialect::Fugit };
        let (mut request, given, visible) = self.request(original, hosts, &clock, client, sources, context).await?;
        secrets::note_unreported(&self.id, &self.identity.secrets, &mut request.identity, &mut context.streams);
        if !self.sending.dry_run {
            hosts::confirm(hosts, self.confirmation.yes, &mut context.streams).await?;
        }
        self.fill_secrets(original, &given, &mut request, context).await?;
        let ids = names::look_up(client, &request).await?;
        Ok(ReadyRequest { request, clock, ids, hosts: Some(hosts.len() as u64), host_names: hosts.into(), visible })
    }

    /// Returns the checked request, the inputs that were typed, and the names of the inputs whose values may be shown.
    async fn request(
        &self,
        original: &Original<'_>,
        hosts: &[String],
        clock: &Clock,
        client: &Client,
        sources: &mut Sources,
        context: &mut Context,
    ) -> Result<(JobInvocationRequest, Inputs, Vec<String>), Error> {
        let several = original.templates().len();
        if several > 1 {
            return Err(Error::usage(format!("the job has {several} templates, but a new job can have only one"))
                .hint("Let the server repeat it: add --server-side."));
        }
        let mut given = inputs::typed(&self.inputs)?;
        given.extend(inputs::from_files(&self.inputs, sources).await?);
        let mut problems = Problems::default();
        let flags = Draft {
            search_query: Some(search::hosts_named(hosts.iter().map(String::as_str))),
            organization: self.hosts.taxonomy.organization(),
            location: self.hosts.taxonomy.location(),
            ansible: self.provider.inputs(&mut problems),
            ..self.identity.draft().or(self.execution.draft(&mut problems))
        };
        let mut draft = flags.or(original.draft(&given));
        draft.unset(&nil());
        let request = problems.keep(JobInvocationRequest::check(draft.clone(), clock));
        let mut request = problems.finish(request)?;
        secrets::read(&self.identity.secrets, &mut request.identity, sources).await?;
        let checked = template::check(client, original, &given, &draft, &mut context.streams).await?;
        // Typed inputs replace those of the job, whose server knows them.
        provider_inputs::check(client, &request).await?;
        let typed = std::mem::replace(&mut request.ansible, checked.provided);
        request.ansible.extend(typed);
        Ok((request, given, checked.visible))
    }

    /// Prompts for hidden inputs and passwords, which servers do not report. A dry run shows masks anyway and does not prompt.
    async fn fill_secrets(
        &self,
        original: &Original<'_>,
        given: &Inputs,
        request: &mut JobInvocationRequest,
        context: &mut Context,
    ) -> Result<(), Error> {
        let is_dry = self.sending.dry_run;
        for name in original.unreported_inputs() {
            if !is_dry && !given.contains_key(&name) {
                let question = format!("Hidden input {name}");
                let instead = format!("--input {name}=VALUE or --input-file {name}=PATH");
                let value = prompt::secret(&mut context.streams, &question, &instead).await?;
                request.inputs.insert(name, value.expose().into());
            }
        }
        secrets::note_visible(&self.identity.secrets, &mut context.streams);
        secrets::ask(&self.identity.secrets, &mut request.identity, is_dry, &mut context.streams).await
    }
}

/// Notes that job `id` is still running on some of its hosts. The job itself ends some seconds after its last host.
fn note_unfinished(id: u64, job: &Value, hosts: &[OriginalHost], streams: &mut Streams) {
    let has_running_host = hosts.iter().any(|host| host.state.is_some_and(|state| !state.has_ended()));
    if has_running_host && answer::text(job, "/dynflow_task/state") == Some("running") {
        streams.note(&format!("Job invocation {id} is still running; its hosts are taken in their present states"));
    }
}
