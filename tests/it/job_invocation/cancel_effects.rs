//! `rexctl job-invocation cancel` of some hosts: the effect on each, as the server answered.

use super::cancel::{hosts, plugins};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::json;

/// Answers to a cancellation on three running hosts, of which the server cancels `a`, skips `b`, and has not started `c`.
fn partly_cancelled(tasks: Answer) -> Foreman {
    let job = json!({"results": [{"id": 5, "dynflow_task": {"id": "parent", "state": "running"}}]});
    Foreman::expecting(vec![
        ("GET /api/plugins", plugins("16.1.0")),
        (
            "POST /api/job_invocations/5/cancel",
            Answer::json(200, json!({"total": 2, "cancelled": ["t1"], "skipped": ["t2"]})),
        ),
        ("GET /api/job_invocations/5/hosts?search=os = x", hosts(&["a", "b", "c"])),
        ("GET /api/job_invocations?search=id = 5", Answer::json(200, job)),
        ("GET /foreman_tasks/api/tasks?search=parent_task_id = parent", tasks),
    ])
}

fn tasks() -> Answer {
    let task = |id: &str, host: &str| json!({"id": id, "input": {"host": {"id": 1, "name": host}}});
    Answer::json(200, json!({"results": [task("t1", "a"), task("t2", "b")]}))
}

fn cancel_some(foreman: &Foreman, words: &str) -> Outcome {
    rexctl("job-invocation cancel --id 5")
        .args(["--search", "os = x"])
        .args(words.split_whitespace())
        .at(foreman.url())
        .run()
}

#[test]
fn a_host_that_the_server_skips_is_not_called_cancelled() {
    let foreman = partly_cancelled(tasks());
    let outcome = cancel_some(&foreman, "");
    let table = "HOSTS  RESULT\n\
                 a      being cancelled\n\
                 b      not cancelled: skipped by the server\n\
                 c      not cancelled: not started\n";
    let message = "Job invocation 5 cancelled on 1 of 2 host(s)\n";
    assert_eq!((outcome.code, outcome.stdout.as_str(), outcome.stderr.as_str()), (0, message, table));
    foreman.requests();

    let foreman = partly_cancelled(Answer::json(403, json!({"error": {"message": "Access denied"}})));
    let outcome = cancel_some(&foreman, "");
    let unknown = "not ended: the server does not report whether it is being cancelled";
    assert_eq!(outcome.stderr, format!("HOSTS  RESULT\na,b,c  {unknown}\n"));
    foreman.requests();
}

#[test]
fn programs_get_a_row_for_each_host_of_a_partial_cancellation() {
    let csv = "Name,State,Result\na,running,being cancelled\nb,running,not cancelled: skipped by the server\n\
               c,running,not cancelled: not started\n";
    let yaml = "---\n- Name: a\n  State: running\n  Result: being cancelled\n";
    let json = "[\n  {\n    \"Name\": \"a\",\n    \"State\": \"running\",\n    \"Result\": \"being cancelled\"\n  },\n";
    let ndjson =
        "{\"version\":1,\"event\":\"row\",\"Name\":\"a\",\"State\":\"running\",\"Result\":\"being cancelled\"}\n";
    for (format, beginning) in [("csv", csv), ("yaml", yaml), ("json", json), ("ndjson", ndjson)] {
        let foreman = partly_cancelled(tasks());
        let outcome = cancel_some(&foreman, &format!("--output {format}"));
        assert!(outcome.code == 0 && outcome.stdout.starts_with(beginning), "{format}: {outcome}");
        assert_eq!(outcome.stderr, "", "{format}");
        foreman.requests();
    }
}

#[test]
fn a_running_host_that_the_server_skips_has_not_ended() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/plugins", plugins("16.1.0")),
        ("POST", Answer::json(200, json!({"total": 1, "cancelled": [], "skipped": ["t1"]}))),
        ("GET /api/job_invocations/5/hosts", hosts(&["a"])),
    ]);
    let outcome = cancel_some(&foreman, "");
    let told = "HOSTS  RESULT\n\
                a      not cancelled: skipped by the server\n\
                Could not cancel the job invocation:\n  the server did not cancel job invocation 5 on any of 1 host(s)\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (65, told));
    foreman.requests();
}
