//! The job wizard's endpoints, as a real server answered them.

use crate::client::{get, post, stopped};
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
