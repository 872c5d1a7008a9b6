//! The time zone of a cron line that names none: that of the API user, known before anything is sent.

use super::{HOSTS, TEMPLATE, create, job, taking_of};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::{Value, json};

const DAILY: [&str; 3] = ["--cron-line=30 2 * * *", "--start-at=2099-01-01", "--end-time=2099-01-03 12:00"];

/// The answer to `DAILY` whose next run is then.
fn daily(next: &str) -> Value {
    let mut job = job();
    job["recurrence"] = json!({"id": 9, "cron_line": "30 2 * * *", "end_time": null, "next_occurence": next});
    job
}

/// The outcome of `DAILY` for this user, and the first time, the last time and the number of runs that were sent.
fn run(user: Value, next: &str, zone: &str) -> (Outcome, Value) {
    let foreman = taking_of(user, daily(next));
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(DAILY).env("TZ", zone).run();
    (outcome, bounds(&foreman))
}

/// The first time, the last time and the number of runs that were sent.
fn bounds(foreman: &Foreman) -> Value {
    let sent = foreman.changes()[0].json();
    let field = |pointer: &str| sent.pointer(pointer).cloned();
    json!([
        field("/job_invocation/scheduling/start_at"),
        field("/job_invocation/recurrence/end_time"),
        field("/job_invocation/recurrence/max_iteration")
    ])
}

#[test]
fn times_without_a_zone_are_in_that_of_the_users_profile_and_so_are_the_runs_between_them() {
    let (outcome, sent) = run(json!({"timezone": "Tokyo"}), "2099-01-01 02:30:00 +0900", "Europe/Berlin");
    assert_eq!(sent, json!(["2099-01-01T00:00:00+09:00", "2099-01-03T12:00:00+09:00", 3]));
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        The cron line is read in Asia/Tokyo, the time zone of your user on the server; a zone name after the line fixes it on servers with foreman-tasks 8 and later
        Next run Thu 2099-01-01 02:30 +09:00 (2098-12-31 18:30 +01:00, 2098-12-31 17:30 UTC)
        The server dropped --end-time, as servers do; the number of runs up to it, 3, was sent as --max-iteration
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&outcome.to_string());
    let (_, sent) = run(json!({"timezone": "Eastern Time (US & Canada)"}), "2099-01-01 02:30:00 -0500", "UTC");
    assert_eq!(sent, json!(["2099-01-01T00:00:00-05:00", "2099-01-03T12:00:00-05:00", 3]));
}

#[test]
fn times_are_in_the_zone_of_the_line_and_one_with_its_own_zone_stays() {
    let of = |flags: &[&str]| {
        let foreman = taking_of(json!({"timezone": "Tokyo"}), job());
        let outcome = create(&foreman, [TEMPLATE, HOSTS, "--start-at=2099-01-01"]).args(flags).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        bounds(&foreman)
    };
    let in_line = of(&["--cron-line=30 2 * * * America/New_York", "--end-time=2099-01-03 12:00"]);
    assert_eq!(in_line, json!(["2099-01-01T00:00:00-05:00", "2099-01-03T12:00:00-05:00", 3]));
    let own = of(&["--cron-line=30 2 * * *", "--until=2099-01-03 12:00 UTC"]);
    assert_eq!(own, json!(["2099-01-01T00:00:00+09:00", "2099-01-03T12:00:00Z", 3]));
}

#[test]
fn whether_an_end_is_past_is_decided_by_the_zone_of_the_user() {
    let now = chrono::Utc::now();
    let reading = |hours: i64| (now + chrono::TimeDelta::hours(hours)).format("--until=%Y-%m-%d %H:%M").to_string();
    for (zone, until, code) in [
        ("Tokyo", reading(2), 64),
        ("Hawaii", reading(-2), 0),
        // In the past everywhere.
        ("Hawaii", reading(-40), 64),
    ] {
        let foreman = taking_of(json!({"timezone": zone}), job());
        let outcome = create(&foreman, [TEMPLATE, HOSTS, "--cron-line=* * * * *", &until]).run();
        let is_told = outcome.stderr.contains("--until") && outcome.stderr.contains("is in the past");
        assert_eq!((outcome.code, is_told), (code, code == 64), "{zone} {until}: {outcome}");
        assert_eq!(foreman.changes().len(), usize::from(code == 0), "{zone} {until}");
    }
}

