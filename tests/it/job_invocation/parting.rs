//! Ctrl-C, and readers that go away: what is left behind is told, and the exit code stays true.

use super::follow::{STATES, job, polled};
use super::{HOSTS, POST, TEMPLATE, create};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use expect_test::expect;
use rustix::process::Signal;
use serde_json::json;
use std::sync::mpsc;

#[test]
fn an_interruption_leaves_the_job_and_says_how_to_follow_it_again() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let foreman = Foreman::answering(|request| match request.line() {
            line if line == POST => Some(Answer::json(201, job(&["N/A"]))),
            _ => Some(polled(&["running"])),
        });
        let running = create(&foreman, [TEMPLATE, HOSTS]).start();
        foreman.wait_for(STATES);
        running.signal(signal);
        expect![[r#"
            exit 130
            Job invocation 12 created
            --- stderr
            Interrupted; job invocation 12 is still running. Follow it again with: rexctl watch 12
        "#]]
        .assert_eq(&running.end().to_string());
        assert_eq!(foreman.changes().len(), 1);
    }
}

#[test]
fn under_nohup_it_follows_the_job_when_the_terminal_goes() {
    let (told, gone) = mpsc::channel();
    let foreman = Foreman::answering(move |request| match request.line() {
        line if line == POST => Some(Answer::json(201, job(&["N/A"]))),
        _ => Some(polled(&[if gone.try_recv().is_ok() { "success" } else { "running" }])),
    });
    let running = create(&foreman, [TEMPLATE, HOSTS]).under_nohup().start();
    foreman.wait_for(STATES);
    running.signal(Signal::HUP);
    told.send(()).unwrap();
    let outcome = running.end();
    assert_eq!(outcome.code, 0, "{outcome}");
}

#[test]
fn an_interruption_before_anything_was_sent_leaves_nothing_unknown() {
    for (words, held) in [
        ("create --job-template T --search-query id=1", "/api/job_templates"),
        ("create --job-template-id 7 --search-query id=1 --input command=id", "/ui_job_wizard/template/7"),
        ("create --job-template-id 7 --search-query id=1", "/api/hosts"),
        ("cancel --id 12 --failed", "/api/plugins"),
        ("cancel --id 12 --recurrence", "/api/job_invocations/12"),
    ] {
        let foreman = Foreman::answering(move |request| {
            let is_held = request.target.split('?').next() == Some(held);
            Some(if is_held { Answer::Silence } else { Answer::json(404, json!({})) })
        })
        .hearing_asides();
        let running = rexctl(&format!("job-invocation {words}")).at(foreman.url()).start();
        foreman.wait_for(&format!("GET {held}"));
        running.interrupt();
        let outcome = running.end();
        assert_eq!((outcome.code, foreman.changes().len()), (130, 0), "{words}: {outcome}");
        assert!(!outcome.stderr.contains("newest job invocations"), "{words}: {outcome}");
    }
}

#[test]
fn ctrl_c_while_the_request_is_under_way_looks_for_the_job() {
    let foreman = Foreman::answering(|request| match request.line() {
        line if line == POST => Some(Answer::Silence),
        _ => Some(Answer::json(200, json!({"results": []}))),
    });
    let running = create(&foreman, [TEMPLATE, HOSTS]).start();
    foreman.wait_for(POST);
    running.interrupt();
    expect![[r#"
        exit 84
        Could not create the job invocation:
          interrupted while the request was under way
          your newest job invocations have no such job; the server may still be creating it
        Wait a moment and check before running this again: rexctl jobs
    "#]]
    .assert_eq(&running.end().to_string());
    assert_eq!(foreman.changes().len(), 1);
}

#[test]
fn ctrl_c_before_the_request_sends_nothing() {
    let foreman = Foreman::answering(|_| Some(Answer::Silence));
    let running = create(&foreman, ["--job-template=T", HOSTS]).start();
    foreman.wait_for("GET /api/job_templates");
    running.interrupt();
    assert_eq!((running.end().code, foreman.changes().len()), (130, 0));
}

/// A server of a job on one host, which ends in this state; nothing is answered before the returned sender says so.
fn slow(state: &'static str) -> (Foreman, mpsc::Sender<()>) {
    let (go, wait) = mpsc::channel();
    let foreman = Foreman::answering(move |request| {
        let line = request.line();
        if line == POST {
            wait.recv().unwrap();
            return Some(Answer::json(201, job(&["N/A"])));
        }
        let output = || Answer::json(200, json!({"output": [{"output": "Exit status: 1"}]}));
        Some(if line.starts_with(STATES) { polled(&[state]) } else { output() })
    });
    (foreman, go)
}

#[test]
fn a_reader_who_goes_away_changes_nothing_about_the_jobs_end() {
    for (state, code) in [("success", 0), ("error", 70), ("cancelled", 81)] {
        let (foreman, go) = slow(state);
        let mut running = create(&foreman, [TEMPLATE, HOSTS]).start();
        running.stop_reading();
        go.send(()).unwrap();
        let outcome = running.end();
        assert_eq!(outcome.code, code, "{outcome}");
    }
}

#[test]
fn a_reader_of_a_list_who_has_seen_enough_is_no_error() {
    let (go, wait) = mpsc::channel();
    let foreman = Foreman::answering(move |_| {
        wait.recv().unwrap();
        let rows: Vec<_> = (0..999).map(|id| json!({"id": id, "description": "x".repeat(100)})).collect();
        Some(Answer::json(200, json!({ "results": rows })))
    });
    let mut running = rexctl("--csv job-invocation list").at(foreman.url()).start();
    running.stop_reading();
    go.send(()).unwrap();
    assert_eq!(running.end().to_string(), "exit 0\n");
}

#[test]
fn a_full_disk_is_an_error_that_does_not_deny_the_job() {
    let (foreman, go) = slow("success");
    go.send(()).unwrap();
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).writing_to("/dev/full").run();
    expect![[r#"
        exit 74
        Could not print the id of the job invocation:
          cannot write to standard output: No space left on device (os error 28)
        It was created; follow it with: rexctl watch 12
    "#]]
    .assert_eq(&outcome.to_string());
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"results": [{"id": 1}]}))));
    let outcome = rexctl("--csv job-invocation list").at(foreman.url()).writing_to("/dev/full").run();
    expect![[r#"
        exit 74
        Error: cannot write to standard output: No space left on device (os error 28)
    "#]]
    .assert_eq(&outcome.to_string());
}
