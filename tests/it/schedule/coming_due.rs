//! Jobs of the sandbox that start later or recur begin when their time comes on its clock.

use crate::faults::client;
use crate::rexctl::{Rexctl, rexctl};
use chrono::{TimeDelta, Timelike as _, Utc};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;
use std::time::{Duration, Instant};

/// A sandbox whose clock runs at this speed.
fn fast(speed: f64) -> Sandbox {
    Sandbox::start(SandboxOptions { speed, finished_jobs: 0, ..SandboxOptions::default() }).unwrap()
}

/// A sandbox whose clock only the test moves, from 20 minutes past an hour: a little more than an hour later one hour has begun.
fn stopped() -> Sandbox {
    let options = SandboxOptions {
        stopped_at: Some(Utc::now().with_minute(20).unwrap()),
        finished_jobs: 0,
        ..SandboxOptions::default()
    };
    Sandbox::start(options).unwrap()
}

fn run(sandbox: &Sandbox, line: &str) -> Rexctl {
    rexctl("").args(shlex::split(line).unwrap()).at(&sandbox.url())
}

fn logic(sandbox: &Sandbox) -> Value {
    client::get(sandbox, "/foreman_tasks/api/recurring_logics/1").body
}

/// The states of all jobs, the oldest first.
fn jobs(sandbox: &Sandbox) -> Vec<String> {
    let jobs = client::get(sandbox, "/api/job_invocations?per_page=all&order=id%20ASC").body;
    jobs["results"].as_array().unwrap().iter().map(|job| job["status_label"].as_str().unwrap().to_owned()).collect()
}

/// Asks until `is_reached`, for a minute at most.
fn wait(what: &str, is_reached: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !is_reached() {
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_job_of_the_next_hours_starts_within_seconds_on_a_fast_clock() {
    let sandbox = fast(3600.0);
    let outcome = run(&sandbox, "run web01 --start-at +2h --wait-for-start -- uptime").run();
    assert!(outcome.code == 0 && outcome.stdout.contains("up 41 days"), "{outcome}");
    assert_eq!(jobs(&sandbox), ["succeeded"]);
}

#[test]
fn a_recurring_job_runs_again_until_its_number_of_runs_or_its_end() {
    let later = (Utc::now() + TimeDelta::days(4)).format("%Y-%m-%d").to_string();
    for (limit, least) in [("--times 3".to_owned(), 3), (format!("--until {later}"), 3)] {
        let sandbox = fast(86_400.0);
        let created =
            run(&sandbox, &format!("run web01 --every day --at 12:00 --timezone UTC {limit} -- uptime")).run();
        assert_eq!(created.code, 0, "{created}");
        wait("the recurring logic to end", || logic(&sandbox)["state"] == "finished");
        let runs = logic(&sandbox)["max_iteration"].as_u64().unwrap();
        assert!(runs >= least, "{runs}");
        wait("the last run to end", || jobs(&sandbox).iter().all(|state| state == "succeeded"));
        assert_eq!(jobs(&sandbox).len() as u64, runs);
        let left = run(&sandbox, "schedule").run();
        assert!(left.stderr.contains("No job starts later or recurs."), "{left}");
    }
}

#[test]
fn a_paused_job_does_not_run_and_a_resumed_one_goes_on() {
    let sandbox = stopped();
    assert_eq!(run(&sandbox, "run web01 --every hour -- uptime").run().code, 0);
    assert_eq!(run(&sandbox, "schedule pause logic:1").run().code, 0);
    sandbox.advance(TimeDelta::hours(5));
    assert_eq!((jobs(&sandbox), logic(&sandbox)["iteration"].as_u64()), (vec!["queued".to_owned()], Some(1)));
    assert_eq!(run(&sandbox, "schedule resume logic:1").run().code, 0);
    sandbox.advance(TimeDelta::minutes(62));
    assert_eq!(
        (jobs(&sandbox), logic(&sandbox)["iteration"].as_u64()),
        (vec!["succeeded".to_owned(), "queued".to_owned()], Some(2))
    );
    assert_eq!(run(&sandbox, "schedule cancel logic:1").run().code, 0);
    sandbox.advance(TimeDelta::hours(5));
    assert_eq!(jobs(&sandbox), ["succeeded", "cancelled"]);
}

#[test]
fn the_time_until_a_run_is_told_by_the_clock_of_the_server() {
    let ahead = (Utc::now() + TimeDelta::days(100)).date_naive().and_hms_opt(12, 20, 0).unwrap().and_utc();
    let options = SandboxOptions { stopped_at: Some(ahead), finished_jobs: 0, ..SandboxOptions::default() };
    let sandbox = Sandbox::start(options).unwrap();
    assert_eq!(run(&sandbox, "run web01 --every hour -- uptime").run().code, 0);
    let told = run(&sandbox, "schedule --fields in").run();
    assert!(told.stdout.contains("in 40 min"), "{told}");
    let date = (ahead + TimeDelta::minutes(40)).format("%-d %B %Y").to_string();
    let agenda = run(&sandbox, "schedule --days 1").env("TZ", "UTC").run();
    assert!(agenda.stdout.contains(&date), "{agenda}");
    let month = run(&sandbox, "schedule --month").env("TZ", "UTC").run();
    assert!(month.stdout.starts_with(&ahead.format("%B %Y").to_string()), "{month}");
}
