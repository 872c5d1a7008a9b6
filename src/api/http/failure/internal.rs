//! Foreman's 500: a fault of the server, or a user's mistake in a job; only its text distinguishes them.

use super::refusal::{Refusal, without_code};
use super::{Head, permission};
use crate::api::http::transport::place;
use crate::error::{Error, Kind};

/// Message for a change that the server stopped without a reason.
pub const NO_REASON: &str = "the server refused the change without saying why";

/// Returns the error that a 500 with this message means.
pub fn explain(said: Option<&str>, head: &Head) -> Error {
    let Some(said) = said else {
        return Error::new(Kind::Server, format!("{} failed (500) without saying why", place(&head.url)))
            .hint(SERVER_LOG);
    };
    let reason = without_code(said);
    match Refusal::find(head, said).map(|refusal| refusal.kind) {
        Some(Kind::Rejected) if reason == "resource have no errors" => Error::new(Kind::Rejected, NO_REASON),
        Some(Kind::Rejected) => {
            let invalid = reason.strip_prefix("Validation failed: ");
            Error::new(Kind::Rejected, invalid.map_or_else(|| reason.to_owned(), validation))
        }
        // The server reads the recurring logic that the user may not create.
        Some(Kind::Forbidden) => permission::missing(&["create_recurring_logics"]),
        _ => Error::new(Kind::Server, format!("the server failed: {reason}")).hint(SERVER_LOG),
    }
}

const SERVER_LOG: &str = "The server's production.log tells more.";

/// Returns the message of a validation without the names of the server's models.
fn validation(reason: &str) -> String {
    if let Some((_, inputs)) = reason.split_once("Missing inputs: ") {
        return format!("required inputs have no value: {inputs}");
    }
    if let Some((_, input)) = reason.rsplit_once(": Input ")
        && let Some(name) = input.strip_suffix(": Value is not included in the list")
    {
        return format!("input \"{name}\": the value is not one of the options");
    }
    if reason.contains("Must select a bookmark or enter a search query") {
        return "the hosts are missing: give a search query, or a bookmark that exists".into();
    }
    let words = reason.strip_prefix("Triggering: ").or(reason.strip_prefix("Targeting: ")).unwrap_or(reason);
    if words.starts_with("Start before raw ") {
        return "the job could not start in time: --start-before is earlier than its start".into();
    }
    if words.starts_with("Input type No task could be started") {
        return "no run of the job could be planned; check --cron-line, --max-iteration and --end-time".into();
    }
    if let Some((_, purpose)) = words.split_once("recurring logic with purpose ") {
        let purpose = purpose.strip_suffix(" already exists").unwrap_or(purpose);
        return format!("the purpose \"{purpose}\" is taken by another active or disabled recurring logic");
    }
    if let Some(line) =
        words.strip_prefix("Cronline ").and_then(|rest| rest.strip_suffix(" is not valid format of cron line"))
    {
        return format!("the server does not take the cron line \"{line}\"");
    }
    words.to_owned()
}
