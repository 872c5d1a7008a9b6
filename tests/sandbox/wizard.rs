//! The job wizard's endpoints, and users who may do less: as a real server answered them.

use crate::client::{as_user, get, post, stopped};
use rexctl::sandbox::{Rex, Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn job(sandbox: &Sandbox, more: Value) -> Value {
    let mut job = json!({"job_template_id": 325, "targeting_type": "static_query", "search_query": "id = 1",
        "inputs": {"command": "id"}});
    job.as_object_mut().expect("fields").extend(more.as_object().cloned().expect("more fields"));
    post(sandbox, "/api/job_invocations", &json!({"job_invocation": job})).body
}

#[test]
fn every_version_tells_what_a_rerun_needs() {
    for rex in Rex::NOTABLE {
        let sandbox = stopped(SandboxOptions { rex, ..SandboxOptions::default() });
        let more = json!({"ssh_user": "root", "execution_timeout_interval": 99, "time_to_pickup": 33,
            "concurrency_control": {"concurrency_level": 7}});
        let path = format!("/ui_job_wizard/job_invocation?id={}", job(&sandbox, more)["id"]);
        let told = get(&sandbox, &path).body;
        assert_eq!(told["job"]["concurrency_control"], json!({"level": 7}), "{rex}");
        let numbers = ["ssh_user", "execution_timeout_interval", "time_to_pickup"].map(|key| &told["job"][key]);
        assert_eq!(numbers, [&json!("root"), &json!(99), &json!(33)], "{rex}");
        assert_eq!(told["inputs"], json!({"inputs[command]": {"advanced": false, "value": "id"}}));
        let values = &told["job"]["template_invocations"][0]["input_values"];
        assert_eq!(values, &json!([{"template_input_id": 59, "value": "id"}]));
    }
}

#[test]
fn the_wizard_tells_hidden_values_and_the_providers_inputs() {
    let sandbox = stopped(SandboxOptions::default());
    let hidden = json!({"job_template_id": 330, "inputs": {"user": "ann", "password": "marker"}});
    let hidden = job(&sandbox, hidden)["id"].clone();
    let told = get(&sandbox, &format!("/ui_job_wizard/job_invocation?id={hidden}")).body;
    assert_eq!(told["inputs"]["inputs[password]"]["value"], "marker");
    let ansible = json!({"job_template_id": 327, "ansible": {"tags": "base"}});
    let ansible = job(&sandbox, ansible)["id"].clone();
    let told = get(&sandbox, &format!("/ui_job_wizard/job_invocation?id={ansible}")).body;
    let provided = &told["job"]["template_invocations"][0]["provider_input_values"];
    assert_eq!(provided, &json!([{"name": "tags", "value": "base"}]));
}

#[test]
fn a_template_comes_with_the_inputs_that_it_inherits() {
    let sandbox = stopped(SandboxOptions::default());
    let told = get(&sandbox, "/ui_job_wizard/template/331").body;
    let inputs = told["template_inputs"].as_array().expect("inputs");
    let names: Vec<_> =
        inputs.iter().map(|input| (input["name"].as_str().expect("a name"), &input["options"])).collect();
    let expected =
        [("reboot", "yes\nno"), ("action", "install\nupdate\nremove\nreinstall")].map(|(n, o)| (n, json!(o)));
    assert_eq!(names.iter().take(2).map(|(n, o)| (*n, (*o).clone())).collect::<Vec<_>>(), expected);
    assert_eq!(get(&sandbox, "/ui_job_wizard/categories").body["default_template"], 325);
    let missing = get(&sandbox, "/ui_job_wizard/template/99999");
    assert_eq!(missing.body["error"]["message"], "Resource job_template not found by id '99999'");
    let missing = get(&sandbox, "/ui_job_wizard/job_invocation?id=99999");
    let told = json!({"error": {"message": "Couldn't find JobInvocation with 'id'=\"99999\""}});
    assert_eq!((missing.status, missing.body), (422, told));
}

#[test]
fn a_value_outside_an_inputs_options_is_refused() {
    let sandbox = stopped(SandboxOptions::default());
    for (template, inputs) in
        [(320, json!({"action": "instal", "package": "zsh"})), (331, json!({"action": "Install", "package": "zsh"}))]
    {
        let answer = job(&sandbox, json!({"job_template_id": template, "inputs": inputs}));
        let message = answer["error"]["message"].as_str().expect("a message");
        assert!(message.starts_with("Validation failed: Template "), "{message}");
        assert!(message.ends_with(": Input action: Value is not included in the list"), "{message}");
    }
    let inputs = json!({"action": "install", "package": "zsh"});
    assert!(job(&sandbox, json!({"job_template_id": 320, "inputs": inputs}))["id"].is_u64());
}

/// What the role of remote execution lacks, and what it has.
#[test]
fn an_ordinary_user_reads_what_a_job_needs_and_no_more() {
    let sandbox = stopped(SandboxOptions::default());
    let status = |path: &str| as_user(&sandbox, "rexuser", "GET", path, "").status;
    for path in [
        "/api/hosts?search=name%20~%20host&thin=true&per_page=2",
        "/api/current_user",
        "/api/bookmarks",
        "/api/remote_execution_features",
        "/ui_job_wizard/categories",
        "/ui_job_wizard/template/325",
        "/ui_job_wizard/job_invocation?id=1",
    ] {
        assert_eq!(status(path), 200, "{path}");
    }
    for path in ["/api/organizations", "/api/plugins", "/api/statuses", "/foreman_tasks/api/recurring_logics"] {
        assert_eq!(status(path), 403, "{path}");
    }
    let refused = as_user(&sandbox, "nobody", "GET", "/ui_job_wizard/job_invocation?id=1", "").body;
    let missing = json!(["view_job_templates", "view_template_invocations"]);
    assert_eq!(refused["error"]["missing_permissions"], missing);
    assert_eq!(
        refused["error"]["details"],
        "Missing one of the required permissions: view_job_templates, view_template_invocations"
    );
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
