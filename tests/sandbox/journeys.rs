//! Whole ways through the API: create, follow, read the output, cancel, rerun.

use crate::client::{as_user, encoded, get, post, send, stopped};
use chrono::TimeDelta;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn fresh() -> Sandbox {
    stopped(SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() })
}

fn create(sandbox: &Sandbox, query: &str, command: &str) -> u64 {
    let answer = post(sandbox, "/api/job_invocations", &request(query, command));
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.body["id"].as_u64().expect("an id")
}

fn request(query: &str, command: &str) -> Value {
    json!({ "job_invocation": {
        "job_template_id": 325, "targeting_type": "static_query", "search_query": query,
        "inputs": { "command": command },
    } })
}

fn names(list: &Value) -> Vec<&str> {
    list["results"].as_array().expect("rows").iter().filter_map(|row| row["name"].as_str()).collect()
}

#[test]
fn a_job_goes_from_running_to_its_end_with_the_parent_task_behind() {
    let sandbox = fresh();
    let id = create(&sandbox, "name ~ db", "echo hello");
    let path = format!("/api/job_invocations/{id}");
    let at_once = get(&sandbox, &path).body;
    assert_eq!(
        (&at_once["status_label"], &at_once["pending"], &at_once["total"]),
        (&json!("running"), &json!(8), &json!(8))
    );

    sandbox.advance(TimeDelta::seconds(6));
    let hosts = get(&sandbox, &format!("{path}/hosts?per_page=100")).body;
    assert!(hosts["results"].as_array().expect("rows").iter().all(|row| row["job_status"] != "running"));
    assert_eq!(get(&sandbox, &path).body["status_label"], "running");

    sandbox.advance(TimeDelta::seconds(14));
    let ended = get(&sandbox, &path).body;
    assert_eq!(
        (&ended["status_label"], &ended["succeeded"], &ended["failed"]),
        (&json!("failed"), &json!(7), &json!(1))
    );
    let failed = encoded(&format!("job_invocation.id = {id} and job_invocation.result = failed"));
    assert_eq!(names(&get(&sandbox, &format!("/api/hosts?thin=true&search={failed}")).body), ["db08.example.com"]);
}

#[test]
fn right_after_its_start_a_host_has_a_passing_remark_in_place_of_output() {
    let sandbox = fresh();
    let id = create(&sandbox, "id = 1", "echo one; sleep 60; echo two");
    let path = format!("/api/job_invocations/{id}/hosts/1");
    let mut answers = Vec::new();
    for _ in 0..100 {
        sandbox.advance(TimeDelta::milliseconds(100));
        answers.push(get(&sandbox, &path).body["output"].clone());
    }
    let is_remark = |output: &Value| output[0]["output"].as_str().is_some_and(|text| text.starts_with("Error loading"));
    let first = answers.iter().position(is_remark).expect("a remark");
    let remarks = answers.iter().filter(|output| is_remark(output)).count();
    assert_eq!((&answers[first][0]["output_type"], &answers[first][0]["id"]), (&json!("debug"), &Value::Null));
    assert!(answers.iter().skip(first + remarks).all(|output| !is_remark(output)));
    assert_eq!(answers.last().expect("an answer")[0]["output"], "one\n");
}

#[test]
fn outputs_of_all_hosts_tell_success_failure_and_unreachable() {
    let sandbox = fresh();
    let id = create(&sandbox, "id ^ (1, 5, 28)", "echo hello; echo oops >&2");
    sandbox.advance(TimeDelta::seconds(30));
    let outputs = get(&sandbox, &format!("/api/job_invocations/{id}/outputs?raw=true")).body;
    let text = |host: u64| {
        let all = outputs["outputs"].as_array().expect("outputs");
        all.iter().find(|output| output["host_id"] == host).map(|output| output["output"].as_str().expect("text"))
    };
    assert_eq!(text(1), Some("hello\noops\nExit status: 0"));
    let failed = text(28).expect("an output");
    assert!(failed.starts_with("hello\noops\nJob for httpd.service failed because"), "{failed}");
    assert!(failed.ends_with("\nExit status: 1StandardError: Job execution failed"), "{failed}");
    let unreachable = text(5).expect("an output");
    assert!(unreachable.contains("No route to host - connect(2) for host5.example.com:22"), "{unreachable}");
    assert!(unreachable.ends_with("Exit status: EXCEPTION"), "{unreachable}");
    let one = post(&sandbox, &format!("/api/job_invocations/{id}/outputs"), &json!({ "search_query": "id = 1" })).body;
    assert_eq!(one["outputs"].as_array().map(Vec::len), Some(1));
    assert_eq!(one["outputs"][0]["output"][1]["output_type"], "stderr");
}

