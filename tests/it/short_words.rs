//! Short words: ids without their option, the newest job, the verbs of jobs at the top level, and words of other tools.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::rexctl;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn sandbox() -> Sandbox {
    let time = "2026-11-24T12:00:00Z".parse().unwrap();
    Sandbox::start(SandboxOptions { stopped_at: Some(time), ..SandboxOptions::default() }).unwrap()
}

/// The server makes the next run of a recurring job by itself: that is not what was started last.
#[test]
fn the_last_job_is_not_the_next_run_of_a_recurring_one() {
    let sandbox = Sandbox::start(SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() }).unwrap();
    let run = |words: &str| rexctl(words).at(&sandbox.url()).run();
    run("run web01 --every day --at 02:00 -- uptime");
    run("run web02 --async -- id");
    run("run web03 --every day --at 03:00 -- uptime");
    let shown = run("--output json job-invocation info @last").stdout;
    assert_eq!(serde_json::from_str::<Value>(&shown).unwrap()["ID"], 2, "{shown}");
}

#[test]
fn short_words_say_what_the_long_ones_say() {
    let sandbox = sandbox();
    for (short, long) in [
        ("watch 3", "job-invocation watch --id 3"),
        ("job-invocation watch 3", "job-invocation watch --id 3"),
        ("output 3", "job-invocation output --id 3 --all"),
        ("hosts 3 --state failed", "job-invocation hosts --id 3 --state failed"),
        ("jobs --per-page 2", "job-invocation list --per-page 2"),
        ("job-invocation info 3", "job-invocation info --id 3"),
        ("job-template info 325", "job-template info --id 325"),
        ("rerun 3 --dry-run", "job-invocation rerun --id 3 --dry-run"),
    ] {
        let [short_one, long_one] = [short, long].map(|words| rexctl(words).at(&sandbox.url()).run());
        assert_eq!(short_one.code, long_one.code, "{short}: {short_one}{long_one}");
        assert!(short_one.stdout == long_one.stdout && !short_one.stdout.is_empty(), "{short}: {short_one}{long_one}");
    }
}

/// A server whose newest job of the user ann is 12.
fn server() -> Foreman {
    Foreman::answering(|request: &Request| {
        let line = request.line();
        Some(match line.as_str() {
            "GET /api/job_invocations?search=user = \"ann\" and recurring = false&order=id DESC&per_page=1&page=1" => {
                Answer::json(200, json!({"results": [{"id": 12}]}))
            }
            "POST /api/job_invocations/12/cancel" => Answer::json(200, json!({"cancelled": true, "id": 12})),
            _ if line.starts_with("GET /api/job_invocations/12") => {
                Answer::json(200, json!({"id": 12, "targeting": {"hosts": []}, "dynflow_task": {"state": "running"}}))
            }
            _ => return None,
        })
    })
}

#[test]
fn the_newest_job_of_the_user_stands_for_its_id() {
    for words in ["cancel @last", "job-invocation cancel --id @last", "job-invocation cancel --id=@last"] {
        let foreman = server();
        let outcome = rexctl(words).at(foreman.url()).env("FOREMAN_USERNAME", "ann").run();
        assert_eq!(outcome.code, 0, "{words}: {outcome}");
        let changes: Vec<_> = foreman.changes().iter().map(Request::line).collect();
        assert_eq!(changes, ["POST /api/job_invocations/12/cancel"], "{words}");
    }
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"results": []}))));
    let none = rexctl("watch @last").at(foreman.url()).env("FOREMAN_USERNAME", "ann").run();
    assert_eq!(none.code, 128, "{none}");
    assert!(none.stderr.contains("@last: ann has started no job on this server"), "{none}");
}

#[test]
fn words_of_other_tools_and_verbs_without_a_noun_are_told_what_to_type() {
    for (words, told) in [
        ("logs", "Did you mean `rexctl output @last`?"),
        ("kill 4", "Did you mean `rexctl cancel 4`?"),
        ("job-invocation logs 4", "Did you mean `rexctl output 4`?"),
        ("ps", "Did you mean `rexctl jobs`?"),
        ("exec web01", "Did you mean `rexctl run web01 -- uptime`?"),
        ("clone", "Did you mean `rexctl job-template clone`?"),
        ("job list", "job-invocation\n  job-template"),
        ("tasks", "Did you mean status or task?"),
    ] {
        let outcome = rexctl(words).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        assert!(outcome.stderr.contains(told) && !outcome.stderr.contains("  jobs"), "{words}: {outcome}");
    }
}

#[test]
fn a_default_does_not_become_a_word_of_the_command() {
    let sandbox = sandbox();
    let defaults = ":defaults:\n  :organization_id:\n    :value: 3\n";
    let run = rexctl("run web01 --dry-run --output json -- echo a").at(&sandbox.url());
    let outcome = run.file(".hammer/defaults.yml", defaults).run();
    assert!(outcome.stdout.contains("\"command\": \"echo a\""), "{outcome}");
}

#[test]
fn a_missing_job_and_an_unknown_one_name_where_jobs_are_listed() {
    for words in ["watch", "cancel", "output", "rerun", "hosts", "job-invocation info"] {
        let outcome = rexctl(words).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        assert!(outcome.stderr.contains("@last, your newest one; rexctl jobs lists them."), "{words}: {outcome}");
    }
    let sandbox = sandbox();
    let unknown = rexctl("job-invocation info 999").at(&sandbox.url()).run();
    assert!(unknown.code == 128 && unknown.stderr.contains("See rexctl jobs."), "{unknown}");
}

#[test]
fn a_negative_value_is_told_with_what_its_option_allows() {
    for (words, told) in [
        ("run web01 --concurrency-level -5 -- x", "--concurrency-level: \"-5\": must be 1 or more"),
        ("run web01 --batch 2 --pause -5m -- x", "--pause: \"-5m\":"),
        ("watch 3 --wait-timeout -30", "--wait-timeout: \"-30\":"),
        ("watch 3 --fail-on -10%", "--fail-on: \"-10%\":"),
        ("run web01 --batch -2 -- x", "--batch: \"-2\":"),
    ] {
        let outcome = rexctl(words).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        assert!(outcome.stderr.contains(told) && !outcome.stderr.contains("unknown option"), "{words}: {outcome}");
    }
}
