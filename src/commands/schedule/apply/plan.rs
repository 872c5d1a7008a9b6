//! The changes that make the server have the documents.

use super::document::{AppliedDocument, of_file};
use super::existing;
use crate::api::Client;
use crate::api::rex::current_user;
use crate::api::rex::lookup::TypedMistakes;
use crate::commands::job_invocation::submitting::cron;
use crate::commands::job_invocation::submitting::host_guard::HostGuardArgs;
use crate::commands::job_invocation::submitting::preflight::{Known, Preflight};
use crate::commands::job_invocation::submitting::ready::ReadyRequest;
use crate::commands::job_invocation::submitting::submit::{LookedUp, look_up_by};
use crate::commands::job_invocation::submitting::{names, template_inputs};
use crate::error::{Error, Problems};
use crate::model::answer;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::recurring_job::{Comparison, RecurringJob, WantedJob};
use crate::model::schedule::{Clock, Schedule};
use crate::model::targeting::{Reference, Runnable, TargetingType};
use crate::model::template_input::{TemplateInput, missing_without_default};
use serde_json::Value;
use std::collections::BTreeMap;
use tokio::time::Instant;

/// The change of one recurring job.
pub struct PlannedChange {
    /// Purpose of the recurring job.
    pub purpose: String,
    /// File of its document; `None` for one that no file has.
    pub file: Option<String>,
    /// Change.
    pub action: ChangeKind,
    /// Differences, of a job that the server has.
    pub comparison: Comparison,
    /// Recurring job of the server.
    pub existing: Option<RecurringJob>,
    /// Request that creates the job.
    pub ready: Option<ReadyRequest<'static>>,
    /// Facts about the server that the cron line depends on.
    pub told: cron::Told,
    /// Result, once it was carried out.
    pub outcome: ChangeResult,
}

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// The server has the job as the document says.
    Keep,
    /// The job had a limit and has ended.
    LeaveEnded,
    /// The server has no such job.
    Create,
    /// The server's job differs.
    Replace,
    /// No file has the job, or the end in its document has passed.
    Remove,
}

/// The result of a change.
#[derive(Debug, Default)]
pub enum ChangeResult {
    /// Nothing was sent.
    #[default]
    Open,
    /// Carried out, with the ids of the new recurring logic and its job as far as they are known.
    Done {
        /// Recurring logic.
        logic: Option<u64>,
        /// Job invocation.
        job: Option<u64>,
    },
    /// Failed.
    Failed(String),
}

/// Compares the documents with the server's recurring jobs, and looks up everything that their requests need.
pub async fn plan(
    client: &Client,
    mut documents: Vec<AppliedDocument>,
    prunes: bool,
) -> Result<Vec<PlannedChange>, Error> {
    let asks_user = prunes || documents.iter().any(|document| document.request.schedule.needs_zone());
    let me = async { if asks_user { current_user::record(client).await.map(Some) } else { Ok(None) } };
    let (mut living, me) = tokio::try_join!(existing::living(client), me)?;
    let user = me.as_ref().filter(|_| prunes).map(current_user::id).transpose()?;
    let now = client.time_at(Instant::now());
    documents.iter_mut().for_each(|document| document.settle(me.as_ref(), now));
    let is_wanted = |purpose: &String| documents.iter().any(|document| document.purpose == *purpose);
    let mut wanted: Vec<_> = living.iter_mut().filter(|(purpose, _)| is_wanted(purpose)).map(|(_, job)| job).collect();
    existing::describe(client, &mut wanted).await;
    if let Some(document) = documents.first() {
        existing::add_zones(client, &mut wanted, me, &document.clock.zone).await?;
    }
    let mut problems = Problems::default();
    let mut changes = Vec::new();
    for document in documents {
        let file = document.file.clone();
        let existing = living.remove(&document.purpose);
        if document.is_over {
            changes.push(over(document, existing));
            continue;
        }
        let change = of_document(client, document, existing).await;
        changes.extend(problems.keep(change.map_err(|error| of_file(error, &file))));
    }
    changes.extend(unwanted(living, user));
    problems.finish(Some(changes))
}

/// Returns the removal of the jobs of this user that no file has.
fn unwanted(living: BTreeMap<String, RecurringJob>, user: Option<u64>) -> impl Iterator<Item = PlannedChange> {
    let own = living.into_iter().filter(move |(_, job)| user.is_some() && job.user() == user);
    own.map(|(purpose, job)| without_request(ChangeKind::Remove, purpose, None, Some(job)))
}

