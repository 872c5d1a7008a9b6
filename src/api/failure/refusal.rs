//! The answers by which Foreman says that it did not make a change: seen on running servers, all of them given before it acts.
//! It renders its answer after it has acted, and any fault in that is a 500 or a 404 too: no other words of these two tell anything.

use super::{Head, text_of};
use crate::api::json;
use crate::error::Kind;
use reqwest::{Method, StatusCode};

/// A sentence of refusal.
pub struct Refusal {
    status: u16,
    /// The sentence's first words, without the code that may stand before them.
    start: &'static str,
    /// The requests that are refused by it.
    scope: Scope,
    /// The kind of failure it is.
    pub kind: Kind,
}

enum Scope {
    Any,
    /// Paths that end so.
    End(&'static str),
    /// Paths below a record, which is looked up first: the one that the sentence names.
    Record,
}

/// All that are known.
const REFUSALS: [Refusal; 10] = [
    refusal(500, "Validation failed: ", Scope::Any, Kind::Rejected),
    refusal(500, "Unknown input ", Scope::Any, Kind::Rejected),
    refusal(500, "Cannot specify both ", Scope::Any, Kind::Rejected),
    refusal(500, "Only one of feature ", Scope::Any, Kind::Rejected),
    // A recurring job of a user without the permission to make one.
    refusal(500, "PG::NotNullViolation: ERROR:  null value in column \"cron_line\"", Scope::Any, Kind::Forbidden),
    // The tasks to resume are looked for by an id that is none.
    refusal(500, "PG::InvalidTextRepresentation: ", Scope::End("/bulk_resume"), Kind::Server),
    // A locked template is not deleted.
    refusal(500, "resource have no errors", Scope::Any, Kind::Rejected),
    refusal(404, "Template with id '", Scope::Any, Kind::NotFound),
    refusal(404, "Resource ", Scope::Record, Kind::NotFound),
    refusal(404, "Could not rerun job ", Scope::End("/rerun"), Kind::NotFound),
];

const fn refusal(status: u16, start: &'static str, scope: Scope, kind: Kind) -> Refusal {
    Refusal { status, start, scope, kind }
}

impl Refusal {
    /// Finds the refusal that the server gives with `said` to a request for `path`.
    pub fn find(status: StatusCode, said: &str, path: &str) -> Option<&'static Self> {
        let reason = without_code(said);
        let applies = |it: &&Refusal| {
            it.status == status
                && reason.starts_with(it.start)
                && match it.scope {
                    Scope::Any => true,
                    Scope::End(end) => path.ends_with(end),
                    Scope::Record => names_record_of(reason, path),
                }
        };
        REFUSALS.iter().find(applies)
    }
}

/// Returns the sentence without the code that Foreman's own exceptions have before it.
pub fn without_code(said: &str) -> &str {
    said.split_once("[Foreman::Exception]: ").map_or(said, |(_, reason)| reason)
}

/// Returns true for `Resource job_invocation not found by id '9'` in the answer for `/api/job_invocations/9/cancel`. The id is empty if the
/// missing record is the parent.
fn names_record_of(reason: &str, path: &str) -> bool {
    let id = reason.rsplit_once(" not found by id '").and_then(|(_, id)| id.strip_suffix('\''));
    let mut segments = path.split('/');
    match id {
        Some("") => segments.any(is_number),
        Some(id) => segments.any(|segment| segment == id),
        None => false,
    }
}

fn is_number(segment: &str) -> bool {
    !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns true if an answer other than 2xx says that the change was not made. Foreman finds an error of the client (4xx) before it does
/// anything; a 404 it gives at any time, and it is a refusal only about the record that is to be changed or deleted.
pub fn refuses(method: &Method, head: &Head, body: &[u8]) -> bool {
    let status = head.status;
    match status.as_u16() {
        404 | 500 => {
            let json = json::short(body);
            let said = json.as_ref().and_then(text_of);
            let is_missing = status == StatusCode::NOT_FOUND && json.is_some() && *method != Method::POST;
            is_missing || said.is_some_and(|said| Refusal::find(status, &said, head.url.path()).is_some())
        }
        400..=499 => true,
        _ => false,
    }
}