#[test]
fn a_time_that_comes_twice_there_is_told() {
    let foreman = taking_of(json!({"timezone": "Berlin"}), job());
    let flags = ["--cron-line=0 2 * * *", "--end-time=2098-10-26 02:30"];
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(flags).run();
    assert!(outcome.stderr.contains("--end-time: 02:30 comes twice in Europe/Berlin"), "{outcome}");
}

#[test]
fn without_one_in_the_profile_the_servers_own_shows_in_its_times() {
    let user = json!({"timezone": null, "last_login_on": "2026-11-24 19:00:00 +0900"});
    let (outcome, sent) = run(user, "2099-01-01 02:30:00 +0900", "UTC");
    assert_eq!(sent[1], "2099-01-03T12:00:00+09:00");
    assert!(
        outcome.stderr.starts_with("The cron line is read in +09:00, the server's time zone, as your user has none; "),
        "{outcome}"
    );
    let user = json!({"timezone": null, "last_login_on": "2026-11-24 11:00:00 +0100"});
    let (outcome, _) = run(user, "2099-01-01 02:30:00 +0100", "Europe/Berlin");
    assert!(!outcome.stderr.contains("The cron line is read"), "{outcome}");
}

#[test]
fn a_server_that_does_not_tell_leaves_an_assumption_that_is_told() {
    for status in [403, 404, 500] {
        let foreman = Foreman::answering(move |request| match request.method.as_str() {
            "POST" => Some(Answer::json(201, daily("2099-01-01 02:30:00 UTC"))),
            _ => Some(Answer::json(status, json!({"error": {"message": "no"}}))),
        });
        let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(DAILY).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert!(
            outcome
                .stderr
                .contains("read in UTC, this machine's time zone; that of your user on the server is not known"),
            "{outcome}"
        );
    }
}

#[test]
fn a_line_with_a_zone_asks_nothing_and_is_shown_in_it_first() {
    let foreman = taking_of(Value::Null, daily("2099-01-01 17:30:00 UTC"));
    let command = create(&foreman, [TEMPLATE, HOSTS, "--cron-line=30 2 * * * Asia/Tokyo"]).env("TZ", "Europe/Berlin");
    let outcome = command.run();
    assert!(!foreman.lines().iter().any(|line| line.contains("current_user")), "{:?}", foreman.lines());
    assert!(
        outcome.stderr.contains("Next run Fri 2099-01-02 02:30 +09:00 (2099-01-01 18:30 +01:00, 2099-01-01 17:30 UTC)"),
        "{outcome}"
    );
}

#[test]
fn a_job_without_a_cron_line_asks_nothing() {
    let foreman = taking_of(Value::Null, job());
    let outcome = create(&foreman, [TEMPLATE, HOSTS, "--start-at=2099-01-01", "--async"]).run();
    assert_eq!((outcome.code, foreman.lines()), (0, vec!["POST /api/job_invocations".to_owned()]));
}

#[test]
fn no_run_before_the_end_is_refused_before_anything_is_sent() {
    let foreman = taking_of(json!({"timezone": "Hawaii"}), job());
    // 02:30 in Hawaii is 12:30 UTC.
    let flags = ["--cron-line=30 2 * * *", "--start-at=2099-01-01", "--end-time=2099-01-01 12:00 UTC"];
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(flags).run();
    assert_eq!((outcome.code, foreman.changes().len()), (64, 0), "{outcome}");
    assert!(outcome.stderr.contains("--end-time: the cron line has no run before it"), "{outcome}");
}

