//! The answers by which Foreman says that it did not make a change: seen on running servers, all of them given before it acts.
//! It renders its answer after it has acted, and any fault in that is a 500 or a 404 too: no other words of these two tell anything.

use super::{Head, text_of};
use crate::api::http::json;
use crate::api::rex::job_invocations::segment;
use crate::error::Kind;
use reqwest::StatusCode;

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
    /// Paths of and below a record, which is looked up first: the one that the sentence names.
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
    refusal(404, "Template with id '", Scope::End("/job_invocations"), Kind::NotFound),
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
/// missing record is the one above: `/api/templates/9/template_inputs` has no template_input then.
fn names_record_of(reason: &str, path: &str) -> bool {
    let named = reason.strip_prefix("Resource ").and_then(|rest| rest.strip_suffix('\''));
    let Some((kind, id)) = named.and_then(|named| named.split_once(" not found by id '")) else { return false };
    let mut neighbours = path.split('/').zip(path.split('/').skip(1));
    if id.is_empty() {
        return neighbours.any(|(above, records)| is_number(above) && is_list_of(records, kind));
    }
    let id = segment(id);
    neighbours.any(|(records, record)| is_list_of(records, kind) && record == id)
}

/// Returns true for `smart_proxies` and `smart_proxy`.
fn is_list_of(records: &str, kind: &str) -> bool {
    let ending = |plural: &str, singular: &str| {
        records.strip_suffix(plural).zip(kind.strip_suffix(singular)).is_some_and(|(list, one)| list == one)
    };
    !kind.is_empty() && (ending("s", "") || ending("ies", "y") || ending("sses", "ss") || ending("media", "medium"))
}

fn is_number(segment: &str) -> bool {
    !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns true if an answer other than 2xx says that the change was not made. A 404 and a 500 Foreman gives at any time, so that only known
/// sentences say it. An error of the client (other 4xx) it finds before it does anything: one that Foreman has written is a refusal, and
/// what stands before it refuses by some of these before the request gets to it.
pub fn refuses(head: &Head, body: &[u8]) -> bool {
    let json = json::short(body);
    let said = json.as_ref().and_then(text_of);
    match head.status.as_u16() {
        404 | 500 => said.is_some_and(|said| Refusal::find(head.status, &said, head.url.path()).is_some()),
        // Given when the server has not answered in time, and when it is taken that nobody waits for the answer.
        408 | 499 => false,
        401 | 403 | 405 | 407 | 411 | 413 | 414 | 415 | 417 | 429 | 431 => true,
        400..=498 => said.is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_record_is_a_refusal_only_of_the_path_s_own() {
        for (path, said, expected) in [
            ("/api/job_invocations/9/cancel", "Resource job_invocation not found by id '9'", true),
            ("/p/api/job_invocations/9/rerun", "Resource job_invocation not found by id '9'", true),
            ("/api/job_invocations/9/rerun", "Resource host not found by id '9'", false),
            ("/api/job_invocations/9/rerun", "Resource job_invocation not found by id '7'", false),
            ("/api/job_invocations", "Resource job_invocation not found by id '9'", false),
            ("/api/templates/9/template_inputs", "Resource template_input not found by id ''", true),
            ("/api/templates/9/template_inputs/7", "Resource template_input not found by id '7'", true),
            ("/api/templates/9/template_inputs/7", "Resource template_input not found by id '9'", false),
            ("/api/templates/9/template_inputs/7", "Resource host not found by id ''", false),
            ("/api/job_templates", "Resource job_template not found by id ''", false),
            ("/api/smart_proxies/9", "Resource smart_proxy not found by id '9'", true),
            ("/api/bookmarks/a%20b", "Resource bookmark not found by id 'a b'", true),
            ("/api/bookmarks/9", "Resource  not found by id '9'", false),
            ("/api/job_invocations", "Template with id '7' was not found", true),
            ("/api/job_invocations/9/rerun", "Template with id '7' was not found", false),
            ("/api/bookmarks/9", "Not Found", false),
        ] {
            assert_eq!(Refusal::find(StatusCode::NOT_FOUND, said, path).is_some(), expected, "{path}: {said}");
        }
    }
}
