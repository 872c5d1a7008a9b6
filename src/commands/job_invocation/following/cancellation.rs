//! Cancelling the followed job, which the user or `--cancel-on` may want.

use super::job::FollowedJob;
use super::report::Reports;
use crate::api::rex::job_invocations;
use crate::error::Kind;
use crate::streams::Streams;
use serde_json::Map;

/// State of cancelling the followed job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cancellation {
    /// Not requested.
    #[default]
    NotWanted,
    /// Requested without an answer so far; the request is repeated until there is one.
    Sent {
        /// Abort the work on the hosts too.
        force: bool,
    },
    /// Accepted by the server.
    Accepted,
    /// Refused by the server.
    Refused,
}

impl Cancellation {
    /// Asks the server to cancel the job. A failure does not end the wait: it may pass, and the next poll repeats the request.
    pub async fn request(&mut self, job: &FollowedJob<'_>, force: bool, reports: &mut Reports, streams: &mut Streams) {
        let is_repeated = matches!(self, Cancellation::Sent { .. });
        *self = Cancellation::Sent { force };
        let mut options = Map::new();
        options.extend(force.then(|| ("force".to_owned(), true.into())));
        let answer = job_invocations::cancel(job.client, &job.id.to_string(), options).await;
        reports.erase(streams);
        match answer {
            Ok(_) => {
                *self = Cancellation::Accepted;
                streams.note("The server cancels it; waiting for the hosts to end");
            }
            Err(error) if error.kind() == Kind::Interrupted && !is_repeated => *self = Cancellation::NotWanted,
            Err(error) if may_pass(error.kind()) => {
                if !is_repeated {
                    streams.warn(&format!("Job invocation {} is not cancelled yet: {}", job.id, error.message()));
                }
            }
            Err(error) => {
                *self = Cancellation::Refused;
                streams.warn(&format!("Could not cancel job invocation {}: {}", job.id, error.message()));
            }
        }
    }

    /// Repeats a request that was not answered.
    pub async fn repeat(&mut self, job: &FollowedJob<'_>, reports: &mut Reports, streams: &mut Streams) {
        if let Cancellation::Sent { force } = *self {
            self.request(job, force, reports, streams).await;
        }
    }
}

/// Returns true for failures after which the server may accept the same request.
fn may_pass(kind: Kind) -> bool {
    matches!(kind, Kind::AnswerLost | Kind::Unreachable | Kind::Server | Kind::Protocol | Kind::Interrupted)
}
