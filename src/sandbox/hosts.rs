//! Hosts: their names and fates, searching them, and how the API shows them.

use super::errors;
use super::http::{Answer, Reply, Request};
use super::job::HostState;
use super::search::{Datum, Query, Searchable};
use super::seed::{self, HOST_GROUPS};
use super::state::State;
use super::{list, times};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What comes of any job on a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Jobs end as the command says.
    Healthy,
    /// As healthy, only five times slower.
    Slow,
    /// The host cannot be reached.
    Unreachable,
    /// Every command exits with this status.
    Fails(u8),
    /// The task ends with a warning, which the host's row calls an error and the job's counts do not call failed.
    Warns,
}

/// A host.
#[derive(Debug)]
pub struct Host {
    pub id: u32,
    pub name: String,
    pub group: Option<(u32, &'static str)>,
    pub fate: Fate,
}

/// The hosts of a fresh sandbox: groups by name first, then as many numbered ones as are wanted.
pub fn seeded(count: usize) -> Vec<Host> {
    let grouped = HOST_GROUPS.iter().zip(1..).flat_map(|((group, size, digits), id)| {
        (1..=*size).map(move |number| (format!("{group}{number:0digits$}.example.com"), Some((id, *group))))
    });
    let numbered = (1..).map(|number| (format!("node{number:05}.example.com"), None));
    let names = grouped.chain(numbered).take(count);
    names.zip(1..).map(|((name, group), id)| Host { fate: fate(&name, id), id, name, group }).collect()
}

fn fate(name: &str, id: u32) -> Fate {
    match name.split('.').next().unwrap_or_default() {
        "host5" | "db08" => Fate::Unreachable,
        "cache03" => Fate::Fails(1),
        "cache08" => Fate::Slow,
        "build06" => Fate::Warns,
        node if node.starts_with("node") && id % 100 == 50 => Fate::Fails(1),
        node if node.starts_with("node") && id % 100 == 99 => Fate::Unreachable,
        _ => Fate::Healthy,
    }
}

/// A host as a search sees it: perhaps together with the job that the search names.
pub struct Candidate<'a> {
    pub host: &'a Host,
    job: Option<u32>,
    state: Option<HostState>,
}

impl Searchable for Candidate<'_> {
    const FIELDS: &'static [&'static str] = &[
        "name",
        "id",
        "hostgroup",
        "hostgroup_id",
        "organization",
        "organization_id",
        "location",
        "location_id",
        "last_report",
        "job_invocation.id",
        "job_invocation.result",
        "os",
        "ip",
        "comment",
    ];
    const WORDS: &'static [&'static str] = &["name", "hostgroup"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "name" => Datum::text(&self.host.name),
            "id" => Datum::id(self.host.id),
            "hostgroup" => Datum::optional(self.host.group, |(_, name)| Datum::text(name)),
            "hostgroup_id" => Datum::optional(self.host.group, |(id, _)| Datum::id(id)),
            "organization" => Datum::text("Default Organization"),
            "organization_id" => Datum::Number(3),
            "location" => Datum::text("Default Location"),
            "location_id" => Datum::Number(4),
            "ip" => Datum::text(address(self.host)),
            "job_invocation.id" => Datum::optional(self.job, Datum::id),
            "job_invocation.result" => Datum::optional(self.state, |state| Datum::text(state.search_word())),
            _ => Datum::Nothing,
        }
    }
}

/// The hosts as candidates of a search. A condition on `job_invocation.result` speaks of the job whose id the same
/// search asks for, or of the newest job where it asks for none.
pub fn candidates<'a>(state: &'a State, query: Option<&Query>, now: DateTime<Utc>) -> Vec<Candidate<'a>> {
    let named = query.and_then(|query| query.value_of("job_invocation.id"));
    let job = match named {
        Some(id) => id.trim().parse().ok().and_then(|id| state.jobs.get(&id)),
        None => state.jobs.values().next_back(),
    };
    let states: HashMap<u32, HostState> = job.map(|job| job.host_states(now).collect()).unwrap_or_default();
    let candidate = |host: &'a Host| {
        let state = states.get(&host.id).copied();
        Candidate { host, job: state.and(job).map(|job| job.id), state }
    };
    state.hosts.iter().map(candidate).collect()
}

