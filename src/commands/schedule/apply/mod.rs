//! `rexctl schedule apply`: recurring jobs as documents, which the server is made to have.
//!
//! The purpose of a recurring job is its key: a server has one active or disabled recurring logic of a purpose at most. All documents are
//! checked and compared before anything is sent. A change cancels the old job and then creates the new one, so that two never run; what a
//! crash or a lost answer leaves is found by the purpose when the documents are applied again.

mod carrying_out;
mod document;
mod existing;
mod files;
mod plan;
mod report;

use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::noun::Verb;
use crate::prompt;
use plan::{ChangeKind, PlannedChange};
use std::path::PathBuf;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl schedule apply -f nightly.yaml --dry-run
rexctl schedule apply -f nightly.yaml
rexctl schedule apply -f nightly.yaml --prune --yes";

const NOTES: &str = "\
A document is a request as --save writes it, with the schedule and its key: recurrence.purpose and either recurrence.cron_line or the \
words recurrence.every, on_days, on_day and at; time_zone beside them. A recurring job of this purpose that is the same stays as it is; \
one that differs is cancelled and created anew, paused if the old one was; one that a document limits and that has ended stays ended \
until the document changes. Passwords, and what a server does not tell, cannot be compared: a change of them alone is not noticed.

--prune cancels the recurring jobs with a purpose that belong to your login and are in no file.

Ends with 0 whether something was changed or not; --output json tells it in \"changed\". Ends with 84 when an answer was lost, and \
with 65 when somebody else has created a job of the purpose meanwhile: apply again, which looks first.";

/// Options of `schedule apply`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    /// Document of a recurring job, - for standard input, or a directory with documents (*.yaml, *.yml, *.json); repeat for more
    #[arg(short = 'f', long = "file", value_name = "FILE|DIR", required = true, value_hint = clap::ValueHint::AnyPath)]
    files: Vec<PathBuf>,
    /// Show what would be changed; nothing is sent
    #[arg(long)]
    dry_run: bool,
    /// Cancel your recurring jobs with a purpose that are in no file
    #[arg(long)]
    prune: bool,
    /// Cancel them without asking
    #[arg(short = 'y', long, requires = "prune")]
    yes: bool,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not apply the documents")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let options = context.render_options(None)?;
        let documents = document::read(&self.files).await?;
        let client = context.client().await?;
        let mut changes = plan::plan(&client, documents, self.prune).await?;
        if !self.dry_run {
            self.confirm(&changes, context).await?;
        }
        let failure = match self.dry_run {
            true => None,
            false => carrying_out::carry_out(&client, &mut changes, context).await,
        };
        let told = report::tell(&changes, self.dry_run, &options, context).and_then(|()| context.streams.flush());
        match (told, failure, report::done(&changes).filter(|_| !self.dry_run)) {
            (Ok(()), None, _) => Ok(Exit::Done),
            (Ok(()), Some(error), _) | (Err(error), None, None) | (Err(_), Some(error), None) => Err(error),
            (Err(error), None, Some(done)) => Err(error.after_change(done)),
            (Err(_), Some(error), Some(done)) => Err(error.hint(done)),
        }
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        document::read(&self.files).await.map(drop)
    }
}

impl Args {
    /// Asks before jobs are cancelled that no file has.
    async fn confirm(&self, changes: &[PlannedChange], context: &mut Context) -> Result<(), Error> {
        let removed: Vec<&str> = changes
            .iter()
            .filter(|it| it.action == ChangeKind::Remove && it.file.is_none())
            .map(|it| it.purpose.as_str())
            .collect();
        if removed.is_empty() || self.yes {
            return Ok(());
        }
        let jobs = if removed.len() == 1 { "1 recurring job" } else { &format!("{} recurring jobs", removed.len()) };
        let names = removed.join(", ");
        if !context.streams.may_ask {
            let message = format!("--prune: {jobs} would be cancelled: {names}; add --yes");
            return Err(Error::usage(message).hint("See first: add --dry-run."));
        }
        match prompt::confirm(&mut context.streams, &format!("Cancel {jobs} ({names})?"), "--yes").await? {
            true => Ok(()),
            false => Err(Error::new(Kind::Interrupted, "not confirmed, so nothing was changed")),
        }
    }
}
