//! `rexctl rollout`: rollouts of this machine, which `run --batch` begins, and how to go on with them.

mod abandon;
mod list;
mod resume;
mod seldom;
mod show;

use crate::commands::job_invocation::rolling::journal::JournalDirectory;
use crate::config::Environment;
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::rollout::RolloutState;
use crate::model::targets::LAST;
use crate::noun::Noun;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("rollout", "List rollouts, which run a job on one batch of hosts after the other, and resume them")
        .examples("rexctl rollout list")
        .verb::<list::Args>("list", "List the rollouts that were begun on this machine, the newest first")
        .examples("rexctl rollout list\nrexctl rollout list --output csv")
        .verb::<show::Args>("show", "Show a rollout with its batches")
        .examples("rexctl rollout show 1\nrexctl rollout show 1 --output json")
        .verb::<resume::Args>("resume", "Go on with a rollout exactly where it has stopped")
        .examples("rexctl rollout resume 1\nrexctl rollout resume 1 --fail-on 10%")
        .verb::<abandon::Args>("abandon", "Give up the rest of a rollout")
        .examples("rexctl rollout abandon 1")
}

/// The number of a rollout on the command line.
#[derive(clap::Args, Debug)]
struct RolloutId {
    /// Number of the rollout, or @last for the newest one on this server [default: the only one that can be resumed]
    #[arg(value_name = "ID", value_parser = word, add = ArgValueCandidates::new(stored_rollouts))]
    id: Option<RolloutWord>,
}

/// Returns the rollouts of this machine for completion, the newest first.
fn stored_rollouts() -> Vec<CompletionCandidate> {
    let Ok(directory) = JournalDirectory::of(&Environment::process()) else { return Vec::new() };
    let ids = directory.ids().unwrap_or_default().into_iter().rev();
    let candidate = |(place, id): (usize, u64)| {
        let state = directory.read(id).state.ok();
        let status = state.map(|state| state.status().as_str().into());
        CompletionCandidate::new(id.to_string()).help(status).display_order(Some(place))
    };
    ids.enumerate().map(candidate).collect()
}

/// A rollout as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RolloutWord {
    Number(u64),
    Last,
}

fn word(text: &str) -> Result<RolloutWord, String> {
    match text {
        LAST => Ok(RolloutWord::Last),
        number => crate::config::whole_number(number, 1, u64::from(u32::MAX)).map(RolloutWord::Number),
    }
}

impl RolloutId {
    /// Returns the number of the rollout that was typed, or else of the only one that can be resumed.
    fn find(&self, directory: &JournalDirectory, context: &mut Context) -> Result<u64, Error> {
        match self.id {
            Some(RolloutWord::Number(id)) => return Ok(id),
            Some(RolloutWord::Last) => return newest(directory, context),
            None => {}
        }
        let stored = directory.ids()?.into_iter().map(|id| directory.read(id));
        let can_be_resumed = |state: &RolloutState| state.status().can_be_resumed();
        let open = stored.filter(|stored| !stored.is_running && stored.state.as_ref().is_ok_and(can_be_resumed));
        let open: Vec<u64> = open.map(|stored| stored.id).collect();
        match open.as_slice() {
            [only] => Ok(*only),
            [] => Err(Error::new(Kind::NotFound, "no rollout can be resumed").hint("See rexctl rollout list.")),
            several => {
                let ids: Vec<_> = several.iter().map(u64::to_string).collect();
                Err(Error::usage(format!("missing ID: several rollouts can be resumed: {}", ids.join(", ")))
                    .hint("See rexctl rollout list."))
            }
        }
    }
}

/// Returns the number of the newest rollout on the configured server; where there is none, of the newest at all.
fn newest(directory: &JournalDirectory, context: &mut Context) -> Result<u64, Error> {
    let server = context.settings()?.server().ok().map(|server| server.url().to_string());
    let is_here = |state: RolloutState| server.as_ref().is_none_or(|server| state.plan.server == *server);
    let last = directory.ids()?.into_iter().rev().find(|id| directory.read(*id).state.is_ok_and(is_here));
    last.ok_or_else(|| {
        let place = server.as_ref().map_or("from this machine".to_owned(), |server| format!("on {server}"));
        Error::new(Kind::NotFound, format!("no rollout was begun {place}"))
            .option(LAST)
            .hint("See rexctl rollout list.")
    })
}
