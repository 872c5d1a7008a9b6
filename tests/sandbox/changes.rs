//! What is changed beside jobs and templates.

use crate::client::{Answer, as_user, get, post, stopped};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn send(sandbox: &Sandbox, method: &str, path: &str, body: &Value) -> Answer {
    as_user(sandbox, "admin", method, path, &body.to_string())
}

#[test]
fn a_bookmark_is_made_changed_used_and_deleted() {
    let sandbox = stopped(SandboxOptions::default());
    let body = json!({"bookmark": {"name": "mine", "controller": "hosts", "query": "name = db01.example.com"}});
    let made = post(&sandbox, "/api/bookmarks", &body);
    assert_eq!((made.status, &made.body["name"], &made.body["public"]), (201, &json!("mine"), &json!(true)));
    assert_eq!(
        post(&sandbox, "/api/bookmarks", &body).body["error"]["full_messages"],
        json!(["Name has already been taken"])
    );
    let path = format!("/api/bookmarks/{}", made.body["id"]);
    let changed =
        send(&sandbox, "PUT", &path, &json!({"bookmark": {"query": "name = web01.example.com", "public": false}}));
    assert_eq!((changed.status, &changed.body["public"]), (200, &json!(false)));
    let job = json!({"job_invocation": {"job_template_id": 325, "targeting_type": "static_query",
        "bookmark_id": made.body["id"], "inputs": {"command": "id"}}});
    let job = post(&sandbox, "/api/job_invocations", &job).body;
    assert_eq!(job["targeting"]["search_query"], "name = web01.example.com", "{job}");
    assert_eq!(send(&sandbox, "DELETE", &path, &Value::Null).status, 200);
    assert_eq!(get(&sandbox, &path).status, 404);
    assert_eq!(get(&sandbox, &format!("/api/job_invocations/{}", job["id"])).status, 200);
}

#[test]
fn a_body_without_the_name_of_its_record_is_taken_for_its_fields() {
    let sandbox = stopped(SandboxOptions::default());
    let made = post(&sandbox, "/api/bookmarks", &json!({"name": "bare", "controller": "hosts", "query": "id = 1"}));
    assert_eq!((made.status, &made.body["name"]), (201, &json!("bare")));
    let template = json!({"name": "Bare", "job_category": "Commands", "template": "true", "provider_type": "script"});
    let template = post(&sandbox, "/api/job_templates", &template);
    assert_eq!((template.status, &template.body["name"]), (201, &json!("Bare")));
    let path = format!("/api/templates/{}/template_inputs", template.body["id"]);
    let input = post(&sandbox, &path, &json!({"name": "package", "input_type": "user"}));
    assert_eq!((input.status, &input.body["name"]), (201, &json!("package")));
    let path = "/api/remote_execution_features/run_script";
    assert_eq!(send(&sandbox, "PUT", path, &json!({"job_template_id": 320})).body["job_template_id"], 320);
    // A job invocation is no such record: its fields are not those of a table.
    let job = json!({"job_template_id": 325, "targeting_type": "static_query", "search_query": "id = 1"});
    assert_eq!(post(&sandbox, "/api/job_invocations", &job).status, 404);
}

#[test]
fn what_is_blank_or_forbidden_makes_no_bookmark() {
    let sandbox = stopped(SandboxOptions::default());
    let blank = post(&sandbox, "/api/bookmarks", &json!({"bookmark": {"name": "mine", "controller": "hosts"}}));
    assert_eq!((blank.status, &blank.body["error"]["full_messages"]), (422, &json!(["Query can't be blank"])));
    for (method, path) in [
        ("POST", "/api/bookmarks"),
        ("PUT", "/api/bookmarks/10"),
        ("DELETE", "/api/bookmarks/10"),
        ("PUT", "/api/remote_execution_features/1"),
        ("POST", "/foreman_tasks/api/recurring_logics/bulk_destroy"),
    ] {
        assert_eq!(as_user(&sandbox, "viewer", method, path, "{}").status, 403, "{method} {path}");
    }
}

#[test]
fn a_feature_runs_the_template_that_it_was_given() {
    let sandbox = stopped(SandboxOptions::default());
    let path = "/api/remote_execution_features/run_script";
    let body = json!({"remote_execution_feature": {"job_template_id": 320}});
    assert_eq!(send(&sandbox, "PUT", path, &body).body["job_template_id"], 320);
    assert_eq!(get(&sandbox, path).body["job_template_id"], 320);
    assert_eq!(send(&sandbox, "PUT", "/api/remote_execution_features/none", &body).status, 404);
}

#[test]
fn a_locked_template_stays() {
    let sandbox = stopped(SandboxOptions::default());
    let refused = send(&sandbox, "DELETE", "/api/job_templates/325", &Value::Null);
    assert_eq!((refused.status, &refused.body["error"]["message"]), (500, &json!("resource have no errors")));
    assert_eq!(get(&sandbox, "/api/job_templates/325").status, 200);
    let own = json!({"job_template": {"name": "own", "job_category": "c", "template": "id", "locked": true}});
    let path = format!("/api/job_templates/{}", post(&sandbox, "/api/job_templates", &own).body["id"]);
    let refused = send(&sandbox, "DELETE", &path, &Value::Null);
    let said = json!(["This template is locked and may not be removed."]);
    assert_eq!((refused.status, &refused.body["error"]["full_messages"]), (422, &said));
    let unlocked = send(&sandbox, "PUT", &path, &json!({"job_template": {"locked": false}}));
    assert_eq!((unlocked.status, send(&sandbox, "DELETE", &path, &Value::Null).status), (200, 200));
}

#[test]
fn recurring_logics_that_are_cancelled_go_at_once_and_others_stay() {
    let sandbox = stopped(SandboxOptions::default());
    let logic = || {
        let job = json!({"job_invocation": {"job_template_id": 325, "targeting_type": "static_query",
            "search_query": "name = web01.example.com", "inputs": {"command": "id"},
            "recurrence": {"cron_line": "0 3 * * *"}}});
        post(&sandbox, "/api/job_invocations", &job).body["recurrence"]["id"].clone()
    };
    let (cancelled, active) = (logic(), logic());
    let list = "/foreman_tasks/api/recurring_logics";
    assert_eq!(post(&sandbox, &format!("{list}/{cancelled}/cancel"), &json!({})).status, 200);
    let destroy = || post(&sandbox, &format!("{list}/bulk_destroy"), &json!({"search": "state=cancelled"})).body;
    let gone = destroy();
    assert_eq!((gone["destroyed"].as_array().map(Vec::len), &gone["destroyed"][0]["id"]), (Some(1), &cancelled));
    assert_eq!(destroy(), json!({"destroyed": []}));
    assert_eq!(get(&sandbox, &format!("{list}/{cancelled}")).status, 404);
    assert_eq!(get(&sandbox, &format!("{list}/{active}")).body["state"], "active");
}
