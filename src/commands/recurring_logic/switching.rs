//! Pausing a recurring logic and letting it go on.

use super::which::Which;
use crate::api::recurring_logics;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;

/// Enables or disables one, and tells when it runs next.
pub async fn switch(which: &Which, enabled: bool, context: &mut Context) -> Result<Exit, Error> {
    let client = context.client().await?;
    let id = which.id(&client).await?;
    let logic = recurring_logics::set_enabled(&client, id, enabled).await?;
    let (told, wanted) = if enabled { ("enabled", "active") } else { ("disabled", "disabled") };
    // A server may take the change and keep the state, as for a recurring logic that has ended.
    if let Some(state) = answer::text(&logic, "/state").filter(|state| *state != wanted) {
        return Err(Error::new(Kind::Rejected, format!("recurring logic {id} stays {state}")));
    }
    context.message(&format!("Recurring logic {told}."), id)?;
    if let Some(next) = answer::text(&logic, "/next_occurence").filter(|_| enabled) {
        context.streams.note(&format!("Next run {next}"));
    }
    Ok(Exit::Done)
}
