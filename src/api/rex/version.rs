//! The server's version of remote execution: some requests are cheaper, or supported at all, only since one.

use crate::api::Client;
use crate::api::http::pages;
use crate::model::answer;
use crate::model::version::Version;
use serde_json::Value;

/// The plugin's id in the server's list of plugins.
const PLUGIN: &str = "foreman_remote_execution";

impl Client {
    /// Returns the server's version of remote execution, requested once; none where the user may not see the plugins.
    pub async fn remote_execution(&self) -> Option<Version> {
        *self.remote_execution.get_or_init(|| requested(self)).await
    }
}

async fn requested(client: &Client) -> Option<Version> {
    let plugins = pages::collect(client, "/api/plugins", &[], None, Some).await.ok();
    let version = plugins.as_deref().and_then(plugin_version);
    let known = version.map_or("unknown".to_owned(), |version| version.to_string());
    client.debug(|| format!("the server's remote execution version is {known}"));
    version
}

fn plugin_version(plugins: &[Value]) -> Option<Version> {
    let is_plugin = |row: &&Value| ["/id", "/name"].iter().any(|key| answer::text(row, key) == Some(PLUGIN));
    Version::parse(answer::text(plugins.iter().find(is_plugin)?, "/version")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_plugin_is_found_by_its_id_or_its_name() {
        for key in ["id", "name"] {
            let rows = [json!({"id": "katello"}), json!({key: PLUGIN, "version": "14.1.4"})];
            assert_eq!(plugin_version(&rows), Some(Version::new(14, 1)));
        }
        assert_eq!(plugin_version(&[json!({"id": PLUGIN})]), None);
        assert_eq!(plugin_version(&[]), None);
    }
}
