//! What is there from the start beside the templates: hosts, bookmarks, organizations and locations.

use crate::sandbox::search::Searchable;
use serde_json::{Value, json};
use std::borrow::Cow;

/// When everything seeded was made, as the server writes times.
pub const SEEDED_AT: &str = "2026-01-05 08:00:00 UTC";

/// A host, and what becomes of the jobs it is given.
pub struct Host {
    pub id: u64,
    pub name: String,
    pub fate: Fate,
}

/// How a job ends on a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Succeeds,
    /// The script exits with status 1.
    Fails,
    /// Nobody answers.
    Unreachable,
}

/// A stored search.
pub struct Bookmark {
    pub id: u64,
    pub name: &'static str,
    pub controller: &'static str,
    pub query: &'static str,
}

/// An organization or a location.
pub struct Taxonomy {
    pub id: u64,
    pub name: &'static str,
    pub title: &'static str,
    pub parent: Option<(u64, &'static str)>,
}

const GROUPS: [&str; 4] = ["web", "db", "cache", "build"];

/// host1 to host5 first, then the groups in turn.
pub fn hosts(count: usize) -> Vec<Host> {
    (1..=count as u64).map(Host::seeded).collect()
}

/// All bookmarks, by name; two controllers share one name.
pub const BOOKMARKS: &[Bookmark] = &[
    Bookmark { id: 1, name: "active", controller: "hosts", query: "name ~ host" },
    Bookmark { id: 2, name: "databases", controller: "hosts", query: "name ~ db" },
    Bookmark { id: 3, name: "failed", controller: "job_invocations", query: "status = failed" },
    Bookmark { id: 4, name: "failed", controller: "hosts", query: "name ^ (host4.example.com, host5.example.com)" },
    Bookmark { id: 18, name: "odd", controller: "hosts", query: "status = failed" },
    Bookmark { id: 23, name: "webservers", controller: "hosts", query: "name ~ web" },
];

/// All organizations, by title.
pub const ORGANIZATIONS: &[Taxonomy] = &[
    Taxonomy { id: 3, name: "Default Organization", title: "Default Organization", parent: None },
    Taxonomy { id: 5, name: "Example", title: "Example", parent: None },
    Taxonomy { id: 7, name: "Research", title: "Example/Research", parent: Some((5, "Example")) },
];

/// All locations, by title.
pub const LOCATIONS: &[Taxonomy] = &[
    Taxonomy { id: 4, name: "Default Location", title: "Default Location", parent: None },
    Taxonomy { id: 6, name: "Europe", title: "Europe", parent: None },
    Taxonomy { id: 8, name: "Berlin", title: "Europe/Berlin", parent: Some((6, "Europe")) },
];

impl Host {
    fn seeded(id: u64) -> Host {
        let name = match id.checked_sub(6) {
            None => format!("host{id}.example.com"),
            Some(past) => {
                let group = GROUPS.iter().cycle().nth((past % 4) as usize).unwrap_or(&"web");
                format!("{group}{:02}.example.com", past / 4 + 1)
            }
        };
        let fate = Fate::of(&name, id);
        Host { id, name, fate }
    }

    /// A row of the list; `thin` leaves all out but id and name.
    pub fn row(&self, thin: bool) -> Value {
        if thin {
            return json!({"id": self.id, "name": self.name});
        }
        json!({"ip": null, "ip6": null, "mac": null, "operatingsystem_id": null, "operatingsystem_name": null,
               "hostgroup_id": null, "hostgroup_name": null, "owner_id": 4, "owner_name": "admin",
               "owner_type": "User", "enabled": true, "managed": false, "build": false, "comment": "",
               "certname": self.name, "created_at": SEEDED_AT, "updated_at": SEEDED_AT, "global_status": 0,
               "global_status_label": "OK", "organization_id": 3, "organization_name": "Default Organization",
               "location_id": 4, "location_name": "Default Location", "name": self.name, "id": self.id,
               "display_name": self.name})
    }
}

impl Fate {
    /// A few hosts are known to fail; in a large seed so is about one in a hundred.
    fn of(name: &str, id: u64) -> Fate {
        match name {
            "host5.example.com" | "db03.example.com" => Fate::Unreachable,
            "host4.example.com" | "web03.example.com" => Fate::Fails,
            _ if id % 100 == 99 => Fate::Fails,
            _ => Fate::Succeeds,
        }
    }
}

impl Bookmark {
    /// All there is to know.
    pub fn row(&self) -> Value {
        json!({"name": self.name, "controller": self.controller, "query": self.query, "public": true, "id": self.id,
               "owner_id": 4, "owner_type": "User"})
    }
}

impl Taxonomy {
    /// All there is to know.
    pub fn row(&self) -> Value {
        json!({"ancestry": self.parent.map(|(id, _)| id.to_string()), "parent_id": self.parent.map(|(id, _)| id),
               "parent_name": self.parent.map(|(_, name)| name), "created_at": SEEDED_AT, "updated_at": SEEDED_AT,
               "id": self.id, "name": self.name, "title": self.title, "description": null})
    }

    /// The part other answers show.
    pub fn brief(&self) -> Value {
        json!({"id": self.id, "name": self.name, "title": self.title, "description": null})
    }
}

impl Searchable for &Bookmark {
    const FIELDS: &'static [&'static str] = &["id", "name", "controller"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.id.to_string().into()),
            "name" => Some(self.name.into()),
            "controller" => Some(self.controller.into()),
            _ => None,
        }
    }
}

impl Searchable for &Taxonomy {
    const FIELDS: &'static [&'static str] = &["id", "name", "title"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.id.to_string().into()),
            "name" => Some(self.name.into()),
            "title" => Some(self.title.into()),
            _ => None,
        }
    }
}
