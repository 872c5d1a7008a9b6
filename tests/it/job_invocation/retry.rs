//! Reads are repeated while the server is away for a moment, within one request timeout.

use super::{HOSTS, POST, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use expect_test::expect;
use serde_json::json;

const LIST: &str = "GET /api/job_invocations?";

fn empty() -> Answer {
    Answer::json(200, json!({"subtotal": 0, "results": []}))
}

/// Failing answers with a wish to be asked again at once.
fn away(status: u16) -> Answer {
    Answer::raw(status, "text/html", "<html>").with_header("Retry-After", "0")
}

#[test]
fn a_read_is_repeated_after_each_passing_fault() {
    let cut = empty().cut(40);
    for fault in [away(502), away(503), away(504), away(429), Answer::Hangup, Answer::Reset, cut] {
        let foreman = Foreman::expecting(vec![(LIST, fault), (LIST, empty())]);
        let outcome = rexctl("job-invocation list").at(foreman.url()).run();
        assert_eq!((outcome.code, foreman.requests().len()), (0, 2), "{outcome}");
    }
}

#[test]
fn a_read_is_not_repeated_after_what_will_stay() {
    for status in [301, 400, 401, 403, 404, 422, 500, 501] {
        let foreman = Foreman::expecting(vec![(LIST, Answer::json(status, json!({"error": "x"})))]);
        let outcome = rexctl("job-invocation list").at(foreman.url()).run();
        assert_ne!(outcome.code, 0);
        assert_eq!(foreman.requests().len(), 1, "{outcome}");
    }
}

#[test]
fn after_four_attempts_the_fault_is_told() {
    let foreman = Foreman::expecting((0..4).map(|_| (LIST, away(503))).collect());
    let outcome = rexctl("job-invocation list").at(foreman.url()).run();
    foreman.requests();
    expect![[r#"
        exit 69
        Error: SERVER is not available (503 Service Unavailable)
        The server may be starting or overloaded; try again in a moment.
    "#]]
    .assert_eq(&outcome.to_string().replace(foreman.url(), "SERVER"));
}

#[test]
fn a_wish_beyond_the_timeout_is_not_waited_for() {
    let away = Answer::raw(503, "text/html", "<html>").with_header("Retry-After", "3600");
    let foreman = Foreman::expecting(vec![(LIST, away)]);
    let outcome = rexctl("job-invocation list").at(foreman.url()).run();
    assert_eq!((outcome.code, foreman.requests().len()), (69, 1), "{outcome}");
}

#[test]
fn a_silent_server_is_asked_once() {
    let foreman = Foreman::expecting(vec![(LIST, Answer::Silence)]);
    let outcome = rexctl("job-invocation list --request-timeout 1").at(foreman.url()).run();
    foreman.requests();
    expect![[r#"
        exit 69
        Error: no answer from SERVER in time
        The server may be busy; --request-timeout SECONDS waits longer.
    "#]]
    .assert_eq(&outcome.to_string().replace(foreman.url(), "SERVER"));
}

#[test]
fn a_lookup_is_repeated_and_the_post_behind_it_is_not() {
    let found = Answer::json(200, json!({"results": [{"id": 7, "name": "T"}]}));
    let lookup = "GET /api/job_templates?";
    let foreman = Foreman::expecting(vec![(lookup, away(502)), (lookup, found), (POST, Answer::json(201, job()))]);
    let outcome = create(&foreman, ["--job-template=T", HOSTS, "--async"]).run();
    assert_eq!((outcome.code, foreman.changes().len()), (0, 1), "{outcome}");
}

#[test]
fn a_name_that_nobody_knows_is_told() {
    let outcome = rexctl("-s https://foreman.invalid -u a -p b job-invocation list").run();
    assert_eq!(outcome.code, 69, "{outcome}");
    assert!(outcome.stderr.contains("the name foreman.invalid is not known"), "{outcome}");
}
