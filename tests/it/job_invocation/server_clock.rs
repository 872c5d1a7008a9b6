//! Times against the server's clock: this machine's may be wrong, and a question may have taken its time.

use super::{HOSTS, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use chrono::{TimeDelta, Utc};
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
            let outcome = create(&foreman, [TEMPLATE, HOSTS, "--start-at=+5m"]).args(dry).run();
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
    for more in [&["--async"][..], &["--dry-run"], &["--async", "-t", "Run Command - Script Default"]] {
        let program = if more.contains(&"-t") { "command=id" } else { "id" };
        let command = rexctl("run web01 --start-at +2h").args(more).args(["--", program]).at(&sandbox.url());
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
