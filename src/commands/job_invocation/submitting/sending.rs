//! Sends the request once, and looks for its job if the answer was lost.

use super::refused_fields::with_values;
use super::{features, names, template_inputs};
use crate::api::Client;
use crate::api::rex::job_invocations;
use crate::commands::job_invocation::event;
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;
use crate::render::Format;
use crate::signals;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use tokio::time::Instant;

/// Pointer to the id of the template in a payload.
const TEMPLATE: &str = "/job_invocation/job_template_id";

/// Pointer to the label of the feature in a payload.
const FEATURE: &str = "/job_invocation/feature";

/// Posts the payload; `--debug` logs `shown`. Returns the id and the job invocation.
pub async fn send(client: &Client, payload: &Value, shown: &Value) -> Result<(u64, Value), Error> {
    let before = Instant::now();
    match send_marked(client, payload, shown).await {
        Err(error) if error.kind() == Kind::AnswerLost => Err(look_for(client, payload, error, before).await),
        sent => sent,
    }
}

/// Posts the payload as [`send`] does, but does not look for the job if the answer is lost: a mark in its search tells it from all others.
pub async fn send_marked(client: &Client, payload: &Value, shown: &Value) -> Result<(u64, Value), Error> {
    match job_invocations::create(client, payload, shown).await {
        Ok(job) => match id_of(&job) {
            Some(id) => Ok((id, job)),
            None => Err(nameless()),
        },
        Err(error) if error.kind() == Kind::Rejected => {
            Err(with_inputs(client, payload, with_values(error, shown)).await)
        }
        Err(error) if error.kind() == Kind::NotFound => {
            Err(features::explain(client, payload, with_values(error, shown)).await)
        }
        Err(error) => Err(error),
    }
}

/// Prints that the job was created; `answer` is the server's answer if it may be shown.
pub fn tell(context: &mut Context, text: &str, id: u64, answer: Option<&Value>) -> Result<(), Error> {
    let written = match (context.format(), answer) {
        (Some(Format::Ndjson), _) => event::write("created", id, json!({ "message": text }), &mut context.streams)
            .and_then(|()| context.streams.flush()),
        (Some(Format::ApiJson), Some(answer)) => context.tell(text, answer),
        _ => context.tell(text, &json!({ "id": id })),
    };
    written.map_err(|error| {
        error
            .action("Could not print the id of the job invocation")
            .hint(format!("It was created; follow it with: rexctl watch {id}"))
    })
}

/// Returns the id of a job invocation.
pub fn id_of(job: &Value) -> Option<u64> {
    answer::count(job.get("id"))
}

/// Returns the error for an answer without the id of a job.
pub fn nameless() -> Error {
    Error::new(Kind::AnswerLost, "the server's answer names no job invocation")
}

/// Looks among the user's newest jobs for one that `payload` may have created since `before`, and adds the result to the error `lost`.
/// A null payload matches every job.
pub async fn look_for(client: &Client, payload: &Value, lost: Error, before: Instant) -> Error {
    let error = |found: String| {
        let message = format!("{}\n{found}", lost.message());
        lost.reword(Kind::AnswerLost, message)
    };
    let search = client.username().map(|user| format!("user = {}", quoted(&user)));
    let jobs = match newest(client, search.as_deref().unwrap_or_default()).await {
        Ok(jobs) => jobs,
        Err(failed) => {
            return error(format!("could not find out whether a job was created: {}", failed.message()))
                .hint("Check before running this again: rexctl jobs");
        }
    };
    let template = if payload.pointer(TEMPLATE).is_some() { " with this template" } else { "" };
    let moments = Moments::of(client, before);
    let made_before = jobs.iter().filter(|job| moments.are_after(job)).filter_map(id_of).max().unwrap_or_default();
    let ours = jobs.iter().filter(|job| may_be_ours(job, payload, &moments)).filter_map(id_of);
    // Ids only grow: what is older than a job of before is of before too, whenever it starts.
    let alike: Vec<_> = ours.filter(|id| *id > made_before).collect();
    match alike.as_slice() {
        [] => error("your newest job invocations have no such job; the server may still be creating it".into())
            .hint("Wait a moment and check before running this again: rexctl jobs"),
        [id] => error(format!("job invocation {id} was created at that time{template}; it is probably this one"))
            .hint(format!("Follow it with: rexctl watch {id}")),
        several => error(format!("one of these job invocations may be it: {several:?}"))
            .hint("Check them before running this again: rexctl job-invocation info ID"),
    }
}

