//! `rexctl rollout list`: the journals of this user.

use crate::commands::job_invocation::rolling::journal::{JournalDirectory, StoredRollout};
use crate::commands::job_invocation::rolling::record::{self, LIST};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::List;
use crate::resource::listing::FieldsArgs;

const NOTES: &str = "\
Reads the journals in $XDG_STATE_HOME/rexctl/rollouts (~/.local/state/rexctl/rollouts); asks no server. A rollout that begins removes \
those that were finished or abandoned more than 90 days before.

Status: running, interrupted (resume goes on), uncertain (an answer was lost, resume looks for the job), stopped (by failures, a \
cancelled batch or --between), finished or abandoned.";

/// Flags of `rollout list`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    fields: FieldsArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let directory = JournalDirectory::of(&context.environment)?;
        let options = self.fields.options(LIST, context)?;
        let (mut rows, mut unreadable) = (Vec::new(), Vec::new());
        for id in directory.ids()?.into_iter().rev() {
            let StoredRollout { id, state, is_running } = directory.read(id);
            match state {
                Ok(state) => rows.push(record::rollout(id, &state, is_running)),
                Err(error) => unreadable.push(error),
            }
        }
        unreadable.iter().for_each(|error| context.streams.warn(error.message()));
        let mut list = List::new(context.streams.out(), LIST, &options);
        rows.iter().try_for_each(|row| list.row(row))?;
        list.finish(None)?;
        if rows.is_empty() {
            context.streams.note("No rollout was begun on this machine.");
        }
        Ok(Exit::Done)
    }
}
