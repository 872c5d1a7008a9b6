//! The sandbox against a real Foreman: recorded requests, made again, are answered with the recorded status and shape.

use crate::client::Foreman;
use rexctl::sandbox::Options;
use serde_json::{Value, json};
use std::path::Path;

/// What the sandbox does not answer as the recorded server did, and why.
const SKIPPED: &[(&str, &str, &str)] = &[
    ("GET", "/api/statuses", "the state of the server's parts; there are none"),
    ("GET", "/api/users/extlogin", "sessions and external logins"),
    ("GET", "/api/job_templates/325/export", "templates are looked at, not kept"),
    ("POST", "/api/job_templates", "templates are looked at, not kept"),
    ("PUT", "/api/job_templates", "templates are looked at, not kept"),
    ("POST", "/api/templates", "templates are looked at, not kept"),
    ("PUT", "/api/templates", "templates are looked at, not kept"),
    ("POST", "/foreman_tasks/api/tasks/bulk_resume", "no task ever pauses"),
    ("GET", "/foreman_tasks/api/tasks/46029146", "the recorded job was cancelled before it ran"),
    ("POST", "/api/job_invocations/206/cancel", "the recorded job was still running"),
    ("POST", "/api/job_invocations/88/cancel", "the recorded job was still to come"),
];

/// Differences that stay, by the start of the path and of the finding, and why.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("/api/hosts", "missing /results/", "of a host's ninety fields remote execution reads a few"),
    ("/api/users", "missing /results/", "of a user only the login is read"),
    ("/foreman_tasks/api/tasks/", "invented /input/dynflow", "some recorded tasks had not ended yet"),
];

fn recordings() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/recordings");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json"));
    let mut files: Vec<_> = paths.collect();
    files.sort();
    let read = |path: &Path| serde_json::from_slice::<Value>(&std::fs::read(path).unwrap()).unwrap();
    let exchanges = |path: std::path::PathBuf| {
        let case = path.file_stem().unwrap().to_string_lossy().into_owned();
        let exchanges = read(&path)["exchanges"].as_array().cloned().unwrap_or_default();
        exchanges.into_iter().map(move |exchange| (case.clone(), exchange))
    };
    files.into_iter().flat_map(exchanges).collect()
}

/// The recorded request's target, with the task of the same job where it names one.
fn target(foreman: &Foreman, exchange: &Value) -> String {
    let path = exchange["path"].as_str().unwrap();
    let job = exchange["response"].pointer("/input/job_invocation/id");
    let path = match (path.strip_prefix("/foreman_tasks/api/tasks/"), job) {
        (Some(_), Some(job)) => {
            let job = foreman.get(&format!("/api/job_invocations/{job}"));
            format!("/foreman_tasks/api/tasks/{}", job["task"]["id"].as_str().unwrap())
        }
        _ => path.to_owned(),
    };
    let pairs = exchange["query"].as_array().cloned().unwrap_or_default();
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for pair in &pairs {
        query.append_pair(pair[0].as_str().unwrap(), pair[1].as_str().unwrap_or_default());
    }
    format!("{path}?{}", query.finish())
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(text) if text == "N/A" => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Where two values differ in keys or types: a list holds the like of what the other list begins with, and
/// nothing is known of null and of what the empty hold.
fn differences(at: &str, recorded: &Value, answered: &Value, found: &mut Vec<String>) {
    match (recorded, answered) {
        (Value::Null, _) | (_, Value::Null) => (),
        (Value::Object(one), Value::Object(other)) if one.is_empty() || other.is_empty() => (),
        (Value::Object(recorded), Value::Object(answered)) => {
            let missing = recorded.keys().filter(|key| !answered.contains_key(*key));
            found.extend(missing.map(|key| format!("missing {at}/{key}")));
            let invented = answered.keys().filter(|key| !recorded.contains_key(*key));
            found.extend(invented.map(|key| format!("invented {at}/{key}")));
            for (key, value) in recorded {
                if let Some(other) = answered.get(key) {
                    differences(&format!("{at}/{key}"), value, other, found);
                }
            }
        }
        (Value::Array(recorded), Value::Array(answered)) => {
            let Some(one) = recorded.first() else { return };
            let against = |other| {
                let mut found = Vec::new();
                differences(at, one, other, &mut found);
                found
            };
            found.extend(answered.iter().map(against).min_by_key(Vec::len).unwrap_or_default());
        }
        _ if kind(recorded) == kind(answered) => (),
        _ => found.push(format!("{at} is {} and not {}", kind(answered), kind(recorded))),
    }
}

/// What the answer to a recorded request has wrong.
fn wrong(foreman: &mut Foreman, exchange: &Value) -> Vec<String> {
    let status = exchange["status"].as_u64().unwrap();
    foreman.login = match status {
        401 => "mallory",
        403 => "viewer",
        _ => "admin",
    };
    let body = Some(&exchange["body"]).filter(|body| !body.is_null());
    let (answered, response) = foreman.ask(exchange["method"].as_str().unwrap(), &target(foreman, exchange), body);
    if u64::from(answered) != status {
        return vec![format!("{answered} and not {status}: {response}")];
    }
    let mut found = Vec::new();
    if exchange["response"].get("_elided_bytes").is_none() {
        differences("", &exchange["response"], &response, &mut found);
    }
    let path = exchange["path"].as_str().unwrap();
    let is_allowed = |it: &str| ALLOWED.iter().any(|(of, finding, _)| path.starts_with(of) && it.starts_with(finding));
    found.retain(|it| !is_allowed(it));
    found
}

#[test]
fn recorded_requests_are_answered_alike() {
    let options = Options { hosts: 305, jobs: 260, speed: 1.0, ..Options::default() };
    let mut foreman = Foreman::with(options);
    for _ in 0..20 {
        foreman.created(json!({"recurrence": {"cron_line": "@daily"}}));
    }
    let mut failures = Vec::new();
    for (case, exchange) in recordings() {
        let (method, path) = (exchange["method"].as_str().unwrap(), exchange["path"].as_str().unwrap());
        let is_skipped = |(of, at, _): &(&str, &str, &str)| *of == method && path.starts_with(at);
        if !SKIPPED.iter().any(is_skipped) {
            failures.extend(wrong(&mut foreman, &exchange).iter().map(|it| format!("{case} {method} {path}: {it}")));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}
