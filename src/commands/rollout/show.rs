//! `rexctl rollout show`: one rollout with its batches.

use super::RolloutId;
use crate::commands::job_invocation::rolling::journal::{JournalDirectory, StoredRollout};
use crate::commands::job_invocation::rolling::record::{self, SHOW};
use crate::commands::job_invocation::rolling::{left, lines};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::host_range;
use crate::model::rollout::RolloutState;
use crate::noun::Verb;
use crate::render;
use crate::resource::listing::FieldsArgs;

/// Flags of `rollout show`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    rollout: RolloutId,
    #[command(flatten)]
    fields: FieldsArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let directory = JournalDirectory::of(&context.environment)?;
        let options = self.fields.options(SHOW, context)?;
        let id = self.rollout.find(&directory, context)?;
        if !directory.ids()?.contains(&id) {
            return Err(
                Error::new(Kind::NotFound, format!("there is no rollout {id}")).hint("See rexctl rollout list.")
            );
        }
        let StoredRollout { state, is_running, .. } = directory.read(id);
        let state = state?;
        let record = record::rollout(id, &state, is_running);
        if context.is_for_programs() || self.fields.fields.is_some() {
            render::record(context.streams.out(), SHOW, &record, &options)?;
        } else {
            show(id, &state, is_running, context)?;
        }
        Ok(Exit::Done)
    }
}

/// Shows a rollout to people: what it is, the table of its batches, and what can be typed.
fn show(id: u64, state: &RolloutState, is_running: bool, context: &mut Context) -> Result<(), Error> {
    let (plan, status) = (&state.plan, state.status());
    let word = if is_running { "running" } else { status.as_str() };
    let hosts = host_range::hosts(plan.host_count() as u64);
    let begun = plan.begun.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M");
    context
        .streams
        .text(&format!("Rollout {id}: {word}\n{}\nOn {hosts} of {}, begun {begun}\n", plan.what, plan.server))?;
    let width = context.streams.out_width();
    for line in lines(state, width, |text, _| text.to_owned()) {
        context.streams.text(&line)?;
    }
    if status.can_be_resumed() {
        context.streams.text(&format!("\n{}", left(state, width)))?;
        if !is_running {
            context.streams.note(&format!("Go on with: rexctl rollout resume {id}"));
        }
    }
    Ok(())
}
