//! `/api/status`, `/api/statuses`, `/api/ping` and `/api/plugins`

use super::http::{Answer, Reply};
use super::state::ServerState;
use serde_json::{Value, json};

/// `GET /api/status`
pub fn status(state: &ServerState) -> Answer {
    Ok(Reply::ok(json!({ "result": "ok", "status": 200, "version": state.rex.foreman(), "api_version": 2 })))
}

/// `GET /api/ping`
pub fn ping() -> Answer {
    Ok(Reply::ok(json!({ "results": { "foreman": { "database": database("2") } } })))
}

/// `GET /api/statuses`
pub fn statuses(state: &ServerState) -> Answer {
    let plugins: Vec<Value> = plugins(state).map(|(name, version)| json!({ "name": name, "version": version })).into();
    Ok(Reply::ok(json!({ "results": { "foreman": {
        "version": state.rex.foreman(), "api": { "version": "v2" }, "plugins": plugins,
        "smart_proxies": [{
            "name": "sandbox-proxy", "status": "ok", "duration_ms": "18", "version": "3.11.0",
            "features": { "dynflow": "0.9.3", "script": "0.11.4", "logs": "3.11.0" }, "failed_features": {},
        }],
        "compute_resources": [], "database": database("0"),
    } } })))
}

/// `GET /api/plugins`
pub fn plugin_list(state: &ServerState) -> Answer {
    let rows = plugins(state).map(|(name, version)| {
        json!({
            "id": name, "name": name, "author": "The sandbox", "description": "", "url": "https://theforeman.org",
            "version": version,
        })
    });
    Ok(Reply::ok(json!({
        "total": rows.len(), "subtotal": rows.len(), "page": 1, "per_page": 20, "search": null,
        "sort": { "by": null, "order": null }, "results": rows,
    })))
}

fn plugins(state: &ServerState) -> [(&'static str, String); 3] {
    [
        ("foreman-tasks", state.rex.foreman_tasks().to_owned()),
        ("foreman_remote_execution", state.rex.plugin()),
        ("foreman_ansible", state.rex.foreman_ansible().to_owned()),
    ]
}

fn database(milliseconds: &str) -> Value {
    json!({ "active": true, "duration_ms": milliseconds })
}
