//! Users of a fresh sandbox, one for each thing that a client must cope with.

use crate::sandbox::state::User;
use crate::sandbox::times::TOKYO;

/// Password of every user.
pub const PASSWORD: &str = "changeme";

const READ: &[&str] = &[
    "view_job_invocations",
    "view_job_templates",
    "view_hosts",
    "view_hostgroups",
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
    "view_hostgroups",
    "view_organizations",
    "view_locations",
    "view_remote_execution_features",
    "view_template_invocations",
    "view_plugins",
];

/// Role "Remote Execution User", which comes with the plugin.
const REMOTE_EXECUTION_USER: &[&str] = &[
    "view_job_invocations",
    "create_job_invocations",
    "view_template_invocations",
    "view_job_templates",
    "view_hosts",
    "view_remote_execution_features",
    "view_smart_proxies",
    "view_foreman_tasks",
];

const fn user(id: u32, login: &'static str, last_name: &'static str, permissions: &'static [&'static str]) -> User {
    User {
        id,
        login,
        first_name: "Sandbox",
        last_name,
        admin: false,
        permissions,
        own_tasks_only: false,
        profile_zone: None,
    }
}

/// All users. Bookmarks need no permission: everybody may read them.
pub const USERS: &[User] = &[
    User { first_name: "Admin", last_name: "User", admin: true, ..user(8, "admin", "", &[]) },
    User { admin: true, profile_zone: Some(("Tokyo", TOKYO)), ..user(12, "tokyo", "Tokyo", &[]) },
    user(13, "viewer", "Viewer", READ),
    user(14, "operator", "Operator", RUN),
    user(15, "nobody", "Nobody", &[]),
    User { own_tasks_only: true, ..user(16, "rexuser", "Remote Execution User", REMOTE_EXECUTION_USER) },
];
