//! The time between two batches: a command on this machine, and a pause.

use super::end::RolloutEnd;
use super::steps::Rolling;
use crate::context::Context;
use crate::error::Error;
use crate::model::rollout::BatchState;
use crate::signals::{Signal, SignalGuard};
use anyhow::Context as _;
use rustix::process::{self, Pid, kill_process};
use std::io;
use std::os::fd::AsFd as _;
use std::process::{Command, ExitStatus, Stdio};
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
            let (status, was_interrupted) = self.run_between(&command, batch, signals).await?;
            if was_interrupted {
                return Ok(Some(RolloutEnd::Interrupted));
            }
            if !status.success() {
                return Ok(Some(RolloutEnd::Between(status)));
            }
        }
        if pause.is_zero() {
            return Ok(None);
        }
        context.streams.note(&format!("Pausing for {} s", pause.as_secs()));
        Ok(self.sleep(Instant::now() + pause, signals).await)
    }

    /// Runs a command to its end. A signal is passed on to it; returns true if one came.
    async fn run_between(&self, line: &str, batch: usize, signals: &SignalGuard) -> Result<(ExitStatus, bool), Error> {
        let mut child = self.command(line, batch).map_err(Error::config)?.spawn();
        let child = child.as_mut().map_err(|cause| Error::config(anyhow::anyhow!("--between: {cause}")))?;
        let id = Pid::from_child(child);
        let mut was_interrupted = false;
        loop {
            let ended = child.try_wait().context("--between").map_err(Error::config)?;
            if let Some(status) = ended {
                return Ok((status, was_interrupted));
            }
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(20)) => {}
                signal = signals.received() => {
                    was_interrupted = true;
                    // The command receives the terminal's Ctrl-C as well.
                    if signal == Signal::Terminate {
                        let _ = kill_process(id, process::Signal::TERM);
                    }
                }
            }
        }
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
