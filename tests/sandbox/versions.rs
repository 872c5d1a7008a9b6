//! What each version of remote execution has and lacks.

use crate::client::{get, post, stopped};
use chrono::TimeDelta;
use rexctl::sandbox::{Rex, Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn sandboxes() -> Vec<(String, Sandbox)> {
    let start = |rex: Rex| (rex.to_string(), stopped(SandboxOptions { rex, ..SandboxOptions::default() }));
    Rex::NOTABLE.map(start).into()
}

/// What one question is answered in each version.
fn each<T>(ask: impl Fn(&Sandbox) -> T) -> Vec<T> {
    sandboxes().iter().map(|(_, sandbox)| ask(sandbox)).collect()
}

#[test]
fn the_plugin_list_tells_the_version() {
    for (version, sandbox) in sandboxes() {
        let plugins = get(&sandbox, "/api/plugins").body;
        let told = plugins["results"][1]["version"].as_str().expect("a version");
        assert!(told.starts_with(&version), "{told}");
    }
}

#[test]
fn host_rows_come_with_14_1_and_their_ids_with_15() {
    let rows = each(|sandbox| {
        let answer = get(sandbox, "/api/job_invocations/1/hosts");
        (answer.status, answer.body["results"][0]["id"].clone())
    });
    assert_eq!(rows, [(404, Value::Null), (200, Value::Null), (200, json!(1)), (200, json!(1))]);
}

#[test]
fn host_status_is_only_true_until_16_7_and_hosts_are_left_out_from_then_on() {
    let status = |value: &'static str| {
        each(move |sandbox| {
            let job = get(sandbox, &format!("/api/job_invocations/1?host_status={value}")).body;
            job["targeting"]["hosts"][0]["job_status"].is_string()
        })
    };
    assert_eq!(status("true"), [true; 4]);
    assert_eq!(status("1"), [false, false, true, true]);
    let hosts = each(|sandbox| {
        get(sandbox, "/api/job_invocations/1?include_hosts=false").body["targeting"]["hosts"].is_array()
    });
    assert_eq!(hosts, [true, true, false, false]);
}

#[test]
fn cancelling_by_search_cancels_everything_before_16_1() {
    let statuses = each(|sandbox| {
        let body = json!({ "job_invocation": {
            "job_template_id": 325, "targeting_type": "static_query", "search_query": "id ^ (1, 2)",
            "inputs": { "command": "sleep 60" },
        } });
        let id = post(sandbox, "/api/job_invocations", &body).body["id"].clone();
        sandbox.advance(TimeDelta::seconds(3));
        let answer = post(sandbox, &format!("/api/job_invocations/{id}/cancel"), &json!({ "search": "id = 1" })).body;
        let job = get(sandbox, &format!("/api/job_invocations/{id}")).body;
        (job["cancelled"].clone(), answer["cancelled"].is_array())
    });
    assert_eq!(statuses, [(Value::Null, false), (json!(2), false), (json!(1), true), (json!(1), true)]);
}

#[test]
fn counts_before_the_run_are_words_in_13_0_and_numbers_later() {
    let counts = each(|sandbox| {
        let body = json!({ "job_invocation": {
            "job_template_id": 325, "targeting_type": "static_query", "search_query": "id = 1",
            "inputs": { "command": "id" }, "scheduling": { "start_at": "2099-01-01 10:00" },
        } });
        let job = post(sandbox, "/api/job_invocations", &body).body;
        (job["succeeded"].clone(), job["total"].clone(), job.get("total_hosts").is_some())
    });
    let later = (json!(0), json!("N/A"), true);
    assert_eq!(counts, [(json!("N/A"), json!("N/A"), false), later.clone(), later.clone(), later]);
}
