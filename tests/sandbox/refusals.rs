//! What the server refuses, with the status and text that it gives.

use crate::client::{as_user, get, post, send, stopped};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

const NO_QUERY: &str = "Must select a bookmark or enter a search query";

fn job(change: impl FnOnce(&mut Value)) -> Value {
    let mut job = json!({
        "job_template_id": 325, "targeting_type": "static_query", "search_query": "id = 1",
        "inputs": { "command": "id" },
    });
    change(&mut job);
    json!({ "job_invocation": job })
}

fn refused(sandbox: &Sandbox, body: &Value) -> (u16, String) {
    let answer = post(sandbox, "/api/job_invocations", body);
    (answer.status, answer.body["error"]["message"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_job_that_cannot_be_meant_is_refused_as_the_server_refuses_it() {
    let sandbox = stopped(SandboxOptions::default());
    let with = |pointer: &'static str, value: Value| {
        job(move |job| {
            let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
            if !parent.is_empty() {
                job[parent] = json!({});
                job[parent][name] = value;
            } else {
                job[name] = value;
            }
        })
    };
    let cases = [
        (json!({}), 404, "Template with id '' was not found".to_owned()),
        (json!({ "job_template_id": 325 }), 404, "Template with id '' was not found".into()),
        (with("/job_template_id", json!("99999")), 404, "Template with id '99999' was not found".into()),
        (with("/feature", json!("run_script")), 500, "Only one of feature or job_template_id can be specified".into()),
        (with("inputs/command", json!("")), 500, "Validation failed: Template run command - script default: Not all required inputs have values. Missing inputs: command".into()),
        (with("/search_query", Value::Null), 500, format!("Validation failed: Targeting: Bookmark {NO_QUERY}, Search query {NO_QUERY}")),
        (with("/search_query", json!("nosuchfield = 1")), 400, "Field 'nosuchfield' not recognized for searching!".into()),
        (with("concurrency_control/concurrency_level", json!("abc")), 500, "Validation failed: Concurrency level: must be greater than 0".into()),
        (with("concurrency_control/concurrency_level", json!(0)), 500, "Validation failed: Concurrency level: must be greater than 0".into()),
        (with("recurrence/cron_line", json!("foo")), 500, "Validation failed: Triggering: Cronline foo is not valid format of cron line".into()),
    ];
    for (body, status, message) in cases {
        assert_eq!(refused(&sandbox, &body), (status, message), "{body}");
    }
    assert_eq!(get(&sandbox, "/api/job_invocations").body["total"], SandboxOptions::default().finished_jobs);
}

#[test]
fn refusals_with_a_code_say_what_was_wrong_behind_it() {
    let sandbox = stopped(SandboxOptions::default());
    let unknown = refused(&sandbox, &job(|job| job["inputs"] = json!({ "nope": 1 })));
    assert_eq!(unknown.0, 500);
    assert!(
        unknown.1.starts_with("ERF42-")
            && unknown.1.ends_with("Unknown input nope for template Run Command - Script Default")
    );
    let both = refused(&sandbox, &job(|job| job["bookmark_id"] = json!(10)));
    assert!(both.1.ends_with("Cannot specify both bookmark_id and search_query"), "{}", both.1);
    let type_missing = refused(&sandbox, &job(|job| job["targeting_type"] = Value::Null));
    assert!(type_missing.1.starts_with("Validation failed: Targeting: Targeting type can't be blank"));
    let purpose = job(|job| job["recurrence"] = json!({ "cron_line": "@daily", "purpose": "nightly" }));
    assert_eq!(post(&sandbox, "/api/job_invocations", &purpose).status, 201);
    assert!(refused(&sandbox, &purpose).1.ends_with("logic with purpose nightly already exists"));
    let times = refused(&sandbox, &job(|job| job["recurrence"] = json!({ "cron_line": "@daily", "max_iteration": 0 })));
    assert!(times.1.ends_with("Input type No task could be started"), "{}", times.1);
    let late = json!({ "start_at": "2099-01-01 10:00", "start_before": "2099-01-01 09:00" });
    assert!(refused(&sandbox, &job(|job| job["scheduling"] = late)).1.ends_with("The task could not be started"));
}

#[test]
fn logins_and_permissions_are_checked() {
    let sandbox = stopped(SandboxOptions::default());
    let none = send(&sandbox, "GET", "/api/job_invocations", "", "");
    assert_eq!((none.status, &none.body), (401, &json!({ "error": { "message": "Unable to authenticate user " } })));
    assert!(!none.head.to_lowercase().contains("www-authenticate"));
    let wrong = send(&sandbox, "GET", "/api/status", "Authorization: Basic YWRtaW46d3Jvbmc=\r\n", "");
    assert_eq!((wrong.status, &wrong.body["error"]["message"]), (401, &json!("Unable to authenticate user admin")));
    let body = job(|_| {}).to_string();
    let viewer = as_user(&sandbox, "viewer", "POST", "/api/job_invocations", &body);
    assert_eq!(
        (viewer.status, &viewer.body["error"]["missing_permissions"]),
        (403, &json!(["create_job_invocations"]))
    );
    let operator = as_user(&sandbox, "operator", "POST", "/api/job_invocations", &body);
    assert_eq!(operator.status, 201);
    assert_eq!(as_user(&sandbox, "operator", "GET", "/foreman_tasks/api/tasks", "").status, 403);
    let nobody = as_user(&sandbox, "nobody", "GET", "/api/job_invocations", "");
    assert_eq!((nobody.status, &nobody.body["total"]), (200, &json!(0)));
}

#[test]
fn unreadable_requests_have_bodies_of_their_own() {
    let sandbox = stopped(SandboxOptions::default());
    let broken = as_user(&sandbox, "admin", "POST", "/api/job_invocations", "{");
    assert_eq!((broken.status, broken.body["error"].is_string()), (400, true));
    let basic = "Authorization: Basic YWRtaW46Y2hhbmdlbWU=\r\n";
    let form = format!("{basic}Content-Type: application/x-www-form-urlencoded\r\n");
    assert_eq!(send(&sandbox, "POST", "/api/job_invocations", &form, "a=b").status, 415);
    let dates = job(|job| job["scheduling"] = json!({ "start_at": "some day" }));
    let percent = job(|job| job["inputs"] = json!({ "50%d": 1 }));
    for body in [dates, percent] {
        let answer = post(&sandbox, "/api/job_invocations", &body);
        assert_eq!(answer.body, json!({ "status": 500, "error": "Internal Server Error" }), "{body}");
    }
    for path in ["/api/nothing", "/api/job_invocations/1/hosts/web01.example.com"] {
        assert_eq!(get(&sandbox, path).body, json!({ "status": 404, "error": "Not Found" }), "{path}");
    }
    assert_eq!(
        get(&sandbox, "/api/job_invocations/9/hosts/1").body,
        json!({ "message": "Job invocation not found by id '9'" })
    );
    assert_eq!(get(&sandbox, "/api/job_invocations?per_page=-1").status, 500);
    assert_eq!(get(&sandbox, "/api/job_invocations?page=abc").status, 500);
    assert_eq!(get(&sandbox, "/api/job_invocations?per_page=abc").body["per_page"], 0);
}

#[test]
fn without_a_login_only_a_ping_is_answered() {
    let sandbox = stopped(SandboxOptions::default());
    let statuses = ["/api/ping", "/api/statuses", "/api/status", "/api/hosts"]
        .map(|path| send(&sandbox, "GET", path, "", "").status);
    assert_eq!(statuses, [200, 401, 401, 401]);
}
