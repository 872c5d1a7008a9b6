//! Running a job again, and stopping one.

use crate::sandbox::errors::Refusal;
use crate::sandbox::http::Call;
use crate::sandbox::job::{HostState, Job, Trigger};
use crate::sandbox::world::World;
use serde_json::{Value, json};

impl World {
    /// Cancels a job. One run of a recurring job is followed by the next all the same.
    pub fn cancel(&mut self, id: &str) -> Result<Value, Refusal> {
        let now = self.now;
        let job = self.known_job(id)?;
        if !job.is_cancellable(now) {
            return Err(Refusal::bare(422, "The job could not be cancelled."));
        }
        let id = job.id;
        if let Some(job) = self.job_mut(id) {
            job.cancelled = Some(now);
        }
        Ok(json!({"cancelled": true, "id": id}))
    }

    /// Runs a job again at once. A static one runs on all its hosts, whatever `failed_only` says.
    pub fn rerun(&mut self, call: &Call, id: &str) -> Result<Value, Refusal> {
        if !call.user.may_create {
            return Err(Refusal::denied("create_job_invocations"));
        }
        let job = self.known_job(id)?;
        let hosts = match &job.search_query {
            Some(query) if job.targeting_type == "dynamic_query" => self.targets(query)?,
            _ => job.hosts.clone(),
        };
        let only = [("failed_only", HostState::Error), ("succeeded_only", HostState::Success)];
        let only = only.iter().find(|(name, _)| call.flag(name) == Some(true)).map(|(_, state)| *state);
        let is_wanted = |host: u64| {
            let state = job.place_of(host).map(|place| job.host_state(place, self.now));
            only.is_none_or(|only| state == Some(only)) || job.targeting_type == "static_query"
        };
        let hosts = hosts.iter().filter(|target| is_wanted(target.host_id)).cloned().collect();
        let again = Job { hosts, start: self.now, cancelled: None, trigger: Trigger::Immediate, ..job.clone() };
        let id = self.add(again);
        Ok(self.known_job(&id.to_string())?.attributes())
    }
}

impl Job {
    /// The raw attributes, with which the server answers a rerun.
    fn attributes(&self) -> Value {
        json!({"id": self.id, "targeting_id": self.id, "job_category": self.category(), "task_id": self.task_id(),
               "task_group_id": self.id + 200, "triggering_id": self.id, "description": self.description,
               "concurrency_level": self.concurrency_level,
               "execution_timeout_interval": self.execution_timeout_interval, "password": null,
               "key_passphrase": null, "remote_execution_feature_id": self.feature_id,
               "effective_user_password": null, "ssh_user": self.ssh_user, "time_to_pickup": self.time_to_pickup})
    }
}
