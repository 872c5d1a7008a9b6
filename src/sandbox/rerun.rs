//! Running a job again, and stopping one.

use crate::sandbox::errors::Refusal;
use crate::sandbox::http::Call;
use crate::sandbox::job::{HostState, Job, Trigger};
use crate::sandbox::rex::Rex;
use crate::sandbox::search::Query;
use crate::sandbox::tasks;
use crate::sandbox::view::HostOfJob;
use crate::sandbox::world::World;
use serde_json::{Value, json};

impl World {
    /// Cancels a job. One run of a recurring job is followed by the next all the same.
    pub fn cancel(&mut self, call: &Call, id: &str) -> Result<Value, Refusal> {
        if !call.user.may_create {
            return Err(Refusal::denied("cancel_job_invocations"));
        }
        let now = self.now;
        let job = self.known_job(id)?;
        if let Some(search) = call.param("search").filter(|_| self.rex >= Rex::V16_7) {
            return self.cancel_hosts(id, search);
        }
        if !job.is_cancellable(now) {
            return Err(Refusal::bare(422, "The job could not be cancelled."));
        }
        let id = job.id;
        if let Some(job) = self.job_mut(id) {
            job.cancelled = Some(now);
        }
        Ok(json!({"cancelled": true, "id": id}))
    }

    /// Cancels the hosts of a job that a search selects, and tells their tasks.
    fn cancel_hosts(&mut self, id: &str, search: &str) -> Result<Value, Refusal> {
        let now = self.now;
        let job = self.known_job(id)?;
        let query = Query::parse::<HostOfJob<'_>>(search)?;
        let found = (0..job.hosts.len()).filter(|place| query.selects(&HostOfJob { job, place: *place, now }));
        let (skipped, cancelled): (Vec<_>, Vec<_>) = found.partition(|place| job.host_state(*place, now).is_over());
        let tasks = |places: &[usize]| places.iter().map(|place| tasks::id(job.id, Some(*place))).collect::<Vec<_>>();
        let answer = json!({"total": cancelled.len() + skipped.len(), "cancelled": tasks(&cancelled),
                            "skipped": tasks(&skipped)});
        let mut hosts: Vec<_> = job.hosts.to_vec();
        let id = job.id;
        for place in cancelled {
            if let Some(host) = hosts.get_mut(place) {
                host.cancelled = Some(now);
            }
        }
        if let Some(job) = self.job_mut(id) {
            job.hosts = hosts.into();
        }
        Ok(answer)
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
        let hosts: Vec<_> = hosts.iter().filter(|target| is_wanted(target.host_id)).cloned().collect();
        let again = Job { trigger: Trigger::Immediate, ..job.once_more(&hosts, self.now) };
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
