//! The sandbox against recorded exchanges with a real server: the same requests get the same status and an answer of the
//! same shape, which is its keys and types.

use crate::client::{Answer, as_user, get, post, send, stopped};
use chrono::TimeDelta;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the sandbox does not serve, by method and beginning of the path, and why.
const NOT_SERVED: &[(&str, &str, &str)] =
    &[("GET", "/api/job_invocations/1/hosts/1", "a job that could not be planned, for want of a smart proxy")];

/// How long a recorded moment of a job is waited for, in steps of the stopped clock.
const STEPS: usize = 600;

struct Replay {
    sandbox: Sandbox,
    user: &'static str,
    /// Recorded ids and the sandbox's for the same thing.
    ids: BTreeMap<String, String>,
    last_timestamp: Option<f64>,
}

#[test]
fn recorded_requests_get_the_recorded_status_and_shape() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/recordings");
    let Ok(files) = std::fs::read_dir(folder) else { return };
    let paths: BTreeSet<_> = files.map(|file| file.expect("a file").path()).collect();
    let mut problems = Vec::new();
    let mut used = BTreeSet::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let text = std::fs::read_to_string(path).expect("a recording");
        let recording: Value = serde_json::from_str(&text).expect("JSON");
        problems.extend(replayed(&recording, &mut used));
    }
    assert_eq!(problems, Vec::<String>::new());
    let unused: Vec<_> = (0..NOT_SERVED.len()).filter(|exception| !used.contains(exception)).collect();
    assert_eq!(unused, Vec::<usize>::new(), "an exception without a recording");
}

