//! The data of a fresh sandbox.

mod hosts;
mod jobs;
mod katello;
mod settings;
mod taxonomies;
mod templates;
mod users;

pub use hosts::{HOST_GROUPS, MAX_HOSTS};
#[cfg(test)]
pub use jobs::finished;
pub use katello::collections;
pub use taxonomies::{LOCATIONS, ORGANIZATIONS};
pub use users::{PASSWORD, USERS};

use super::SandboxOptions;
use super::state::{Feature, ServerState, StoredBookmark};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Returns the state of a fresh sandbox.
pub fn state(options: &SandboxOptions, now: DateTime<Utc>) -> ServerState {
    let mut state = ServerState {
        rex: options.rex,
        timezone: options.timezone,
        hosts: hosts::hosts(options.hosts),
        templates: templates::templates().chain(katello::templates()).map(Arc::new).collect(),
        features: FEATURES.iter().cloned().chain(katello::features()).collect(),
        settings: settings::settings(),
        parameters: BTreeMap::new(),
        bookmarks: bookmarks(),
        jobs: BTreeMap::new(),
        logics: BTreeMap::new(),
        open: Vec::new(),
    };
    jobs::add(&mut state, options.finished_jobs, now);
    state
}

/// Time of the server's installation, at which everything seeded was made.
pub fn installed() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_466_380, 0).unwrap_or_default()
}

const FEATURES: &[Feature] = &[
    Feature {
        id: 1,
        label: "puppet_run_host",
        name: "Run Puppet Once",
        description: "Apply the Puppet catalogue once",
        template: Some(324),
        host_action_button: true,
    },
    Feature {
        id: 2,
        label: "run_script",
        name: "Run Script",
        description: "Run a shell script",
        template: Some(325),
        host_action_button: false,
    },
    Feature {
        id: 3,
        label: "package_install",
        name: "Install Package",
        description: "Install a package by the host's package manager",
        template: Some(320),
        host_action_button: false,
    },
];

fn bookmarks() -> Vec<StoredBookmark> {
    let made = BOOKMARKS.iter().map(|&(id, name, controller, query)| StoredBookmark {
        id,
        name: name.into(),
        controller: controller.into(),
        query: query.into(),
        public: true,
    });
    made.collect()
}

/// Id, name, controller and query of each bookmark.
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
