//! Lost answers of other changes: cancelling, rerunning, bookmarks, recurring logics.

use super::{list, refusal};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::json;

/// A command that changes something else, and the answer.
fn changed(words: &str, answer: &Answer) -> Outcome {
    let (answer, state) = (answer.clone(), if words.contains("cancel") { "running" } else { "success" });
    let foreman = Foreman::answering(move |request| {
        let host = json!({"id": 1, "name": "web01.example.com", "job_status": state});
        let is_record = request.target.split('?').next().is_some_and(|path| path.ends_with("/9"));
        Some(match request.method.as_str() {
            "GET" if is_record => Answer::json(200, json!({"id": 9, "template_id": 7, "targeting": {"hosts": [host]}})),
            "GET" => list(json!([])),
            _ => answer.clone(),
        })
    });
    let outcome = rexctl(words).at(foreman.url()).run();
    assert_eq!(foreman.changes().len(), 1, "{words}: {outcome}");
    outcome
}

#[test]
fn every_change_tells_a_refusal_from_an_answer_that_tells_nothing() {
    let all = [
        "job-invocation cancel --id 9",
        "job-invocation rerun --id 9 --server-side --async --yes",
        "recurring-logic cancel --id 9",
        "recurring-logic disable --id 9",
        "recurring-logic delete --finished",
        "task resume",
        "bookmark create --name b --controller hosts --query b",
        "bookmark update --id 9 --query c",
        "bookmark delete --id 9",
        "api POST /api/bookmarks",
        "api PUT /api/bookmarks/9",
        "api DELETE /api/bookmarks/9",
    ];
    for words in all {
        for answer in [
            refusal(500, "undefined method `id' for nil:NilClass"),
            Answer::json(500, json!({})),
            Answer::raw(500, "text/html", "<html>"),
            Answer::json(303, json!({})).with_header("Location", "/"),
        ] {
            let outcome = changed(words, &answer);
            assert_eq!(outcome.code, 84, "{words}: {outcome}");
        }
        for (code, answer) in [
            (65, refusal(500, "Validation failed: Name can't be blank")),
            (65, Answer::json(422, json!({"error": {"full_messages": ["Name can't be blank"]}}))),
            (77, Answer::json(403, json!({"error": {"message": "Access denied", "missing_permissions": ["x"]}}))),
        ] {
            let outcome = changed(words, &answer);
            assert_eq!(outcome.code, code, "{words}: {outcome}");
        }
    }
}

#[test]
fn a_missing_record_is_a_refusal_only_of_the_change_to_it() {
    for (words, kind) in [
        ("job-invocation cancel --id 9", "job_invocation"),
        ("job-invocation rerun --id 9 --server-side --async --yes", "job_invocation"),
        ("recurring-logic cancel --id 9", "recurring_logic"),
        ("recurring-logic disable --id 9", "recurring_logic"),
        ("recurring-logic delete --finished", ""),
        ("task resume", ""),
        ("bookmark create --name b --controller hosts --query b", ""),
        ("bookmark update --id 9 --query c", "bookmark"),
        ("bookmark delete --id 9", "bookmark"),
        ("api POST /api/bookmarks", ""),
        ("api PUT /api/bookmarks/9", "bookmark"),
        ("api DELETE /api/bookmarks/9", "bookmark"),
    ] {
        let own = changed(words, &refusal(404, &format!("Resource {kind} not found by id '9'")));
        assert_eq!(own.code, if kind.is_empty() { 84 } else { 128 }, "{words}: {own}");
        for answer in [
            refusal(404, &format!("Resource {kind} not found by id '7'")),
            refusal(404, "Resource host not found by id '9'"),
            refusal(404, "Template with id '9' was not found"),
            Answer::json(404, json!({"status": 404, "error": "Not Found"})),
        ] {
            let outcome = changed(words, &answer);
            assert_eq!(outcome.code, 84, "{words}: {outcome}");
        }
    }
}

#[test]
fn a_cancel_is_done_only_where_the_server_says_so() {
    for (answer, code) in [
        (json!({"cancelled": true, "id": 9}), 0),
        (json!({"cancelled": true, "id": 8}), 84),
        (json!({"cancelled": false, "id": 9}), 84),
        (json!({"cancelled": null}), 84),
        (json!({"error": {"message": "no"}}), 84),
        (json!([]), 84),
        (json!({}), 84),
        (json!(null), 84),
    ] {
        let outcome = changed("job-invocation cancel --id 9", &Answer::json(200, answer.clone()));
        assert_eq!(outcome.code, code, "{answer}: {outcome}");
    }
}

#[test]
fn only_foreman_and_what_refuses_before_it_refuse_by_an_error_of_the_client() {
    let page = |status| Answer::raw(status, "text/html", "<html>");
    for (answer, code) in [
        (refusal(409, "in use"), 65),
        (page(409), 84),
        (page(422), 84),
        (page(400), 84),
        (Answer::json(400, json!({})), 84),
        (page(408), 84),
        (refusal(408, "Request Timeout"), 84),
        (page(499), 84),
        (page(413), 65),
        (page(429), 69),
    ] {
        let outcome = changed("bookmark delete --id 9", &answer);
        assert_eq!(outcome.code, code, "{outcome}");
    }
}

#[test]
fn a_lost_rerun_of_the_servers_is_looked_for() {
    let outcome = changed("job-invocation rerun --id 9 --server-side --async --yes", &refusal(500, "undefined method"));
    expect![[r#"
        exit 84
        On 1 host: web01.example.com
        Could not rerun the job invocation:
          the request was sent, but its answer does not tell whether it was done: the server failed: undefined method
          your newest job invocations have no such job; the server may still be creating it
        The server's production.log tells more.
        Wait a moment and check before running this again: rexctl jobs
    "#]]
    .assert_eq(&outcome.to_string());
}
