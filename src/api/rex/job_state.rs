//! The state of a whole job, by the request that costs the server least: a search, whose answer has no hosts.

use crate::api::Client;
use crate::api::rex::job_invocations;
use crate::error::{Error, Kind};
use crate::model::answer;
use serde_json::Value;

/// The state of a whole job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobState {
    /// Description of the job.
    pub description: Option<String>,
    /// Start of the job, as the server writes it.
    pub start_at: Option<String>,
    /// State of its task: `scheduled`, `planned`, `running`, `stopped`, ...
    pub task: Option<String>,
    /// Id of its task.
    pub task_id: Option<String>,
    /// True if it was cancelled.
    pub is_cancelled: bool,
    /// Number of hosts, once it is known.
    pub hosts: Option<u64>,
}

/// The server's number for a cancelled job.
const CANCELLED: u64 = 4;

impl JobState {
    /// Reads the state in a job invocation, from a list or alone.
    pub fn of(job: &Value) -> Self {
        let text = |pointer| answer::text(job, pointer).map(str::to_owned);
        let hosts = answer::count(job.get("total_hosts")).or_else(|| answer::count(job.get("total")));
        Self {
            description: text("/description"),
            start_at: text("/scheduling/start_at").or_else(|| text("/start_at")),
            task: text("/dynflow_task/state").or_else(|| text("/task/state")),
            task_id: text("/dynflow_task/id").or_else(|| text("/task/id")),
            is_cancelled: answer::count(job.get("status")) == Some(CANCELLED),
            hosts,
        }
    }

    /// Returns true if it waits for its start.
    pub fn is_scheduled(&self) -> bool {
        self.task.as_deref() == Some("scheduled")
    }

    /// Returns true if nothing more will happen, whatever the states of its hosts are.
    pub fn has_stopped(&self) -> bool {
        matches!(self.task.as_deref(), Some("stopped" | "paused"))
    }
}

/// Reads the state of job invocation `id`.
pub async fn read(client: &Client, id: u64) -> Result<JobState, Error> {
    match job_invocations::newest(client, &format!("id = {id}"), 1).await {
        Ok(jobs) => match jobs.first() {
            Some(job) => Ok(JobState::of(job)),
            None => Err(Error::new(Kind::NotFound, format!("there is no job invocation with id {id}"))
                .hint("See rexctl jobs; a job may also be hidden from this user.")),
        },
        // Ids can be searched for since remote execution 4.2.
        Err(error) if error.kind() == Kind::Rejected => {
            Ok(JobState::of(&job_invocations::show(client, &id.to_string(), &[]).await?))
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_job_waits_runs_or_has_stopped() {
        let state = |task: &str| JobState::of(&json!({"dynflow_task": {"state": task}}));
        for (task, scheduled, stopped) in
            [("scheduled", true, false), ("running", false, false), ("stopped", false, true), ("paused", false, true)]
        {
            assert_eq!((state(task).is_scheduled(), state(task).has_stopped()), (scheduled, stopped), "{task}");
        }
    }

    #[test]
    fn counts_that_are_not_known_yet_and_nulls_are_no_trouble() {
        let job = json!({"total": "N/A", "status": 4, "dynflow_task": null, "task": {"state": "stopped"}});
        let expected = JobState { is_cancelled: true, task: Some("stopped".into()), ..JobState::default() };
        assert_eq!(JobState::of(&job), expected);
    }
}
