//! Hosts, searched by what they are and by the job they were in.

use crate::sandbox::errors::Refusal;
use crate::sandbox::http::Call;
use crate::sandbox::job::{HostState, Target};
use crate::sandbox::list::list;
use crate::sandbox::search::{Query, Searchable};
use crate::sandbox::seed::Host;
use crate::sandbox::world::World;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::HashMap;

/// A host beside the one job that a search names.
pub struct HostRow<'a> {
    pub host: &'a Host,
    job: Option<(u64, HostState)>,
}

impl World {
    /// All hosts, by id, each with its state in the job that the query names.
    pub fn host_rows(&self, query: &Query) -> Vec<HostRow<'_>> {
        let job = query.pinned("job_invocation.id").and_then(|id| self.job(id));
        let states: HashMap<u64, HostState> = job
            .map(|job| {
                let state = |(place, target): (usize, &Target)| (target.host_id, job.host_state(place, self.now));
                job.hosts.iter().enumerate().map(state).collect()
            })
            .unwrap_or_default();
        let in_job = |host: &Host| Some((job?.id, *states.get(&host.id)?));
        self.hosts.iter().map(|host| HostRow { host, job: in_job(host) }).collect()
    }

    pub fn list_hosts(&self, call: &Call) -> Result<Value, Refusal> {
        let query = Query::parse::<HostRow<'_>>(call.query("search").unwrap_or_default())?;
        let thin = call.flag("thin") == Some(true);
        list(call, self.host_rows(&query), |row| row.host.row(thin))
    }
}

impl Searchable for HostRow<'_> {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "name",
        "hostname",
        "organization",
        "organization_id",
        "location",
        "location_id",
        "hostgroup",
        "os",
        "owner",
        "job_invocation.id",
        "job_invocation.result",
    ];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.host.id.to_string().into()),
            "name" | "hostname" => Some(self.host.name.as_str().into()),
            "organization" => Some("Default Organization".into()),
            "organization_id" => Some("3".into()),
            "location" => Some("Default Location".into()),
            "location_id" => Some("4".into()),
            "owner" => Some("admin".into()),
            "job_invocation.id" => self.job.map(|(id, _)| id.to_string().into()),
            "job_invocation.result" => self.job.and_then(|(_, state)| state.result()).map(Into::into),
            _ => None,
        }
    }
}