#[test]
fn the_runs_of_a_random_line_cannot_be_counted_to_an_end() {
    let flags = [TEMPLATE, HOSTS, "--cron-line=~ 2 * * *", "--end-time=2099-01-03"];
    let refused = rexctl("job-invocation create --dry-run --offline").args(flags).run();
    assert!(refused.code == 64 && refused.stderr.contains("give --max-iteration too"), "{refused}");
    let limited = rexctl("job-invocation create --dry-run --offline --max-iteration 9").args(flags).run();
    assert_eq!(limited.code, 0, "{limited}");
}

#[test]
fn a_dry_run_shows_the_runs_in_that_zone_in_the_local_one_and_in_utc() {
    let foreman = taking_of(json!({"timezone": "Tokyo"}), job());
    let flags = [TEMPLATE, HOSTS, "--dry-run", "--cron-line=30 2 * * *", "--start-at=2099-01-01", "--max-iteration=2"];
    let shown = |outcome: Outcome| {
        outcome.stdout.split("\n\n").nth(1).unwrap_or_default().to_owned() + "--- stderr\n" + &outcome.stderr
    };
    let online = create(&foreman, flags).env("TZ", "Europe/Berlin").run();
    expect![[r#"
        Next runs:
          Thu 2099-01-01 02:30 +09:00 (2098-12-31 18:30 +01:00, 2098-12-31 17:30 UTC)
          Fri 2099-01-02 02:30 +09:00 (2099-01-01 18:30 +01:00, 2099-01-01 17:30 UTC)
        --- stderr
        The cron line is read in Asia/Tokyo, the time zone of your user on the server; a zone name after the line fixes it on servers with foreman-tasks 8 and later
    "#]].assert_eq(&shown(online));
    assert_eq!(foreman.changes().len(), 0);
    let offline = rexctl("job-invocation create --offline").args(flags).env("TZ", "Europe/Berlin").run();
    expect![[r#"
        Next runs:
          Thu 2099-01-01 02:30 +01:00 (2099-01-01 01:30 UTC)
          Fri 2099-01-02 02:30 +01:00 (2099-01-02 01:30 UTC)
        --- stderr
        The cron line is read in Europe/Berlin, this machine's time zone; that of your user on the server is not known; a zone name after the line fixes it on servers with foreman-tasks 8 and later
    "#]].assert_eq(&shown(offline));
}

#[test]
fn warnings_of_older_servers_are_said_only_where_the_server_may_be_one() {
    let line = "--cron-line=0 0 * * mon#1 UTC";
    // A server that is known to be one is not sent the line.
    for (version, warned, code) in [(json!("14.1.4"), false, 0), (json!("9.1.0"), false, 64), (json!(null), true, 0)] {
        let plugins = json!({"results": [{"id": "foreman_remote_execution", "version": version}]});
        let foreman = Foreman::answering(move |request| match request.method.as_str() {
            "POST" => Some(Answer::json(201, job())),
            _ => Some(Answer::json(200, plugins.clone())),
        });
        let outcome = create(&foreman, [TEMPLATE, HOSTS, line]).run();
        assert_eq!(
            (outcome.stderr.contains("servers before foreman-tasks 8"), outcome.code),
            (warned, code),
            "{outcome}"
        );
    }
}

#[cfg(feature = "sandbox")]
#[test]
fn the_sandbox_runs_the_line_in_the_users_zone() {
    use rexctl::sandbox::{Sandbox, SandboxOptions};
    let sandbox = Sandbox::start(SandboxOptions::default()).unwrap();
    let command =
        rexctl("job-invocation create -u tokyo").at(&sandbox.url()).env("FOREMAN_PASSWORD", sandbox.password());
    let outcome = command
        .args(["--job-template-id=325", "--search-query=id = 1", "--input=command=id", "--cron-line=30 2 * * *"])
        .run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert!(outcome.stderr.contains("02:30 +09:00 ("), "{outcome}");
    assert!(!outcome.stderr.contains("in its own zone"), "{outcome}");
}
