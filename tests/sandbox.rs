//! The embedded Foreman, spoken to as any client would.
#![cfg(feature = "sandbox")]

use rexctl::sandbox::{Options, Rex, Sandbox};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A sandbox and a client that is logged in to it.
struct Foreman {
    sandbox: Sandbox,
    login: &'static str,
}

impl Foreman {
    fn start(rex: Rex, speed: f64) -> Foreman {
        Foreman { sandbox: Sandbox::start(Options { rex, speed, ..Options::default() }).unwrap(), login: "admin" }
    }

    fn ask(&self, method: &str, target: &str, body: Option<&Value>) -> (u16, Value) {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let url = format!("{}{target}", self.sandbox.url());
        // The client's TLS is ours to set up, and it is never used here.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let request = reqwest::Client::new().request(method, url).basic_auth(self.login, Some(self.sandbox.password()));
        let request = body.iter().fold(request, |request, body| request.json(body));
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let response = request.send().await.unwrap();
            (response.status().as_u16(), response.json().await.unwrap())
        })
    }

    fn get(&self, target: &str) -> Value {
        let (status, body) = self.ask("GET", target, None);
        assert_eq!(status, 200, "{target}: {body}");
        body
    }

    fn create(&self, extra: Value) -> (u16, Value) {
        let mut job = json!({"job_template_id": 325, "targeting_type": "static_query", "inputs": {"command": "id"},
                             "search_query": "name ~ web and id < 30"});
        for (name, value) in extra.as_object().unwrap() {
            job[name] = value.clone();
        }
        self.ask("POST", "/api/job_invocations", Some(&json!({"job_invocation": job})))
    }

    fn created(&self, extra: Value) -> Value {
        let (status, job) = self.create(extra);
        assert_eq!(status, 201, "{job}");
        job
    }

    /// Asks until the job's task has stopped, and returns every status label seen.
    fn follow(&self, id: &Value) -> Vec<String> {
        let mut seen: Vec<String> = Vec::new();
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(20) {
            let job = self.get(&format!("/api/job_invocations/{id}"));
            let label = job["status_label"].as_str().unwrap().to_owned();
            if seen.last() != Some(&label) {
                seen.push(label);
            }
            if job["task"]["state"] == "stopped" {
                break;
            }
        }
        seen
    }
}

#[test]
fn a_job_is_created_runs_and_leaves_its_output() {
    let foreman = Foreman::start(Rex::V14_1, 20.0);
    let job = foreman.created(json!({}));
    assert_eq!((&job["status_label"], &job["description"]), (&json!("running"), &json!("Run id")));
    assert_eq!(foreman.follow(&job["id"]), ["running", "failed"]);
    let job = foreman.get(&format!("/api/job_invocations/{}?host_status=true", job["id"]));
    let hosts = job["targeting"]["hosts"].as_array().unwrap();
    let failed: Vec<_> = hosts.iter().filter(|host| host["job_status"] == "error").collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(job["succeeded"], hosts.len() - 1);
    let output = |host: &Value| foreman.get(&format!("/api/job_invocations/{}/hosts/{}", job["id"], host["id"]));
    let last = |host: &Value| output(host)["output"].as_array().unwrap().last().unwrap()["output"].clone();
    assert_eq!(last(&hosts[0]), "Exit status: 0");
    let rows = format!("/api/hosts?thin=true&search=job_invocation.id%20%3D%20{}%20and%20", job["id"]);
    assert_eq!(foreman.get(&format!("{rows}job_invocation.result%20%3D%20failed"))["subtotal"], 1);
    assert_eq!(foreman.get(&format!("{rows}job_invocation.result%20%3D%20success"))["subtotal"], job["succeeded"]);
    let subtasks =
        format!("/foreman_tasks/api/tasks?search=parent_task_id%20%3D%20{}", job["task"]["id"].as_str().unwrap());
    assert_eq!(foreman.get(&subtasks)["subtotal"], hosts.len());
}
