//! `job-invocation watch` against a scripted server.

mod ci;
mod faults;
mod junit;
mod reports;

use super::job::{Host, Job, host, polls};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl, untimed};
use serde_json::json;
use std::time::Duration;

fn watch(foreman: &Foreman, flags: &str) -> Outcome {
    rexctl("job-invocation watch --id 7").args(flags.split_whitespace()).at(foreman.url()).run()
}

fn three() -> Vec<Host> {
    vec![
        host("a.example.com", &["pending", "running", "success"], "fine\n", "0"),
        host("b.example.com", &["running", "error"], "one\ntwo\n", "3"),
        host("c.example.com", &["N/A", "running", "running", "success"], "late\n", "0"),
    ]
}

#[test]
fn a_job_is_followed_to_its_end_and_failures_are_explained() {
    let foreman = Job::of(three()).serve();
    let outcome = watch(&foreman, "");
    assert_eq!(outcome.code, 70, "{}", outcome.stderr);
    assert_eq!(outcome.stdout, "3 task(s), 2 success, 1 fail\n");
    assert_eq!(
        untimed(&outcome.stderr),
        "b.example.com: failed\na.example.com: success\nc.example.com: success\n\
         HOSTS (*.example.com)  RESULT   EXIT  TIME  CAUSE OR LAST LINE\n\
         b                      failed      3     -  two\n\
         a,c                    success     0  0.0s\n\
         Job 7 failed on 1 of 3 hosts in 0.0s. Again there: rexctl rerun 7 --failed\n"
    );
    assert_eq!(polls(&foreman), 4);
    // The job itself, the polls, and the output of the failed host: nothing else is asked for.
    assert_eq!(foreman.requests().len(), 1 + 4 + 1);
}

#[test]
fn a_host_that_ran_before_has_the_time_of_its_task_or_none() {
    for (times, shown) in [
        (vec![], ["b                      failed      3     -  two", "a                      success     0     -"]),
        (
            vec![("a.example.com", "8.91"), ("b.example.com", "7.52")],
            ["b                      failed      3  7.5s  two", "a                      success     0  8.9s"],
        ),
    ] {
        let requests = usize::from(!times.is_empty());
        let hosts = vec![
            host("a.example.com", &["running", "success"], "fine\n", "0"),
            host("b.example.com", &["running", "running", "error"], "one\ntwo\n", "3"),
        ];
        let foreman = Job { times, ..Job::of(hosts) }.serve();
        let outcome = watch(&foreman, "");
        for line in shown {
            assert!(outcome.stderr.lines().any(|shown| shown == line), "{line}: {outcome}");
        }
        let tasks = foreman.lines().iter().filter(|line| line.contains("/foreman_tasks/api/tasks?")).count();
        assert_eq!(tasks, requests, "{:#?}", foreman.lines());
    }
}

#[test]
fn how_many_failures_are_too_many_decides_the_exit_code() {
    for (flags, code) in
        [("", 70), ("--fail-on 2", 0), ("--fail-on 34%", 0), ("--fail-on 33%", 70), ("--fail-on all", 0)]
    {
        assert_eq!(watch(&Job::of(three()).serve(), flags).code, code, "{flags}");
    }
}

#[test]
fn every_server_version_is_followed() {
    for (has_list, has_ids) in [(true, true), (true, false), (false, false)] {
        let serve = || Job { has_list, has_ids, ..Job::of(three()) }.serve();
        let outcome = watch(&serve(), "");
        let failed = "\nb                      failed      3     -  two\n";
        assert!(untimed(&outcome.stderr).contains(failed), "{}", outcome.stderr);
        let outcome = watch(&serve(), "--follow-output");
        assert_eq!(outcome.code, 70, "{}", outcome.stderr);
        let mut lines: Vec<_> = outcome.stdout.lines().collect();
        lines.sort_unstable();
        let expected = [
            "3 task(s), 2 success, 1 fail",
            "a.example.com: Exit status: 0",
            "a.example.com: fine",
            "b.example.com: Exit status: 3",
            "b.example.com: one",
            "b.example.com: two",
            "c.example.com: Exit status: 0",
            "c.example.com: late",
        ];
        assert_eq!(lines, expected, "list {has_list}, ids {has_ids}");
    }
}