/// Returns the change for a document whose end has passed: a job that has runs left, as it was paused, is cancelled.
fn over(document: AppliedDocument, existing: Option<RecurringJob>) -> PlannedChange {
    let action = if existing.is_some() { ChangeKind::Remove } else { ChangeKind::LeaveEnded };
    without_request(action, document.purpose, Some(document.file), existing)
}

fn without_request(
    action: ChangeKind,
    purpose: String,
    file: Option<String>,
    existing: Option<RecurringJob>,
) -> PlannedChange {
    let (comparison, told, outcome) = (Comparison::default(), cron::Told::default(), ChangeResult::Open);
    PlannedChange { purpose, file, action, comparison, existing, ready: None, told, outcome }
}

async fn of_document(
    client: &Client,
    document: AppliedDocument,
    existing: Option<RecurringJob>,
) -> Result<PlannedChange, Error> {
    let AppliedDocument { file, purpose, mut request, clock, .. } = document;
    let (template, inputs) = template(client, &request.runnable).await?;
    if let (Runnable::Template(reference), Some(id)) = (&mut request.runnable, &template) {
        // It is not looked up again.
        *reference = Reference::Id(id.clone());
    }
    let (LookedUp { ready, .. }, told) = look_up(client, request, clock, inputs.clone()).await?;
    let wanted = WantedJob {
        request: &ready.request,
        ids: &ready.ids,
        clock: &ready.clock,
        template: template.as_ref(),
        inputs: inputs.as_deref(),
    };
    let comparison = existing.as_ref().map(|job| job.compare(&wanted)).unwrap_or_default();
    let action = match &existing {
        Some(_) if comparison.differences.is_empty() => ChangeKind::Keep,
        Some(_) => ChangeKind::Replace,
        None if has_ended(client, &purpose, &wanted).await? => ChangeKind::LeaveEnded,
        None => ChangeKind::Create,
    };
    let (file, ready, outcome) = (Some(file), Some(ready), ChangeResult::Open);
    Ok(PlannedChange { purpose, file, action, comparison, existing, ready, told, outcome })
}

/// Looks up what the request needs. Refuses inputs that the template does not have, and ones without a value that it requires: the server would
/// do so after the old job was cancelled.
async fn look_up(
    client: &Client,
    request: JobInvocationRequest,
    clock: Clock,
    inputs: Option<Vec<TemplateInput>>,
) -> Result<(LookedUp, cron::Told), Error> {
    let missing = missing_without_default(&request.inputs, inputs.as_deref().unwrap_or_default()).into_iter();
    let missing =
        missing.map(|input| Error::invalid(format!("inputs.{}", input.name), None, "the template requires a value"));
    let mut mistakes = TypedMistakes::default();
    missing.for_each(|error| _ = mistakes.collect::<()>(Err(error)));
    let is_static = request.targeting.targeting_type == TargetingType::Static;
    let preflight = Preflight {
        checks_inputs: false,
        is_dry: false,
        counts_hosts: is_static,
        needs_host: is_static,
        guard: &HostGuardArgs::default(),
        known: &Known { inputs, targets: None },
    };
    let found = mistakes.collect(look_up_by(client, request, clock, preflight).await)?;
    mistakes.check()?;
    found.ok_or_else(|| Error::usage("the document does not make a request"))
}

/// Returns the id of the job template, and its inputs, as far as they are told.
async fn template(client: &Client, runnable: &Runnable) -> Result<(Option<Value>, Option<Vec<TemplateInput>>), Error> {
    let id = match runnable {
        Runnable::Template(reference) => Some(names::template(client, reference).await?),
        Runnable::Feature(label) => names::template_of_feature(client, label).await?,
    };
    let inputs = template_inputs::read(client, id.as_ref().and_then(|id| answer::count(Some(id)))).await?;
    Ok((id, inputs))
}

/// Returns true if the newest recurring job of this purpose is the one that the document limits, and has come to its end: it is not created
/// again and again.
async fn has_ended(client: &Client, purpose: &str, wanted: &WantedJob<'_>) -> Result<bool, Error> {
    let Schedule::Recurring(recurrence) = &wanted.request.schedule else { return Ok(false) };
    if recurrence.limit.is_none() {
        return Ok(false);
    }
    let newest = existing::newest(client, purpose).await?.filter(RecurringJob::has_finished);
    Ok(newest.is_some_and(|job| job.compare(wanted).differences.is_empty()))
}
