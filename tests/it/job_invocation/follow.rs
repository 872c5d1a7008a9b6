//! Following a job: which requests it takes, what is told, and how it ends.

use super::{HOSTS, POST, TEMPLATE, create};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, rexctl, untimed};
use expect_test::expect;
use serde_json::{Value, json};

pub const STATES: &str = "GET /api/job_invocations/12/hosts?page=1&per_page=100";
const CREATED: &str = "Job invocation 12 created\n";

/// Job 12 on web01, web02, ... in these states.
pub fn job(states: &[&str]) -> Value {
    json!({"id": 12, "targeting": {"hosts": rows(states)}})
}

fn rows(states: &[&str]) -> Vec<Value> {
    let row = |(n, state)| json!({"id": n + 1, "name": format!("web{:02}.example.com", n + 1), "job_status": state});
    states.iter().enumerate().map(row).collect()
}

pub fn polled(states: &[&str]) -> Answer {
    Answer::json(200, json!({ "results": rows(states) }))
}

fn pieces(pieces: &[(&str, &str)]) -> Vec<Value> {
    pieces.iter().map(|(kind, text)| json!({"output_type": kind, "output": text})).collect()
}

fn output(output: &[(&str, &str)]) -> Answer {
    Answer::json(200, json!({"complete": true, "refresh": false, "output": pieces(output)}))
}

/// Creates a job of as many hosts as the first poll tells, and follows it with these answers.
pub fn followed(hosts: usize, expected: Vec<(&str, Answer)>, flags: &[&str]) -> (Outcome, Vec<Request>) {
    let created = (POST, Answer::json(201, job(&vec!["N/A"; hosts])));
    let foreman = Foreman::expecting([vec![created], expected].concat());
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(flags).run();
    let requests = foreman.requests();
    (Outcome { stderr: untimed(&outcome.stderr.replace(foreman.url(), "SERVER")), ..outcome }, requests)
}

