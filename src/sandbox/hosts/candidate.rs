//! Host search, in which conditions on jobs refer to the jobs that ran on a host.

use crate::sandbox::http::Reply;
use crate::sandbox::search::{Datum, RowFilter, Searchable};
use crate::sandbox::seed;
use crate::sandbox::state::{JobRecord, ManagedHost, OS_ID, OS_NAME, OS_TITLE, OS_VERSION, RunState, ServerState};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// A host as a search sees it, with one of its jobs when the search has conditions on jobs.
pub struct HostCandidate<'a> {
    pub host: &'a ManagedHost,
    run: Option<(u32, RunState)>,
    last: Option<RunState>,
}

impl Searchable for HostCandidate<'_> {
    const SEARCH_FIELDS: &'static [&'static str] = &[
        "name",
        "id",
        "ip",
        "ip6",
        "mac",
        "uuid",
        "comment",
        "hostgroup",
        "hostgroup_id",
        "hostgroup_name",
        "hostgroup_title",
        "hostgroup_fullname",
        "parent_hostgroup",
        "organization",
        "organization_id",
        "location",
        "location_id",
        "domain",
        "subnet",
        "realm",
        "model",
        "architecture",
        "os",
        "os_id",
        "os_title",
        "os_description",
        "os_major",
        "os_minor",
        "created_at",
        "installed_at",
        "last_report",
        "managed",
        "build",
        "status.enabled",
        "execution_status",
        "user.login",
        "job_invocation.id",
        "job_invocation.result",
        "host_collection",
        "host_collection_id",
    ];
    const TEXT_FIELDS: &'static [&'static str] =
        &["name", "ip", "comment", "hostgroup", "hostgroup_title", "os", "os_title", "user.login"];
    const NUMBER_FIELDS: &'static [&'static str] =
        &["id", "hostgroup_id", "organization_id", "location_id", "os_id", "job_invocation.id", "host_collection_id"];
    const KEYED_FIELDS: &'static [&'static str] = &["facts", "params"];

    fn datum(&self, field: &str) -> Datum<'_> {
        let ManagedHost { id, name, group, organization, location, .. } = self.host;
        match field {
            "name" => Datum::text(name),
            "id" => Datum::id(*id),
            "ip" => Datum::text(self.host.address()),
            "comment" => Datum::text(""),
            "hostgroup" | "hostgroup_name" => Datum::optional(*group, |group| Datum::text(group.name)),
            "hostgroup_id" => Datum::optional(*group, |group| Datum::id(group.id)),
            "hostgroup_title" | "hostgroup_fullname" => Datum::optional(*group, |group| Datum::text(group.title)),
            "parent_hostgroup" => Datum::Any(group.iter().flat_map(|group| lineage(group.title)).collect()),
            "organization" => Datum::text(organization.title),
            "organization_id" => Datum::id(organization.id),
            "location" => Datum::text(location.title),
            "location_id" => Datum::id(location.id),
            "os" => Datum::text(OS_NAME),
            "os_id" => Datum::id(OS_ID),
            "os_title" | "os_description" => Datum::text(OS_TITLE),
            "os_major" => Datum::Number(OS_VERSION.0),
            "os_minor" => Datum::Number(OS_VERSION.1),
            "created_at" => Datum::Time(seed::installed()),
            "managed" | "build" => Datum::Flag(false),
            "status.enabled" => Datum::Flag(true),
            "user.login" => Datum::text("admin"),
            "execution_status" => Datum::optional(self.last, |state| Datum::text(state.execution_word())),
            "host_collection" => Datum::Any(seed::collections(name).map(|collection| collection.name).collect()),
            "host_collection_id" => Datum::Any(seed::collections(name).map(|collection| collection.id).collect()),
            "job_invocation.id" => Datum::optional(self.run, |(job, _)| Datum::id(job)),
            "job_invocation.result" => Datum::optional(self.run, |(_, state)| Datum::text(state.search_word())),
            _ => Datum::Nothing,
        }
    }
}

/// Returns the titles of a group and of the groups around it.
fn lineage(title: &str) -> impl Iterator<Item = &str> {
    let ends = title.match_indices('/').map(|(end, _)| end).chain([title.len()]);
    ends.filter_map(|end| title.get(..end))
}

/// Returns all hosts as candidates of a search. All conditions on `job_invocation` have to hold for one of the host's jobs.
pub fn candidates<'a>(state: &'a ServerState, query: Option<&RowFilter>, now: DateTime<Utc>) -> Vec<HostCandidate<'a>> {
    let mut runs = query.map(|query| runs(state, query, now)).unwrap_or_default();
    let needs_last = query.is_some_and(|query| query.names("execution_status"));
    let last = if needs_last { last_states(state, now) } else { HashMap::new() };
    let mut candidate = |host: &'a ManagedHost| {
        let runs = runs.remove(&host.id).map_or_else(|| vec![None], |runs| runs.into_iter().map(Some).collect());
        let with = |run| HostCandidate { host, run, last: last.get(&host.id).copied() };
        let is_found = |candidate: &HostCandidate| query.is_some_and(|query| query.finds(candidate, now));
        runs.into_iter().map(with).reduce(|kept, next| if is_found(&kept) { kept } else { next })
    };
    state.hosts.iter().filter_map(&mut candidate).collect()
}

/// Returns the jobs on each host: those that the search names, else all.
fn runs(state: &ServerState, query: &RowFilter, now: DateTime<Utc>) -> HashMap<u32, Vec<(u32, RunState)>> {
    let mut runs: HashMap<u32, Vec<_>> = HashMap::new();
    if query.names("job_invocation.") {
        let named: Vec<u32> =
            query.values_of("job_invocation.id").iter().filter_map(|id| id.trim().parse().ok()).collect();
        let is_meant = |job: &&JobRecord| named.is_empty() || named.contains(&job.id);
        for job in state.jobs.values().filter(is_meant) {
            job.host_states(now).for_each(|(host, state)| runs.entry(host).or_default().push((job.id, state)));
        }
    }
    runs
}

/// Returns the state of the newest begun job on each host.
pub fn last_states(state: &ServerState, now: DateTime<Utc>) -> HashMap<u32, RunState> {
    state.jobs.values().flat_map(|job| job.host_states(now)).collect()
}

/// Returns the ids of the hosts that a search finds, ordered by name.
pub fn found(state: &ServerState, query: &str, now: DateTime<Utc>) -> Result<Vec<u32>, Reply> {
    let query = RowFilter::parse::<HostCandidate>(query)?;
    let mut hosts: Vec<&ManagedHost> = candidates(state, Some(&query), now)
        .into_iter()
        .filter(|candidate| query.finds(candidate, now))
        .map(|candidate| candidate.host)
        .collect();
    hosts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(hosts.into_iter().map(|host| host.id).collect())
}
