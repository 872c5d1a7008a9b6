//! `/api/job_invocations`

mod actions;
mod create;
mod index;
mod rows;
mod show;
mod triggering;

pub use actions::{cancel, rerun};
pub use create::create;
pub use index::index;
pub use rows::{hosts, template_invocations};
pub use show::show;

use super::errors;
use super::http::Reply;
use super::state::{JobRecord, ServerState};

/// Returns the job with this id.
pub fn find<'a>(state: &'a ServerState, id: &str) -> Result<&'a JobRecord, Reply> {
    let job = id.parse().ok().and_then(|id| state.jobs.get(&id));
    job.ok_or_else(|| errors::not_found("job_invocation", id))
}
