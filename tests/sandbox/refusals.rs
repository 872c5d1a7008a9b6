//! What the server refuses, and in which words.

use crate::client::Foreman;
use rexctl::sandbox::Rex;
use serde_json::{Value, json};

/// What the server answers to a job with these fields.
fn refused(foreman: &Foreman, extra: Value) -> (u16, String) {
    let (status, body) = foreman.create(extra);
    (status, body["error"]["message"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_job_that_cannot_be_is_refused_as_the_server_does() {
    let foreman = Foreman::start(Rex::V14_1, 1.0);
    let nightly = json!({"cron_line": "@daily", "purpose": "nightly"});
    foreman.created(json!({"recurrence": nightly}));
    let no_template = "Template with id '' was not found";
    let level = "Validation failed: Concurrency level: must be greater than 0";
    let limit = "Validation failed: Triggering: Input type No task could be started";
    let no_hosts = "Validation failed: Targeting: Bookmark Must select a bookmark or enter a search query, \
                    Search query Must select a bookmark or enter a search query";
    let cases = [
        (json!({"job_template_id": 99999}), 404, "Template with id '99999' was not found"),
        (json!({"job_template_id": null}), 404, no_template),
        (json!({"job_template_id": null, "feature": "nope"}), 404, no_template),
        (json!({"feature": "run_script"}), 500, "Only one of feature or job_template_id can be specified"),
        (
            json!({"inputs": {}}),
            500,
            "Validation failed: Template run command - script default: Not all required inputs have values. \
             Missing inputs: command",
        ),
        (
            json!({"bookmark_id": 23}),
            500,
            "ERF42-9522 [Foreman::Exception]: Cannot specify both bookmark_id and search_query",
        ),
        (json!({"search_query": null}), 500, no_hosts),
        (json!({"search_query": null, "bookmark_id": 999}), 500, no_hosts),
        (json!({"search_query": "nosuchfield = 1"}), 400, "Field 'nosuchfield' not recognized for searching!"),
        (json!({"concurrency_control": {"concurrency_level": 0}}), 500, level),
        (json!({"concurrency_control": {"concurrency_level": "abc"}}), 500, level),
        (json!({"recurrence": {"cron_line": "@daily", "max_iteration": 0}}), 500, limit),
        (
            json!({"recurrence": {"cron_line": "foo"}}),
            500,
            "Validation failed: Triggering: Cronline foo is not valid format of cron line",
        ),
        (
            json!({"recurrence": nightly}),
            500,
            "Validation failed: Triggering: Purpose Active or disabled recurring logic with purpose nightly already exists",
        ),
        (
            json!({"scheduling": {"start_at": "2099-01-01 10:00", "start_before": "2099-01-01 09:00"}}),
            500,
            "Validation failed: Triggering: Start before raw The task could not be started",
        ),
    ];
    for (extra, status, message) in cases {
        assert_eq!(refused(&foreman, extra.clone()), (status, message.to_owned()), "{extra}");
    }
    let (status, message) = refused(&foreman, json!({"inputs": {"nope": "x"}}));
    assert_eq!(status, 500);
    assert!(message.ends_with("Unknown input nope for template Run Command - Script Default"), "{message}");
    let (status, body) = foreman.create(json!({"scheduling": {"start_at": "garbage"}}));
    assert_eq!((status, &body["error"]), (500, &json!("Internal Server Error")));
}

#[test]
fn who_may_not_create_is_told_which_permission_is_missing() {
    let mut foreman = Foreman::start(Rex::V14_1, 1.0);
    foreman.login = "viewer";
    let (status, body) = foreman.create(json!({}));
    assert_eq!((status, &body["error"]["missing_permissions"]), (403, &json!(["create_job_invocations"])));
    assert_eq!(foreman.ask("POST", "/api/job_invocations/1/cancel", None).0, 403);
    assert_eq!(foreman.ask("POST", "/api/job_invocations/1/rerun", None).0, 403);
    assert_eq!(foreman.ask("GET", "/api/job_invocations", None).0, 200);
}

#[test]
fn a_stranger_is_not_let_in() {
    let mut foreman = Foreman::start(Rex::V14_1, 1.0);
    foreman.login = "mallory";
    let answer = foreman.ask("GET", "/api/status", None);
    assert_eq!(answer, (401, json!({"error": {"message": "Unable to authenticate user mallory"}})));
}

#[test]
fn what_is_not_there_is_missed_in_the_shape_of_its_route() {
    let foreman = Foreman::start(Rex::V14_1, 1.0);
    let cases = [
        (
            "/api/job_invocations/999",
            404,
            json!({"error": {"message": "Resource job_invocation not found by id '999'"}}),
        ),
        ("/api/job_invocations/999/hosts/1", 404, json!({"message": "Job invocation not found by id '999'"})),
        ("/api/hosts/host1.example.com", 404, json!({"status": 404, "error": "Not Found"})),
        ("/api/nowhere", 404, json!({"status": 404, "error": "Not Found"})),
    ];
    for (target, status, body) in cases {
        assert_eq!(foreman.ask("GET", target, None), (status, body), "{target}");
    }
    for target in ["/api/hosts?per_page=-1", "/api/hosts?page=abc"] {
        assert_eq!(foreman.ask("GET", target, None).0, 500, "{target}");
    }
}

#[test]
fn a_body_that_is_not_json_is_refused() {
    let foreman = Foreman::start(Rex::V14_1, 1.0);
    let (status, answer) = foreman.send("POST", "/api/job_invocations", "application/json", "{\"a\":".into());
    assert_eq!((status, &answer["status"], answer["error"].is_string()), (400, &json!(400), true));
    let form = "application/x-www-form-urlencoded";
    assert_eq!(foreman.send("POST", "/api/job_invocations", form, "a=b".into()).0, 415);
    let (status, answer) = foreman.ask("POST", "/api/job_invocations", Some(&json!({"job_template_id": 325})));
    assert_eq!((status, &answer["error"]["message"]), (404, &json!("Template with id '' was not found")));
}
