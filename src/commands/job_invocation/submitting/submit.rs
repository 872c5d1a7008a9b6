//! The way of a checked request: looked up, sent once, compared with the server's answer, followed to its end.

use super::args::SendingArgs;
use super::confirmation;
use super::cron::{self, Told};
use super::dry_run;
use super::preflight::{Answers, Known, Preflight};
use super::ready::ReadyRequest;
use super::saved::Saved;
use super::sending;
use crate::api::Client;
use crate::api::rex::job_hosts::JobHost;
use crate::api::rex::job_invocations;
use crate::commands::job_invocation::following::{FollowArgs, FollowPlan, FollowedJob, JunitFile, follow_later};
use crate::commands::job_invocation::page;
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::{Clock, Schedule};
use crate::model::targeting::{Selection, TargetingType};
use crate::render::Format;
use crate::signals;
use crate::streams::Verbosity;
use serde_json::Value;
use tokio::time::Instant;

/// The options of sending a request and of following its job.
pub struct SubmitOptions<'a> {
    /// Flags of sending.
    pub sending: &'a SendingArgs,
    /// Flags of following.
    pub follow: &'a FollowArgs,
    /// A dry run that contacts no server.
    pub offline: bool,
    /// Results of look-ups that the command has made before.
    pub lookups: &'a Lookups,
    /// Request to be kept in a file.
    pub saved: Option<&'a Saved>,
}

/// Results of look-ups before the request was made.
#[derive(Debug, Default)]
pub struct Lookups {
    /// Answers that the preflight needs.
    pub known: Known,
    /// Number of hosts above which a person is asked before anything is sent.
    pub confirm_above: Option<u64>,
}

/// Sends a checked request once and follows its job; a dry run shows it instead. Commands that start a job differ only in the request they
/// make.
pub async fn submit(
    request: JobInvocationRequest,
    clock: Clock,
    options: &SubmitOptions<'_>,
    junit: &mut JunitFile,
    context: &mut Context,
) -> Result<Exit, Error> {
    if options.offline {
        return show_offline(request, clock, options, context);
    }
    let SendingArgs { is_async, dry_run: is_dry, strict, .. } = *options.sending;
    let starts_now = matches!(request.schedule, Schedule::Now);
    let is_followed = !is_async && (starts_now || options.follow.waits_for_start());
    check_effect(options, is_followed)?;
    // Wrong options of the output are reported before anything is sent.
    let plan = (!is_dry).then(|| options.follow.plan(context.render_options(None)?.format)).transpose()?;
    junit.open()?;
    let client = context.client().await?;
    let LookedUp { mut ready, .. } = look_up(&client, request, clock, options, context).await?;
    ready.check_start(&client)?;
    options.saved.map_or(Ok(()), |saved| saved.write(&ready.visible, &mut context.streams))?;
    let Some(plan) = plan else { return dry_run::show(&ready, &client.url(job_invocations::PATH), context) };
    confirmation::announce(&ready, &mut context.streams);
    confirmation::confirm(options.lookups.confirm_above, &ready, &mut context.streams).await?;
    // From here on Ctrl-C must not end the program before the job's id has been told.
    let _held = signals::claim()?;
    let is_note = is_followed && plan.shows_outputs() && !plan.detach;
    let tell = |context: &mut Context, id, job: &Value| tell_created(context, id, job, is_note);
    let (id, job) = ready.send(&client, tell, strict, context).await?;
    if options.follow.opens_page() {
        page::show(&client.url(&page::path(&id.to_string())), &mut context.streams);
    }
    follow(&client, id, job, Some(plan).filter(|_| is_followed), junit, context).await
}

/// Refuses flags of following that have no effect.
fn check_effect(options: &SubmitOptions<'_>, is_followed: bool) -> Result<(), Error> {
    let SendingArgs { is_async, dry_run: is_dry, .. } = *options.sending;
    let mut problems = Problems::default();
    options.follow.refuse_unfollowed(is_async, is_dry, &mut problems);
    if !is_async && !is_followed {
        options.follow.refuse_unwaited(&mut problems);
    }
    problems.finish(Some(()))
}

/// Says that a job was created: as data, or as a note where the data is the hosts' output; an event is data in any case.
fn tell_created(context: &mut Context, id: u64, job: &Value, is_note: bool) -> Result<(), Error> {
    let text = format!("Job invocation {id} created");
    if is_note && !matches!(context.format(), Some(Format::Ndjson | Format::Silent)) {
        context.streams.note(&text);
        return Ok(());
    }
    sending::tell(context, &text, id, Some(job))
}

