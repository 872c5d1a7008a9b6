//! Hosts: their names and fates, and how the API shows them.

mod candidate;

pub use candidate::{Candidate, candidates, found};

use super::errors;
use super::http::{Answer, Reply, Request};
use super::job::HostState;
use super::search::Query;
use super::seed::{self, HOST_GROUPS, LOCATIONS, ORGANIZATIONS, Taxonomy};
use super::state::State;
use super::{list, times};
use candidate::last_states;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// The operating system of every host: its id, name, major and minor version, and title.
pub const OS_ID: u32 = 1;
const OS_NAME: &str = "Debian";
const OS_VERSION: (i64, i64) = (12, 11);
pub const OS_TITLE: &str = "Debian 12.11";

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

/// A group of hosts; its title names the groups that it is in.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    pub id: u32,
    pub name: &'static str,
    pub title: &'static str,
}

/// A host.
pub struct Host {
    pub id: u32,
    pub name: String,
    pub group: Option<Group>,
    pub organization: &'static Taxonomy,
    pub location: &'static Taxonomy,
    pub fate: Fate,
}

/// The most hosts that a sandbox has.
pub const MOST: u32 = 100_000;

/// The hosts of a fresh sandbox: groups by name first, then as many numbered ones as are wanted.
pub fn seeded(count: u32) -> Vec<Host> {
    let ([organization, ..], [location, ..]) = (ORGANIZATIONS, LOCATIONS) else { return Vec::new() };
    let grouped = HOST_GROUPS.iter().zip(1..).flat_map(|(&(name, size, digits), id)| {
        let group = Group { id, name, title: name };
        (1..=size).map(move |number| (format!("{name}{number:0digits$}.example.com"), Some(group)))
    });
    let numbered = (1..=MOST).map(|number| (format!("node{number:05}.example.com"), None));
    let hosts = (1..=count.min(MOST)).zip(grouped.chain(numbered));
    let host = |(id, (name, group)): (u32, (String, _))| Host {
        fate: fate(&name, id),
        id,
        name,
        group,
        organization,
        location,
    };
    hosts.map(host).collect()
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

/// `GET /api/hosts`
pub fn index(state: &State, request: &Request) -> Answer {
    let search = request.given("search");
    let query = search.as_deref().map(Query::parse::<Candidate>).transpose()?;
    let mut rows = candidates(state, query.as_ref(), request.now);
    rows.sort_by(|a, b| a.host.name.cmp(&b.host.name));
    if request.flag("thin") {
        return list::answer(request, rows, |row| json!({ "id": row.host.id, "name": row.host.name }));
    }
    let last = last_states(state, request.now);
    list::answer(request, rows, |row| shown(row.host, last.get(&row.host.id).copied(), request))
}

/// `GET /api/hosts/:id`, where the id may be a name.
pub fn show(state: &State, request: &Request, id: &str) -> Answer {
    let host = state.hosts.iter().find(|host| host.name == id || id.parse() == Ok(host.id));
    let host = host.ok_or_else(|| errors::not_found("host", id))?;
    Ok(Reply::ok(shown(host, last_states(state, request.now).get(&host.id).copied(), request)))
}

/// A host's address; the first one's ends in 1.1.
pub fn address(host: &Host) -> String {
    let [_, b, c, d] = host.id.saturating_add(256).to_be_bytes();
    format!("127.{b}.{c}.{d}")
}

/// The fields that are null for every host of the sandbox.
const EMPTY: &str = "ip6 last_report mac realm_id realm_name sp_mac sp_ip sp_name domain_id domain_name architecture_id \
    architecture_name subnet_id subnet_name subnet6_id subnet6_name \
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
        "bmc_available": false, "puppet_status": 0, "build_status": 0, "build_status_label": "Installed",
        "operatingsystem_id": OS_ID, "operatingsystem_name": OS_TITLE,
    });
    fields.extend(same.as_object().cloned().unwrap_or_default());
    fields
});

fn shown(host: &Host, last: Option<HostState>, request: &Request) -> Value {
    let mut fields = COMMON.clone();
    let made = times::text(seed::installed(), request.zone());
    let (status, label) = last.unwrap_or(HostState::Success).execution_status();
    let own = [
        ("ip", json!(address(host))),
        ("organization_id", json!(host.organization.id)),
        ("organization_name", json!(host.organization.name)),
        ("location_id", json!(host.location.id)),
        ("location_name", json!(host.location.name)),
        ("execution_status", json!(status)),
        ("execution_status_label", json!(label)),
        ("hostgroup_id", json!(host.group.map(|group| group.id))),
        ("certname", json!(host.name)),
        ("created_at", json!(made)),
        ("updated_at", json!(made)),
        ("name", json!(host.name)),
        ("id", json!(host.id)),
        ("display_name", json!(host.name)),
        ("hostgroup_name", json!(host.group.map(|group| group.name))),
        ("hostgroup_title", json!(host.group.map(|group| group.title))),
    ];
    fields.extend(own.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(fields)
}

#[cfg(test)]
mod tests;
