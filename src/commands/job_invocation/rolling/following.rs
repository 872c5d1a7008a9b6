//! Following the job of a batch, and its entry in the journal.

use super::end::RolloutEnd;
use super::rows;
use super::steps::Rolling;
use crate::api::rex::job_state;
use crate::commands::job_invocation::event;
use crate::commands::job_invocation::following::{FollowEnd, FollowedBatch, FollowedJob};
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::host_state::HostState;
use crate::model::result::HostResult;
use crate::model::rollout::JournalEntry;
use crate::model::targets::FoldedHosts;
use crate::render::Format;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use tokio::time::Instant;

impl Rolling<'_> {
    /// Follows the job of a batch until it has ended, and tells its end in a row of the table.
    pub async fn follow(&mut self, batch: usize, job: u64, context: &mut Context) -> Result<Option<RolloutEnd>, Error> {
        let mut plan = self.limits.follow.plan(context.render_options(None)?.format)?;
        plan.options.wait_timeout = self.limits.deadline.map(|deadline| deadline.duration_since(Instant::now()));
        let followed = match self.created.take() {
            Some(answer) => FollowedJob::new(&self.client, job, &answer),
            None => FollowedJob::in_state(&self.client, job, job_state::read(&self.client, job).await?).made_here(),
        };
        let FollowedBatch { end, results, took, is_last, lost_for } = plan.follow_batch(followed, context).await?;
        self.lost_for = lost_for;
        match end {
            FollowEnd::Job => {}
            FollowEnd::TimedOut => return Ok(Some(RolloutEnd::TimedOut)),
            FollowEnd::Detached => return Ok(Some(RolloutEnd::Detached)),
            FollowEnd::Interrupted => return Ok(Some(RolloutEnd::Interrupted)),
            FollowEnd::Scheduled => {
                return Err(Error::new(Kind::Protocol, format!("job invocation {job} has not started")));
            }
        }
        let results = self.with_missing(batch, job, results, context);
        let noted = self.note(&self.entry(batch, &results, took));
        self.results.insert(batch, results);
        self.tell_batch(batch, context)?;
        noted?;
        let is_over = batch + 1 == self.journal.state().plan.batches.len();
        Ok((is_last && !is_over).then_some(RolloutEnd::Finishing))
    }

    /// Adds the hosts of the batch that the job does not have: they were deleted, or cannot be seen by this user any more.
    fn with_missing(
        &self,
        batch: usize,
        job: u64,
        mut results: Vec<HostResult>,
        context: &mut Context,
    ) -> Vec<HostResult> {
        let hosts = self.journal.state().plan.hosts(batch);
        let known: HashMap<&str, u64> = hosts.iter().map(|host| (host.name.as_str(), host.id)).collect();
        let foreign: Vec<_> =
            results.iter().map(|it| it.host.as_str()).filter(|name| !known.contains_key(name)).collect();
        if !foreign.is_empty() {
            let names = FoldedHosts::new(foreign);
            context.streams.warn(&format!("Job {job} has hosts that are not of its batch: {names}"));
        }
        let there: HashSet<&str> = results.iter().map(|it| it.host.as_str()).collect();
        let missing: Vec<String> =
            hosts.iter().map(|host| &host.name).filter(|name| !there.contains(name.as_str())).cloned().collect();
        if !missing.is_empty() {
            let names = FoldedHosts::new(missing.iter().map(String::as_str));
            context.streams.warn(&format!("Job {job} lacks hosts of its batch: {names}"));
        }
        let not_run = |host: String| HostResult {
            host,
            state: HostState::Pending,
            exit_status: None,
            seconds: None,
            cause: Some("not in the job".into()),
        };
        results.extend(missing.into_iter().map(not_run));
        results
    }

    fn entry(&self, batch: usize, results: &[HostResult], took: Option<Duration>) -> JournalEntry {
        let hosts = self.journal.state().plan.hosts(batch);
        let states: HashMap<&str, HostState> = results.iter().map(|it| (it.host.as_str(), it.state)).collect();
        let ids = |wanted: &[HostState]| {
            let hosts =
                hosts.iter().filter(|host| states.get(host.name.as_str()).is_some_and(|it| wanted.contains(it)));
            hosts.map(|host| host.id).collect()
        };
        JournalEntry::Ended {
            batch,
            seconds: took.map(|took| took.as_secs_f64().round() as u64),
            failed: ids(&[HostState::Failed]),
            cancelled: ids(&[HostState::Cancelled]),
            not_run: ids(&[HostState::Pending, HostState::Running]),
        }
    }

    /// Tells the end of a batch: a row of the table, or an event.
    fn tell_batch(&mut self, batch: usize, context: &mut Context) -> Result<(), Error> {
        let state = self.journal.state();
        if context.format() == Some(Format::Ndjson) {
            let mut fields = super::record::batch(state, batch);
            if let Value::Object(fields) = &mut fields {
                fields.insert("rollout".into(), self.journal.id.into());
            }
            let job = fields.get("job").and_then(Value::as_u64).unwrap_or_default();
            event::write("batch", job, fields, &mut context.streams)?;
            return context.streams.flush();
        }
        let width = context.streams.err_width();
        let results = self.results.get(&batch).map(Vec::as_slice).unwrap_or_default();
        if !std::mem::replace(&mut self.has_header, true) {
            context.streams.note(&rows::header(state));
        }
        let line = rows::line(state, batch, results, width, |text, colour| context.streams.painted(text, colour));
        if context.streams.verbosity >= crate::streams::Verbosity::Normal {
            context.streams.say(&line);
        }
        Ok(())
    }
}
