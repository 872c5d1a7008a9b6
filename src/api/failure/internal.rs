//! Foreman's 500: it answers a user's mistake in a job with it, and only its words tell the two apart.

use crate::error::{Error, Kind};

/// The error that such an answer means.
pub fn explain(said: Option<&str>, place: &str) -> Error {
    let Some(said) = said else {
        return Error::new(Kind::Server, format!("{place} failed (500) without saying why")).hint(SERVER_LOG);
    };
    if let Some(reason) = said.strip_prefix("Validation failed: ") {
        return Error::new(Kind::Rejected, validation(reason));
    }
    let reason = said.split_once("[Foreman::Exception]: ").map_or(said, |(_, reason)| reason);
    let is_mistake = ["Unknown input ", "Cannot specify both ", "Only one of feature "]
        .iter()
        .any(|start| reason.starts_with(start));
    if is_mistake {
        return Error::new(Kind::Rejected, reason.to_owned());
    }
    Error::new(Kind::Server, format!("the server failed: {reason}")).hint(SERVER_LOG)
}

const SERVER_LOG: &str = "The server's production.log tells more.";

/// A validation's words without the model names that mean nothing to its reader.
fn validation(reason: &str) -> String {
    if let Some((_, inputs)) = reason.split_once("Missing inputs: ") {
        return format!("required inputs have no value: {inputs}");
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
