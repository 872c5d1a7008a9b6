//! The changes, sent one after the other. Each request is sent once.

use super::plan::{ChangeKind, ChangeResult, PlannedChange};
use crate::api::Client;
use crate::api::rex::recurring_logics;
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::signals;
use serde_json::Map;

/// Carries out the changes, those that follow a failure too unless it ends all requests. Returns the first failure.
pub async fn carry_out(client: &Client, changes: &mut [PlannedChange], context: &mut Context) -> Option<Error> {
    let mut first = None;
    for change in changes {
        let done = match change.action {
            ChangeKind::Keep | ChangeKind::LeaveEnded => continue,
            ChangeKind::Create | ChangeKind::Replace | ChangeKind::Remove => one(client, change, context).await,
        };
        match done {
            Ok(outcome) => change.outcome = outcome,
            Err(error) => {
                let is_last = error.kind().ends_all_requests() || error.kind() == Kind::Interrupted;
                change.outcome = ChangeResult::Failed(error.message().to_owned());
                let named = format!("{}: {}", change.purpose, error.message());
                let kind = error.kind();
                first.get_or_insert(error.reword(kind, named));
                if is_last {
                    break;
                }
            }
        }
    }
    first
}

/// Carries out one change. The old job is cancelled before the new one is created, as a purpose is unique among the living.
async fn one(client: &Client, change: &PlannedChange, context: &mut Context) -> Result<ChangeResult, Error> {
    // Ctrl-C must not end the program between the end of the old job and the new one.
    let signals = signals::claim()?;
    if signals.is_pending() {
        return Err(signals.interrupted().await);
    }
    let old = change.existing.as_ref().and_then(|job| job.id());
    if let Some(logic) = old {
        cancel(client, logic).await?;
        context.streams.note(&format!("{}: recurring logic {logic} cancelled", change.purpose));
    }
    if change.action == ChangeKind::Remove {
        return Ok(ChangeResult::Done { logic: old, job: None });
    }
    create(client, change, context).await.map_err(|error| match old {
        Some(logic) if error.kind() != Kind::AnswerLost => error.hint(format!(
            "Recurring logic {logic}, which was replaced, is cancelled: no recurring job of this purpose is left. Apply again."
        )),
        _ => error,
    })
}

/// Cancels a recurring logic. If the answer is lost, its state tells.
async fn cancel(client: &Client, logic: u64) -> Result<(), Error> {
    let Err(error) = recurring_logics::cancel(client, logic, Map::new()).await else { return Ok(()) };
    if error.kind() != Kind::AnswerLost {
        return Err(error);
    }
    match recurring_logics::show(client, logic, &[]).await {
        Ok(found) if !recurring_logics::is_living(&found) => Ok(()),
        _ => {
            Err(error
                .hint(format!("Recurring logic {logic} may or may not be cancelled. Apply again, which looks first.")))
        }
    }
}

/// Creates the job. If the answer is lost, it is found by its purpose, which no other living one has.
async fn create(client: &Client, change: &PlannedChange, context: &mut Context) -> Result<ChangeResult, Error> {
    let Some(ready) = &change.ready else { return Ok(ChangeResult::Open) };
    change.told.warn(&ready.request, &ready.clock, &mut context.streams);
    match ready.send_marked(client, context).await {
        Ok((id, job)) => {
            context.streams.note(&format!("{}: job invocation {id} created", change.purpose));
            ready.created(&job, id).compare(client, false, &mut context.streams).await?;
            Ok(ChangeResult::Done { logic: answer::count(job.pointer("/recurrence/id")), job: Some(id) })
        }
        Err(error) if error.kind() == Kind::AnswerLost => {
            let found = recurring_logics::with_purpose(client, &change.purpose).await;
            let logic = found.ok().and_then(|logics| logics.into_iter().find(recurring_logics::is_living));
            match logic {
                Some(logic) => Ok(ChangeResult::Done { logic: answer::count(logic.get("id")), job: None }),
                None => Err(error
                    .hint("The server may still be creating the job. Apply again, which looks for it by its purpose.")),
            }
        }
        Err(error) => Err(error),
    }
}
