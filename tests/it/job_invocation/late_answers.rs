//! Questions that are answered minutes later, and requests that take their time: what was counted before is counted again.

use super::clock::Clock;
use super::read_back::stored;
use super::{HOSTS, TEMPLATE, create};
use crate::faults::client;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::Outcome;
use chrono::TimeDelta;
use expectrl::session::Session;
use expectrl::{Eof, Expect as _};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// A sandbox whose clock stands 10 s behind a full hour.
fn sandbox() -> Sandbox {
    let stopped_at = Some("2099-01-01T00:00:10Z".parse().unwrap());
    Sandbox::start(SandboxOptions { stopped_at, finished_jobs: 0, ..SandboxOptions::default() }).unwrap()
}

/// Runs these words on a terminal and says yes five minutes after the question; returns what was shown.
fn five_minutes_later(clock: &Clock, sandbox: &Sandbox, folder: &Path, words: &[&str], question: &str) -> String {
    clock.set("+0h");
    let mut command = clock.command_of_all_clocks();
    command.arg(env!("CARGO_BIN_EXE_rexctl")).args(words).current_dir(folder).env_clear();
    command.envs([("PATH", "/usr/bin:/bin"), ("HOME", "/nonexistent"), ("TERM", "xterm"), ("REXCTL_NO_CONFIG", "1")]);
    let login =
        [("SERVER", sandbox.url()), ("USERNAME", sandbox.username().into()), ("PASSWORD", sandbox.password().into())];
    command.envs(login.map(|(name, value)| (format!("FOREMAN_{name}"), value)));
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(30)));
    session.expect(question).unwrap();
    clock.set("+5m");
    sandbox.advance(TimeDelta::minutes(5));
    session.send_line("y").unwrap();
    let shown = String::from_utf8_lossy(session.expect(Eof).unwrap().as_bytes()).into_owned();
    // Without the line breaks of the terminal.
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The recurring jobs that a sandbox has.
fn logics(sandbox: &Sandbox) -> Vec<Value> {
    let answer = client::get(sandbox, "/foreman_tasks/api/recurring_logics?per_page=all&order=id%20ASC");
    answer.body["results"].as_array().unwrap().clone()
}

/// The recurring jobs after `run` on all hosts with these words, and what was shown.
fn run(words: &[&str]) -> Option<(Vec<Value>, String)> {
    let (clock, sandbox, folder) = (Clock::new()?, sandbox(), tempfile::tempdir().unwrap());
    let line = [&["run", "*", "--cron-line=* * * * * UTC"], words, &["--", "uptime"]].concat();
    let shown = five_minutes_later(&clock, &sandbox, folder.path(), &line, "Run on ");
    Some((logics(&sandbox), shown))
}

#[test]
fn runs_up_to_an_end_are_counted_after_the_question() {
    let Some((logics, shown)) = run(&["--end-time=2099-01-01 00:10:30 UTC"]) else { return };
    assert!(logics.len() == 1 && logics[0]["max_iteration"] == 5, "{logics:?} {shown}");
}

#[test]
fn an_end_that_passes_during_the_question_is_refused() {
    for end in ["--end-time=2099-01-01 00:04:30 UTC", "--until=2099-01-01 00:05 UTC"] {
        let Some((logics, shown)) = run(&[end]) else { return };
        let option = end.split('=').next().unwrap();
        assert!(
            logics.is_empty() && shown.contains(&format!("{option}: 2099-01-01T00:05:00Z is in the past by")),
            "{shown}"
        );
    }
}

#[test]
fn an_end_before_which_the_last_run_passes_during_the_question_is_refused() {
    let Some((logics, shown)) = run(&["--end-time=2099-01-01 00:05:50 UTC"]) else { return };
    assert!(logics.is_empty() && shown.contains("--end-time: the cron line has no run before it"), "{shown}");
}

#[test]
fn the_start_of_a_recurring_job_that_passes_during_the_question_is_refused() {
    let Some((logics, shown)) = run(&["--start-at=2099-01-01 00:03 UTC", "--times=2"]) else { return };
    assert!(logics.is_empty() && shown.contains("--start-at: 2099-01-01T00:03:00Z is in the past by"), "{shown}");
}

