//! Ctrl-C while a job is followed: detach, cancel or abort, chosen in a menu. Without a terminal, Ctrl-C ends the wait.

use super::wait::{Cancelling, End, Wait};
use crate::api::rex::job_invocations;
use crate::error::{Error, Kind};
use crate::polling::passed;
use crate::prompt;
use crate::signals::{self, Signal};
use crate::streams::Streams;
use serde_json::Map;
use tokio::time::Instant;

impl Wait<'_> {
    /// Follows the job until it ends, the time is up or the user leaves.
    pub(super) async fn until_left(&mut self, streams: &mut Streams) -> Result<End, Error> {
        let deadline = self.plan.wait_timeout.map(|timeout| Instant::now() + timeout);
        // A change that is being sent owns the signals meanwhile, and passes on the one that ends it.
        let signals = signals::claim()?;
        loop {
            let end = tokio::select! {
                end = self.follow(streams) => Some(end?),
                signal = signals.received() => (signal == Signal::Terminate || !streams.may_ask).then_some(End::Interrupted),
                () = passed(deadline) => Some(End::TimedOut),
            };
            self.report.erase(streams);
            let end = match end {
                None => tokio::select! {
                    end = self.choose(streams) => end?,
                    // Nobody has read the states while the menu was open.
                    () = passed(deadline) => Some(if self.has_ended_meanwhile(streams).await? { End::Job } else { End::TimedOut }),
                },
                end => end,
            };
            if let Some(end) = end {
                return Ok(end);
            }
        }
    }

    /// Asks what to do about the job; none to keep watching. A second Ctrl-C leaves it alone.
    async fn choose(&mut self, streams: &mut Streams) -> Result<Option<End>, Error> {
        let question =
            format!("Job invocation {} has not ended: [d]etach, [c]ancel, [a]bort, Enter to keep watching", self.id);
        match prompt::choice(streams, &question, "--detach", &["d", "c", "a"]).await {
            Ok(Some("d")) => return Ok(Some(End::Detached)),
            Ok(Some("c")) => self.cancel(false, streams).await,
            Ok(Some("a")) => self.cancel(true, streams).await,
            Ok(_) => {}
            Err(error) if error.kind() == Kind::Interrupted => return Ok(Some(End::Interrupted)),
            Err(error) => return Err(error),
        }
        Ok(None)
    }

    /// Asks the server to cancel the job. That it cannot does not end the wait, and an answer that never came is no answer: the
    /// next tick reads the states and asks again.
    pub(super) async fn cancel(&mut self, force: bool, streams: &mut Streams) {
        let again = matches!(self.cancelling, Cancelling::Sent { .. });
        self.cancelling = Cancelling::Sent { force };
        let mut options = Map::new();
        options.extend(force.then(|| ("force".to_owned(), true.into())));
        let answer = job_invocations::cancel(self.client, &self.id.to_string(), options).await;
        self.report.erase(streams);
        match answer {
            Ok(_) => {
                self.cancelling = Cancelling::Accepted;
                streams.note("The server cancels it; waiting for the hosts to end");
            }
            Err(error) if error.kind() == Kind::Interrupted && !again => self.cancelling = Cancelling::NotWanted,
            Err(error) if may_pass(error.kind()) => {
                if !again {
                    streams.warn(&format!("Job invocation {} is not cancelled yet: {}", self.id, error.message()));
                }
            }
            Err(error) => {
                self.cancelling = Cancelling::Refused;
                streams.warn(&format!("Could not cancel job invocation {}: {}", self.id, error.message()));
            }
        }
    }
}

/// Returns true for failures after which the server may take the same request.
fn may_pass(kind: Kind) -> bool {
    matches!(kind, Kind::AnswerLost | Kind::Unreachable | Kind::Server | Kind::Protocol | Kind::Interrupted)
}