#[test]
fn output_since_a_time_has_only_what_came_later() {
    let sandbox = fresh();
    let id = create(&sandbox, "id = 1", "seq 5");
    sandbox.advance(TimeDelta::seconds(30));
    let path = format!("/api/job_invocations/{id}/hosts/1");
    let all = get(&sandbox, &path).body["output"].clone();
    let since = &all[2]["timestamp"];
    let rest = get(&sandbox, &format!("{path}?since={since}")).body["output"].clone();
    assert_eq!(rest.as_array(), all.as_array().and_then(|all| all.get(3..)).map(<[Value]>::to_vec).as_ref());
}

#[test]
fn a_scheduled_job_waits_says_so_and_runs_when_due() {
    let sandbox = fresh();
    let mut request = request("name ~ web", "uptime");
    request["job_invocation"]["scheduling"] = json!({ "start_at": "2026-11-24 13:00:59" });
    let created = post(&sandbox, "/api/job_invocations", &request).body;
    assert_eq!((&created["mode"], &created["total"]), (&json!("future"), &json!("N/A")));
    assert_eq!(created["scheduling"], json!({ "start_at": "2026-11-24 13:00:00 UTC", "start_before": null }));
    let path = format!("/api/job_invocations/{}", created["id"]);
    let waiting = get(&sandbox, &format!("{path}/hosts/6")).body;
    assert_eq!((&waiting["delayed"], &waiting["start_at"]), (&json!(true), &json!("2026-11-24T13:00:00.000Z")));
    sandbox.advance(TimeDelta::hours(2));
    assert_eq!(get(&sandbox, &path).body["status_label"], "succeeded");
}

#[test]
fn a_start_in_the_past_runs_at_once() {
    let sandbox = fresh();
    let mut request = request("id = 1", "id");
    request["job_invocation"]["scheduling"] = json!({ "start_at": "2001-01-01 10:00" });
    let created = post(&sandbox, "/api/job_invocations", &request).body;
    assert_eq!((&created["start_at"], &created["status"]), (&json!("2001-01-01 10:00:00 UTC"), &json!(2)));
    sandbox.advance(TimeDelta::seconds(1));
    assert_eq!(get(&sandbox, &format!("/api/job_invocations/{}", created["id"])).body["status"], 3);
}

#[test]
fn a_recurrence_loses_its_end_and_outlives_the_cancelling_of_one_job() {
    let sandbox = fresh();
    let mut request = request("id = 1", "id");
    request["job_invocation"]["recurrence"] = json!({ "cron_line": "5 4 * * *", "end_time": "2026-11-30 00:00" });
    let created = post(&sandbox, "/api/job_invocations", &request).body;
    assert_eq!((&created["mode"], &created["recurrence"]["end_time"]), (&json!("recurring"), &Value::Null));
    let cancelled = post(&sandbox, &format!("/api/job_invocations/{}/cancel", created["id"]), &json!({}));
    assert_eq!(cancelled.body, json!({ "cancelled": true, "id": created["id"] }));
    let logic = get(&sandbox, &format!("/foreman_tasks/api/recurring_logics/{}", created["recurrence"]["id"])).body;
    assert_eq!((&logic["state"], &logic["iteration"]), (&json!("active"), &json!(2)));
    assert_eq!(logic["next_occurence"], "2026-11-26 04:05:00 UTC");
}

#[test]
fn a_rerun_of_the_failed_runs_on_all_hosts_of_a_static_job() {
    let sandbox = fresh();
    let id = create(&sandbox, "id ^ (1, 5)", "id");
    sandbox.advance(TimeDelta::seconds(30));
    let again = post(&sandbox, &format!("/api/job_invocations/{id}/rerun"), &json!({ "failed_only": true }));
    assert_eq!((again.status, &again.body["status"]), (201, &Value::Null));
    assert_eq!(get(&sandbox, &format!("/api/job_invocations/{}", again.body["id"])).body["total"], 2);
}

