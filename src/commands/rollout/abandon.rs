//! `rexctl rollout abandon`: the rest of a rollout is not run any more.

use super::RolloutId;
use crate::commands::job_invocation::rolling::journal::JournalDirectory;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::host_range;
use crate::model::rollout::{BatchState, JournalEntry};
use crate::noun::Verb;
use chrono::Utc;

/// Flags of `rollout abandon`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    rollout: RolloutId,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not abandon the rollout")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let directory = JournalDirectory::of(&context.environment)?;
        let id = self.rollout.find(&directory, context)?;
        let mut journal = directory.open(id).await?;
        let status = journal.state().status();
        if !status.can_be_resumed() {
            return Err(Error::usage(format!("rollout {id} is {}", status.as_str())));
        }
        let left = journal.state().hosts_left().len();
        for state in journal.state().batches() {
            match state {
                BatchState::Running { job, .. } => {
                    context.streams.note(&format!("Job {job} goes on. Cancel it with: rexctl cancel {job}"));
                }
                BatchState::Uncertain(_) => {
                    context.streams.warn("The last request may have made a job. Look with: rexctl jobs");
                }
                BatchState::Open | BatchState::Ended(_) => {}
            }
        }
        journal.add(&JournalEntry::Abandoned { at: Utc::now() })?;
        let text = format!("Rollout {id} is abandoned, {} left without a job", host_range::hosts(left as u64));
        context.message(&text, id)?;
        Ok(Exit::Done)
    }
}
