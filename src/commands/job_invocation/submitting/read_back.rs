//! Comparison of the created job with its request; with `--strict` a job that differs is cancelled.

use super::preflight::{NO_HOSTS, SELECT_LATER};
use crate::api::Client;
use crate::api::rex::{job_invocations, recurring_logics};
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::cron::Dialect;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::read_back;
use crate::model::schedule::{Clock, Recurrence, Schedule};
use crate::model::targeting::TargetingType;
use crate::streams::Streams;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};

/// A created job and its request.
pub struct Created<'a> {
    /// Request that was sent.
    pub request: &'a JobInvocationRequest,
    /// Clock that the times of the request were read against.
    pub clock: &'a Clock,
    /// Server's answer for the job.
    pub job: &'a Value,
    /// Id of the job.
    pub id: u64,
    /// Time of the answer by the server's clock.
    pub answered: DateTime<Utc>,
    /// Time by which this machine's clock is ahead of the server's, if the times were read by this machine's.
    pub ahead: TimeDelta,
}

impl Created<'_> {
    /// Warns of every difference. With `strict` cancels a job that differs and has not started.
    pub async fn compare(&self, client: &Client, strict: bool, streams: &mut Streams) -> Result<(), Error> {
        let differences = read_back::differences(self.request, self.job);
        for difference in &differences {
            streams.warn(&difference.to_string());
        }
        let mut flags: Vec<_> = differences.iter().map(|difference| difference.flag).collect();
        let miscount = self.miscount();
        flags.extend(miscount.iter().map(|_| "--end-time"));
        let runs_nowhere = self.runs_nowhere();
        let takes_back = strict && (runs_nowhere || !flags.is_empty());
        if !takes_back {
            self.tell_schedule(streams);
        }
        self.tell_zone(streams);
        miscount.iter().for_each(|miscount| streams.warn(miscount));
        self.warn_of_own_clock(streams);
        if takes_back && self.has_started() {
            streams.warn("--strict: the job has started and is not cancelled");
        } else if takes_back {
            return self.take_back(client, &flags).await;
        }
        if runs_nowhere { Err(self.no_host()) } else { Ok(()) }
    }

    /// Cancels the job, and returns the error that says why.
    async fn take_back(&self, client: &Client, flags: &[&str]) -> Result<(), Error> {
        let (kind, reason) = match flags {
            [] => (Kind::NoHosts, "no host matched".to_owned()),
            _ => (Kind::Rejected, format!("the server stored {} differently", flags.join(", "))),
        };
        match self.cancel(client).await {
            Ok(_) => {
                let told = format!("--strict: {reason}, so job invocation {} was cancelled", self.id);
                Err(Error::new(kind, told).action("Could not keep the job invocation"))
            }
            Err(error) => {
                let told = format!(
                    "--strict: {reason}, but job invocation {} could not be cancelled: {}",
                    self.id,
                    error.message()
                );
                let error = Error::new(error.kind(), told)
                    .with_unknown_end()
                    .hint(format!("It may run; cancel it with: rexctl cancel {}", self.id));
                Err(error.action("Could not cancel the job invocation"))
            }
        }
    }

    fn has_started(&self) -> bool {
        match answer::text(self.job, "/dynflow_task/state") {
            Some(state) => state != "scheduled",
            None => matches!(self.request.schedule, Schedule::Now),
        }
    }

    /// Cancels the job, or its recurring logic: after one cancelled run the server would plan the next one.
    async fn cancel(&self, client: &Client) -> Result<Value, Error> {
        match answer::count(self.job.pointer("/recurrence/id")) {
            Some(logic) => recurring_logics::cancel(client, logic, Map::new()).await,
            None => job_invocations::cancel(client, &self.id.to_string(), Map::new()).await,
        }
    }

    fn tell_schedule(&self, streams: &mut Streams) {
        let is_dynamic = self.request.targeting.targeting_type == TargetingType::Dynamic;
        if is_dynamic && read_back::host_count(self.job) == Some(0) {
            streams.note("The server selects the hosts when the job starts");
        }
        match &self.request.schedule {
            Schedule::Now => {}
            Schedule::At { start, .. } => {
                let start = read_back::stored_start(self.job).unwrap_or(start.sent_instant());
                streams.note(&format!("Starts {}", self.in_zones(start)));
            }
            Schedule::Recurring(recurrence) => self.tell_recurrence(recurrence, streams),
        }
    }

    fn tell_recurrence(&self, recurrence: &Recurrence, streams: &mut Streams) {
        if let Some(next) = read_back::next_run(self.job) {
            streams.note(&format!("Next run {}", self.in_zones(next)));
        }
        self.tell_end(recurrence, streams);
    }

    /// Says in which zone the server reads the cron line, where that is not the expected one.
    fn tell_zone(&self, streams: &mut Streams) {
        let Schedule::Recurring(recurrence) = &self.request.schedule else { return };
        if let Some(zone) = self.server_zone(recurrence) {
            let takes_zone = self.clock.dialect == Dialect::Fugit;
            let advice = if takes_zone { "; a zone name after the line fixes it" } else { "" };
            streams.note(&format!("The server reads the cron line in its own zone, {}{advice}", zone.name()));
        }
    }

    /// Returns true if the job has no host and gets none: the server selects the hosts of a static job when it is created, whenever it
    /// starts, and those of a dynamic job when it starts.
    fn runs_nowhere(&self) -> bool {
        let is_static = self.request.targeting.targeting_type == TargetingType::Static;
        is_static && read_back::host_count(self.job) == Some(0)
    }

    fn no_host(&self) -> Error {
        let message = format!("no host matched; job invocation {} has nothing to run", self.id);
        let error = Error::new(Kind::NoHosts, message).action("Could not run the job").hint(NO_HOSTS);
        let end = |flag: &str| format!("Cancel it with: rexctl cancel {}{flag}", self.id);
        match self.request.schedule {
            Schedule::Now => error,
            Schedule::At { .. } => error.hint(SELECT_LATER).hint(end("")),
            Schedule::Recurring(_) => error.hint(SELECT_LATER).hint(end(" --recurrence")),
        }
    }

    fn in_zones(&self, time: DateTime<Utc>) -> String {
        self.request.schedule.format_time(time, self.clock)
    }
}