#[test]
fn the_choice_of_request_is_made_once_and_told_with_debug() {
    let foreman = Job { has_list: false, ..Job::of(three()) }.serve();
    let outcome = watch(&foreman, "--debug");
    assert!(outcome.stderr.contains("states are read with host_status"), "{}", outcome.stderr);
    let lists = foreman.requests().iter().filter(|request| request.target.contains("/7/hosts?")).count();
    assert_eq!(lists, 1);
}

#[test]
fn only_the_chosen_hosts_output_is_followed() {
    for flags in ["--host c.example.com", "--follow-output --host c.example.com"] {
        let outcome = watch(&Job::of(three()).serve(), flags);
        let expected = "c.example.com: late\nc.example.com: Exit status: 0\n3 task(s), 2 success, 1 fail\n";
        assert_eq!(outcome.stdout, expected, "{flags}");
    }
}

#[test]
fn every_host_that_the_job_does_not_have_is_told() {
    for (flags, told) in [
        (
            "--host x.example.com",
            "job invocation 7 has no host \"x.example.com\"\nClose to it: \"a.example.com\", \"b.example.com\", \"c.example.com\"\n",
        ),
        (
            "--host y --host c.example.com --host a.exmple.com",
            "job invocation 7 has no host \"y\"\n  job invocation 7 has no host \"a.exmple.com\". Close to it: \"a.example.com\", \"b.example.com\", \"c.example.com\"\n",
        ),
    ] {
        let outcome = watch(&Job::of(three()).serve(), &format!("-q {flags}"));
        let told = format!("Could not follow the job invocation:\n  {told}");
        assert_eq!(outcome.code, 128);
        assert!(outcome.stderr.starts_with(&told), "{outcome}");
        assert!(outcome.stderr.ends_with("rexctl watch 7\n"), "{outcome}");
    }
}

#[test]
fn the_states_and_ids_of_few_hosts_come_in_one_request() {
    let mut job =
        Job { has_ids: false, ..Job::of(vec![host("a.example.com", &["running", "success"], "fine\n", "0")]) };
    let foreman = Foreman::answering(move |request| {
        let row = json!({"id": 7, "total": 1, "dynflow_task": {"state": "running"}});
        let is_list = request.target.starts_with("/api/job_invocations?");
        if is_list { Some(Answer::json(200, json!({"results": [row]}))) } else { job.answer(request) }
    });
    let outcome = watch(&foreman, "--follow-output");
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (0, 3), "{outcome}");
    let lines = foreman.lines();
    assert!(lines[1].starts_with("GET /api/job_invocations/7?host_status=true"), "{lines:#?}");
    assert!(lines.iter().all(|line| !line.starts_with("GET /api/hosts?")), "{lines:#?}");
}

#[test]
fn output_that_is_followed_is_asked_for_while_the_server_is_slow_to_tell_the_states() {
    let states = ["running", "running", "running", "success"];
    let mut job = Job::of(vec![host("a.example.com", &states, "fine\n", "0")]);
    let foreman = Foreman::answering(move |request| {
        let is_output = request.target.starts_with("/api/job_invocations/7/hosts/1");
        if request.target.starts_with("/api/job_invocations/7/hosts?") {
            std::thread::sleep(Duration::from_millis(700));
        }
        if is_output && job.polls < states.len() {
            return Some(Answer::json(200, json!({"complete": false, "output": []})));
        }
        job.answer(request)
    });
    let outcome = watch(&foreman, "--follow-output");
    assert_eq!(outcome.code, 0, "{outcome}");
    let lines = foreman.lines();
    let between = lines.split(|line| line.starts_with("GET /api/job_invocations/7/hosts?"));
    let outputs: Vec<_> = between.skip(1).take(states.len() - 1).map(<[String]>::len).collect();
    // The states are asked for again after twice the time that they took.
    assert!(outputs.iter().all(|count| *count >= 2), "{lines:#?}");
}

