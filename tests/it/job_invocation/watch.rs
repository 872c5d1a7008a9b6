//! `job-invocation watch` against a scripted server.

use super::job::{Job, host, polls};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::{Value, json};

fn watch(foreman: &Foreman, flags: &str) -> Outcome {
    rexctl("job-invocation watch --id 7").args(flags.split_whitespace()).at(foreman.url()).run()
}

fn three() -> Vec<super::job::Host> {
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
        outcome.stderr,
        "b.example.com: failed\na.example.com: success\nc.example.com: success\n\
         Failed on 1 host(s):\n  b.example.com: exit status 3\n    one\n    two\n"
    );
    assert_eq!(polls(&foreman), 4);
    // The job itself, the polls, and the output of the failed host: nothing else is asked for.
    assert_eq!(foreman.requests().len(), 1 + 4 + 1);
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
        assert!(outcome.stderr.ends_with("b.example.com: exit status 3\n    one\n    two\n"), "{}", outcome.stderr);
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
    let outcome = watch(&Job::of(three()).serve(), "--host x.example.com");
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.contains("--host: x.example.com is not among the hosts of job invocation 7"));
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
    assert!(outcome.stderr.contains("rexctl job-invocation watch --id 7"), "{}", outcome.stderr);
    let foreman = endless().serve();
    let outcome = watch(&foreman, "--detach");
    assert_eq!((outcome.code, polls(&foreman)), (0, 0));
    assert!(outcome.stderr.contains("rexctl job-invocation watch --id 7"), "{}", outcome.stderr);
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
fn a_server_that_wants_to_be_left_alone_is_not_asked_again_before() {
    let later = |status| Answer::json(status, json!({"error": "later"})).with_header("Retry-After", "3600");
    for status in [429, 503] {
        let foreman = Job { faults: vec![later(status)], ..Job::of(three()) }.serve();
        let outcome = watch(&foreman, "--wait-timeout 3s");
        assert_eq!(outcome.code, 82, "{status}: {}", outcome.stderr);
        // For its own pace the client would have asked some times more.
        assert_eq!(foreman.requests().iter().filter(|request| request.target.contains("/7/hosts")).count(), 1);
    }
}

#[test]
fn a_server_that_is_away_is_ridden_out() {
    let busy = Answer::json(429, json!({"error": "slow down"})).with_header("Retry-After", "2");
    let page = Answer::raw(503, "text/html", "<html>starting</html>");
    // A read is tried four times before it counts as failed.
    let mut faults = vec![Answer::Hangup; 4];
    faults.extend([page.clone(), page.clone(), page.clone(), page, busy]);
    let foreman = Job { faults, ..Job::of(three()) }.serve();
    let outcome = watch(&foreman, "");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (70, "3 task(s), 2 success, 1 fail\n"));
    assert_eq!(outcome.stderr.matches("No contact: ").count(), 1, "{}", outcome.stderr);
    assert_eq!(outcome.stderr.matches("In contact again").count(), 1, "{}", outcome.stderr);
    assert_eq!(outcome.stderr.matches("b.example.com: failed").count(), 1, "{}", outcome.stderr);
}

/// A host whose output grows with each state poll and whose last line has no end.
fn ticking(name: &'static str, polls: usize) -> super::job::Host {
    let mut states = vec!["running"; polls];
    states.push("success");
    let mut ticks = host(name, &states, "", "0");
    let tick = |n: usize| json!({"id": n, "output_type": "stdout", "output": format!("tick {n}\nand"), "timestamp": n});
    ticks.output.splice(0..1, (1..=polls).map(tick));
    ticks
}

#[test]
fn each_line_comes_once_though_connections_break_at_random() {
    for seed in [1_u32, 2, 3] {
        let mut job = Job::of(vec![ticking("a.example.com", 4), ticking("b.example.com", 3)]);
        let mut random = seed;
        let foreman = Foreman::answering(move |request| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let answer = job.answer(request)?;
            // A server that is away from the start is an error, not ridden out.
            Some(match random >> 30 {
                _ if request.target.starts_with("/api/job_invocations?") => answer,
                0 => Answer::Hangup,
                1 => answer.cut((random >> 20) as usize % 300),
                2 if random.is_multiple_of(3) => Answer::Reset,
                _ => answer,
            })
        });
        let outcome = watch(&foreman, "--follow-output");
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        for (name, polls) in [("a.example.com", 4), ("b.example.com", 3)] {
            let prefix = format!("{name}: ");
            let lines: Vec<_> = outcome.stdout.lines().filter_map(|line| line.strip_prefix(&prefix)).collect();
            let expected = (1..=polls).map(|n| format!("{}tick {n}", if n == 1 { "" } else { "and" }));
            let end = ["and".to_owned(), "Exit status: 0".to_owned()];
            assert_eq!(lines, expected.chain(end).collect::<Vec<_>>(), "seed {seed}");
        }
    }
}

