//! The end of a rollout, or of the part that this process took: what happened where, what is left, and what to type.

use super::end::RolloutEnd;
use super::record;
use super::steps::Rolling;
use crate::commands::job_invocation::event;
use crate::commands::job_invocation::following::verdict::{duration, rerun};
use crate::commands::job_invocation::following::{Outcome, notification, result_table};
use crate::commands::job_invocation::{host_names, page};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::host_range;
use crate::model::host_state::{HostState, Tally};
use crate::model::result::{self, HostResult};
use crate::model::rollout::{BatchEnd, BatchState, RolloutState, RolloutStatus};
use crate::render::{self, Format};
use crate::streams::Streams;
use serde_json::{Value, json};

/// Jobs whose hosts that failed or were cancelled are told how to be run again.
const FEW_JOBS: usize = 3;

impl Rolling<'_> {
    /// Tells the end, also to the browser and the command that are wanted, and returns the exit code.
    pub async fn tell_end(&self, end: Result<RolloutEnd, Error>, context: &mut Context) -> Result<Exit, Error> {
        let outcome = end.as_ref().map_or(Outcome::Lost, |end| self.outcome(*end));
        let told = self.tell(end, context);
        let follow = self.limits.follow;
        let last = self.journal.state().last_job();
        if let Some(job) = last.filter(|_| follow.opens_page()) {
            page::show(&self.client.url(&page::path(&job.to_string())), &mut context.streams);
        }
        if let Some(command) = follow.notify() {
            let code = told.as_ref().map_or_else(|error| error.kind().code(), |exit| exit.code());
            let rollout = [("REXCTL_ROLLOUT", self.journal.id.to_string())];
            let job = notification::tell(last.unwrap_or_default(), outcome, code, &self.tally_of_all(), true);
            notification::notify(command, &[&rollout[..], &job[..]].concat(), &mut context.streams).await;
        }
        told
    }

    /// Returns the outcome of the rollout in the words for a job.
    fn outcome(&self, end: RolloutEnd) -> Outcome {
        match (end, self.exit(end)) {
            (RolloutEnd::TimedOut, _) => Outcome::Timeout,
            (RolloutEnd::Detached | RolloutEnd::Interrupted, _) => Outcome::Detached,
            (_, Exit::JobCancelled) => Outcome::Cancelled,
            (RolloutEnd::Finished, Exit::Done) => Outcome::Success,
            (RolloutEnd::Finishing, Exit::Interrupted) => Outcome::Detached,
            _ => Outcome::Failed,
        }
    }

    /// Counts all hosts of the plan: those without a job are pending.
    fn tally_of_all(&self) -> Tally {
        let mut tally = self.tally();
        tally.pending += self.journal.state().plan.host_count().saturating_sub(tally.total());
        tally
    }

    fn tell(&self, end: Result<RolloutEnd, Error>, context: &mut Context) -> Result<Exit, Error> {
        let exit = end.as_ref().ok().map(|end| self.exit(*end));
        let written = self.write_record(&end, exit, context);
        match end {
            Ok(end) => {
                if context.tells_people() || exit != Some(Exit::Done) {
                    self.tell_people(end, &mut context.streams);
                }
                written.map(|()| exit.unwrap_or(Exit::Done)).map_err(|error| error.after_change(self.done()))
            }
            Err(error) => {
                let action = "Could not finish the rollout";
                let error = error.action(action);
                let error = if error.kind() == Kind::AnswerLost { error } else { error.hint(self.resume()) };
                Err(error.hint(left(self.journal.state(), None)))
            }
        }
    }

    /// Returns the exit code: that of a job on all hosts that were run on so far, 70 where the failures stopped it.
    fn exit(&self, end: RolloutEnd) -> Exit {
        let exit = self.tally().exit(self.limits.follow.fail_on());
        match end {
            RolloutEnd::Finished => exit,
            RolloutEnd::Stopped if exit == Exit::JobCancelled => exit,
            RolloutEnd::Stopped | RolloutEnd::Between(_) => Exit::JobFailed,
            RolloutEnd::Finishing if exit != Exit::Done => exit,
            RolloutEnd::Finishing | RolloutEnd::Interrupted => Exit::Interrupted,
            RolloutEnd::TimedOut => Exit::WaitTimedOut,
            RolloutEnd::Detached if self.journal.state().hosts_left().is_empty() => Exit::Done,
            RolloutEnd::Detached => Exit::Interrupted,
        }
    }

    fn write_record(
        &self,
        end: &Result<RolloutEnd, Error>,
        exit: Option<Exit>,
        context: &mut Context,
    ) -> Result<(), Error> {
        let Some(format) = context.format().filter(|format| format.is_for_programs()) else { return Ok(()) };
        let mut record = record::rollout(self.journal.id, self.journal.state(), false);
        if format != Format::Ndjson {
            let options = context.render_options(None)?;
            render::record(context.streams.out(), record::SHOW, &record, &options)?;
            return context.streams.flush();
        }
        if let Value::Object(fields) = &mut record {
            let code = match end {
                Ok(_) => exit.map(Exit::code),
                Err(error) => Some(error.kind().code()),
            };
            fields.shift_remove("batches");
            fields.insert("rollout".into(), fields.get("id").cloned().unwrap_or_default());
            fields.shift_remove("id");
            fields.insert("exit_code".into(), json!(code));
        }
        event::write_without_job("rollout", record, &mut context.streams)?;
        context.streams.flush()
    }

    fn tell_people(&self, end: RolloutEnd, streams: &mut Streams) {
        let results = self.all_results();
        if results.iter().any(|result| result.state != HostState::Success) {
            let groups = result::groups(results);
            let lines = result_table::lines(&groups, streams.err_width(), |text, colour| streams.painted(text, colour));
            lines.iter().for_each(|line| streams.say(line));
        }
        streams.say(&self.verdict(end));
        if self.journal.state().status() != RolloutStatus::Finished {
            streams.say(&left(self.journal.state(), streams.err_width()));
            streams.say(&self.resume());
        }
    }

    /// Returns the end in one sentence.
    fn verdict(&self, end: RolloutEnd) -> String {
        let (state, id) = (self.journal.state(), self.journal.id);
        let (ended, total) = (state.ends().count(), state.plan.batches.len());
        let after = format!("after batch {ended} of {total}");
        let cancelled = state.ends().last().map_or(0, |(_, end)| end.cancelled.len());
        match end {
            RolloutEnd::Finished => self.finished(),
            RolloutEnd::Stopped if cancelled > 0 => {
                let hosts = host_range::hosts(cancelled as u64);
                format!("Rollout {id} stopped {after}, which was cancelled on {hosts}{}", self.again())
            }
            RolloutEnd::Stopped => {
                let failed = host_range::hosts(state.failures() as u64);
                let limit = state.plan.max_failures;
                format!(
                    "Rollout {id} stopped {after}: {failed} failed, more than --max-failures {limit} allows{}",
                    self.again()
                )
            }
            RolloutEnd::Finishing => format!("Rollout {id} stopped {after}, as you chose{}", self.again()),
            RolloutEnd::Between(status) => format!("Rollout {id} stopped {after}: --between ended with {status}"),
            RolloutEnd::TimedOut => format!("Timed out waiting; rollout {id} is interrupted {after}{}", self.running()),
            RolloutEnd::Detached => format!("Rollout {id} is interrupted {after}{}", self.running()),
            RolloutEnd::Interrupted => format!("Interrupted; rollout {id} has stopped {after}{}", self.running()),
        }
    }

    fn finished(&self) -> String {
        let Tally { success, failed, cancelled, pending, .. } = self.tally();
        let (id, total) = (self.journal.id, self.journal.state().plan.host_count());
        let ends = [(failed, "failed on"), (pending, "did not run on"), (cancelled, "was cancelled on")];
        let ends: Vec<_> = ends
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, end)| format!("{end} {count} of {total} hosts"))
            .collect();
        let ends = if success == total {
            format!("succeeded on all {}", host_range::hosts(total as u64))
        } else {
            ends.join(", ")
        };
        let took = duration(self.began.elapsed().as_secs_f64());
        format!("Rollout {id} {ends} in {took}{}", self.again())
    }

    /// Returns the commands that run the jobs of batches again on the hosts that failed or were cancelled: no batch takes them once more.
    fn again(&self) -> String {
        let state = self.journal.state();
        let commands: Vec<_> = state
            .ends()
            .filter_map(|(batch, end)| {
                rerun(end.job, !end.failed.is_empty(), !end.cancelled.is_empty(), self.has_not_started(batch))
            })
            .collect();
        let named = commands.get(..FEW_JOBS.min(commands.len())).unwrap_or_default().join(", ");
        match (commands.len(), commands.len().saturating_sub(FEW_JOBS)) {
            (0, _) => String::new(),
            (_, 0) => format!(". Again there: {named}"),
            (_, more) => format!(". Again there: {named}, and {more} more jobs"),
        }
    }

    /// Returns true if a job that this process has followed did not start on a host of it. One that the job does not have has a cause.
    fn has_not_started(&self, batch: usize) -> bool {
        let results = self.results.get(&batch).into_iter().flatten();
        results.into_iter().any(|result| result.state == HostState::Pending && result.cause.is_none())
    }

    /// Returns words about a job that goes on, as far as is known.
    fn running(&self) -> String {
        let state = self.journal.state();
        let running = state.batches().iter().find_map(|batch| match batch {
            BatchState::Running { job, .. } => Some(*job),
            _ => None,
        });
        let words = |job| match self.lost_for.map(|lost_for| duration(lost_for.as_secs_f64())) {
            Some(lost_for) => format!("; no contact for {lost_for}, and how job {job} stands is not known"),
            None => format!("; job {job} is still running"),
        };
        running.map(words).unwrap_or_default()
    }

    /// Returns the jobs of the rollout, and the command that shows what became of them.
    fn done(&self) -> String {
        let jobs: Vec<_> = self.journal.state().batches().iter().filter_map(BatchState::job).collect();
        let (id, jobs) = (self.journal.id, jobs.iter().map(u64::to_string).collect::<Vec<_>>().join(", "));
        format!("What was done: rollout {id} with the jobs {jobs}; see: rexctl rollout show {id}")
    }

    fn resume(&self) -> String {
        let id = self.journal.id;
        format!("Go on with: rexctl rollout resume {id} (or give it up: rexctl rollout abandon {id})")
    }

    /// Returns the results of all hosts of the batches that have ended. Of batches that another process has followed, the journal tells no
    /// causes.
    fn all_results(&self) -> Vec<HostResult> {
        let state = self.journal.state();
        let of_batch = |(batch, end): (usize, &BatchEnd)| match self.results.get(&batch) {
            Some(results) => results.clone(),
            None => state.plan.hosts(batch).iter().map(|host| stored_result(host.id, &host.name, end)).collect(),
        };
        state.ends().flat_map(of_batch).collect()
    }

    fn tally(&self) -> Tally {
        self.all_results().iter().map(|result| result.state).collect()
    }
}

/// Names the hosts that have no job yet, in a line of a screen of `width` columns if there is one.
pub fn left(state: &RolloutState, width: Option<usize>) -> String {
    let left = state.hosts_left();
    let names: Vec<&str> = left.iter().map(|host| host.name.as_str()).collect();
    match names.len() {
        0 => "No host is left without a job.".to_owned(),
        count => host_names::sentence(&format!("Left: {}", host_range::hosts(count as u64)), &names, width),
    }
}

fn stored_result(id: u64, name: &str, end: &BatchEnd) -> HostResult {
    let state = match id {
        id if end.failed.contains(&id) => HostState::Failed,
        id if end.cancelled.contains(&id) => HostState::Cancelled,
        id if end.not_run.contains(&id) => HostState::Pending,
        _ => HostState::Success,
    };
    let cause = (state == HostState::Failed).then(|| format!("see rexctl output {}", end.job));
    HostResult { host: name.to_owned(), state, exit_status: None, seconds: None, cause }
}
