//! Answers that are not the API's: pages, redirects, broken JSON.

use super::answered;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::json;
use std::fmt::Write as _;

#[test]
fn an_answer_that_is_not_json() {
    let page = "<html><title>Sign in</title></html>";
    let mut told = String::new();
    for answer in [
        Answer::raw(404, "text/html", page),
        Answer::raw(403, "text/html", page),
        Answer::raw(401, "text/html", page),
        Answer::raw(400, "text/html", page),
        Answer::raw(404, "application/json", "\u{1b}]0;title\u{7}"),
        Answer::json(400, json!({"error": {"message": "red \u{1b}[31m\u{202e}text\nsecond line"}})),
    ] {
        let Outcome { code, stderr, .. } = answered(answer, &[]);
        let _ = write!(told, "{code}: {stderr}");
    }
    expect![[r#"
        84: Could not create the job invocation:
          the request was sent, but its answer does not tell whether it was done: SERVER has no Foreman API at this address
          your newest job invocations have no such job; the server may still be creating it
        Check --server; behind a path prefix, the prefix belongs to it.
        Wait a moment and check before running this again: rexctl jobs
        77: Could not create the job invocation:
          SERVER refused the request (403) with a page that is not Foreman's ("Sign in")
        A firewall, a proxy or the web server before Foreman says so, not the permissions of the user.
        129: Could not create the job invocation:
          the server does not accept the login
        84: Could not create the job invocation:
          the request was sent, but its answer does not tell whether it was done: SERVER refused the request (400 Bad Request) without a reason in JSON ("Sign in")
          your newest job invocations have no such job; the server may still be creating it
        Wait a moment and check before running this again: rexctl jobs
        84: Could not create the job invocation:
          the request was sent, but its answer does not tell whether it was done: SERVER has no Foreman API at this address
          your newest job invocations have no such job; the server may still be creating it
        Check --server; behind a path prefix, the prefix belongs to it.
        Wait a moment and check before running this again: rexctl jobs
        65: Could not create the job invocation:
          red \x1b[31m\u{202e}text
          second line
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_redirect_is_named_and_not_followed() {
    let elsewhere = Foreman::untouched();
    for status in [301, 302, 303, 307, 308] {
        let target = format!("{}/api/job_invocations", elsewhere.url());
        let outcome = answered(Answer::raw(status, "text/html", "moved").with_header("Location", &target), &[]);
        assert_eq!(outcome.code, 84, "{outcome}");
        assert!(outcome.stderr.contains(&target), "{outcome}");
    }
    assert!(elsewhere.requests().is_empty());
}

#[test]
fn a_list_says_what_is_wrong_in_the_same_words() {
    let mut told = String::new();
    for answer in [
        Answer::raw(200, "text/html", "<html>"),
        Answer::raw(200, "application/json", "{\"results\": [{\"id\": 1"),
        Answer::raw(200, "application/json", "{}"),
        Answer::json(400, json!({"error": {"message": "Field 'x' not recognized for searching!"}})),
        Answer::json(302, json!({})).with_header("Location", "https://sso.example.com/"),
    ] {
        let foreman = Foreman::expecting(vec![("GET /api/job_invocations", answer)]);
        let outcome = rexctl("job-invocation list").at(foreman.url()).run();
        foreman.requests();
        let _ = write!(told, "{}", outcome.to_string().replace(foreman.url(), "SERVER"));
    }
    expect![[r#"
        exit 76
        Error: SERVER answered with a web page instead of JSON
        Check that --server is the address of Foreman itself, without a page's path.
        exit 76
        Error: the answer of SERVER ends in the middle (21 bytes)
        exit 76
        Error: the server's answer is not a list: missing field `results` at line 1 column 2
        exit 65
        Error: Field 'x' not recognized for searching!
        exit 78
        Error: SERVER redirects to https://sso.example.com/; a redirect is not followed, since the login would go with it
        If that is where the server is, use that address in --server or the configuration.
    "#]].assert_eq(&told);
}
