//! The answers with 404 or 500 that prove that Foreman did not make a change; seen on running servers, all sent before it acts. Other
//! texts prove nothing: rendering the answer comes after the change, and a fault in that is a 500 or a 404 too.

use super::{Head, text_of};
use crate::api::http::json;
use crate::api::http::path::segment;
use crate::error::Kind;
use reqwest::Method;

/// A known text of refusal.
pub struct Refusal {
    status: u16,
    /// First words of the text, behind the code that may precede them.
    start: &'static str,
    /// Requests that it may answer.
    scope: Scope,
    /// Kind of failure.
    pub kind: Kind,
}

enum Scope {
    Any,
    /// The creation of a job.
    NewJob,
    /// Paths with this end.
    End(&'static str),
    /// Paths of and below the record that the text names, which the server looks up first.
    Record,
}

/// All known texts of refusal.
const REFUSALS: [Refusal; 10] = [
    refusal(500, "Validation failed: ", Scope::Any, Kind::Rejected),
    refusal(500, "Unknown input ", Scope::NewJob, Kind::Rejected),
    refusal(500, "Cannot specify both ", Scope::NewJob, Kind::Rejected),
    refusal(500, "Only one of feature ", Scope::NewJob, Kind::Rejected),
    // A recurring job of a user without the permission to make one.
    refusal(500, "PG::NotNullViolation: ERROR:  null value in column \"cron_line\"", Scope::Any, Kind::Forbidden),
    // The ids of the tasks to resume are no UUIDs.
    refusal(500, "PG::InvalidTextRepresentation: ", Scope::End("/bulk_resume"), Kind::Server),
    // A locked template is not deleted.
    refusal(500, "resource have no errors", Scope::Any, Kind::Rejected),
    refusal(404, "Template with id '", Scope::NewJob, Kind::NotFound),
    refusal(404, "Resource ", Scope::Record, Kind::NotFound),
    refusal(404, "Could not rerun job ", Scope::End("/rerun"), Kind::NotFound),
];

const fn refusal(status: u16, start: &'static str, scope: Scope, kind: Kind) -> Refusal {
    Refusal { status, start, scope, kind }
}

impl Refusal {
    /// Finds the refusal that an answer with this message is.
    pub fn find(head: &Head, said: &str) -> Option<&'static Self> {
        let (reason, path) = (without_code(said), head.url.path());
        let applies = |it: &&Refusal| {
            it.status == head.status.as_u16()
                && reason.starts_with(it.start)
                && match it.scope {
                    Scope::Any => true,
                    Scope::NewJob => head.method == Method::POST && path.ends_with("/api/job_invocations"),
                    Scope::End(end) => path.ends_with(end),
                    Scope::Record => names_record_of(reason, path),
                }
        };
        REFUSALS.iter().find(applies)
    }
}

/// Returns a message without the code that precedes those of Foreman's own exceptions.
pub fn without_code(said: &str) -> &str {
    said.split_once("[Foreman::Exception]: ").map_or(said, |(_, reason)| reason)
}

/// Reads the kind and the id in `Resource job_invocation not found by id '9'`.
pub fn missing_record(reason: &str) -> Option<(&str, &str)> {
    reason.strip_prefix("Resource ")?.strip_suffix('\'')?.split_once(" not found by id '")
}

/// Returns true for `Resource job_invocation not found by id '9'` in the answer for `/api/job_invocations/9/cancel`. The id is empty if the
/// missing record is the one above: the text for `/api/templates/9/template_inputs` then names a template_input.
fn names_record_of(reason: &str, path: &str) -> bool {
    let Some((kind, id)) = missing_record(reason) else { return false };
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

/// Returns true if an answer other than 2xx proves that the change was not made. Foreman sends 404 and 500 at any time, so that only known
/// texts are a proof. It finds errors of the client (other 4xx) before it acts, so that those with its JSON are one; some of these come
/// from proxies, which then have not passed the request on.
pub fn refuses(head: &Head, body: &[u8]) -> bool {
    let json = json::short(body);
    let said = json.as_ref().and_then(text_of);
    match head.status.as_u16() {
        404 | 500 => said.is_some_and(|said| Refusal::find(head, &said).is_some()),
        // Sent by proxies when the server has not answered in time, or the client seems to be gone.
        408 | 499 => false,
        401 | 403 | 405 | 407 | 411 | 413 | 414 | 415 | 417 | 429 | 431 => true,
        400..=498 => said.is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::StatusCode;
    use reqwest::header::HeaderMap;

    fn is_refusal(method: Method, status: u16, path: &str, said: &str) -> bool {
        let url = format!("https://f.example{path}").parse().unwrap();
        let head = Head { method, status: StatusCode::from_u16(status).unwrap(), headers: HeaderMap::new(), url };
        Refusal::find(&head, said).is_some()
    }

    #[test]
    fn a_flaw_of_a_new_job_is_a_refusal_only_of_its_creation() {
        for said in [
            "Unknown input nope",
            "Cannot specify both x",
            "Only one of feature and y",
            "ERF42-0524 [Foreman::Exception]: Unknown input z",
        ] {
            for (method, path, expected) in [
                (Method::POST, "/api/job_invocations", true),
                (Method::POST, "/prefix/api/job_invocations", true),
                (Method::GET, "/api/job_invocations", false),
                (Method::POST, "/api/job_invocations/9/cancel", false),
                (Method::POST, "/api/job_invocations/9/rerun", false),
                (Method::PUT, "/api/bookmarks/9", false),
                (Method::POST, "/foreman_tasks/api/tasks/bulk_resume", false),
            ] {
                assert_eq!(is_refusal(method.clone(), 500, path, said), expected, "{method} {path}: {said}");
            }
        }
    }

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
            assert_eq!(is_refusal(Method::POST, 404, path, said), expected, "{path}: {said}");
        }
    }
}
