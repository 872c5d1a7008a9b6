//! `rexctl job-invocation rerun`, against a server that answers as each version does.

mod hosts;
mod inputs;
#[cfg(feature = "sandbox")]
mod sandbox;
mod server_side;
mod terminal;
mod wizard;

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, Rexctl, rexctl};
use serde_json::{Value, json};

/// Name, id, state and whether it was planned.
const HOSTS: [(&str, u64, &str, bool); 6] = [
    ("ok.example.com", 1, "success", true),
    ("bad1.example.com", 2, "error", true),
    ("bad2.example.com", 3, "error", true),
    ("cut.example.com", 4, "cancelled", true),
    ("lost.example.com", 5, "cancelled", false),
    ("late.example.com", 6, "N/A", false),
];

const VERSIONS: [(u32, u32); 4] = [(13, 0), (14, 1), (16, 7), (17, 1)];

fn invocation(host: Option<u64>) -> Value {
    let values = json!([{"template_input_name": "command", "template_input_id": 59, "value": "id"},
        {"template_input_name": "pin", "template_input_id": 60, "value": "*****"}]);
    json!({"template_id": 325, "host_id": host, "template_invocation_input_values": values})
}

/// The job as `version` answers it.
fn original(version: (u32, u32)) -> Value {
    let hosts = HOSTS.map(|(name, id, state, _)| json!({"name": name, "id": id, "job_status": state}));
    let planned = HOSTS.iter().filter(|host| host.3).map(|host| invocation(Some(host.1)));
    let mut job = json!({
        "id": 5, "description": "Run id", "template_id": 325, "ssh_user": "deploy", "effective_user": "root",
        "time_to_pickup": 60, "dynflow_task": {"id": "t", "state": "stopped"}, "task": {"id": "t", "state": "stopped"},
        "targeting": {"search_query": "name ~ example", "targeting_type": "static_query", "randomized_ordering": true, "hosts": hosts},
        "template_invocations": planned.collect::<Vec<_>>(),
    });
    if version >= (15, 0) {
        job["concurrency_level"] = json!(10);
        job["execution_timeout_interval"] = json!(300);
        job["pattern_template_invocations"] = json!([invocation(None)]);
        job["job_organization"] = json!({"id": 3, "name": "Org"});
        job["job_location"] = Value::Null;
    }
    job
}

/// The job that the server makes of a request: it finds the hosts that `name ^ (...)` lists.
fn made(request: &Request) -> Value {
    let query = request.json()["job_invocation"]["search_query"].as_str().unwrap_or_default().to_owned();
    let listed = query.strip_prefix("name ^ (").and_then(|rest| rest.strip_suffix(')')).unwrap_or_default();
    let hosts: Vec<_> = listed.split(", ").map(|name| json!({"name": name})).collect();
    json!({"id": 6, "targeting": {"targeting_type": "static_query", "search_query": query, "hosts": hosts}})
}

/// The new job's hosts when it has ended: it fails again on the second.
fn ended(job: &Value) -> Vec<Value> {
    let hosts = job["targeting"]["hosts"].as_array().unwrap();
    let state = |at| if at == 1 { "error" } else { "success" };
    hosts.iter().enumerate().map(|(at, host)| json!({"name": host["name"], "job_status": state(at)})).collect()
}