/// The ids of the hosts that a query finds, by name.
pub fn found(state: &State, query: &str, now: DateTime<Utc>) -> Result<Vec<u32>, Reply> {
    let query = Query::parse::<Candidate>(query)?;
    let mut hosts: Vec<&Host> = candidates(state, Some(&query), now)
        .into_iter()
        .filter(|candidate| query.finds(candidate, now))
        .map(|candidate| candidate.host)
        .collect();
    hosts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(hosts.into_iter().map(|host| host.id).collect())
}

/// `GET /api/hosts`
pub fn index(state: &State, request: &Request) -> Answer {
    let search = request.given("search");
    let query = search.as_deref().map(Query::parse::<Candidate>).transpose()?;
    let mut rows = candidates(state, query.as_ref(), request.now);
    rows.sort_by(|a, b| a.host.name.cmp(&b.host.name));
    let thin = request.flag("thin");
    list::answer(request, rows, |candidate| match thin {
        true => json!({ "id": candidate.host.id, "name": candidate.host.name }),
        false => shown(candidate.host, request),
    })
}

/// `GET /api/hosts/:id`, where the id may be a name.
pub fn show(state: &State, request: &Request, id: &str) -> Answer {
    let host = state.hosts.iter().find(|host| host.name == id || id.parse() == Ok(host.id));
    let host = host.ok_or_else(|| errors::not_found("host", id))?;
    Ok(Reply::ok(shown(host, request)))
}

fn address(host: &Host) -> String {
    let [_, b, c, d] = host.id.to_be_bytes();
    format!("127.{b}.{c}.{d}")
}

/// The fields that are null for every host of the sandbox.
const EMPTY: &str = "ip6 last_report mac realm_id realm_name sp_mac sp_ip sp_name domain_id domain_name architecture_id \
    architecture_name operatingsystem_id operatingsystem_name subnet_id subnet_name subnet6_id subnet6_name \
    sp_subnet_id ptable_id ptable_name medium_id medium_name pxe_loader disk initiated_at installed_at model_id \
    use_image uuid compute_resource_id compute_resource_name compute_profile_id compute_profile_name image_id \
    image_name last_compile model_name puppet_proxy_id puppet_proxy_name puppet_ca_proxy_id puppet_ca_proxy_name \
    puppet_proxy puppet_ca_proxy cockpit_url compute_resource_provider";

/// The fields that are the same for every host of the sandbox.
static COMMON: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    let mut fields: Map<_, _> = EMPTY.split_whitespace().map(|field| (field.to_owned(), Value::Null)).collect();
    let same = json!({
        "build": false, "comment": "", "owner_id": 8, "owner_name": "Admin User", "owner_type": "User",
        "creator_id": 8, "creator": "Admin User", "enabled": true, "managed": false, "image_file": "",
        "capabilities": ["build"], "provision_method": "build", "global_status": 0, "global_status_label": "OK",
        "bmc_available": false, "organization_id": 3, "organization_name": "Default Organization",
        "location_id": 4, "location_name": "Default Location", "puppet_status": 0,
        "build_status": 0, "build_status_label": "Installed",
        "execution_status": 0, "execution_status_label": "Last execution succeeded",
    });
    fields.extend(same.as_object().cloned().unwrap_or_default());
    fields
});

fn shown(host: &Host, request: &Request) -> Value {
    let mut fields = COMMON.clone();
    let made = times::text(seed::installed(), request.zone());
    let group = host.group.map(|(_, name)| name);
    let own = [
        ("ip", json!(address(host))),
        ("hostgroup_id", json!(host.group.map(|(id, _)| id))),
        ("certname", json!(host.name)),
        ("created_at", json!(made)),
        ("updated_at", json!(made)),
        ("name", json!(host.name)),
        ("id", json!(host.id)),
        ("display_name", json!(host.name)),
        ("hostgroup_name", json!(group)),
        ("hostgroup_title", json!(group)),
    ];
    fields.extend(own.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_hosts_have_names_by_group_and_more_are_numbered() {
        let hosts = seeded(42);
        let name = |id: usize| hosts[id - 1].name.as_str();
        assert_eq!([name(1), name(6), name(40)], ["host1.example.com", "web01.example.com", "build07.example.com"]);
        assert_eq!([name(41), name(42)], ["node00001.example.com", "node00002.example.com"]);
        assert_eq!(seeded(10_000).len(), 10_000);
        assert_eq!(seeded(3).len(), 3);
    }
}
