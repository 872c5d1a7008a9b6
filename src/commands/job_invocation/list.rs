//! `rexctl job-invocation list`

use super::columns::LIST;
use crate::api::rex::job_invocations;
use crate::resource::{Place, Resource, Search, Spec};

/// The resource behind `list`; every other verb of job invocations has rules of its own.
pub struct JobInvocation;

const EXAMPLES: &str = "\
Examples:
  rexctl job-invocation list --search 'status = failed' --order 'id DESC' --per-page 10
  rexctl job-invocation list --fields ID,Status,Description
  rexctl --output json job-invocation list --search 'user = admin and started_at > yesterday'";

impl Resource for JobInvocation {
    const SPEC: &'static Spec = &Spec {
        noun: "job invocation",
        place: Place::Top(job_invocations::PATH),
        search: Some(Search { query: "status = failed", order: "id DESC", examples: EXAMPLES }),
        list: LIST,
        ..Spec::EMPTY
    };
}
