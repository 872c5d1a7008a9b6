//! `/api/hosts`

mod candidate;

pub use candidate::{HostCandidate, candidates, found};

use super::errors;
use super::http::{Answer, ApiRequest, Reply};
use super::search::RowFilter;
use super::state::{ManagedHost, OS_ID, OS_TITLE, RunState, ServerState, Taxonomy};
use super::{list, parameters, seed, times};
use candidate::last_states;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// `GET /api/hosts`
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    let search = request.given("search");
    let query = search.as_deref().map(RowFilter::parse::<HostCandidate>).transpose()?;
    let mut rows = candidates(state, query.as_ref(), request.now);
    let scope = HostScope::asked(request)?;
    rows.retain(|row| scope.holds(row.host));
    rows.sort_by(|a, b| a.host.name.cmp(&b.host.name));
    if request.flag("thin") {
        return list::answer(request, rows, |row| json!({ "id": row.host.id, "name": row.host.name }));
    }
    let last = last_states(state, request.now);
    list::answer(request, rows, |row| to_json(row.host, last.get(&row.host.id).copied(), request))
}

/// The host group, the organization and the location that a list is limited to. Groups within the group are not part of it.
struct HostScope([Option<u32>; 3]);

impl HostScope {
    /// Reads the scope; one that does not exist is the server's 404.
    fn asked(request: &ApiRequest) -> Result<Self, Reply> {
        let ids = |taxonomies: &[Taxonomy]| taxonomies.iter().map(|taxonomy| taxonomy.id).collect::<Vec<_>>();
        let groups: Vec<u32> = seed::HOST_GROUPS.iter().map(|group| group.id).collect();
        let known =
            [("hostgroup", groups), ("organization", ids(seed::ORGANIZATIONS)), ("location", ids(seed::LOCATIONS))];
        let mut scope = [None; 3];
        for ((noun, known), id) in known.iter().zip(&mut scope) {
            let Some(asked) = request.given(&format!("{noun}_id")) else { continue };
            let found = asked.trim().parse().ok().filter(|id| known.contains(id));
            *id = Some(found.ok_or_else(|| errors::not_found(noun, &asked))?);
        }
        Ok(Self(scope))
    }

    fn holds(&self, host: &ManagedHost) -> bool {
        let own = [host.group.map(|group| group.id), Some(host.organization.id), Some(host.location.id)];
        self.0.iter().zip(own).all(|(wanted, own)| wanted.is_none() || *wanted == own)
    }
}

/// `GET /api/hosts/:id`, where the id may be a name.
pub fn show(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let host = state.hosts.iter().find(|host| host.name == id || id.parse() == Ok(host.id));
    let host = host.ok_or_else(|| errors::not_found("host", id))?;
    let mut shown = to_json(host, last_states(state, request.now).get(&host.id).copied(), request);
    let own = parameters::of_host(state, request, host.id);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("parameters".into(), own.clone());
        fields.insert("all_parameters".into(), own);
    }
    Ok(Reply::ok(shown))
}

/// Fields that are null for every host.
const NULL_FIELDS: &str = "ip6 last_report mac realm_id realm_name sp_mac sp_ip sp_name domain_id domain_name architecture_id \
    architecture_name subnet_id subnet_name subnet6_id subnet6_name \
    sp_subnet_id ptable_id ptable_name medium_id medium_name pxe_loader disk initiated_at installed_at model_id \
    use_image uuid compute_resource_id compute_resource_name compute_profile_id compute_profile_name image_id \
    image_name last_compile model_name puppet_proxy_id puppet_proxy_name puppet_ca_proxy_id puppet_ca_proxy_name \
    puppet_proxy puppet_ca_proxy cockpit_url compute_resource_provider";

/// Fields that are the same for every host.
static COMMON: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    let mut fields: Map<_, _> = NULL_FIELDS.split_whitespace().map(|field| (field.to_owned(), Value::Null)).collect();
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

fn to_json(host: &ManagedHost, last: Option<RunState>, request: &ApiRequest) -> Value {
    let mut fields = COMMON.clone();
    let made = times::text(seed::installed(), request.zone());
    let (status, label) = last.unwrap_or(RunState::Success).execution_status();
    let own = [
        ("ip", json!(host.address())),
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
