//! Additions of the content plugin to a fresh sandbox: features with their templates, and host collections.

use super::templates::{input, required, script};
use crate::sandbox::state::{Feature, StoredTemplate};

/// A host collection.
#[derive(Clone, Copy)]
pub struct SeedCollection {
    pub id: &'static str,
    pub name: &'static str,
    /// Beginning of the names of its hosts.
    hosts: &'static str,
}

const COLLECTIONS: [SeedCollection; 2] =
    [SeedCollection { id: "1", name: "web", hosts: "web" }, SeedCollection { id: "2", name: "databases", hosts: "db" }];

/// Returns the collections that a host is in.
pub fn collections(host: &str) -> impl Iterator<Item = SeedCollection> {
    COLLECTIONS.into_iter().filter(move |collection| host.starts_with(collection.hosts))
}

/// Ids of feature and template, label, name of the template, and the command that it runs.
const ACTIONS: [(u32, u32, &str, &str, &str); 6] = [
    (4, 340, "katello_package_install", "Install Package - Katello Script Default", "install"),
    (5, 341, "katello_package_update", "Update Package - Katello Script Default", "update"),
    (6, 342, "katello_package_remove", "Remove Package - Katello Script Default", "remove"),
    (7, 343, "katello_group_install", "Install Group - Katello Script Default", "group install"),
    (8, 344, "katello_group_update", "Update Group - Katello Script Default", "group update"),
    (9, 345, "katello_group_remove", "Remove Group - Katello Script Default", "group remove"),
];

/// Returns the features of the content plugin.
pub fn features() -> Vec<Feature> {
    let feature = |(id, template, label, name, _): (u32, u32, &'static str, &'static str, &str)| Feature {
        id,
        label,
        name: label_of(name),
        description: label_of(name),
        template: Some(template),
        host_action_button: false,
    };
    let errata = (10, 346, "katello_errata_install", ERRATA, "");
    ACTIONS.into_iter().chain([errata]).map(feature).collect()
}

const ERRATA: &str = "Install Errata - Katello Script Default";

/// Returns the templates of the features.
pub fn templates() -> Vec<StoredTemplate> {
    let action = |(_, id, _, name, words): (u32, u32, &str, &'static str, &str)| StoredTemplate {
        description_format: Some(format!("{} %{{package}}", label_of(name))),
        inputs: vec![input(id - 270, "package", "Names of packages or groups")],
        ..script(id, name, "Katello", &format!("dnf -y {words} <%= input('package') %>\n"))
    };
    let errata = StoredTemplate {
        description_format: Some("Install errata %{errata}".to_owned()),
        inputs: vec![required(76, "errata", "Ids of errata, separated by commas")],
        ..script(346, ERRATA, "Katello", "dnf -y update-minimal --advisory <%= input('errata') %>\n")
    };
    ACTIONS.into_iter().map(action).chain([errata]).collect()
}

/// Returns the part of a template's name that says what it does.
fn label_of(name: &'static str) -> &'static str {
    name.split(" - ").next().unwrap_or(name)
}
