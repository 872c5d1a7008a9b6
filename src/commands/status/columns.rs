//! The columns of `status`, of a response that went through [`shown`].

use crate::commands::ping::columns::{
    self as services, CANDLEPIN, CANDLEPIN_AUTH, FOREMAN_TASKS, KATELLO_AGENT, KATELLO_EVENTS, PULP, PULP_CONTENT,
    SERVICE,
};
use crate::render::{Column, ColumnType, col};
use serde_json::{Value, json};

/// Fields of `status`.
pub const INFO: &[Column] = &[
    col("Version", "/foreman/version"),
    col("API Version", "/foreman/api/version"),
    col("Database", "/foreman/database").of(ColumnType::Nested(SERVICE)),
    col("Plugins", "/foreman/plugins").of(ColumnType::Collection { fields: VERSIONED, numbered: true }),
    col("Smart Proxies", "/foreman/smart_proxies").of(ColumnType::Collection { fields: SMART_PROXY, numbered: true }),
    col("Compute Resources", "/foreman/compute_resources")
        .of(ColumnType::Collection { fields: COMPUTE_RESOURCE, numbered: true }),
    KATELLO_AGENT,
    CANDLEPIN,
    CANDLEPIN_AUTH,
    KATELLO_EVENTS,
    PULP,
    PULP_CONTENT,
    FOREMAN_TASKS,
];

/// Fields of `status katello`.
pub const KATELLO: &[Column] = &[col("Version", "/version"), col("Time UTC", "/timeUTC").of(ColumnType::Date)];

const VERSIONED: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
const SMART_PROXY: &[Column] = &[
    col("Name", "/name"),
    col("Version", "/version"),
    col("Status", "/status"),
    col("Features", "/features").of(ColumnType::Collection { fields: VERSIONED, numbered: true }).hide_blank(),
    col("Failed features", "/failed_features")
        .of(ColumnType::Collection { fields: FAILED, numbered: true })
        .hide_blank(),
];
const FAILED: &[Column] = &[col("Name", "/name"), col("Error", "/error")];
const COMPUTE_RESOURCE: &[Column] = &[
    col("Name", "/name"),
    col("Status", "/status"),
    col("Errors", "/errors").of(ColumnType::Collection { fields: ERROR, numbered: true }).hide_blank(),
];
const ERROR: &[Column] = &[col("", "")];

/// Turns the features of smart proxies, objects in the API, into hammer's lists.
pub fn shown(answer: Value) -> Value {
    let mut answer = services::shown(answer);
    let proxies = answer.pointer_mut("/foreman/smart_proxies").and_then(Value::as_array_mut);
    for proxy in proxies.into_iter().flatten().filter_map(Value::as_object_mut) {
        for (key, label) in [("features", "version"), ("failed_features", "error")] {
            let Some(Value::Object(features)) = proxy.get(key) else { continue };
            let list = features.iter().map(|(name, value)| json!({ "name": name, label: value })).collect();
            proxy.insert(key.into(), Value::Array(list));
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_become_lists() {
        let answer = json!({"foreman": {"smart_proxies": [{"features": {"script": "1"}, "failed_features": {"tftp": "gone"}}, null]}});
        let expected = json!({"foreman": {"smart_proxies": [
            {"features": [{"name": "script", "version": "1"}], "failed_features": [{"name": "tftp", "error": "gone"}]}, null]}});
        assert_eq!(shown(answer), expected);
        assert_eq!(shown(json!([])), json!([]));
    }
}
