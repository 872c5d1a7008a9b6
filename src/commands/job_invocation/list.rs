//! `rexctl job-invocation list`

use super::columns::LIST;
use super::uncounted;
use crate::api::rex::job_invocations;
use crate::resource::{Place, Resource, Search, Spec};

/// The resource behind `list`; every other verb of job invocations has rules of its own.
pub struct JobInvocation;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation list --search 'status = failed' --order 'id DESC'
rexctl job-invocation list --fields ID,Status,Description --per-page 10
rexctl job-invocation list --search 'user = admin and started_at > yesterday'";

impl Resource for JobInvocation {
    const SPEC: &'static Spec = &Spec {
        noun: "job invocation",
        place: Place::Top(job_invocations::PATH),
        search: Some(Search { query: "status = failed", order: "id DESC" }),
        list: LIST,
        note: Some(uncounted::NOTE),
        ..Spec::EMPTY
    };
}