/// A document of a job that runs every minute up to an end.
fn document(purpose: &str, end: &str) -> String {
    format!(
        "feature: run_script\nsearch_query: name ~ db\ninputs: {{command: id}}\nrecurrence: {{cron_line: '* * * * * UTC', purpose: \
         {purpose}, end_time: '2099-01-01 {end} UTC'}}\n"
    )
}

#[test]
fn runs_of_a_document_are_counted_after_the_question() {
    let (Some(clock), sandbox, folder) = (Clock::new(), sandbox(), tempfile::tempdir().unwrap()) else { return };
    let apply = |files: &str, more: &str| {
        let words = format!("schedule apply {files} {more}");
        crate::schedule::apply::run_at(&sandbox.url(), &words, &[("old.yaml", &document("old", "10:00:00"))])
    };
    assert_eq!(apply("-f old.yaml", "").code, 0);
    for (purpose, end) in [("new", "00:10:30"), ("over", "00:04:30")] {
        std::fs::write(folder.path().join(format!("{purpose}.yaml")), document(purpose, end)).unwrap();
    }
    let words = ["schedule", "apply", "-f", ".", "--prune"];
    let shown = five_minutes_later(&clock, &sandbox, folder.path(), &words, "Cancel 1 recurring job");
    let logics: Vec<_> =
        logics(&sandbox).iter().map(|it| format!("{} {}", it["purpose"], it["max_iteration"])).collect();
    assert_eq!(logics, ["\"old\" 600", "\"new\" 5"], "{shown}");
    assert!(
        shown.contains("over: ./over.yaml: recurrence.end_time: 2099-01-01T00:05:00Z is in the past by"),
        "{shown}"
    );
}

/// Creates a job that runs every minute until 00:03, where the server's clock shows 00:00:30 before the request, which takes until then.
fn slow(until: &str, next: &str, more: &[&str]) -> Outcome {
    let until = until.to_owned();
    let answer =
        stored(json!({"recurrence": {"id": 9, "cron_line": "* * * * * UTC", "max_iteration": 3, "end_time": null,
        "next_occurence": format!("2099-01-01 {next} UTC")}}));
    let foreman = Foreman::answering(move |request| {
        let (answer, time) = match request.line().as_str() {
            super::POST => (Answer::json(201, answer.clone()), until.as_str()),
            "POST /foreman_tasks/api/recurring_logics/9/cancel" => {
                (Answer::json(200, json!({"id": 9})), until.as_str())
            }
            _ => (Answer::json(200, json!({"id": 7, "name": "x", "template_inputs": [], "results": []})), "00:00:30"),
        };
        Some(answer.with_header("Date", &format!("Thu, 01 Jan 2099 {time} GMT")))
    })
    .hearing_asides();
    let flags = ["--cron-line=* * * * *", "--timezone=UTC", "--end-time=2099-01-01 00:03:30 UTC", "--async", "--debug"];
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(flags).args(more).env("TZ", "UTC").run();
    assert_eq!(foreman.changes()[0].json()["job_invocation"]["recurrence"]["max_iteration"], 3, "{outcome}");
    outcome
}

#[test]
fn a_run_that_passes_while_the_request_is_under_way_is_told() {
    for (until, next, told) in [
        (
            "00:01:04",
            "00:02:00",
            Some("3 was sent, but 2 come before it. Cancel the job after these: rexctl cancel 12 --rec"),
        ),
        (
            "00:03:04",
            "00:03:00",
            Some("3 was sent, but 1 comes before it. Cancel the job after that one: rexctl cancel 12 -"),
        ),
        (
            "00:03:04",
            "00:04:00",
            Some("3 was sent, but none comes before it. Cancel the job now: rexctl cancel 12 --recur"),
        ),
        ("00:01:04", "00:01:00", None),
    ] {
        let outcome = slow(until, next, &[]);
        assert_eq!(outcome.code, 0, "{outcome}");
        let has_warning = outcome.stderr.contains("Warning: --end-time: a run passed");
        assert_eq!(has_warning, told.is_some(), "{next}: {outcome}");
        assert!(told.is_none_or(|told| outcome.stderr.contains(told)), "{next}: {outcome}");
        assert!(!outcome.stderr.contains("in its own zone"), "{next}: {outcome}");
    }
}

#[test]
fn strict_takes_back_a_job_with_a_run_too_many() {
    let outcome = slow("00:01:04", "00:02:00", &["--strict"]);
    assert!(outcome.code == 65 && outcome.stderr.contains("job invocation 12 was cancelled"), "{outcome}");
}