#[test]
fn bytes_stay_as_they_are_where_nothing_is_a_terminal() {
    let job = Job::of(vec![host("a.example.com", &["success"], "\u{1b}[31mred\r\n", "0")]);
    let outcome = watch(&job.serve(), "--follow-output");
    assert!(outcome.stdout.starts_with("a.example.com: \u{1b}[31mred\r\n"), "{:?}", outcome.stdout);
}

#[test]
fn a_job_that_has_not_started_is_not_waited_for_unless_that_is_wanted() {
    let scheduled = || Job { task: vec!["scheduled", "scheduled", "running"], ..Job::of(three()) };
    let foreman = scheduled().serve();
    let outcome = watch(&foreman, "");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
    assert!(outcome.stderr.contains("has not started. It starts at 2026-11-24 04:05:00 UTC"), "{}", outcome.stderr);
    assert_eq!(foreman.requests().len(), 1);
    let outcome = watch(&scheduled().serve(), "--wait-for-start");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (70, "3 task(s), 2 success, 1 fail\n"));
}

#[test]
fn the_wait_ends_when_its_time_is_up_and_detach_does_not_begin_it() {
    let endless = || Job::of(vec![host("a.example.com", &["running"], "", "0")]);
    let outcome = watch(&endless().serve(), "--wait-timeout 1s");
    assert_eq!(outcome.code, 82);
    assert!(outcome.stderr.contains("rexctl watch 7"), "{}", outcome.stderr);
    let foreman = endless().serve();
    let outcome = watch(&foreman, "--detach");
    assert_eq!((outcome.code, polls(&foreman)), (0, 0));
    assert!(outcome.stderr.contains("rexctl watch 7"), "{}", outcome.stderr);
}

#[test]
fn too_many_failures_cancel_the_rest_once() {
    let hosts = vec![
        host("a.example.com", &["error"], "", "1"),
        host("b.example.com", &["running", "running", "cancelled"], "", "0"),
    ];
    let foreman = Job::of(hosts.clone()).serve();
    let outcome = watch(&foreman, "--cancel-on 50% --fail-on 2");
    assert_eq!(outcome.code, 81, "{}", outcome.stderr);
    assert_eq!(foreman.changes().len(), 1);
    let foreman = Job::of(hosts).serve();
    watch(&foreman, "--cancel-on 2");
    assert!(foreman.changes().is_empty());
}

#[test]
fn all_hosts_of_a_long_list_are_followed() {
    let rows: Vec<_> =
        (1..=1_500).map(|n| json!({"id": n, "name": format!("h{n}"), "job_status": "success"})).collect();
    let foreman = Foreman::answering(move |request| {
        let page = |number: usize| rows.chunks(1_000).nth(number - 1).unwrap_or_default();
        let rows = match request.target.as_str() {
            "/api/job_invocations/7/hosts?page=1&per_page=1000" => page(1),
            "/api/job_invocations/7/hosts?page=2&per_page=1000" => page(2),
            _ => return Some(Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"state": "running"}}]}))),
        };
        Some(Answer::json(200, json!({"subtotal": 1_500, "results": rows})))
    });
    assert_eq!(watch(&foreman, "").stdout, "1500 task(s), 1500 success, 0 fail\n");
}

#[test]
fn a_job_without_hosts_and_a_cancelled_one_have_codes_of_their_own() {
    let foreman = Job { task: vec!["running", "stopped"], ..Job::of(Vec::new()) }.serve();
    assert_eq!(watch(&foreman, "").code, 83);
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"results": []}))));
    let outcome = watch(&foreman, "");
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.contains("there is no job invocation with id 7"), "{}", outcome.stderr);
}
