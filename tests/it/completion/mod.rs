//! Completion: what completion scripts are told, and what the shells make of it.

mod ids;
mod new_home;
mod shells;
mod told;

use crate::foreman::{Answer, Foreman, Request};
use serde_json::json;

/// A server with a few templates, whose second one has an input with options.
pub fn foreman() -> Foreman {
    Foreman::answering(|request| Some(Answer::json(200, json!({ "results": rows(request) })))).hearing_asides()
}

fn rows(request: &Request) -> serde_json::Value {
    let path = request.target.split('?').next().unwrap_or_default();
    match path {
        "/api/job_templates" => json!([
            {"id": 1, "name": "Run Command - Script Default", "job_category": "Commands"},
            {"id": 2, "name": "Package: it's $HOME", "job_category": "Packages"},
        ]),
        "/api/templates/1/template_inputs" => json!([
            {"name": "command", "description": "What to run"},
            {"name": "pin", "hidden_value": true, "options": "1234"},
        ]),
        "/api/templates/2/template_inputs" => json!([{"name": "action", "options": ["install", "remove"]}]),
        "/api/remote_execution_features" => json!([{"id": 3, "name": "Run Script", "label": "run_script"}]),
        "/api/job_invocations" => json!([
            {"id": 12, "description": "Run s3cr3t", "status_label": "failed", "job_category": "Commands"},
        ]),
        "/foreman_tasks/api/recurring_logics" if request.target.contains("disabled") => {
            json!([{"id": 4, "state": "disabled", "cron_line": "0 3 * * *", "purpose": null}])
        }
        "/foreman_tasks/api/recurring_logics" => {
            json!([{"id": 3, "state": "active", "cron_line": "0 2 * * *", "purpose": null}])
        }
        _ => json!([]),
    }
}
