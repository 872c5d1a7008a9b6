//! What a fresh sandbox holds: users, taxonomies, features, bookmarks and the names of the hosts.

use super::times::{UTC, Zone};
use chrono::{DateTime, Utc};

/// Every user's password.
pub const PASSWORD: &str = "changeme";

/// A user and what they may do.
pub struct User {
    pub id: u32,
    pub login: &'static str,
    pub first_name: &'static str,
    pub last_name: &'static str,
    pub admin: bool,
    pub permissions: &'static [&'static str],
    pub zone: Zone,
    /// The zone's name in the profile; None where the server's own applies.
    pub zone_name: Option<&'static str>,
}

impl User {
    pub fn may(&self, permission: &str) -> bool {
        self.admin || self.permissions.contains(&permission)
    }
}

const READ: &[&str] = &[
    "view_job_invocations",
    "view_job_templates",
    "view_hosts",
    "view_bookmarks",
    "view_organizations",
    "view_locations",
    "view_remote_execution_features",
    "view_recurring_logics",
    "view_foreman_tasks",
    "view_template_invocations",
    "view_plugins",
    "view_statuses",
    "view_users",
];

const RUN: &[&str] = &[
    "view_job_invocations",
    "create_job_invocations",
    "cancel_job_invocations",
    "view_job_templates",
    "view_hosts",
    "view_bookmarks",
    "view_organizations",
    "view_locations",
    "view_remote_execution_features",
    "view_template_invocations",
    "view_plugins",
];

/// The role that remote execution brings along; it sees its own tasks only, which is not told apart here.
const REMOTE_EXECUTION_USER: &[&str] = &[
    "view_job_invocations",
    "create_job_invocations",
    "view_template_invocations",
    "view_job_templates",
    "view_hosts",
    "view_bookmarks",
    "view_remote_execution_features",
    "view_smart_proxies",
];

const fn user(id: u32, login: &'static str, last_name: &'static str, permissions: &'static [&'static str]) -> User {
    User { id, login, first_name: "Sandbox", last_name, admin: false, permissions, zone: UTC, zone_name: None }
}

/// The users: one for each thing a client must cope with.
pub const USERS: &[User] = &[
    User { first_name: "Admin", last_name: "User", admin: true, ..user(8, "admin", "", &[]) },
    User { admin: true, zone: Zone { east_hours: 9 }, zone_name: Some("Tokyo"), ..user(12, "tokyo", "Tokyo", &[]) },
    user(13, "viewer", "Viewer", READ),
    user(14, "operator", "Operator", RUN),
    user(15, "nobody", "Nobody", &[]),
    user(16, "rexuser", "Remote Execution User", REMOTE_EXECUTION_USER),
];

/// An organization or a location.
pub struct Taxonomy {
    pub id: u32,
    pub name: &'static str,
    pub title: &'static str,
    pub parent: Option<(u32, &'static str)>,
}

const fn taxonomy(id: u32, name: &'static str, title: &'static str, parent: Option<(u32, &'static str)>) -> Taxonomy {
    Taxonomy { id, name, title, parent }
}

pub const ORGANIZATIONS: &[Taxonomy] = &[
    taxonomy(3, "Default Organization", "Default Organization", None),
    taxonomy(5, "ACME", "ACME", None),
    taxonomy(6, "Research", "ACME/Research", Some((5, "ACME"))),
];

pub const LOCATIONS: &[Taxonomy] = &[
    taxonomy(4, "Default Location", "Default Location", None),
    taxonomy(7, "Europe", "Europe", None),
    taxonomy(9, "Brno", "Europe/Brno", Some((7, "Europe"))),
    taxonomy(10, "Lab", "Europe/Brno/Lab", Some((9, "Europe/Brno"))),
    taxonomy(11, "Asia", "Asia", None),
    taxonomy(16, "Lab", "Asia/Lab", Some((11, "Asia"))),
];

/// A label that stands for a job template.
#[derive(Clone)]
pub struct Feature {
    pub id: u32,
    pub label: &'static str,
    pub name: &'static str,
    pub description: &'static str,
    pub template: u32,
    pub host_action_button: bool,
}

pub const FEATURES: &[Feature] = &[
    Feature {
        id: 1,
        label: "puppet_run_host",
        name: "Run Puppet Once",
        description: "Apply the Puppet catalogue once",
        template: 324,
        host_action_button: true,
    },
    Feature {
        id: 2,
        label: "run_script",
        name: "Run Script",
        description: "Run a shell script",
        template: 325,
        host_action_button: false,
    },
    Feature {
        id: 3,
        label: "package_install",
        name: "Install Package",
        description: "Install a package by the host's package manager",
        template: 320,
        host_action_button: false,
    },
];

/// A stored search.
#[derive(Clone)]
pub struct Bookmark {
    pub id: u32,
    pub name: String,
    pub controller: String,
    pub query: String,
    pub public: bool,
}

/// The bookmarks: id, name, controller and query.
pub fn bookmarks() -> Vec<Bookmark> {
    let made = BOOKMARKS.iter().map(|&(id, name, controller, query)| Bookmark {
        id,
        name: name.into(),
        controller: controller.into(),
        query: query.into(),
        public: true,
    });
    made.collect()
}

const BOOKMARKS: &[(u32, &str, &str, &str)] = &[
    (10, "web servers", "hosts", "name ~ web"),
    (11, "databases", "hosts", "name ~ db"),
    (15, "running", "foreman_tasks_tasks", "state = running"),
    (16, "failed", "foreman_tasks_tasks", "state = paused or result = error or result = warning"),
    (17, "failed", "job_invocations", "status = failed"),
    (18, "succeeded", "job_invocations", "status = succeeded"),
    (19, "running", "job_invocations", "status = running"),
    (20, "pending", "job_invocations", "status = queued or status = running"),
    (21, "recurring", "job_invocations", "recurring = true"),
    (22, "recent", "job_invocations", "started_at > \"24 hours ago\""),
    (23, "all hosts", "hosts", "name ~ example"),
    (24, "recent", "hosts", "id > 35"),
    (25, "lab", "hosts", "location = \"Europe/Brno/Lab\""),
];

/// The groups of hosts with names: name, how many, how many digits.
pub const HOST_GROUPS: &[(&str, usize, usize)] =
    &[("host", 5, 1), ("web", 12, 2), ("db", 8, 2), ("cache", 8, 2), ("build", 7, 2)];

/// When the server was set up, which is when everything seeded was made.
pub fn installed() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_466_380, 0).unwrap_or_default()
}