#[test]
fn all_hosts_of_a_long_list_are_followed() {
    let rows: Vec<_> =
        (1..=1_500).map(|n| json!({"id": n, "name": format!("h{n}"), "job_status": "success"})).collect();
    let foreman = Foreman::answering(move |request| {
        let page = |number: usize| rows.chunks(1_000).nth(number - 1).unwrap_or_default();
        let rows = match request.target.as_str() {
            "/api/job_invocations/7/hosts?per_page=1000&page=1" => page(1),
            "/api/job_invocations/7/hosts?per_page=1000&page=2" => page(2),
            _ => return Some(Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"state": "running"}}]}))),
        };
        Some(Answer::json(200, json!({"subtotal": 1_500, "results": rows})))
    });
    assert_eq!(watch(&foreman, "").stdout, "1500 task(s), 1500 success, 0 fail\n");
}

#[test]
fn events_are_one_json_object_a_line() {
    let outcome = watch(&Job::of(three()).serve(), "--output ndjson --follow-output");
    let events: Vec<Value> = outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(events.iter().all(|event| event["version"] == 1 && event["id"] == 7), "{}", outcome.stdout);
    let named = |name: &str| events.iter().filter(|event| event["event"] == name).count();
    assert_eq!((named("job"), named("end"), named("output")), (1, 1, 6));
    assert_eq!(events[0]["description"], "Run id");
    let of_b: Vec<_> = events.iter().filter(|event| event["host"] == "b.example.com").collect();
    let states: Vec<_> = of_b.iter().filter_map(|event| event["state"].as_str()).collect();
    assert_eq!(states, ["running", "failed"]);
    let texts: String = of_b.iter().filter_map(|event| event["text"].as_str()).collect();
    assert_eq!(texts, "one\ntwo\nExit status: 3");
    let end = events.last().unwrap();
    let expected = json!({
        "version": 1, "event": "end", "id": 7, "outcome": "failed", "exit_code": 70,
        "total": 3, "success": 2, "failed": 1, "cancelled": 0, "not_run": 0,
    });
    assert_eq!(end, &expected);
    assert_eq!(outcome.code, 70);
}

#[test]
fn a_junit_report_has_a_test_case_for_each_host() {
    let mut hosts = three();
    hosts.push(host("d.example.com", &["running", "running", "running", "cancelled"], "<&\u{1b}>\n", "1"));
    let foreman = Job::of(hosts).serve();
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.xml");
    assert_eq!(watch(&foreman, &format!("--junit {}", report.display())).code, 70);
    let text = std::fs::read_to_string(&report).unwrap();
    assert!(
        text.contains("<testsuite name=\"Run id\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\""),
        "{text}"
    );
    assert_eq!(text.matches("<testcase ").count(), 4);
    assert!(text.contains("<failure message=\"exit status 3\">one\ntwo</failure>"), "{text}");
    assert!(text.contains("<system-out>&lt;&amp;\\x1b&gt;\nExit status: 1\n</system-out>"), "{text}");
    // Each output is asked for once, when its host has ended, those of the two that end together at once.
    let outputs = |part: &str| foreman.requests().iter().filter(|request| request.target.contains(part)).count();
    assert_eq!((outputs("/7/hosts/"), outputs("/7/outputs?search_query=id ^ (3,4)"), outputs("/7/outputs")), (2, 1, 1));
}

#[test]
fn a_report_that_cannot_be_written_is_told_before_anything_is_sent() {
    let foreman = Foreman::untouched();
    let outcome = watch(&foreman, "--junit /dev/null/report.xml");
    assert_eq!(outcome.code, 74);
    assert!(outcome.stderr.contains("--junit: cannot write /dev/null/report.xml"), "{}", outcome.stderr);
    foreman.requests();
}

#[test]
fn github_gets_groups_and_annotations_that_hosts_cannot_forge() {
    let forged = "::error::x\n";
    let hosts = vec![host("a.example.com", &["error"], forged, "3")];
    let foreman = Job::of(hosts).serve();
    let outcome = rexctl("job-invocation watch --id 7").env("GITHUB_ACTIONS", "true").at(foreman.url()).run();
    let lines: Vec<_> = outcome.stderr.lines().collect();
    assert_eq!(lines[0], "::group::a.example.com: failed");
    let token = lines[1].strip_prefix("::stop-commands::").unwrap();
    assert_eq!(lines[2..4], ["::error::x", "Exit status: 3"]);
    assert_eq!(lines[4], format!("::{token}::"));
    assert_eq!(lines[5], "::endgroup::");
    assert_eq!(lines[6], "::error title=a.example.com::exit status 3%0A::error::x");
}

#[test]
fn gitlab_gets_sections() {
    let foreman = Job::of(vec![host("a.example.com", &["success"], "fine\n", "0")]).serve();
    let outcome = rexctl("job-invocation watch --id 7").env("GITLAB_CI", "true").at(foreman.url()).run();
    let start = outcome.stderr.find("section_start:").unwrap();
    let end = outcome.stderr.find("section_end:").unwrap();
    let folded = &outcome.stderr[start..end];
    assert!(
        folded.contains(":a.example.com__success[collapsed=true]\r\u{1b}[0Ka.example.com: success\nfine\n"),
        "{folded:?}"
    );
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