#[test]
fn a_job_without_hosts_succeeds() {
    let sandbox = fresh();
    for query in ["name = nothing.example.com", "name = ("] {
        let id = create(&sandbox, query, "id");
        sandbox.advance(TimeDelta::seconds(2));
        let job = get(&sandbox, &format!("/api/job_invocations/{id}")).body;
        assert_eq!((&job["status_label"], &job["total"]), (&json!("succeeded"), &json!(0)));
    }
}

#[test]
fn the_tasks_of_a_job_are_found_by_their_parent() {
    let sandbox = fresh();
    let id = create(&sandbox, "name ~ web", "id");
    let task = get(&sandbox, &format!("/api/job_invocations/{id}")).body["task"]["id"].clone();
    let task = task.as_str().expect("an id");
    sandbox.advance(TimeDelta::seconds(30));
    let parent = get(&sandbox, &format!("/foreman_tasks/api/tasks/{task}")).body;
    assert_eq!(parent["humanized"]["output"], "12 task(s), 12 success, 0 fail");
    let search = encoded(&format!("parent_task_id = {task}"));
    let below = get(&sandbox, &format!("/foreman_tasks/api/tasks?per_page=all&search={search}")).body;
    assert_eq!(below["subtotal"], 12);
    let first = below["results"][0]["id"].as_str().expect("an id");
    assert_eq!(get(&sandbox, &format!("/foreman_tasks/api/tasks/{first}")).body["result"], "success");
}

#[test]
fn a_session_stands_for_the_login_it_came_from() {
    let sandbox = fresh();
    let answer = get(&sandbox, "/api/status");
    let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
    let session = cookie.split(';').next().expect("a value");
    let with = |cookie: &str| send(&sandbox, "GET", "/api/current_user", &format!("Cookie: {cookie}\r\n"), "");
    assert_eq!(with(session).body["login"], "admin");
    assert_eq!(with("_session_id=guess").status, 401);
}

#[test]
fn times_are_told_in_the_users_zone() {
    let sandbox = fresh();
    let mut request = request("id = 1", "id");
    request["job_invocation"]["scheduling"] = json!({ "start_at": "2099-01-01 10:00" });
    let created = as_user(&sandbox, "tokyo", "POST", "/api/job_invocations", &request.to_string());
    assert_eq!(created.body["start_at"], "2099-01-01 10:00:00 +0900");
    let seen = get(&sandbox, &format!("/api/job_invocations/{}", created.body["id"]));
    assert_eq!(seen.body["start_at"], "2099-01-01 01:00:00 UTC");
}

#[test]
fn a_user_has_the_time_zone_of_the_sandbox() {
    let timezone = Some("America/New_York".parse().unwrap());
    let sandbox = stopped(SandboxOptions { timezone, ..SandboxOptions::default() });
    assert_eq!(get(&sandbox, "/api/current_user").body["timezone"], "America/New_York");
    assert_eq!(as_user(&sandbox, "tokyo", "GET", "/api/current_user", "").body["timezone"], "Tokyo");
    let mut request = request("id = 1", "id");
    request["job_invocation"]["recurrence"] = json!({ "cron_line": "30 2 * 7 *" });
    let created = post(&sandbox, "/api/job_invocations", &request);
    let next = created.body["recurrence"]["next_occurence"].as_str().expect("a time").to_owned();
    assert!(next.ends_with("02:30:00 -0400"), "{next}");
}

#[test]
fn lists_of_thousands_are_served_whole_and_by_page() {
    let sandbox = stopped(SandboxOptions { hosts: 10_000, finished_jobs: 5_000, ..SandboxOptions::default() });
    let jobs = get(&sandbox, "/api/job_invocations?per_page=2000&page=3").body;
    let ids: Vec<_> = jobs["results"].as_array().expect("rows").iter().filter_map(|row| row["id"].as_u64()).collect();
    assert_eq!((&jobs["subtotal"], ids), (&json!(5_000), (1..=1_000).rev().collect()));
    let id = create(&sandbox, "name ~ example", "id");
    let states = get(&sandbox, &format!("/api/job_invocations/{id}/hosts?per_page=10000")).body;
    assert_eq!(names(&states).len(), 10_000);
}
