//! Users who may do less than everything, as a real server answered them.

use crate::client::{as_user, get, post, stopped};
use rexctl::sandbox::SandboxOptions;
use serde_json::{Value, json};

#[test]
fn an_ordinary_user_reads_what_a_job_needs_and_no_more() {
    let sandbox = stopped(SandboxOptions::default());
    let status = |path: &str| as_user(&sandbox, "rexuser", "GET", path, "").status;
    for path in [
        "/api/hosts?search=name%20~%20host&thin=true&per_page=2",
        "/api/current_user",
        "/api/bookmarks",
        "/api/job_templates",
        "/api/templates/325/template_inputs",
        "/api/remote_execution_features",
        "/ui_job_wizard/categories",
        "/ui_job_wizard/template/325",
        "/ui_job_wizard/job_invocation?id=1",
        "/foreman_tasks/api/tasks",
    ] {
        assert_eq!(status(path), 200, "{path}");
    }
    for path in [
        "/api/hostgroups",
        "/api/organizations",
        "/api/plugins",
        "/api/statuses",
        "/foreman_tasks/api/recurring_logics",
    ] {
        assert_eq!(status(path), 403, "{path}");
    }
}

#[test]
fn a_user_without_roles_reads_little_more_than_who_that_is() {
    let sandbox = stopped(SandboxOptions::default());
    let get = |path: &str| as_user(&sandbox, "nobody", "GET", path, "");
    for path in ["/api/current_user", "/api/bookmarks", "/api/ping", "/api/status"] {
        assert_eq!(get(path).status, 200, "{path}");
    }
    for path in ["/api/hosts", "/api/job_templates", "/ui_job_wizard/categories", "/foreman_tasks/api/tasks"] {
        assert_eq!(get(path).status, 403, "{path}");
    }
    let refused = get("/ui_job_wizard/job_invocation?id=1").body;
    let missing = json!(["view_job_templates", "view_template_invocations"]);
    assert_eq!(refused["error"]["missing_permissions"], missing);
    assert_eq!(
        refused["error"]["details"],
        "Missing one of the required permissions: view_job_templates, view_template_invocations"
    );
}

#[test]
fn an_ordinary_user_sees_the_tasks_of_own_jobs_only() {
    let sandbox = stopped(SandboxOptions::default());
    let body = json!({"job_invocation": {"job_template_id": 325, "targeting_type": "static_query",
        "search_query": "id = 1", "inputs": {"command": "id"}}});
    let own = as_user(&sandbox, "rexuser", "POST", "/api/job_invocations", &body.to_string()).body;
    let foreign = post(&sandbox, "/api/job_invocations", &body).body;
    let get = |path: &str| as_user(&sandbox, "rexuser", "GET", path, "");
    let tasks = get("/foreman_tasks/api/tasks?per_page=all").body;
    let users: Vec<_> = tasks["results"].as_array().expect("tasks").iter().map(|task| &task["username"]).collect();
    assert!(!users.is_empty() && users.iter().all(|user| *user == "rexuser"), "{users:?}");
    let task = |job: &Value| format!("/foreman_tasks/api/tasks/{}", job["task"]["id"].as_str().expect("an id"));
    assert_eq!([get(&task(&own)).status, get(&task(&foreign)).status], [200, 404]);
}

#[test]
fn a_recurring_job_needs_a_permission_of_its_own() {
    let sandbox = stopped(SandboxOptions::default());
    let body = json!({"job_invocation": {"job_template_id": 325, "targeting_type": "static_query",
        "search_query": "id = 1", "inputs": {"command": "id"}, "recurrence": {"cron_line": "0 3 * * *"}}});
    let refused = as_user(&sandbox, "rexuser", "POST", "/api/job_invocations", &body.to_string());
    let message = refused.body["error"]["message"].as_str().expect("a message");
    assert_eq!(refused.status, 500);
    assert!(message.starts_with("PG::NotNullViolation: ERROR:  null value in column \"cron_line\""), "{message}");
    assert_eq!(get(&sandbox, "/api/job_invocations").body["total"], SandboxOptions::default().finished_jobs);
}