fn replayed(recording: &Value, used: &mut BTreeSet<usize>) -> Vec<String> {
    let case = recording["case"].as_str().expect("a case");
    let mut replay = Replay::new(case);
    let mut problems = Vec::new();
    for exchange in recording["exchanges"].as_array().expect("exchanges") {
        let (method, path) = (text(&exchange["method"]), text(&exchange["path"]));
        let matches = |(m, prefix, _): &(&str, &str, &str)| *m == method && path.starts_with(prefix);
        if let Some(exception) = NOT_SERVED.iter().position(matches) {
            used.insert(exception);
            continue;
        }
        let found = replay.differences(exchange);
        problems.extend(found.into_iter().map(|problem| format!("{case}: {method} {path}: {problem}")));
    }
    problems
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

impl Replay {
    fn new(case: &str) -> Self {
        let user = match case.split('-').next() {
            Some("168" | "170") => "admin with a wrong password",
            Some("172" | "266") => "viewer",
            Some("174") => "nobody",
            Some("294") => "tokyo",
            _ => "admin",
        };
        let sandbox = stopped(SandboxOptions::default());
        let mut replay = Self { sandbox, user, ids: BTreeMap::new(), last_timestamp: None };
        replay.make_what_was_there(case);
        replay
    }

    /// Makes the jobs that the recorded server had from before.
    fn make_what_was_there(&mut self, case: &str) {
        self.learn(
            "f2366d08-2f25-4191-bdb6-92d940feb42f",
            &get(&self.sandbox, "/api/job_invocations/1").body["task"]["id"],
        );
        let later = json!({ "scheduling": { "start_at": "2098-01-01 00:00" } });
        let nightly = json!({ "recurrence": { "cron_line": "30 2 * * *" } });
        self.make("88", "46029146-4d1d-4857-9bd7-a371d53b3164", "id", &later);
        if !case.starts_with("086") {
            let path = format!("/api/job_invocations/{}/cancel", self.ids["88"]);
            post(&self.sandbox, &path, &json!({}));
        }
        self.make("163", "", "echo hello; echo err >&2", &json!({}));
        self.make("175", "b473ce62-ce88-4f9c-b72b-df1b27d6efed", "echo bad; exit 3", &json!({}));
        self.make("132", "", "id -un", &json!({ "search_query": "name ~ example" }));
        if case.starts_with("147") || case.starts_with("148") {
            self.make("58", "", "id", &nightly);
            self.ids.insert("9".into(), "1".into());
        }
        if case.starts_with("153") || case.starts_with("154") {
            ["3", "4"].iter().for_each(|id| self.make(id, "", "id", &later));
        }
        self.make_templates(case);
        self.sandbox.advance(TimeDelta::minutes(2));
        let ticks = json!({ "search_query": "id = 4" });
        self.make("204", "", "echo tick 1; sleep 2; echo tick 2; exit 1", &ticks);
        self.make("206", "", "sleep 60", &json!({}));
    }

    /// Makes the templates that the recorded server had from before, and what belongs to them.
    fn make_templates(&mut self, case: &str) {
        let mut make = |recorded: &str, path: &str, body: Value| {
            let made = post(&self.sandbox, path, &body).body;
            self.learn(recorded, &made["id"]);
            made["id"].to_string()
        };
        let template = |name: &str| json!({ "job_template": { "name": name, "job_category": "HL", "template": "x" } });
        if ["111", "116"].iter().any(|number| case.starts_with(number)) {
            make("328", "/api/job_templates", template("hl-tpl"));
        }
        let id = make("331", "/api/job_templates", template("hl-tpl-d"));
        if !case.starts_with("207") {
            let input = json!({ "template_input": { "name": "msg", "input_type": "user", "options": ["a", "b"] } });
            make("66", &format!("/api/templates/{id}/template_inputs"), input);
        }
        if !case.starts_with("223") {
            let set = json!({ "foreign_input_set": { "target_template_id": 325, "include_all": true } });
            make("", &format!("/api/templates/{id}/foreign_input_sets"), set);
        }
    }

    fn make(&mut self, recorded: &str, recorded_task: &str, command: &str, more: &Value) {
        let mut job = json!({
            "job_template_id": 325, "targeting_type": "static_query", "search_query": "id = 1",
            "inputs": { "command": command },
        });
        job.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        let made = post(&self.sandbox, "/api/job_invocations", &json!({ "job_invocation": job })).body;
        self.learn(recorded, &made["id"]);
        self.learn(recorded_task, &made["task"]["id"]);
    }

    fn learn(&mut self, recorded: &str, ours: &Value) {
        self.ids.insert(recorded.to_owned(), ours.as_str().map_or_else(|| ours.to_string(), str::to_owned));
    }

    /// Sends the recorded request and tells how the answer differs. A job is followed to the recorded moment first.
    fn differences(&mut self, exchange: &Value) -> Vec<String> {
        let recorded = &exchange["response"];
        let mut answer = self.ask(exchange);
        for _ in 0..STEPS {
            if text(&exchange["method"]) != "GET" || is_same_moment(recorded, &answer.body) {
                break;
            }
            self.sandbox.advance(TimeDelta::milliseconds(100));
            answer = self.ask(exchange);
        }
        self.remember(recorded, &answer.body);
        if exchange["status"] != answer.status {
            return vec![format!("status {} instead of {}: {}", answer.status, exchange["status"], answer.body)];
        }
        let mut differences = Vec::new();
        if !is_same_moment(recorded, &answer.body) {
            differences.push(format!("never comes to {}", recorded["state"]));
        }
        compare("", recorded, &answer.body, &mut differences);
        differences
    }

    fn ask(&self, exchange: &Value) -> Answer {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for pair in exchange["query"].as_array().into_iter().flatten() {
            let (name, value) = (text(&pair[0]), text(&pair[1]));
            let since =
                self.last_timestamp.filter(|_| name == "since" && !value.is_empty()).map(|time| time.to_string());
            query.append_pair(name, since.as_deref().unwrap_or(value));
        }
        let path: Vec<_> = text(&exchange["path"]).split('/').map(|part| self.ours(part)).collect();
        let path = format!("{}?{}", path.join("/"), query.finish());
        let body = if exchange["body"].is_null() { String::new() } else { exchange["body"].to_string() };
        match self.user {
            "admin with a wrong password" => {
                send(&self.sandbox, text(&exchange["method"]), &path, "Authorization: Basic YWRtaW46bm8=\r\n", &body)
            }
            user => as_user(&self.sandbox, user, text(&exchange["method"]), &path, &body),
        }
    }

    fn ours<'a>(&'a self, part: &'a str) -> &'a str {
        self.ids.get(part).filter(|_| !part.is_empty()).map_or(part, String::as_str)
    }

    fn remember(&mut self, recorded: &Value, ours: &Value) {
        for pointer in ["/id", "/task/id"] {
            if let (Some(id), Some(our_id), true) =
                (recorded.pointer(pointer), ours.pointer(pointer), recorded.get("targeting_id").is_some())
            {
                let id = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
                self.learn(&id, our_id);
            }
        }
        let lines = ours["output"].as_array().map(Vec::as_slice).unwrap_or_default();
        self.last_timestamp = lines.last().and_then(|line| line["timestamp"].as_f64()).or(self.last_timestamp);
    }
}

/// Whether two answers tell of the same point in a job's life, as far as that shows in their shape.
fn is_same_moment(recorded: &Value, ours: &Value) -> bool {
    let is_empty = |answer: &Value| match answer.get("output") {
        Some(Value::Object(fields)) => fields.is_empty(),
        Some(Value::Array(lines)) => lines.is_empty(),
        _ => true,
    };
    // Before there is output, there may be a remark without an id.
    let has_id = |answer: &Value| answer.pointer("/output/0/id").is_some_and(Value::is_u64);
    ["state", "complete"].iter().all(|name| recorded.get(name) == ours.get(name))
        && is_empty(recorded) == is_empty(ours)
        && has_id(recorded) == has_id(ours)
}

fn compare(at: &str, recorded: &Value, ours: &Value, differences: &mut Vec<String>) {
    match (recorded, ours) {
        (Value::Null, _) | (_, Value::Null) => {}
        // Long lists are recorded as their size alone.
        (Value::Object(a), Value::Object(_)) if a.contains_key("_elided_bytes") => {}
        (Value::Object(a), Value::Object(b)) => {
            differences
                .extend(a.keys().filter(|key| !b.contains_key(*key)).map(|key| format!("{at}/{key} is missing")));
            differences
                .extend(b.keys().filter(|key| !a.contains_key(*key)).map(|key| format!("{at}/{key} is not known")));
            for (key, value) in a {
                compare(&format!("{at}/{key}"), value, b.get(key).unwrap_or(&Value::Null), differences);
            }
        }
        (Value::Array(a), Value::Array(b)) if !a.is_empty() => {
            differences.extend(b.iter().flat_map(|item| closest(at, a, item)));
        }
        (Value::Array(_), Value::Array(_)) => {}
        _ if std::mem::discriminant(recorded) == std::mem::discriminant(ours) => {}
        // Before a job runs, its total is a text.
        (Value::String(word), Value::Number(_)) | (Value::Number(_), Value::String(word))
            if at.ends_with("/total") && word == "N/A" => {}
        _ => differences.push(format!("{at} is {ours} instead of {recorded}")),
    }
}

/// How an item differs from the recorded one that is most like it.
fn closest(at: &str, recorded: &[Value], ours: &Value) -> Vec<String> {
    let differences = recorded.iter().map(|item| {
        let mut differences = Vec::new();
        compare(&format!("{at}[]"), item, ours, &mut differences);
        differences
    });
    differences.min_by_key(Vec::len).unwrap_or_default()
}
