//! Hosts and host groups of a fresh sandbox.

use super::{LOCATIONS, ORGANIZATIONS};
use crate::sandbox::state::{Fate, HostGroup, ManagedHost};

/// Largest number of hosts of a sandbox.
pub const MAX_HOSTS: u32 = 100_000;

const fn group(id: u32, name: &'static str, title: &'static str) -> HostGroup {
    HostGroup { id, name, title }
}

/// Host groups, by title. Two groups share a name, so that the name alone does not tell which one is meant.
pub const HOST_GROUPS: &[HostGroup] = &[
    group(5, "build", "build"),
    group(4, "cache", "cache"),
    group(7, "frontend", "cache/frontend"),
    group(3, "db", "db"),
    group(1, "host", "host"),
    group(2, "web", "web"),
    group(6, "frontend", "web/frontend"),
];

/// Series of hosts with names: the name, its first and last number, the number's digits, and the id of the group.
const SERIES: &[(&str, usize, usize, usize, u32)] = &[
    ("host", 1, 5, 1, 1),
    ("web", 1, 8, 2, 6),
    ("web", 9, 12, 2, 2),
    ("db", 1, 8, 2, 3),
    ("cache", 1, 4, 2, 7),
    ("cache", 5, 8, 2, 4),
    ("build", 1, 7, 2, 5),
];

/// Returns the series with names first, then as many numbered hosts as are wanted.
pub fn hosts(count: u32) -> Vec<ManagedHost> {
    let ([organization, ..], [location, ..]) = (ORGANIZATIONS, LOCATIONS) else { return Vec::new() };
    let grouped = SERIES.iter().flat_map(|&(name, first, last, digits, group)| {
        let group = HOST_GROUPS.iter().find(|known| known.id == group).copied();
        (first..=last).map(move |number| (format!("{name}{number:0digits$}.example.com"), group))
    });
    let numbered = (1..=MAX_HOSTS).map(|number| (format!("node{number:05}.example.com"), None));
    let hosts = (1..=count.min(MAX_HOSTS)).zip(grouped.chain(numbered));
    let host = |(id, (name, group)): (u32, (String, _))| ManagedHost {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_hosts_have_names_by_group_and_more_are_numbered() {
        let all = hosts(42);
        let name = |id: usize| all[id - 1].name.as_str();
        assert_eq!([name(1), name(6), name(40)], ["host1.example.com", "web01.example.com", "build07.example.com"]);
        assert_eq!([name(41), name(42)], ["node00001.example.com", "node00002.example.com"]);
        assert_eq!([0, 3, 10_000].map(|count| hosts(count).len()), [0, 3, 10_000]);
        assert_eq!(hosts(u32::MAX).len(), 100_000);
    }
}
