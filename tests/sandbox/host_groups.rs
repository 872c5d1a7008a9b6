//! Host groups with groups in them.

use crate::client::{as_user, encoded, get, stopped};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::json;

/// The number of hosts that a search finds.
fn found(sandbox: &Sandbox, search: &str) -> u64 {
    let answer = get(sandbox, &format!("/api/hosts?thin=true&search={}", encoded(search)));
    answer.body["subtotal"].as_u64().unwrap_or_else(|| panic!("{search}: {}", answer.body))
}

#[test]
fn a_group_is_found_alone_or_with_the_groups_in_it() {
    let sandbox = stopped(SandboxOptions::default());
    for (search, count) in [
        ("hostgroup_title = \"web\"", 4),
        ("hostgroup_title = \"web/frontend\"", 8),
        ("hostgroup_title = \"web\" or hostgroup_title ~ \"web/*\"", 12),
        ("parent_hostgroup = web", 12),
        ("hostgroup = frontend", 12),
        ("hostgroup = web/frontend", 0),
        ("hostgroup_id ^ (2, 6)", 12),
    ] {
        assert_eq!(found(&sandbox, search), count, "{search}");
    }
}

#[test]
fn hosts_are_listed_in_a_group_an_organization_and_a_location() {
    let sandbox = stopped(SandboxOptions::default());
    let count = |query: &str| get(&sandbox, &format!("/api/hosts?thin=true&{query}")).body["subtotal"].clone();
    for (query, hosts) in [
        ("hostgroup_id=2", 4),
        ("hostgroup_id=6", 8),
        ("hostgroup_id=6&search=name%20~%20web01", 1),
        ("hostgroup_id=", 40),
        ("organization_id=3&location_id=4", 40),
        ("organization_id=5", 0),
    ] {
        assert_eq!(count(query), hosts, "{query}");
    }
    let groups = get(&sandbox, "/api/hosts?hostgroup_id=2&per_page=all").body;
    assert!(groups["results"].as_array().expect("hosts").iter().all(|host| host["hostgroup_title"] == "web"));
    for query in ["hostgroup_id=99", "hostgroup_id=web", "location_id=99"] {
        assert_eq!(get(&sandbox, &format!("/api/hosts?{query}")).status, 404, "{query}");
    }
}

#[test]
fn groups_are_listed_by_title_and_tell_their_parent() {
    let sandbox = stopped(SandboxOptions::default());
    let all = get(&sandbox, "/api/hostgroups").body;
    let titles: Vec<_> = all["results"].as_array().expect("groups").iter().map(|group| &group["title"]).collect();
    assert_eq!(titles, ["build", "cache", "cache/frontend", "db", "host", "web", "web/frontend"]);
    let group = get(&sandbox, "/api/hostgroups/6").body;
    assert_eq!((&group["name"], &group["parent_name"]), (&json!("frontend"), &json!("web")));
    let named = get(&sandbox, &format!("/api/hostgroups?search={}", encoded("name = frontend"))).body;
    assert_eq!(named["subtotal"], 2);
    assert_eq!(get(&sandbox, "/api/hostgroups/99").status, 404);
    assert_eq!(as_user(&sandbox, "viewer", "GET", "/api/hostgroups", "").status, 200);
}
