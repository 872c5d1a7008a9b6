//! `rexctl job-invocation rerun --server-side`.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

fn job(id: u64, targeting_type: &str, states: &[&str]) -> Value {
    let host = |(n, state): (usize, &&str)| json!({"name": format!("h{n}.example.com"), "id": n, "job_status": state});
    let hosts: Vec<_> = states.iter().enumerate().map(host).collect();
    json!({"id": id, "template_id": 325, "targeting": {"targeting_type": targeting_type, "hosts": hosts}})
}

fn rerun(words: &str, raw: Value, new: Value) -> (Foreman, crate::rexctl::Outcome) {
    let foreman = Foreman::expecting(vec![
        (
            "GET /api/job_invocations/5?host_status=true",
            Answer::json(200, job(5, "static_query", &["success", "error"])),
        ),
        ("POST /api/job_invocations/5/rerun", Answer::json(201, raw)),
        ("GET /api/job_invocations/6", Answer::json(200, new)),
    ]);
    let command = rexctl("job-invocation rerun --id 5 --server-side --async").args(words.split_whitespace());
    let outcome = command.at(foreman.url()).run();
    (foreman, outcome)
}

#[test]
fn hosts_that_were_not_meant_are_told() {
    let raw = json!({"id": 6, "password": "s3cr3t", "effective_user_password": "s3cr3t"});
    let (foreman, outcome) = rerun("--failed-only yes", raw, job(6, "static_query", &["N/A", "N/A"]));
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Job invocation was rerun as 6\n"));
    assert_eq!(foreman.requests()[1].json(), json!({"failed_only": true}));
    assert!(
        outcome.stderr.contains("Warning: The new job also runs on 1 host: h0.example.com\n"),
        "{}",
        outcome.stderr
    );
    assert!(!outcome.stderr.contains("s3cr3t"));
}

#[test]
fn the_same_hosts_are_no_warning_and_no_flags_are_an_empty_request() {
    let (foreman, outcome) = rerun("", json!({"id": 6}), job(6, "static_query", &["N/A", "N/A"]));
    assert_eq!(foreman.requests()[1].json(), json!({}));
    assert_eq!(outcome.stderr, "On 2 hosts: h0.example.com, h1.example.com\nFollow it with: rexctl watch 6\n");
}

#[test]
fn a_dynamic_job_has_its_hosts_later() {
    let (_, outcome) = rerun("", json!({"id": 6}), job(6, "dynamic_query", &[]));
    assert!(
        outcome.stderr.contains("could not be compared") && !outcome.stderr.contains("Warning"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn a_refusal_is_told_and_nothing_is_sent_again() {
    let refused = Answer::json(404, json!({"error": "Could not rerun job 5 because its template could not be found"}));
    let foreman =
        Foreman::expecting(vec![("GET", Answer::json(200, job(5, "static_query", &["error"]))), ("POST", refused)]);
    let outcome = rexctl("job-invocation rerun --id 5 --server-side").at(foreman.url()).run();
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.contains("Could not rerun the job invocation:\n"), "{}", outcome.stderr);
    foreman.requests();
}
