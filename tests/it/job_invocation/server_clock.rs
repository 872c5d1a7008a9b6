//! Times against the server's clock: this machine's may be wrong, and a question may have taken its time.

use super::{HOSTS, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use chrono::{DateTime, TimeDelta, Utc};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

#[test]
fn a_start_that_is_past_by_the_servers_clock_is_refused() {
    let template = json!({"id": 7, "name": "Run Command - Script Default", "template_inputs": []});
    for (ahead, code) in [(10, 64), (0, 0)] {
        let template = template.clone();
        let foreman = Foreman::answering(move |request| {
            let date = (Utc::now() + TimeDelta::minutes(ahead)).to_rfc2822().replace("+0000", "GMT");
            let answer = match request.method.as_str() {
                "POST" => Answer::json(201, job()),
                _ => Answer::json(200, template.clone()),
            };
            Some(answer.with_header("Date", &date))
        })
        .hearing_asides();
        for is_dry in [true, false] {
            let dry: &[&str] = if is_dry { &["--dry-run"] } else { &[] };
            let start = (Utc::now() + TimeDelta::minutes(6)).format("--start-at=%Y-%m-%d %H:%M UTC").to_string();
            let outcome = create(&foreman, [TEMPLATE, HOSTS, &start]).args(dry).run();
            let is_told = outcome.stderr.contains("is in the past by the server's clock");
            assert_eq!((outcome.code, is_told), (code, code == 64), "{outcome}");
        }
        assert_eq!(foreman.changes().len(), usize::from(code == 0));
    }
}

/// A sandbox whose clock stands so many days from now.
fn sandbox(days: i64) -> Sandbox {
    let stopped_at = Some(Utc::now() + TimeDelta::days(days));
    Sandbox::start(SandboxOptions { stopped_at, finished_jobs: 0, ..SandboxOptions::default() }).unwrap()
}

#[test]
fn run_refuses_such_a_start_too() {
    let sandbox = sandbox(1);
    let start = (Utc::now() + TimeDelta::hours(2)).format("--start-at=%Y-%m-%d %H:%M UTC").to_string();
    for more in [&["--async"][..], &["--dry-run"], &["--async", "-t", "Run Command - Script Default"]] {
        let program = if more.contains(&"-t") { "command=id" } else { "id" };
        let command = rexctl("run web01").args([&start]).args(more).args(["--", program]).at(&sandbox.url());
        let outcome = command.run();
        assert_eq!(outcome.code, 64, "{more:?}: {outcome}");
        assert!(outcome.stderr.contains("is in the past by the server's clock"), "{more:?}: {outcome}");
    }
}

#[test]
fn runs_up_to_an_end_are_counted_by_it() {
    let end = (Utc::now() + TimeDelta::days(20)).format("--until=%Y-%m-%d 12:00 UTC").to_string();
    let sent = |days| {
        let command = rexctl("--output json run web01 --every day --timezone UTC --dry-run").args([&end, "--", "id"]);
        let outcome = command.at(&sandbox(days).url()).run();
        let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
        shown.pointer("/body/job_invocation/recurrence/max_iteration").and_then(Value::as_u64).unwrap()
    };
    assert_eq!((sent(10), sent(-10)), (10, 30));
}

#[test]
fn a_document_is_over_by_it() {
    for (days, end, action) in [(10, 5, "ended"), (-10, -5, "created")] {
        let end = (Utc::now() + TimeDelta::days(end)).format("%Y-%m-%d 12:00 UTC").to_string();
        let document = crate::schedule::apply::NIGHTLY
            .replace("purpose: nightly", &format!("purpose: nightly, end_time: '{end}'"));
        let sandbox = sandbox(days);
        let command = rexctl("schedule apply -f a.yaml --output json").at(&sandbox.url());
        let outcome = command.file("a.yaml", document).run();
        let record: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(record["items"][0]["action"], action, "{outcome}");
    }
}

/// A server that takes a job with this answer, and whose clock is so many hours ahead of this machine's. It tells its time before the request
/// too, if it `is_asked`.
fn ahead(hours: i64, is_asked: bool, job: Value) -> Foreman {
    let foreman = Foreman::answering(move |request| {
        let date = (Utc::now() + TimeDelta::hours(hours)).to_rfc2822().replace("+0000", "GMT");
        let answer = match request.method.as_str() {
            "POST" => Answer::json(201, job.clone()),
            _ => Answer::json(200, json!({"id": 7, "name": "x", "template_inputs": [], "results": []})),
        };
        Some(answer.with_header("Date", &date))
    });
    if is_asked { foreman.hearing_asides() } else { foreman }
}

/// The time of a field of the only request, in hours from now.
fn hours_to(foreman: &Foreman, pointer: &str) -> i64 {
    let body = foreman.changes()[0].json();
    let time = body.pointer(pointer).and_then(Value::as_str).unwrap();
    (DateTime::parse_from_rfc3339(time).unwrap().to_utc() - Utc::now() + TimeDelta::minutes(30)).num_hours()
}

#[test]
fn spans_count_from_it() {
    for hours in [-3, 3] {
        let foreman = ahead(hours, true, job());
        let outcome = create(&foreman, [TEMPLATE, HOSTS, "--start-at=+8h", "--start-before=in 9 hours"]).run();
        let sent =
            ["start_at", "start_before"].map(|it| hours_to(&foreman, &format!("/job_invocation/scheduling/{it}")));
        assert_eq!((outcome.code, sent), (0, [8 + hours, 9 + hours]), "{outcome}");
        assert!(!outcome.stderr.contains("clock"), "{outcome}");
        let foreman = ahead(hours, true, job());
        let flags = ["--cron-line=0 * * * * UTC", "--start-at=+8h", "--end-time=+12h"];
        let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(flags).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        let body = foreman.changes()[0].json();
        assert_eq!(body["job_invocation"]["recurrence"]["max_iteration"], 4, "{outcome}");
        assert_eq!(hours_to(&foreman, "/job_invocation/scheduling/start_at"), 8 + hours, "{outcome}");
    }
}

#[test]
fn spans_that_count_from_this_machines_clock_are_told_if_it_is_wrong() {
    for (hours, told) in [(3, Some("3 h behind the server's")), (-3, Some("3 h ahead of the server's")), (0, None)] {
        for (flags, options) in [
            (&["--start-at=+8h"][..], "--start-at"),
            (&["--start-at=2099-01-01", "--start-before=in 1000000 hours"], "--start-before"),
            (&["--start-at=+8h", "--start-before=+9h"], "--start-at and --start-before"),
        ] {
            let foreman = ahead(hours, false, job());
            let outcome = create(&foreman, [TEMPLATE, HOSTS, "--async"]).args(flags).run();
            let lines: Vec<_> =
                outcome.stderr.lines().filter(|line| line.contains("counted from this machine's time")).collect();
            assert_eq!((outcome.code, lines.len()), (0, usize::from(told.is_some())), "{flags:?}: {outcome}");
            let is_whole = |told| lines[0].starts_with(&format!("Warning: {options}: ")) && lines[0].contains(told);
            assert!(
                told.is_none_or(|told| is_whole(told) && lines[0].ends_with("rexctl cancel 12")),
                "{flags:?}: {outcome}"
            );
        }
    }
}

#[test]
fn a_start_that_only_the_answer_shows_to_be_past_is_told() {
    let start = (Utc::now() + TimeDelta::hours(1)).format("--start-at=%Y-%m-%d %H:%M UTC").to_string();
    for (hours, is_told) in [(3, true), (-3, false)] {
        let outcome = create(&ahead(hours, false, job()), [TEMPLATE, HOSTS, "--async", &start]).run();
        let has_warning =
            outcome.stderr.contains("--start-at: was in the past by the server's clock, as this machine's");
        assert_eq!((outcome.code, has_warning), (0, is_told), "{outcome}");
    }
}
