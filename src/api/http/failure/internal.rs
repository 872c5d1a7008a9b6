//! Foreman's 500: a fault of the server, or a user's mistake in a job; only its text distinguishes them.

use super::refusal::{Refusal, without_code};
use super::{Head, permission, validation};
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
        Some(Kind::Rejected) => Error::of_fields(Kind::Rejected, validation::fields(reason)),
        // The server reads the recurring logic that the user may not create.
        Some(Kind::Forbidden) => permission::missing(&["create_recurring_logics"]),
        _ => Error::new(Kind::Server, format!("the server failed: {reason}")).hint(SERVER_LOG),
    }
}

const SERVER_LOG: &str = "The server's production.log tells more.";
