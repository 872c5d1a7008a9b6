//! A reader that closes its pipe early, as `head` does, is no error and changes no exit code.

use super::fleet::{self, Fleet};
use super::job::{Job, host};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::{Value, json};

/// Runs a line whose data nobody reads.
fn unread(foreman: &Foreman, line: &str) -> Outcome {
    rexctl(line).at(foreman.url()).with_closed_reader().run()
}

/// A job of hosts that end in these states.
fn job(states: &[&'static str]) -> Job {
    let names = ["a.example.com", "b.example.com", "c.example.com"];
    let long = "a line of output\n".repeat(10_000);
    Job::of(names.into_iter().zip(states).map(|(name, state)| host(name, &[state], &long, "3")).collect())
}

#[test]
fn the_result_of_a_job_stays() {
    for (states, code) in [(&["success", "error"][..], 70), (&["success", "cancelled"], 81), (&["success"], 0)] {
        for flags in
            ["", "--follow-output", "--output ndjson", "--output ndjson --follow-output", "--output json", "-q"]
        {
            let outcome = unread(&job(states).serve(), &format!("job-invocation watch --id 7 {flags}"));
            assert_eq!(outcome.code, code, "{flags}: {outcome}");
            assert!(!outcome.stderr.contains("closed") && !outcome.stderr.contains("pipe"), "{flags}: {outcome}");
        }
    }
    let none = Job { task: vec!["running", "stopped"], ..Job::of(Vec::new()) };
    assert_eq!(unread(&none.serve(), "job-invocation watch --id 7 --output ndjson").code, 83);
}

#[test]
fn the_result_of_a_job_that_was_made_stays() {
    for flags in ["", "--follow-output", "--output ndjson --follow-output", "--output json"] {
        let mut job = job(&["error"]);
        let foreman = Foreman::answering(move |request| match request.method.as_str() {
            "POST" => {
                Some(Answer::json(201, json!({"id": 7, "targeting": {"hosts": [{"id": 1, "name": "a.example.com"}]}})))
            }
            _ => job.answer(request),
        });
        let line = format!("job-invocation create --job-template-id 7 --search-query x {flags}");
        assert_eq!(unread(&foreman, &line).code, 70, "{flags}");
        assert_eq!(foreman.changes().len(), 1);
    }
}

#[test]
fn the_exit_status_of_outputs_stays_and_without_it_the_reader_ends_the_command() {
    let long = "a line of output\n".repeat(10_000);
    let fleet =
        Fleet::of((0..600).map(|at| fleet::host(&format!("h{at:03}"), "error", if at < 9 { &long } else { "" })));
    let asked = |line: &str| {
        let foreman = fleet.serve();
        let outcome = unread(&foreman, line);
        (outcome.code, foreman.lines().iter().filter(|line| line.contains("/outputs")).count())
    };
    assert_eq!(asked("job-invocation output --id 7 --all --async --exit-status"), (70, 3));
    let (code, batches) = asked("job-invocation output --id 7 --all --async");
    assert!(code == 0 && batches < 3, "{code} {batches}");
}

#[test]
fn other_results_stay_too() {
    let failing = json!({"results": {"foreman": {"database": {"active": false}}}});
    let foreman = Foreman::answering(move |_| Some(Answer::json(200, failing.clone())));
    assert_eq!(unread(&foreman, "ping").code, 1);
    let task = |result: &str| json!({"id": "x", "state": "stopped", "result": result, "humanized": {"output": "x"}});
    for (result, code) in [("error", 70), ("cancelled", 81), ("success", 0)] {
        let answer = task(result);
        let foreman = Foreman::answering(move |_| Some(Answer::json(200, answer.clone())));
        assert_eq!(unread(&foreman, "task progress --id x").code, code, "{result}");
    }
}

#[test]
fn a_list_ends_with_its_reader() {
    let rows: Vec<Value> = (0..1_000).map(|id| json!({"id": id, "description": "x".repeat(100)})).collect();
    for line in ["job-invocation list --output csv", "api GET /api/hosts --paginate"] {
        let rows = rows.clone();
        let mut page = 0;
        let foreman = Foreman::answering(move |_| {
            page += 1;
            Some(Answer::json(200, json!({"results": rows, "page": page, "per_page": 1_000, "subtotal": 9_000})))
        });
        let outcome = unread(&foreman, line);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{line}");
        assert_eq!(foreman.requests().len(), 1, "{line}");
    }
}
