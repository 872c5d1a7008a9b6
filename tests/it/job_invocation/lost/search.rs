//! The search for the job of a lost answer: named where one is like it.

use super::{alike, list, run};
use crate::foreman::Answer;
use crate::job_invocation::TEMPLATE;
use chrono::{TimeDelta, Utc};
use expect_test::expect;
use serde_json::{Value, json};

#[test]
fn the_users_own_newest_jobs_are_searched() {
    let (_, requests) = run(Answer::Hangup, list(json!([])), &[TEMPLATE]);
    expect![[r#"GET /api/job_invocations?search=user = "admin"&order=id DESC&per_page=20&page=1"#]]
        .assert_eq(&requests[1].line());
}

#[test]
fn one_job_like_it_is_named() {
    let old = json!({"id": 11, "template_id": 7, "start_at": "2001-01-01 10:00:00 UTC"});
    let other = json!({"id": 13, "template_id": 8, "start_at": alike(1)["start_at"]});
    let (outcome, _) = run(Answer::Hangup, list(json!([other, alike(12), old])), &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          job invocation 12 was created at that time with this template; it is probably this one
        Follow it with: rexctl watch 12
    "#]].assert_eq(&outcome.to_string());
}

/// Job `id`, which starts so many seconds from now.
fn starting(id: u64, seconds: i64) -> Value {
    let start_at = (Utc::now() + TimeDelta::seconds(seconds)).format("%F %T UTC").to_string();
    json!({"id": id, "template_id": 7, "description": "d", "start_at": start_at})
}

#[test]
fn a_job_that_was_made_before_the_request_is_not_named() {
    let older = [starting(11, -60), starting(10, 0), starting(9, 86_400)];
    let dated = |rows: Vec<Value>| {
        let date = Utc::now().to_rfc2822().replace("+0000", "GMT");
        list(rows.into()).with_header("Date", &date)
    };
    let (outcome, _) = run(Answer::Hangup, dated(older.to_vec()), &[TEMPLATE]);
    assert!(outcome.stderr.contains("your newest job invocations have no such job"), "{outcome}");
    let newer = [starting(13, 86_400), starting(12, 1)];
    let (outcome, _) = run(Answer::Hangup, dated([&newer[..], &older[..]].concat()), &[TEMPLATE]);
    assert!(outcome.stderr.contains("rexctl watch 12"), "{outcome}");
}

#[test]
fn of_several_all_are_named_unless_the_description_tells() {
    let mut described = alike(14);
    described["description"] = "nightly".into();
    let rows = list(json!([described, alike(13)]));
    let (outcome, _) = run(Answer::Hangup, rows.clone(), &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          one of these job invocations may be it: [14, 13]
        Check them before running this again: rexctl job-invocation info ID
    "#]].assert_eq(&outcome.to_string());
    let (outcome, _) = run(Answer::Hangup, rows, &[TEMPLATE, "--description-format=nightly"]);
    assert!(outcome.stderr.contains("rexctl watch 14"), "{outcome}");
}

#[test]
fn no_job_like_it_or_no_way_to_know_is_said() {
    let (outcome, _) = run(Answer::Hangup, list(json!([])), &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          your newest job invocations have no such job; the server may still be creating it
        Wait a moment and check before running this again: rexctl jobs
    "#]].assert_eq(&outcome.to_string());
    let refused = Answer::json(403, json!({"error": {"message": "Access denied"}}));
    let (outcome, _) = run(Answer::Hangup, refused, &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          could not find out whether a job was created: Access denied
        Check before running this again: rexctl jobs
    "#]].assert_eq(&outcome.to_string());
}
