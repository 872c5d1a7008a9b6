//! What a watch writes for programs: events, JUnit reports, and the marks of GitHub and GitLab.

use super::{three, watch};
use crate::foreman::Foreman;
use crate::job_invocation::job::{Job, host};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

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
    let mut end = events.last().unwrap().clone();
    end.as_object_mut().unwrap().remove("time");
    let expected = json!({
        "version": 1, "event": "end", "id": 7, "outcome": "failed", "exit_code": 70,
        "total": 3, "success": 2, "failed": 1, "cancelled": 0, "not_run": 0,
    });
    assert_eq!(end, expected);
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
    assert_eq!(lines[1..4], [": :error::x", "Exit status: 3", "::endgroup::"]);
    assert_eq!(lines[4], "::error title=a.example.com::exit status 3%0A: :error::x");
    assert_eq!(lines[6], "a                      failed     3     -  ::error::x");
    assert!(lines[7].starts_with("Job 7 failed on its only host."), "{}", lines[7]);
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