fn foreman(version: (u32, u32), job: Value) -> Foreman {
    let mut new = Value::Null;
    Foreman::answering(move |request| {
        let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
        let template =
            json!({"provider_type": "script", "template_inputs": [{"name": "command", "input_type": "user"}]});
        let row = |(name, id, state, _): &(&str, u64, &str, bool)| match version >= (15, 0) {
            true => json!({"name": name, "id": id, "job_status": state}),
            false => json!({"name": name, "job_status": state}),
        };
        Some(match (request.method.as_str(), path) {
            ("GET", "/api/job_invocations/5") if query == "host_status=true" => Answer::json(200, job.clone()),
            ("GET", "/api/job_invocations/5/hosts") if version >= (14, 1) => {
                Answer::json(200, json!({"results": HOSTS.iter().map(row).collect::<Vec<_>>()}))
            }
            ("GET", "/api/hosts") if query.contains("search=os = Debian") => {
                let found = [("bad2.example.com", 3), ("ok.example.com", 1), ("other.example.com", 9)];
                Answer::json(200, json!({"results": found.map(|(name, id)| json!({"name": name, "id": id}))}))
            }
            ("GET", "/api/job_templates/325") => Answer::json(200, template),
            ("POST", "/api/job_invocations") => {
                new = made(request);
                Answer::json(201, new.clone())
            }
            // This user may not see the hosts, so their outputs cannot be asked for.
            ("GET", "/api/hosts") if query.contains("job_invocation.id = 6") => {
                Answer::json(200, json!({"results": []}))
            }
            ("GET", "/api/job_invocations/6/hosts") => Answer::json(200, json!({"results": ended(&new)})),
            _ => return None,
        })
    })
}

fn command(foreman: &Foreman, words: &str) -> Rexctl {
    rexctl("job-invocation rerun --id 5 --input pin=1234").args(words.split_whitespace()).at(foreman.url())
}

fn run(foreman: &Foreman, words: &str) -> Outcome {
    command(foreman, words).run()
}

fn sent(foreman: &Foreman) -> Value {
    let changes = foreman.changes();
    assert_eq!(changes.len(), 1);
    changes[0].json()
}

#[test]
fn secrets_that_servers_do_not_report_are_told_once() {
    for (words, told) in [
        (
            "--dry-run",
            "job 5 used: SSH password (--ask-password), key passphrase (--ask-key-passphrase), effective user password",
        ),
        ("--async", "SSH password (--ask-password), key passphrase"),
        (
            "--dry-run --ask-password --key-passphrase=x",
            "job 5 used: effective user password (--ask-effective-user-password)\n",
        ),
    ] {
        let outcome = run(&foreman((17, 1), original((17, 1))), &format!("--host ok.example.com {words}"));
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(outcome.stderr.matches("servers do not report secrets").count(), 1, "{outcome}");
        assert!(outcome.stderr.contains(told), "{outcome}");
    }
}

#[test]
fn the_new_job_is_the_old_one_again() {
    let foreman = foreman((17, 1), original((17, 1)));
    let outcome = run(&foreman, "--host ok.example.com --async --output json");
    assert_eq!(outcome.stdout, "{\n  \"message\": \"Job invocation was rerun as 6\",\n  \"id\": 6\n}\n");
    assert_eq!(
        sent(&foreman),
        json!({"organization_id": 3, "job_invocation": {
            "job_template_id": 325, "search_query": "name ^ (ok.example.com)", "targeting_type": "static_query",
            "randomized_ordering": true, "inputs": {"command": "id", "pin": "1234"}, "ssh_user": "deploy",
            "ssh": {"effective_user": "root"}, "recurrence": {}, "scheduling": {},
            "concurrency_control": {"concurrency_level": 10}, "description_format": "Run id",
            "execution_timeout_interval": 300, "time_to_pickup": 60}})
    );
}

#[test]
fn flags_replace_what_the_old_job_had_and_fill_in_what_the_server_keeps() {
    let foreman = foreman((14, 1), original((14, 1)));
    let outcome =
        command(&foreman, "--failed-only --async --concurrency-level 2 --effective-user nobody --organization-id 9")
            .args(["--input", "command=uptime", "--password-file", "secret"])
            .file("secret", "s3cr3t\n")
            .run();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let body = sent(&foreman);
    let job = &body["job_invocation"];
    assert_eq!(body["organization_id"], 9);
    assert_eq!(job["concurrency_control"], json!({"concurrency_level": 2}));
    assert_eq!(job["inputs"], json!({"command": "uptime", "pin": "1234"}));
    assert_eq!((&job["ssh"]["effective_user"], &job["password"]), (&json!("nobody"), &json!("s3cr3t")));
    assert_eq!(job["description_format"], Value::Null);
    assert!(
        outcome
            .stderr
            .contains("does not report the job's execution timeout; if it had one, give --execution-timeout-interval")
    );
}

