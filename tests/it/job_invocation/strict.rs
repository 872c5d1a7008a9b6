//! `--strict`: a job that the server stored otherwise than it was asked for is taken back.

use super::read_back::{DAILY, daily, stored};
use super::{HOSTS, POST, TEMPLATE, create};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, Rexctl};
use expect_test::expect;
use serde_json::{Value, json};

#[test]
fn strict_cancels_a_job_on_no_host_that_has_not_started() {
    let nobody = stored(json!({"targeting": {"hosts": []}, "dynflow_task": {"state": "scheduled"}}));
    let (outcome, requests) = strict(&["--start-at=2099-01-01"], nobody, Answer::json(200, json!({"cancelled": true})));
    assert_eq!(outcome.code, 83, "{outcome}");
    assert!(outcome.stderr.contains("--strict: no host matched, so job invocation 12 was cancelled"), "{outcome}");
    assert_eq!(requests, ["POST /api/job_invocations/12/cancel"]);
}

/// A strict run: its outcome, and the requests after the POST.
fn strict(flags: &[&str], answer: Value, cancel: Answer) -> (Outcome, Vec<String>) {
    strict_by(|command| command.args(flags), answer, cancel)
}

fn strict_by(with: impl Fn(Rexctl) -> Rexctl, answer: Value, cancel: Answer) -> (Outcome, Vec<String>) {
    let foreman = Foreman::answering(move |request| match request.line().as_str() {
        POST => Some(Answer::json(201, answer.clone())),
        "GET /api/current_user" => Some(Answer::json(200, json!({"timezone": "UTC"}))),
        "GET /api/plugins?page=1&per_page=1000" => Some(Answer::json(200, json!({"results": []}))),
        _ => Some(cancel.clone()),
    });
    let outcome = with(create(&foreman, [TEMPLATE, HOSTS, "--async", "--strict"])).run();
    (outcome, foreman.changes().iter().map(Request::line).skip(1).collect())
}

#[test]
fn strict_cancels_what_has_not_started() {
    let done = || Answer::json(200, json!({"cancelled": true}));
    let later = ["--start-at=2099-01-01 10:00"];
    let moved = json!({"scheduling": {"start_at": "2099-01-01 01:00:00 UTC"}, "dynflow_task": {"state": "scheduled"}});
    let (outcome, requests) = strict(&later, stored(moved.clone()), done());
    assert_eq!(requests, ["POST /api/job_invocations/12/cancel"]);
    expect![[r#"
        exit 65
        Job invocation 12 created
        --- stderr
        Warning: --start-at: asked for 2099-01-01T10:00:00+00:00, the server stored 2099-01-01 01:00:00 UTC
        Could not keep the job invocation:
          --strict: the server stored --start-at differently, so job invocation 12 was cancelled
    "#]]
    .assert_eq(&outcome.to_string());

    let to_a_full_disk = |command: Rexctl| command.args(later).writing_to("/dev/full");
    let (outcome, requests) = strict_by(to_a_full_disk, stored(moved.clone()), done());
    assert_eq!((outcome.code, requests), (65, vec!["POST /api/job_invocations/12/cancel".to_owned()]), "{outcome}");

    let kept = json!({"scheduling": {"start_at": "2099-01-01 10:00:00 UTC"}});
    let (outcome, requests) = strict(&later, stored(kept), done());
    assert_eq!((outcome.code, requests.len()), (0, 0), "{outcome}");

    let refused = Answer::json(422, json!({"message": "The job could not be cancelled."}));
    let (outcome, _) = strict(&later, stored(moved), refused);
    expect![[r#"
        exit 82
        Job invocation 12 created
        --- stderr
        Warning: --start-at: asked for 2099-01-01T10:00:00+00:00, the server stored 2099-01-01 01:00:00 UTC
        Could not cancel the job invocation:
          --strict: the server stored --start-at differently, but job invocation 12 could not be cancelled: The job could not be cancelled.
        It may run; cancel it with: rexctl cancel 12
    "#]].assert_eq(&outcome.to_string());
}

fn logic_cancelled() -> Answer {
    Answer::json(200, json!({"id": 9, "state": "cancelled"}))
}

#[test]
fn strict_cancels_a_whole_recurrence_not_just_its_next_run() {
    let changed = stored(json!({"recurrence": {"id": 9, "cron_line": "5 4 * * 1"}}));
    let (outcome, requests) = strict(&["--cron-line=5 4 * * *"], changed, logic_cancelled());
    assert_eq!((outcome.code, requests), (65, vec!["POST /foreman_tasks/api/recurring_logics/9/cancel".to_owned()]));
}

#[test]
fn strict_cancels_a_recurrence_whose_runs_were_counted_in_another_zone() {
    let elsewhere = daily("2099-01-01 17:30:00 UTC", 3);
    let (outcome, requests) = strict(&DAILY, elsewhere, logic_cancelled());
    assert_eq!(requests, ["POST /foreman_tasks/api/recurring_logics/9/cancel"]);
    expect![[r#"
        exit 65
        Job invocation 12 created
        --- stderr
        The server reads the cron line in its own zone, +09:00; a zone name after the line fixes it
        Warning: --end-time: 2 runs come before it in that zone, but --max-iteration 3 was sent
        Could not keep the job invocation:
          --strict: the server stored --end-time differently, so job invocation 12 was cancelled
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn strict_leaves_a_job_that_has_started_alone() {
    let other = stored(json!({"effective_user": "root"}));
    let (outcome, requests) = strict(&["--effective-user=nobody"], other, Answer::Hangup);
    assert_eq!(requests.len(), 0);
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Warning: --effective-user: asked for nobody, the server stored root
        Warning: --strict: the job has started and is not cancelled
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&outcome.to_string());
    let at_once = stored(json!({"start_at": "2026-11-24 02:30:00 UTC", "dynflow_task": {"state": "running"}}));
    let (outcome, requests) = strict(&["--start-at=2099-01-01 10:00"], at_once, Answer::Hangup);
    assert_eq!((outcome.code, requests.len()), (0, 0), "{outcome}");
}
