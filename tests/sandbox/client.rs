//! A client without opinions.

use rexctl::sandbox::{Options, Rex, Sandbox};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A sandbox and a client that is logged in to it.
pub struct Foreman {
    pub sandbox: Sandbox,
    pub login: &'static str,
    client: reqwest::Client,
    runtime: Runtime,
}

impl Foreman {
    pub fn start(rex: Rex, speed: f64) -> Foreman {
        Foreman::with(Options { rex, speed, ..Options::default() })
    }

    pub fn with(options: Options) -> Foreman {
        // Nothing here is encrypted, but the client insists on knowing how. Another test may have told it already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let sandbox = Sandbox::start(options).unwrap();
        Foreman { sandbox, login: "admin", client: reqwest::Client::new(), runtime }
    }

    pub fn ask(&self, method: &str, target: &str, body: Option<&Value>) -> (u16, Value) {
        self.send(method, target, "application/json", body.map(Value::to_string).unwrap_or_default())
    }

    pub fn send(&self, method: &str, target: &str, media_type: &str, body: String) -> (u16, Value) {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let request = self.client.request(method, format!("{}{target}", self.sandbox.url()));
        let request = request.basic_auth(self.login, Some(self.sandbox.password())).header("content-type", media_type);
        self.runtime.block_on(async {
            let response = request.body(body).send().await.unwrap();
            (response.status().as_u16(), response.json().await.unwrap())
        })
    }

    /// What must be there.
    pub fn get(&self, target: &str) -> Value {
        let (status, body) = self.ask("GET", target, None);
        assert_eq!(status, 200, "{target}: {body}");
        body
    }

    /// Asks for a job on the web hosts, with these fields of its own.
    pub fn create(&self, extra: Value) -> (u16, Value) {
        let mut job = json!({"job_template_id": 325, "targeting_type": "static_query", "inputs": {"command": "id"},
                             "search_query": "name ~ web and id < 30"});
        for (name, value) in extra.as_object().unwrap() {
            job[name] = value.clone();
        }
        self.ask("POST", "/api/job_invocations", Some(&json!({"job_invocation": job})))
    }

    /// A job that must have been created.
    pub fn created(&self, extra: Value) -> Value {
        let (status, job) = self.create(extra);
        assert_eq!(status, 201, "{job}");
        job
    }

    /// Asks until the job's task has stopped, and returns every status label seen.
    pub fn follow(&self, id: &Value) -> Vec<String> {
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