#[test]
fn hammers_word_for_null_takes_the_place_of_what_the_old_job_had() {
    let foreman = foreman((17, 1), original((17, 1)));
    let flags = "--host ok.example.com --async --concurrency-level NIL --ssh-user NIL --time-to-pickup NIL";
    run(&foreman, flags);
    let job = &sent(&foreman)["job_invocation"];
    assert_eq!(
        (&job["concurrency_control"], &job["ssh_user"], &job["time_to_pickup"]),
        (&json!({"concurrency_level": null}), &Value::Null, &Value::Null)
    );
    assert_eq!(job["execution_timeout_interval"], 300);
}

#[test]
fn nothing_is_sent_when_it_cannot_be_right() {
    for (words, code, told) in [
        ("--not-started --host ok.example.com", 83, "nothing was sent"),
        ("--host okk.example.com", 128, "Close to it: \"ok.example.com\""),
        ("--effective-user-password-file nowhere", 66, "cannot read nowhere"),
        ("--input command", 64, "must be NAME=VALUE"),
        ("--server-side --ssh-user x", 64, "--server-side"),
        ("--server-side --not-started", 64, "--server-side"),
    ] {
        let foreman = foreman((17, 1), original((17, 1)));
        let outcome = run(&foreman, words);
        assert_eq!(outcome.code, code, "{words}: {}", outcome.stderr);
        assert!(outcome.stderr.contains(told), "{words}: {}", outcome.stderr);
        assert!(foreman.changes().is_empty());
    }
}

#[test]
fn a_dry_run_shows_the_request_masked_and_sends_nothing() {
    let foreman = foreman((17, 1), original((17, 1)));
    let outcome = run(&foreman, "--failed-only --dry-run --output json --ask-password");
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let job = &shown["body"]["job_invocation"];
    assert_eq!(job["search_query"], "name ^ (bad1.example.com, bad2.example.com)");
    assert_eq!((&job["inputs"]["pin"], &job["password"]), (&json!("*****"), &json!("*****")));
    assert!(foreman.changes().is_empty());
}

#[test]
fn it_waits_as_create_does() {
    let foreman = foreman((14, 1), original((14, 1)));
    let outcome = run(&foreman, "--failed-only");
    assert_eq!(outcome.code, 70, "{}", outcome.stderr);
    assert_eq!(outcome.stdout, "Job invocation was rerun as 6\n2 task(s), 1 success, 1 fail\n");
}

#[test]
fn what_one_template_cannot_repeat_is_refused_or_told() {
    let mut job = original((17, 1));
    job["template_invocations"][0]["template_id"] = json!(326);
    let foreman = foreman((17, 1), job);
    let outcome = run(&foreman, "--async");
    assert!(outcome.code == 64 && outcome.stderr.contains("2 templates"), "{}", outcome.stderr);
}

#[test]
fn a_dry_run_names_its_hosts_once_and_says_what_becomes_of_the_description() {
    let foreman = foreman((16, 7), original((16, 7)));
    let outcome = run(&foreman, "--failed-only --dry-run");
    assert!(outcome.stdout.ends_with("\n\nOn 2 hosts: bad1.example.com, bad2.example.com\n"), "{outcome}");
    assert!(!outcome.stderr.contains("On 2 hosts"), "{outcome}");
    assert!(outcome.stderr.contains("The description \"Run id\" is sent as text"), "{outcome}");
    let changed = command(&foreman, "--dry-run --input command=uptime").run();
    assert!(changed.stderr.contains("The description \"Run id\" is made anew"), "{changed}");
    let given = command(&foreman, "--dry-run --description-format Cleanup").run();
    assert!(!given.stderr.contains("The description"), "{given}");
}
