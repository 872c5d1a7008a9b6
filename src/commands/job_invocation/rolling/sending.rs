//! Sending the request of a batch, which the journal knows of before and after.

use super::end::RolloutEnd;
use super::steps::Rolling;
use crate::api::rex::job_hosts;
use crate::commands::job_invocation::event;
use crate::commands::job_invocation::host_names;
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::host_range;
use crate::model::rollout::{JournalEntry, TwoClocks};
use crate::model::targeting::Selection;
use crate::model::targets::FoldedHosts;
use crate::render::Format;
use crate::signals::SignalGuard;
use chrono::Utc;
use serde_json::{Value, json};
use std::collections::HashSet;

impl Rolling<'_> {
    /// Sends the request of a batch, after the pause before it.
    pub async fn send(
        &mut self,
        batch: usize,
        signals: &SignalGuard,
        context: &mut Context,
    ) -> Result<Option<RolloutEnd>, Error> {
        if batch > 0 && self.paused_before != Some(batch) {
            if let Some(end) = self.pause(batch, signals, context).await? {
                return Ok(Some(end));
            }
            self.paused_before = Some(batch);
        }
        let search = self.journal.state().plan.search(batch);
        self.ready.request.targeting.selection = Selection::Query(search);
        let TwoClocks { own, server } = self.present();
        self.note(&JournalEntry::Sending { batch, at: own, server_at: server })?;
        match self.ready.send_marked(&self.client, context).await {
            Ok((job, answer)) => {
                self.note(&JournalEntry::Created { batch, job, at: Utc::now() })
                    .map_err(|error| self.named(error, batch, job))?;
                self.in_contact(&mut context.streams)?;
                self.created(batch, job, answer, context).await.map(|()| None)
            }
            Err(error) if error.kind() == Kind::AnswerLost => {
                context.streams.warn(&format!("{}: {}", self.batch(batch), error.message()));
                Ok(None)
            }
            Err(error) => {
                // Any other failure is that of a request which has changed nothing.
                self.note(&JournalEntry::NotCreated { batch })?;
                match error.kind() {
                    Kind::Interrupted => {
                        signals.discard_pending();
                        Ok(Some(RolloutEnd::Interrupted))
                    }
                    Kind::Unreachable => self.wait_out(error, signals, &mut context.streams).await,
                    _ => Err(error),
                }
            }
        }
    }

    /// Tells of a new job, and compares it with the request.
    async fn created(&mut self, batch: usize, job: u64, answer: Value, context: &mut Context) -> Result<(), Error> {
        let told = self.tell_created(batch, job, context).map_err(|error| self.named(error, batch, job));
        let strict = self.journal.state().plan.strict;
        let created = self.ready.created(&answer, job, &self.client);
        match created.compare(&self.client, strict, &mut context.streams).await {
            // All hosts of the batch have been deleted since the beginning, which its end tells.
            Err(error) if error.kind() == Kind::NoHosts && !strict => {}
            compared => compared?,
        }
        self.refuse_foreign(batch, job, &answer)?;
        self.created = Some(answer);
        told
    }

    /// Names the new job of a batch in an error.
    fn named(&self, error: Error, batch: usize, job: u64) -> Error {
        error.hint(format!("{} is job {job}: rexctl watch {job}", self.batch(batch)))
    }

    /// Refuses a job on hosts that are not of its batch: something between here and the server has changed the search.
    fn refuse_foreign(&self, batch: usize, job: u64, answer: &Value) -> Result<(), Error> {
        let hosts = self.journal.state().plan.hosts(batch);
        let known: HashSet<u64> = hosts.iter().map(|host| host.id).collect();
        let rows = answer.pointer("/targeting/hosts").and_then(Value::as_array).into_iter().flatten();
        let foreign: Vec<_> = rows.filter_map(job_hosts::host).filter(|host| !known.contains(&host.id)).collect();
        if foreign.is_empty() {
            return Ok(());
        }
        let names = FoldedHosts::new(foreign.iter().map(|host| host.name.as_str()));
        Err(Error::new(Kind::Protocol, format!("job {job} runs on hosts that are not of its batch: {names}"))
            .hint(format!("Cancel it with: rexctl cancel {job}")))
    }

    fn tell_created(&self, batch: usize, job: u64, context: &mut Context) -> Result<(), Error> {
        let plan = &self.journal.state().plan;
        let names: Vec<&str> = plan.hosts(batch).iter().map(|host| host.name.as_str()).collect();
        let start = format!("{}, job {job}, {}", self.batch(batch), host_range::hosts(names.len() as u64));
        if context.format() == Some(Format::Ndjson) {
            let (rollout, batch) = (self.journal.id, batch + 1);
            let message = format!("Job invocation {job} created");
            let fields = json!({"message": message, "rollout": rollout, "batch": batch, "hosts": names});
            event::write("created", job, fields, &mut context.streams)?;
            return context.streams.flush();
        }
        context.streams.note(&host_names::sentence(&start, &names, context.streams.err_width()));
        Ok(())
    }
}
