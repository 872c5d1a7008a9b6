//! A rollout that fails on its way: the exit code does not say that nothing was done.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, at_home};
use serde_json::json;

/// What the server refuses.
#[derive(Clone, Copy, PartialEq)]
enum Refused {
    Job(u64),
    StatesOf(u64),
}

/// A rollout of two batches of one host, in which the server answers one kind of request with this status.
fn rollout(refused: Refused, status: u16) -> (Outcome, usize) {
    let refusal = move || Answer::json(status, json!({"error": {"message": "no", "full_messages": ["no"]}}));
    let mut made = 0;
    let answer = move |request: &Request| {
        let path = request.target.split('?').next().unwrap();
        let hosts = [json!({"id": 1, "name": "web01"}), json!({"id": 2, "name": "web02"})];
        Some(match (request.method.as_str(), path) {
            ("POST", _) if refused == Refused::Job(made + 1) => refusal(),
            ("POST", _) => {
                made += 1;
                Answer::json(201, json!({"id": made, "targeting": {"hosts": [hosts[made as usize - 1]]}}))
            }
            (_, "/api/hosts") => Answer::json(200, json!({"subtotal": 2, "results": hosts})),
            (_, path) if path == format!("/api/job_invocations/{made}/hosts") => match refused {
                Refused::StatesOf(job) if job == made => refusal(),
                _ => Answer::json(200, json!({"results": [{"name": format!("web0{made}"), "job_status": "success"}]})),
            },
            _ => Answer::json(200, json!({"results": []})),
        })
    };
    let foreman = Foreman::answering(answer);
    let home = tempfile::tempdir().unwrap();
    let line = "job-invocation create --job-template-id 7 --search-query name~web --batch 1";
    let outcome = at_home(home.path(), line).at(foreman.url()).run();
    let jobs = foreman.changes().len();
    (outcome, jobs)
}

#[test]
fn a_refusal_after_the_first_job_is_not_told_as_nothing_done() {
    for status in [401, 403, 422] {
        for (refused, requests) in [(Refused::StatesOf(1), 1), (Refused::Job(2), 2), (Refused::StatesOf(2), 2)] {
            let (outcome, sent) = rollout(refused, status);
            assert_eq!((outcome.code, sent), (82, requests), "{status}: {outcome}");
            assert!(outcome.stderr.contains("rexctl rollout resume 1"), "{status}: {outcome}");
        }
    }
}

#[test]
fn a_refusal_of_the_first_job_has_the_code_of_its_cause() {
    for (status, code) in [(401, 129), (403, 77), (422, 65)] {
        let (outcome, _) = rollout(Refused::Job(1), status);
        assert_eq!(outcome.code, code, "{status}: {outcome}");
    }
}

#[test]
fn the_hosts_of_a_batch_that_were_cancelled_have_a_command_too() {
    let hosts = ["web01", "web02", "web03"].iter().zip(1..).map(|(name, id)| json!({"id": id, "name": name}));
    let hosts: Vec<_> = hosts.collect();
    let foreman = Foreman::answering(move |request: &Request| {
        let states = [("web01", "error"), ("web02", "cancelled")]
            .map(|(name, job_status)| json!({"name": name, "job_status": job_status}));
        Some(match (request.method.as_str(), request.target.split('?').next().unwrap()) {
            ("POST", _) => Answer::json(201, json!({"id": 1, "targeting": {"hosts": hosts[..2]}})),
            (_, "/api/hosts") => Answer::json(200, json!({"subtotal": 3, "results": hosts})),
            (_, "/api/job_invocations/1/hosts") => Answer::json(200, json!({"results": states})),
            _ => Answer::json(200, json!({"results": []})),
        })
    });
    let home = tempfile::tempdir().unwrap();
    let line = "job-invocation create --job-template-id 7 --search-query name~web --batch 2";
    let outcome = at_home(home.path(), line).at(foreman.url()).run();
    let told =
        "stopped after batch 1 of 2, which was cancelled on 1 host. Again there: rexctl rerun 1 --failed --cancelled\n";
    assert!(outcome.stderr.contains(told) && outcome.stderr.contains("Left: 1 host: web03"), "{outcome}");
}
