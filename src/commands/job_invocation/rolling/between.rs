//! The time between two batches: a command on this machine, and a pause.

use super::end::RolloutEnd;
use super::steps::Rolling;
use crate::commands::child_process::{self, ProcessEnd};
use crate::context::Context;
use crate::error::Error;
use crate::model::rollout::{BatchState, JournalEntry};
use crate::signals::{self, SignalGuard};
use chrono::Utc;
use std::io;
use std::os::fd::AsFd as _;
use std::process::{Command, Stdio};
use std::time::Duration;
use tokio::time::Instant;

impl Rolling<'_> {
    /// Runs the command of `--between` and waits, before `batch`.
    pub async fn pause(
        &mut self,
        batch: usize,
        signals: &SignalGuard,
        context: &mut Context,
    ) -> Result<Option<RolloutEnd>, Error> {
        let plan = &self.journal.state().plan;
        let pause = Duration::from_secs(plan.pause);
        if let Some(command) = plan.between.clone() {
            context.streams.flush()?;
            let mut command = self.command(&command, batch).map_err(Error::config)?;
            let ended = child_process::wait(&mut command, signals).await;
            let ProcessEnd { status, was_interrupted } = ended.map_err(|error| error.option("--between"))?;
            // Ctrl-C ends the command too, and may be heard of after that.
            signals::process_pending_events().await;
            if was_interrupted || signals.is_pending() {
                signals.discard_pending();
                return Ok(Some(RolloutEnd::Interrupted));
            }
            if !status.success() {
                self.note(&JournalEntry::CommandFailed { at: Utc::now() })?;
                return Ok(Some(RolloutEnd::Between(status)));
            }
        }
        if pause.is_zero() {
            return Ok(None);
        }
        context.streams.note(&format!("Pausing for {} s", pause.as_secs()));
        Ok(self.sleep(Instant::now() + pause, signals).await)
    }

    /// Returns the command, which prints on standard error: standard output is for the data of the rollout.
    fn command(&self, line: &str, batch: usize) -> anyhow::Result<Command> {
        let state = self.journal.state();
        let last = batch.checked_sub(1).and_then(|last| state.batches().get(last));
        let job = match last {
            Some(BatchState::Ended(end)) => end.job.to_string(),
            _ => String::new(),
        };
        let mut command = Command::new("sh");
        command
            .args(["-c", line])
            .stdin(Stdio::null())
            .stdout(Stdio::from(io::stderr().as_fd().try_clone_to_owned()?))
            .env("REXCTL_ROLLOUT", self.journal.id.to_string())
            .env("REXCTL_BATCH", batch.to_string())
            .env("REXCTL_BATCHES", state.plan.batches.len().to_string())
            .env("REXCTL_JOB", job)
            .env("REXCTL_FAILURES", state.failures().to_string());
        Ok(command)
    }
}