/// Returns the newest jobs that `search` finds. The signal that ended the request is discarded; the next one ends the search.
async fn newest(client: &Client, search: &str) -> Result<Vec<Value>, Error> {
    let signals = signals::claim()?;
    signals.discard_pending();
    tokio::select! {
        newest = job_invocations::newest(client, search, 20) => newest,
        interruption = signals.interrupted() => Err(interruption),
    }
}

/// Returns true if a listed job may come from the request: template and description match, and it did not start before, nor will it later
/// where the request wants it at once.
fn may_be_ours(job: &Value, payload: &Value, moments: &Moments) -> bool {
    let wanted = payload.pointer(TEMPLATE);
    let same_template = match (wanted, job.get("template_id")) {
        // The user's id is text, the server's a number.
        (Some(wanted), Some(found)) => answer::plain(wanted) == answer::plain(found),
        _ => true,
    };
    let described = payload.pointer("/job_invocation/description_format").and_then(Value::as_str);
    let same_description = match described.filter(|text| !text.contains("%{")) {
        Some(text) => job.get("description").is_some_and(|found| found == text),
        None => true,
    };
    let later = ["/job_invocation/scheduling/start_at", "/job_invocation/recurrence/cron_line"];
    let is_for_now = later.iter().all(|pointer| payload.pointer(pointer).is_none_or(Value::is_null));
    same_template && same_description && !moments.are_after(job) && !(is_for_now && moments.are_before(job))
}

/// The time in which a request made its job, if it did.
struct Moments {
    /// Time before the request, by the server's clock.
    begin: DateTime<Utc>,
    /// Time of the look for the job.
    end: DateTime<Utc>,
}

impl Moments {
    fn of(client: &Client, before: Instant) -> Self {
        // Servers tell whole seconds; this machine's clock may be far from that of a server which does not tell its own.
        let slack = if client.knows_time() { TimeDelta::seconds(2) } else { TimeDelta::minutes(2) };
        Self { begin: client.time_at(before) - slack, end: client.time_at(Instant::now()) + slack }
    }

    /// Returns true if the job started before them.
    fn are_after(&self, job: &Value) -> bool {
        start(job).is_some_and(|start| start < self.begin)
    }

    /// Returns true if the job starts after them.
    fn are_before(&self, job: &Value) -> bool {
        start(job).is_some_and(|start| start > self.end)
    }
}

/// Returns the start of a listed job.
fn start(job: &Value) -> Option<DateTime<Utc>> {
    job.get("start_at").and_then(Value::as_str).and_then(answer::instant)
}

/// Adds the inputs of the template, and the closest ones, to a refusal that is about inputs.
async fn with_inputs(client: &Client, payload: &Value, error: Error) -> Error {
    let inputs = payload.pointer("/job_invocation/inputs").and_then(Value::as_object);
    let Some(inputs) = inputs.filter(|_| error.message().contains("input")) else { return error };
    let template = match (payload.pointer(TEMPLATE), payload.pointer(FEATURE).and_then(Value::as_str)) {
        (Some(template), _) => Some(template.clone()),
        (None, Some(feature)) => names::template_of_feature(client, feature).await.ok().flatten(),
        (None, None) => None,
    };
    match template {
        Some(template) => template_inputs::explain(client, &template, inputs, error).await,
        None => error,
    }
}