#[test]
fn success_on_every_host() {
    let polls = vec![
        (STATES, polled(&["running", "N/A"])),
        (STATES, polled(&["success", "running"])),
        (STATES, polled(&["success", "success"])),
    ];
    expect![[r#"
        exit 0
        Job invocation 12 created
        2 task(s), 2 success, 0 fail
        --- stderr
        web01.example.com: success
        web02.example.com: success
    "#]]
    .assert_eq(&followed(2, polls, &[]).0.to_string());
}

#[test]
fn failed_hosts_are_named_with_their_exit_status_and_the_line_that_tells() {
    let first = [("stdout", "one\ntwo\nth"), ("stdout", "ree\nfour\u{1b}[2J\n"), ("stdout", "Exit status: 3")];
    let second = [("debug", "Error initializing command: no route"), ("stdout", "Exit status: EXCEPTION")];
    let outputs = json!({"outputs": [
        {"host_id": 1, "complete": true, "output": pieces(&first)}, {"host_id": 2, "complete": true, "output": pieces(&second)},
    ]});
    let polls = vec![
        (STATES, polled(&["error", "error", "success"])),
        ("GET /api/job_invocations/12/outputs?search_query=id ^ (1,2)", Answer::json(200, outputs)),
    ];
    expect![[r#"
        exit 70
        Job invocation 12 created
        3 task(s), 1 success, 2 fail
        --- stderr
        web01.example.com: failed
        web02.example.com: failed
        web03.example.com: success
        HOSTS (*.example.com)  RESULT   EXIT  TIME  CAUSE OR LAST LINE
        web01                  failed      3     -  four\x1b[2J
        web02                  failed      -     -  no route
        web03                  success     0     -
        Job 12 failed on 2 of 3 hosts in 0.0s. Again there: rexctl rerun 12 --failed
    "#]]
    .assert_eq(&followed(3, polls, &[]).0.to_string());
}

#[test]
fn a_failure_stays_one_when_its_output_cannot_be_had() {
    let gone = Answer::json(404, json!({"message": "Job invocation not found by id '12'"}));
    let polls = vec![(STATES, polled(&["error"])), ("GET /api/job_invocations/12/hosts/1", gone)];
    expect![[r#"
        exit 70
        Job invocation 12 created
        1 task(s), 0 success, 1 fail
        --- stderr
        web01.example.com: failed
        HOSTS (*.example.com)  RESULT  EXIT  TIME  CAUSE OR LAST LINE
        web01                  failed     -     -  no exit status
        Job 12 failed on its only host in 0.0s. Again there: rexctl rerun 12 --failed
    "#]]
    .assert_eq(&followed(1, polls, &[]).0.to_string());
}

#[test]
fn a_cancelled_job() {
    let polls = vec![(STATES, polled(&["success", "cancelled"]))];
    expect![[r#"
        exit 81
        Job invocation 12 created
        2 task(s), 1 success, 0 fail, 1 cancelled
        --- stderr
        web01.example.com: success
        web02.example.com: cancelled
        HOSTS (*.example.com)  RESULT     EXIT  TIME
        web02                  cancelled     -     -
        web01                  success       0     -
        Job 12 was cancelled on 1 of 2 hosts in 0.0s. Again: rexctl rerun 12 --cancelled
    "#]]
    .assert_eq(&followed(2, polls, &[]).0.to_string());
}

#[test]
fn a_server_without_the_host_list_is_asked_for_the_job_itself() {
    let missing = Answer::json(404, json!({"status": 404, "error": "Not Found"}));
    let status = "GET /api/job_invocations/12?host_status=true";
    let polls = vec![
        (STATES, missing),
        (status, Answer::json(200, job(&["running"]))),
        (status, Answer::json(200, job(&["success"]))),
    ];
    assert_eq!(followed(1, polls, &[]).0.code, 0);
}

#[test]
fn a_job_whose_hosts_the_server_fails_to_list_is_followed_by_its_own_states() {
    let failed = Answer::json(500, json!({"error": {"message": "undefined method `[]' for nil"}}));
    let status = ("GET /api/job_invocations/12?host_status=true", Answer::json(200, job(&["success", "cancelled"])));
    let (outcome, _) = followed(2, vec![(STATES, failed), status], &[]);
    assert_eq!(outcome.code, 81, "{outcome}");
    assert!(outcome.stdout.ends_with("2 task(s), 1 success, 0 fail, 1 cancelled\n"), "{outcome}");
}

#[test]
fn a_server_that_is_away_for_a_while_is_waited_for() {
    let away = || (STATES, Answer::raw(503, "text/html", "<html>").with_header("Retry-After", "0"));
    // A poll is four attempts.
    let polls = [vec![(STATES, polled(&["running"]))], vec![away(); 8], vec![(STATES, polled(&["success"]))]].concat();
    expect![[r#"
        exit 0
        Job invocation 12 created
        1 task(s), 1 success, 0 fail
        --- stderr
        No contact: SERVER is not available (503 Service Unavailable); still trying
        web01.example.com: success
        In contact again
    "#]]
    .assert_eq(&followed(1, polls, &[]).0.to_string());
}

#[test]
fn a_login_that_ends_on_the_way_ends_the_wait() {
    let refused = Answer::json(401, json!({"error": {"message": "Unable to authenticate user admin"}}));
    expect![[r#"
        exit 82
        Job invocation 12 created
        --- stderr
        Could not follow the job invocation:
          the server does not accept the login of admin
        Check the user name, and the password or token.
        The job may go on. Follow it again with: rexctl watch 12
    "#]]
    .assert_eq(&followed(1, vec![(STATES, refused)], &[]).0.to_string());
}

#[test]
fn whatever_ends_the_wait_for_a_job_that_was_made_the_code_is_not_that_of_one_that_was_not_made() {
    let refusal = |status| Answer::json(status, json!({"error": {"message": "no"}}));
    let states = "GET /api/job_invocations/12?host_status=true";
    for polls in [
        vec![(STATES, refusal(401))],
        vec![(STATES, refusal(403))],
        vec![(STATES, refusal(404)), (states, refusal(404))],
        vec![(STATES, refusal(422))],
    ] {
        let (outcome, _) = followed(1, polls, &["--output=ndjson"]);
        let event: Value = serde_json::from_str(outcome.stderr.lines().last().unwrap()).unwrap();
        let error = &event["error"];
        assert_eq!(
            (outcome.code, &error["code"], &error["kind"]),
            (82, &json!(82), &json!("end_unknown")),
            "{outcome}"
        );
        let message = error["message"].as_str().unwrap();
        assert!(message.ends_with(": no") && outcome.stderr.contains("rexctl watch 12"), "{outcome}");
        let end: Value = serde_json::from_str(outcome.stdout.lines().last().unwrap()).unwrap();
        assert_eq!((&end["event"], &end["exit_code"]), (&json!("end"), &json!(82)), "{outcome}");
    }
}

#[test]
fn a_job_whose_task_has_stopped_has_ended_whatever_its_hosts_say() {
    let foreman = Foreman::answering(|request| match request.line() {
        line if line == POST => Some(Answer::json(201, job(&["N/A"]))),
        line if line.starts_with("GET /api/job_invocations?search=id = 12&") => {
            Some(Answer::json(200, json!({"results": [{"id": 12, "dynflow_task": {"state": "stopped"}}]})))
        }
        line => line.starts_with(STATES).then(|| polled(&["N/A"])),
    });
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).run();
    foreman.requests();
    expect![[r#"
        exit 70
        Job invocation 12 created
        1 task(s), 0 success, 0 fail, 1 not run
        --- stderr
        HOSTS (*.example.com)  RESULT   EXIT  TIME
        web01                  not run     -     -
        Job 12 did not run on its only host. Again: rexctl rerun 12 --not-started
    "#]]
    .assert_eq(&untimed(&outcome.to_string()));
}

#[test]
fn many_hosts_are_polled_in_one_request() {
    let states = vec!["success"; 300];
    let list = "GET /api/job_invocations/12/hosts?page=1&per_page=301";
    let (outcome, _) = followed(300, vec![(list, polled(&states))], &["-q"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "12\n"), "{outcome}");
}

#[test]
fn the_first_view_of_ten_thousand_hosts_takes_two_requests() {
    let job = json!({"id": 12, "total": 10_000, "dynflow_task": {"state": "stopped"}});
    let foreman = Foreman::expecting(vec![
        ("GET /api/job_invocations?search=id = 12", Answer::json(200, json!({"results": [job]}))),
        ("GET /api/job_invocations/12/hosts?page=1&per_page=10001", polled(&vec!["success"; 10_000])),
    ]);
    let outcome = rexctl("-q job-invocation watch --id 12").at(foreman.url()).run();
    foreman.requests();
    assert_eq!(outcome.code, 0, "{outcome}");
}

#[test]
fn a_job_for_later_or_without_waiting_is_not_polled() {
    for flags in ["--async", "--start-at=2099-01-01"] {
        let (outcome, requests) = followed(1, Vec::new(), &[flags]);
        assert_eq!((outcome.code, outcome.stdout.as_str(), requests.len()), (0, CREATED, 1), "{outcome}");
    }
    let foreman = super::taking(super::job());
    let outcome = super::create(&foreman, [super::TEMPLATE, super::HOSTS, "--cron-line=5 4 * * *"]).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, CREATED), "{outcome}");
    assert_eq!(foreman.lines(), ["GET /api/current_user", super::POST]);
}

#[test]
fn watch_follows_a_job_that_is_there() {
    let found = "GET /api/job_invocations?search=id = 12";
    let row = json!({"id": 12, "total": 1, "dynflow_task": {"state": "running"}});
    let foreman = Foreman::expecting(vec![
        (found, Answer::json(200, json!({"results": [row]}))),
        ("GET /api/job_invocations/12/hosts?page=1&per_page=100", polled(&["error"])),
        ("GET /api/job_invocations/12/hosts/1", output(&[("stdout", "Exit status: 1")])),
    ]);
    let outcome = rexctl("job-invocation watch --id 12").at(foreman.url()).run();
    foreman.requests();
    expect![[r#"
        exit 70
        1 task(s), 0 success, 1 fail
        --- stderr
        web01.example.com: failed
        HOSTS (*.example.com)  RESULT  EXIT  TIME
        web01                  failed     1     -
        Job 12 failed on its only host. Again there: rexctl rerun 12 --failed
    "#]]
    .assert_eq(&untimed(&outcome.to_string()));
    let foreman =
        Foreman::expecting(vec![("GET /api/job_invocations?search=id = 9", Answer::json(200, json!({"results": []})))]);
    assert_eq!(rexctl("job-invocation watch --id 9").at(foreman.url()).run().code, 128);
}
