//! What a user wants who presses Ctrl-C: to leave, or to end the job. Whom nobody can ask is left with the job going on.

use super::wait::{End, Wait};
use crate::api::job_invocations;
use crate::commands::pace::passed;
use crate::error::{Error, Kind};
use crate::interrupt::{self, Interruption};
use crate::prompt;
use crate::streams::Streams;
use serde_json::Map;
use tokio::time::Instant;

impl Wait<'_> {
    /// Follows the job until it ends, the time is up or the user wants to leave.
    pub(super) async fn until_left(&mut self, streams: &mut Streams) -> Result<End, Error> {
        let deadline = self.plan.wait_timeout.map(|timeout| Instant::now() + timeout);
        loop {
            let end = tokio::select! {
                end = self.follow(streams) => Some(end?),
                came = interrupt::pressed() => (came? == Interruption::Order).then_some(End::Detached),
                () = passed(deadline) => Some(End::TimedOut),
            };
            self.report.erase(streams);
            if let Some(end) = end {
                return Ok(end);
            }
            if self.wants_to_leave(streams).await? {
                return Ok(End::Detached);
            }
        }
    }

    /// Asks what to do about the job, where that is possible; a second Ctrl-C leaves it alone.
    async fn wants_to_leave(&mut self, streams: &mut Streams) -> Result<bool, Error> {
        if !streams.may_ask {
            return Ok(true);
        }
        let question =
            format!("Job invocation {}: d detaches, c cancels it, a aborts it, Enter goes on waiting", self.id);
        match prompt::choice(streams, &question, "--detach", &["d", "c", "a"]).await {
            Ok(Some("d")) => return Ok(true),
            Ok(Some("c")) => self.cancel(false, streams).await,
            Ok(Some("a")) => self.cancel(true, streams).await,
            Ok(_) => {}
            Err(error) if error.kind() == Kind::Interrupted => return Ok(true),
            Err(error) => return Err(error),
        }
        Ok(false)
    }

    /// Asks the server once to cancel the job; that it cannot does not end the wait.
    pub(super) async fn cancel(&mut self, force: bool, streams: &mut Streams) {
        let mut options = Map::new();
        options.extend(force.then(|| ("force".to_owned(), true.into())));
        let answer = job_invocations::cancel(self.client, &self.id.to_string(), options).await;
        self.report.erase(streams);
        match answer {
            Ok(_) => streams.note("The server cancels it; waiting for the hosts to end"),
            Err(error) => streams.warn(&format!("Could not cancel job invocation {}: {}", self.id, error.message())),
        }
    }
}
