//! The server's plugins and their versions: some requests are cheaper, or supported at all, only since one.

use crate::api::Client;
use crate::api::http::pages;
use crate::error::Error;
use crate::model::answer;
use crate::model::cron::Dialect;
use crate::model::requirement::{Plugin, Plugins, Requirement};
use crate::model::version::Version;
use serde_json::Value;

/// The plugin's id in the server's list of plugins.
const REMOTE_EXECUTION: &str = "foreman_remote_execution";

/// The id of the plugin that reads cron lines.
const FOREMAN_TASKS: &str = "foreman-tasks";

/// First version of foreman-tasks that reads cron lines by Fugit.
const FIRST_TASKS_WITH_FUGIT: Version = Version::new(8, 0);

/// First version of remote execution that needs such a foreman-tasks.
const FIRST_REX_WITH_FUGIT: Version = Version::new(10, 0);

impl Client {
    /// Returns the server's version of remote execution, requested once; none where the user may not see the plugins.
    pub async fn remote_execution(&self) -> Option<Version> {
        match self.plugin(REMOTE_EXECUTION).await {
            Plugin::Installed(version) => Some(version),
            Plugin::Untold | Plugin::Missing => None,
        }
    }

    /// Returns the dialect that the server reads cron lines in, by the version of foreman-tasks, or else that of remote execution;
    /// none where neither is known.
    pub async fn cron_dialect(&self) -> Option<Dialect> {
        let is_current = match (self.plugin(FOREMAN_TASKS).await, self.plugin(REMOTE_EXECUTION).await) {
            (Plugin::Installed(version), _) => version >= FIRST_TASKS_WITH_FUGIT,
            (_, Plugin::Installed(version)) => version >= FIRST_REX_WITH_FUGIT,
            _ => return None,
        };
        Some(if is_current { Dialect::Fugit } else { Dialect::Classic })
    }

    /// Checks that the server knows `option`.
    ///
    /// # Errors
    /// A usage error that names the version that knows it.
    pub async fn require(&self, requirement: Requirement, option: &str) -> Result<(), Error> {
        requirement.check(option, self.plugin(requirement.plugin).await)
    }

    async fn plugin(&self, id: &str) -> Plugin {
        match self.plugins.get_or_init(|| requested(self)).await {
            Some(plugins) => plugins.get(id).copied().unwrap_or(Plugin::Missing),
            None => Plugin::Untold,
        }
    }
}

async fn requested(client: &Client) -> Option<Plugins> {
    let rows = pages::collect(client, "/api/plugins", &[], None, pages::whole).await.ok();
    let plugins = rows.as_deref().map(read);
    let known = match plugins.as_ref().and_then(|plugins| plugins.get(REMOTE_EXECUTION)) {
        Some(Plugin::Installed(version)) => version.to_string(),
        _ => "unknown".to_owned(),
    };
    client.debug(|| format!("the server's remote execution version is {known}"));
    plugins
}

fn read(rows: &[Value]) -> Plugins {
    let mut plugins = Plugins::new();
    for row in rows {
        let version = answer::text(row, "/version").and_then(Version::parse);
        let plugin = version.map_or(Plugin::Untold, Plugin::Installed);
        let names = ["/name", "/id"].iter().filter_map(|key| answer::text(row, key));
        plugins.extend(names.map(|name| (name.to_owned(), plugin)));
    }
    plugins
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_plugin_is_found_by_its_id_or_its_name() {
        for key in ["id", "name"] {
            let rows = [json!({"id": "katello"}), json!({key: REMOTE_EXECUTION, "version": "14.1.4"})];
            let plugins = read(&rows);
            assert_eq!(plugins.get(REMOTE_EXECUTION), Some(&Plugin::Installed(Version::new(14, 1))));
            assert_eq!((plugins.get("katello"), plugins.get("x")), (Some(&Plugin::Untold), None));
        }
    }
}
