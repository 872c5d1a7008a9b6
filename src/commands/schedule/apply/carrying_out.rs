//! The changes, sent one after the other. Each request is sent once.

use super::document::of_file;
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
async fn one(client: &Client, change: &mut PlannedChange, context: &mut Context) -> Result<ChangeResult, Error> {
    // Ctrl-C must not end the program between the end of the old job and the new one.
    let signals = signals::claim()?;
    if signals.is_pending() {
        return Err(signals.interrupted().await);
    }
    // A question may have taken its time.
    check_times(client, change)?;
    let old = change.existing.as_ref().and_then(|job| job.id());
    if let Some(logic) = old {
        cancel(client, logic).await?;
        context.streams.note(&format!("{}: recurring logic {logic} cancelled", change.purpose));
    }
    if change.action == ChangeKind::Remove {
        return Ok(ChangeResult::Done { logic: old, job: None });
    }
    let created = match create(client, change, context).await {
        Ok(created) => created,
        Err(error) => return Err(explained(client, change, old, error).await),
    };
    if change.existing.as_ref().is_some_and(|job| job.is_paused()) {
        pause(client, change, &created).await?;
    }
    Ok(created)
}

/// Checks the times of the job that is to be created, and counts its runs up to its end, by the present time of the server's clock.
fn check_times(client: &Client, change: &mut PlannedChange) -> Result<(), Error> {
    let file = change.file.as_deref().unwrap_or_default();
    change.ready.as_mut().map_or(Ok(()), |ready| ready.check_times(client).map_err(|error| of_file(error, file)))
}

/// Returns the error about a job that was not created, with what is on the server in its place.
async fn explained(client: &Client, change: &PlannedChange, old: Option<u64>, error: Error) -> Error {
    if error.kind() == Kind::AnswerLost || error.kind().ends_all_requests() {
        return error;
    }
    let other = find(client, &change.purpose).await.filter(|other| Some(*other) != old);
    match (other, old) {
        (Some(other), _) => {
            let message = format!(
                "recurring logic {other} of this purpose was created by somebody else meanwhile, so none was created"
            );
            error.reword(Kind::Rejected, message).replace_hint("Apply again, which compares it with the document.")
        }
        (None, Some(old)) => error.hint(format!(
            "Recurring logic {old}, which was replaced, is cancelled: no recurring job of this purpose is left. Apply again."
        )),
        (None, None) => error,
    }
}

/// Pauses the job in the place of a paused one. Servers create none that is paused.
async fn pause(client: &Client, change: &PlannedChange, created: &ChangeResult) -> Result<(), Error> {
    let logic = match created {
        ChangeResult::Done { logic: Some(logic), .. } => Some(*logic),
        _ => find(client, &change.purpose).await,
    };
    let paused = match logic {
        Some(logic) => recurring_logics::set_enabled(client, logic, false).await.map(drop),
        None => Err(Error::new(Kind::Protocol, "the server does not tell the new recurring logic")),
    };
    paused.map_err(|error| {
        let message = format!("created, but it is active and not paused, as the old one was: {}", error.message());
        let id = logic.map_or_else(|| "ID".to_owned(), |logic| format!("logic:{logic}"));
        let kind = error.kind();
        error.reword(kind, message).replace_hint(format!("Pause it with: rexctl schedule pause {id}"))
    })
}

/// Returns the recurring logic that is active or disabled and has this purpose, if it is told.
async fn find(client: &Client, purpose: &str) -> Option<u64> {
    let logics = recurring_logics::with_purpose(client, purpose).await.ok()?;
    logics.iter().find(|logic| recurring_logics::is_living(logic)).and_then(|logic| answer::count(logic.get("id")))
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
async fn create(client: &Client, change: &mut PlannedChange, context: &mut Context) -> Result<ChangeResult, Error> {
    check_times(client, change)?;
    let Some(ready) = &change.ready else { return Ok(ChangeResult::Open) };
    change.told.warn(&ready.request, &ready.clock, &mut context.streams);
    match ready.send_marked(client, context).await {
        Ok((id, job)) => {
            context.streams.note(&format!("{}: job invocation {id} created", change.purpose));
            ready.created(&job, id, client).compare(client, false, &mut context.streams).await?;
            Ok(ChangeResult::Done { logic: answer::count(job.pointer("/recurrence/id")), job: Some(id) })
        }
        Err(error) if error.kind() == Kind::AnswerLost => {
            match find(client, &change.purpose).await {
                Some(logic) => Ok(ChangeResult::Done { logic: Some(logic), job: None }),
                None => Err(error
                    .hint("The server may still be creating the job. Apply again, which looks for it by its purpose.")),
            }
        }
        Err(error) => Err(error),
    }
}
