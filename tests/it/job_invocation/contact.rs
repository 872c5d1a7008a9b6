//! A wait that ends while the server does not tell how the job stands: nothing is said that is not known.

use super::follow::{job, polled};
use super::{POST, TEMPLATE};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, Rexctl, rexctl, untimed};
use expect_test::expect;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use rustix::process::Signal;
use serde_json::{Value, json};

const HOSTS: &str = "--search-query=name ~ web";

/// A server of a job on two hosts, which answers all questions about it so after the first.
fn lost(after: Answer) -> Foreman {
    let mut questions = 0;
    Foreman::answering(move |request: &Request| {
        if request.line() == POST {
            return Some(Answer::json(201, job(&["N/A", "N/A"])));
        }
        if !request.target.starts_with("/api/job_invocations/12") {
            return Some(Answer::json(200, json!({"subtotal": 2, "results": []})));
        }
        questions += 1;
        Some(if questions == 1 { polled(&["success", "running"]) } else { after.clone() })
    })
}

fn failed() -> Answer {
    Answer::json(500, json!({"error": {"message": "no"}}))
}

fn waiting(foreman: &Foreman) -> Rexctl {
    rexctl("job-invocation create --wait-timeout 2").args([TEMPLATE, HOSTS]).at(foreman.url())
}

fn ended(command: Rexctl) -> Outcome {
    let outcome = command.run();
    Outcome { stderr: untimed(&outcome.stderr), ..outcome }
}

#[test]
fn a_wait_that_is_up_without_contact_does_not_say_that_the_job_runs() {
    let foreman = lost(failed());
    expect![[r#"
        exit 82
        Job invocation 12 created
        --- stderr
        web01.example.com: success
        No contact: the server failed: no; still trying
        Timed out waiting; no contact for 0.0s; how job invocation 12 stands is not known. Follow it again with: rexctl watch 12
    "#]]
    .assert_eq(&ended(waiting(&foreman)).to_string());
}

#[test]
fn an_interruption_without_contact_does_not_say_that_the_job_runs() {
    let foreman = lost(Answer::Hangup);
    let mut running = rexctl("job-invocation create").args([TEMPLATE, HOSTS]).at(foreman.url()).start();
    running.until_it_says("No contact");
    running.signal(Signal::TERM);
    let outcome = running.end();
    let told = "Interrupted; no contact for 0.0s; how job invocation 12 stands is not known. Follow it again with: rexctl watch 12";
    assert!(outcome.code == 130 && untimed(&outcome.stderr).contains(told), "{outcome}");
}

#[test]
fn numbers_that_may_have_changed_are_null_and_hosts_that_may_have_ended_unknown() {
    let foreman = lost(failed());
    let outcome = ended(waiting(&foreman).args(["--output=ndjson"]));
    let end: Value = serde_json::from_str(outcome.stdout.lines().last().unwrap()).unwrap();
    let told =
        ["outcome", "exit_code", "total", "success", "failed", "cancelled", "not_run"].map(|key| end[key].clone());
    let null = Value::Null;
    let expected = [json!("timeout"), json!(82), json!(2), null.clone(), null.clone(), null.clone(), null];
    assert_eq!(told, expected, "{outcome}");

    let foreman = lost(failed());
    let notify = "echo failed=$REXCTL_HOSTS_FAILED. total=$REXCTL_HOSTS_TOTAL.";
    let outcome = ended(waiting(&foreman).args(["--notify", notify]));
    assert!(outcome.stderr.contains("failed=. total=2."), "{outcome}");
}

#[test]
fn a_host_that_may_have_ended_is_unknown_in_the_records_of_run() {
    let sandbox = Sandbox::start(SandboxOptions { speed: 0.1, ..SandboxOptions::default() }).unwrap();
    let command = rexctl("run web01 --wait-timeout 8 --output json -- uptime").at(&sandbox.url());
    let command = command.env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", sandbox.password());
    let mut running = command.start();
    running.until_it_says("created");
    sandbox.go_away();
    let outcome = running.end();
    let records: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((outcome.code, &records[0]["result"]), (82, &json!("unknown")), "{outcome}");
    assert!(outcome.stderr.contains("is not known"), "{outcome}");
}
