//! Which hosts a rerun takes.

use super::{VERSIONS, command, foreman, original, run, sent};
use crate::foreman::{Answer, Foreman};
use serde_json::json;

#[test]
fn failed_only_is_exactly_the_failed_hosts_at_every_version() {
    for version in VERSIONS {
        let foreman = foreman(version, original(version));
        let outcome = run(&foreman, "--failed-only --async");
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (0, "Job invocation was rerun as 6\n"),
            "{}",
            outcome.stderr
        );
        assert!(outcome.stderr.contains("On 2 hosts: bad1.example.com, bad2.example.com\n"), "{}", outcome.stderr);
        let job = &sent(&foreman)["job_invocation"];
        assert_eq!(job["search_query"], "name ^ (bad1.example.com, bad2.example.com)", "{version:?}");
        assert_eq!(job["targeting_type"], "static_query");
    }
}

#[test]
fn states_that_the_job_does_not_hold_are_read_from_its_hosts() {
    let mut job = original((14, 1));
    for host in job["targeting"]["hosts"].as_array_mut().unwrap() {
        host.as_object_mut().unwrap().remove("job_status");
    }
    let foreman = foreman((14, 1), job);
    run(&foreman, "--failed-only yes --async");
    assert_eq!(sent(&foreman)["job_invocation"]["search_query"], "name ^ (bad1.example.com, bad2.example.com)");
}

#[test]
fn each_flag_chooses_its_hosts() {
    for (words, names) in [
        ("", "ok bad1 bad2 cut lost late"),
        ("--failed", "bad1 bad2"),
        ("--failed yes --succeeded", "ok bad1 bad2"),
        ("--failed-only no", "ok bad1 bad2 cut lost late"),
        ("--failed-only NIL --succeeded-only yes", "ok"),
        ("--succeeded-only", "ok"),
        ("--cancelled", "cut lost"),
        ("--not-started", "lost late"),
        ("--failed-only --cancelled", "bad1 bad2 cut lost"),
        ("--failed-only --host bad2.example.com --host ok.example.com", "bad2"),
    ] {
        let foreman = foreman((16, 7), original((16, 7)));
        run(&foreman, &format!("{words} --async"));
        let names: Vec<_> = names.split(' ').map(|name| format!("{name}.example.com")).collect();
        let expected = format!("name ^ ({})", names.join(", "));
        assert_eq!(sent(&foreman)["job_invocation"]["search_query"], expected, "{words}");
    }
}

#[test]
fn a_search_narrows_the_hosts_of_the_job() {
    for (words, names) in [
        ("", "name ^ (ok.example.com, bad2.example.com)"),
        ("--failed-only", "name ^ (bad2.example.com)"),
        ("--host ok.example.com --host cut.example.com", "name ^ (ok.example.com)"),
    ] {
        let foreman = foreman((16, 7), original((16, 7)));
        command(&foreman, words).args(["--async", "--search", "os = Debian"]).run();
        assert_eq!(sent(&foreman)["job_invocation"]["search_query"], names, "{words}");
    }
}

#[test]
fn every_unknown_host_is_told_and_nothing_is_sent() {
    let foreman = foreman((16, 7), original((16, 7)));
    let outcome = run(&foreman, "--host ok.example.com --host bad3.example.com --host nonsense --host nonsense");
    let told = "Could not rerun the job invocation:\n  \
                job invocation 5 has no host \"bad3.example.com\". Close to it: \"bad1.example.com\", \"bad2.example.com\", \"ok.example.com\"\n  \
                job invocation 5 has no host \"nonsense\"\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (128, told));
    assert!(foreman.changes().is_empty());
}

#[test]
fn thousands_of_hosts_fit_into_one_request() {
    let mut job = original((17, 1));
    let names: Vec<_> = (0..5_000).map(|n| format!("host{n}.example.com")).collect();
    let hosts: Vec<_> = names.iter().map(|name| json!({"name": name, "job_status": "error"})).collect();
    job["targeting"]["hosts"] = hosts.into();
    let foreman = foreman((17, 1), job);
    let outcome = run(&foreman, "--failed-only --async");
    assert_eq!(sent(&foreman)["job_invocation"]["search_query"], format!("name ^ ({})", names.join(", ")));
    assert!(outcome.stderr.contains("On 5000 hosts: host[0-4999].example.com\n"), "{}", outcome.stderr.len());
}

#[test]
fn hosts_that_the_server_left_out_are_told() {
    let foreman = Foreman::answering(|request| {
        Some(match request.method.as_str() {
            "POST" => Answer::json(201, json!({"id": 6, "targeting": {"hosts": [{"name": "bad1.example.com"}]}})),
            _ => Answer::json(200, original((17, 1))),
        })
    });
    let outcome = run(&foreman, "--failed-only --async");
    assert!(outcome.stderr.contains("Warning: The new job does not run on 1 host: bad2.example.com\n"));
}