/// Follows a new job to its end if there is a plan for it.
pub async fn follow(
    client: &Client,
    id: u64,
    job: Value,
    plan: Option<FollowPlan>,
    junit: &mut JunitFile,
    context: &mut Context,
) -> Result<Exit, Error> {
    junit.set_job(id);
    let Some(plan) = plan else {
        if context.tells_people() {
            context.streams.note(&follow_later(id));
        }
        return Ok(Exit::Done);
    };
    let followed = FollowedJob::new(client, id, &job);
    // The answer for a job on many hosts is large, and following may take hours.
    drop(job);
    plan.follow(followed, junit, context).await
}

/// A request that can be sent, and the hosts it runs on as far as the server was asked for them.
pub struct LookedUp {
    /// The request.
    pub ready: ReadyRequest<'static>,
    /// Search that finds the hosts, if the user may see it.
    pub search: Option<String>,
    /// The hosts, where targets name them.
    pub named: Vec<JobHost>,
    /// Words for the hosts, which their search has replaced in the request.
    pub selection: Option<Selection>,
}

/// Asks the server for everything that the request needs, side by side.
pub async fn look_up(
    client: &Client,
    request: JobInvocationRequest,
    clock: Clock,
    options: &SubmitOptions<'_>,
    context: &mut Context,
) -> Result<LookedUp, Error> {
    let preflight = preflight(&request, options, context.streams.verbosity);
    let (found, told) = look_up_by(client, request, clock, preflight).await?;
    let LookedUp { ready, named, .. } = &found;
    told.explain(&ready.request, &ready.clock, &mut context.streams);
    if let Some(Selection::Targets(selection)) = &found.selection {
        let is_recurring = matches!(ready.request.schedule, Schedule::Recurring(_));
        let notes = selection.sample_notes(named.len(), is_recurring);
        notes.iter().for_each(|note| context.streams.note(note));
    }
    Ok(found)
}

/// Asks the server as [`look_up`] does, by whose clock runs are counted then, by a preflight of the caller's, who is left to warn of the cron line.
pub async fn look_up_by(
    client: &Client,
    mut request: JobInvocationRequest,
    mut clock: Clock,
    preflight: Preflight<'_>,
) -> Result<(LookedUp, Told), Error> {
    let told = cron::ask(client, &request.schedule, &clock);
    let (Answers { ids, hosts, search, named, visible }, told) =
        tokio::try_join!(preflight.ask(client, &request), told)?;
    clock.now = client.time_at(Instant::now());
    told.settle(&mut request, &mut clock)?;
    let query = search.clone().filter(|_| !named.is_empty()).map(Selection::Query);
    let selection = query.map(|query| std::mem::replace(&mut request.targeting.selection, query));
    let host_names = named.iter().map(|host| host.name.clone()).collect();
    let ready = ReadyRequest { request, clock, ids, hosts, host_names, visible };
    Ok((LookedUp { ready, search, named, selection }, told))
}

/// Chooses the questions to ask before sending. `--async` with ids only is one request: that is its promise.
fn preflight<'a>(request: &JobInvocationRequest, options: &SubmitOptions<'a>, verbosity: Verbosity) -> Preflight<'a> {
    let SubmitOptions { sending, lookups, saved, .. } = *options;
    let may_ask = sending.dry_run || !sending.is_async || request.has_names();
    let is_static = request.targeting.targeting_type == TargetingType::Static;
    Preflight {
        // Only the template tells what --debug must not show and --save not keep.
        checks_inputs: may_ask || verbosity == Verbosity::Debug || saved.is_some(),
        is_dry: sending.dry_run,
        counts_hosts: (may_ask && is_static) || sending.dry_run,
        // Servers select the hosts of a static job when it is created, whenever it starts.
        needs_host: is_static,
        guard: &sending.guard,
        known: &lookups.known,
    }
}

const OFFLINE_INPUTS: &str =
    "--offline: the values of inputs are masked, since only the template tells which are secret.";

fn show_offline(
    mut request: JobInvocationRequest,
    mut clock: Clock,
    options: &SubmitOptions<'_>,
    context: &mut Context,
) -> Result<Exit, Error> {
    options.saved.map_or(Ok(()), |saved| saved.write(&[], &mut context.streams))?;
    let settings = context.settings()?;
    let server = settings.server.as_ref().map(|server| server.value.to_string()).unwrap_or_default();
    if !request.inputs.is_empty() {
        context.streams.note(OFFLINE_INPUTS);
    }
    let told = Told::default();
    told.settle(&mut request, &mut clock)?;
    told.explain(&request, &clock, &mut context.streams);
    let Answers { ids, hosts, visible, search: _, named: _ } = Answers::default();
    let ready = ReadyRequest { request, clock, ids, hosts, host_names: Vec::new().into(), visible };
    dry_run::show(&ready, &format!("{server}{}", job_invocations::PATH), context)
}
