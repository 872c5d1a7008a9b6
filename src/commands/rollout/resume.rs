//! `rexctl rollout resume`: goes on exactly where the journal ends.

use super::RolloutId;
use super::seldom::Seldom;
use crate::api::Client;
use crate::api::rex::current_user;
use crate::commands::job_invocation::following::FollowArgs;
use crate::commands::job_invocation::rolling::journal::{JournalDirectory, RolloutJournal};
use crate::commands::job_invocation::rolling::{Rolling, RolloutLimits, given_again, ready};
use crate::commands::job_invocation::submitting::args::{InputArgs, SecretArgs};
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::model::host_range;
use crate::model::rollout::{JournalEntry, RolloutPlan, RolloutStatus};
use crate::noun::Verb;
use chrono::Utc;

const NOTES: &str = "\
Runs on the hosts that have no job yet, and on none twice. A batch whose job is running is followed. If the answer to a request was \
lost, its job is looked for on the server by a mark in its search. Where there is none, the request may still be under way for up to \
10 minutes: a terminal asks, elsewhere the exit code is 84.

Failures so far do not stop it again; --max-failures counts from here on. Passwords and hidden inputs are not stored, and asked for \
again.

Ends as run does, with 70 when hosts have failed, 81 when a batch was cancelled, 84 when it cannot be told whether a job was made.";

/// Flags of `rollout resume`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    rollout: RolloutId,
    /// Send the request again whose answer was lost, a minute after it, if the server has no job of it
    #[arg(long)]
    send_again: bool,
    #[command(flatten)]
    secrets: Seldom<SecretArgs>,
    #[command(flatten)]
    inputs: Seldom<InputArgs>,
    #[command(flatten)]
    follow: FollowArgs,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not resume the rollout")
    }

    async fn run(mut self, context: &mut Context) -> Result<Exit, Error> {
        self.check_flags()?;
        let directory = JournalDirectory::of(&context.environment)?;
        let id = self.rollout.find(&directory, context)?;
        let mut journal = directory.open(id).await?;
        let status = journal.state().status();
        if !status.can_be_resumed() {
            return Err(Error::usage(format!("rollout {id} is {}; nothing is left to run", status.as_str())));
        }
        if journal.state().plan.shows_outputs {
            self.follow.show_outputs(false);
        }
        self.follow.plan(context.render_options(None)?.format)?;
        let client = context.client().await?;
        let plan = &journal.state().plan;
        check_login(id, plan, &client).await?;
        let mut ready = ready(plan)?;
        given_again(&mut ready.request, &plan.withheld, &self.secrets.0, &self.inputs.0, &mut context.streams).await?;
        tell(&journal, context);
        if status == RolloutStatus::Stopped {
            journal.add(&JournalEntry::Resumed { at: Utc::now() })?;
        }
        let sends_again = self.send_again && status == RolloutStatus::Uncertain;
        let limits = RolloutLimits { sends_again, ..RolloutLimits::of(&self.follow) };
        Rolling::new(client, journal, ready, limits).run(context).await
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.check_flags()
    }
}

impl Args {
    /// Refuses flags that belong to one job.
    fn check_flags(&self) -> Result<(), Error> {
        let mut problems = Problems::default();
        for (flag, _) in self.follow.flags_of_one_job().into_iter().filter(|(_, is_given)| *is_given) {
            problems.add(Error::invalid(flag, None, "belongs to one job; a rollout follows one after the other"));
        }
        self.follow.refuse_unfollowed(false, false, &mut problems);
        problems.finish(Some(()))
    }
}

/// Refuses another server or user: the jobs of a rollout are looked for among those of its user.
async fn check_login(id: u64, plan: &RolloutPlan, client: &Client) -> Result<(), Error> {
    let server = client.server().to_string();
    if server != plan.server {
        let hint = format!("Give its server: --server {}", plan.server);
        return Err(Error::usage(format!("rollout {id} runs on {}, not on {server}", plan.server)).hint(hint));
    }
    let user = match client.username() {
        Some(user) => user,
        None => current_user::login(client).await?,
    };
    if user.eq_ignore_ascii_case(&plan.user) {
        return Ok(());
    }
    let hint = format!("Log in as {}, such as with: --username {}", plan.user, plan.user);
    Err(Error::usage(format!("rollout {id} was begun by {}, not by {user}", plan.user)).hint(hint))
}

fn tell(journal: &RolloutJournal, context: &mut Context) {
    let state = journal.state();
    let (ended, total) = (state.ends().count(), state.plan.batches.len());
    let left = host_range::hosts(state.hosts_left().len() as u64);
    let what = &state.plan.what;
    context
        .streams
        .note(&format!("Rollout {} ({what}): {ended} of {total} batches have ended, {left} left", journal.id));
}
