//! The server's refusals, in every shape it gives them: one plain sentence and the right exit code.

use super::{HOSTS, POST, TEMPLATE, create};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The run whose POST gets this answer; inputs are listed when they are asked for, and no jobs.
fn answered(answer: Answer, flags: &[&str]) -> Outcome {
    let foreman = Foreman::answering(move |request| match request.line() {
        line if line == POST => Some(answer.clone()),
        line if line.starts_with("GET /api/templates/7/template_inputs?") => {
            let rows = json!([{"name": "command", "required": true}, {"name": "user", "required": false}]);
            Some(Answer::json(200, json!({ "results": rows })))
        }
        line if line.starts_with("GET /api/job_invocations?search=user") => {
            Some(Answer::json(200, json!({"results": []})))
        }
        line if line.starts_with("GET /api/templates/7/foreign_input_sets?") => {
            Some(Answer::json(200, json!({ "results": [] })))
        }
        _ => None,
    })
    .hearing_asides();
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(flags).run();
    assert_eq!(foreman.changes().len(), 1);
    Outcome { stderr: outcome.stderr.replace(foreman.url(), "SERVER"), ..outcome }
}

/// The cases that were seen on a running server.
fn seen() -> Vec<(u16, Value)> {
    let message = |text: &str| json!({"error": {"message": text}});
    vec![
        (401, message("Unable to authenticate user ")),
        (401, message("Unable to authenticate user admin")),
        (
            403,
            json!({"error": {"message": "Access denied", "details": "Missing one of the required permissions: x",
            "missing_permissions": ["create_job_invocations"]}}),
        ),
        (404, message("Template with id '99999' was not found")),
        (404, message("Template with id '' was not found")),
        (500, message("ERF42-0524 [Foreman::Exception]: Unknown input nope for template Run Command - Script Default")),
        (
            500,
            message(
                "Validation failed: Template run command - script default: Not all required inputs have values. Missing inputs: command",
            ),
        ),
        (500, message("ERF42-9522 [Foreman::Exception]: Cannot specify both bookmark_id and search_query")),
        (
            500,
            message(
                "Validation failed: Targeting: Bookmark Must select a bookmark or enter a search query, Targeting is invalid",
            ),
        ),
        (500, message("Validation failed: Targeting: Targeting type can't be blank, Targeting is invalid")),
        (500, message("Only one of feature or job_template_id can be specified")),
        (
            400,
            json!({"error": {"message": "Field 'nosuchfield' not recognized for searching!", "class": "ScopedSearch::QueryNotSupported"}}),
        ),
        (500, message("Validation failed: Concurrency level: must be greater than 0")),
        (500, message("Validation failed: Triggering: Input type No task could be started")),
        (500, message("Validation failed: Triggering: Start before raw The task could not be started")),
        (
            500,
            message(
                "Validation failed: Triggering: Purpose Active or disabled recurring logic with purpose nightly already exists",
            ),
        ),
        (500, message("Validation failed: Triggering: Cronline foo is not valid format of cron line")),
        (500, message("Internal Server Error: the server was unable to finish the request. See the log.")),
        (400, json!({"status": 400, "error": "There was a problem in the JSON you submitted: unexpected token"})),
        (415, message("Media type application/x-www-form-urlencoded is unsupported")),
        (404, json!({"status": 404, "error": "Not Found"})),
        (
            422,
            json!({"error": {"id": null, "errors": {"name": ["x"]}, "full_messages": ["Name is taken", "Job is odd"]}}),
        ),
        (422, json!({"message": "The job could not be started."})),
        (500, json!({})),
        (501, message("no")),
        (429, json!({})),
    ]
}

#[test]
fn every_refusal_is_one_sentence_with_its_code() {
    let mut told = String::new();
    for (status, body) in seen() {
        let Outcome { code, stdout, stderr } = answered(Answer::json(status, body.clone()), &[]);
        assert_eq!(stdout, "");
        let stderr = stderr.strip_prefix("Could not create the job invocation:\n").unwrap();
        let _ = write!(told, "{status} -> {code}\n{stderr}");
    }
    expect![[r#"
        401 -> 129
          the server wants a login
        Give --username with FOREMAN_PASSWORD or FOREMAN_TOKEN, or set it up once with rexctl auth login.
        401 -> 129
          the server does not accept the login of admin
        Check the user name, and the password or token.
        403 -> 77
          the user lacks a permission: create_job_invocations
        An administrator can give a role that has it.
        404 -> 128
          there is no job template with id 99999
        404 -> 128
          the feature is unknown, or has no job template
        500 -> 65
          Unknown input nope for template Run Command - Script Default
        Inputs of the template: command (required), user
        500 -> 65
          required inputs have no value: command
        Inputs of the template: command (required), user
        500 -> 65
          Cannot specify both bookmark_id and search_query
        500 -> 65
          the hosts are missing: give a search query, or a bookmark that exists
        500 -> 65
          Targeting type can't be blank, Targeting is invalid
        500 -> 65
          Only one of feature or job_template_id can be specified
        400 -> 65
          Field 'nosuchfield' not recognized for searching!
        500 -> 65
          Concurrency level: must be greater than 0
        500 -> 65
          no run of the job could be planned; check --cron-line, --max-iteration and --end-time
        500 -> 65
          the job could not start in time: --start-before is earlier than its start
        500 -> 65
          the purpose "nightly" is taken by another active or disabled recurring logic
        500 -> 65
          the server does not take the cron line "foo"
        500 -> 84
          the request was sent, but its answer does not tell whether it was done: the server failed: Internal Server Error: the server was unable to finish the request. See the log.
          no such job is among your newest job invocations; the server may still be making it
        The server's production.log tells more.
        Look at rexctl job-invocation list again in a moment, before running this again.
        400 -> 65
          There was a problem in the JSON you submitted: unexpected token
        415 -> 65
          Media type application/x-www-form-urlencoded is unsupported
        404 -> 84
          the request was sent, but its answer does not tell whether it was done: SERVER has no /api/job_invocations
          no such job is among your newest job invocations; the server may still be making it
        The server may be too old for this, or lack the remote execution plugin.
        Look at rexctl job-invocation list again in a moment, before running this again.
        422 -> 65
          Name is taken; Job is odd
        422 -> 65
          The job could not be started.
        500 -> 84
          the request was sent, but its answer does not tell whether it was done: SERVER failed (500) without saying why
          no such job is among your newest job invocations; the server may still be making it
        The server's production.log tells more.
        Look at rexctl job-invocation list again in a moment, before running this again.
        501 -> 84
          the request was sent, but its answer does not tell whether it was done: SERVER failed (501 Not Implemented): no
          no such job is among your newest job invocations; the server may still be making it
        Look at rexctl job-invocation list again in a moment, before running this again.
        429 -> 69
          SERVER asks for fewer requests (429)
        Try again later.
    "#]]
    .assert_eq(&told);
}

#[test]
fn with_json_output_the_error_is_json_with_what_the_server_said() {
    for (status, body) in seen() {
        let plain = answered(Answer::json(status, body.clone()), &[]);
        let outcome = answered(Answer::json(status, body.clone()), &["--output=json"]);
        let error: Value = serde_json::from_str(&outcome.stderr).unwrap();
        assert_eq!((outcome.code, &error["error"]["code"]), (plain.code, &json!(plain.code)), "{body}");
        assert_eq!(error["error"]["server"], body);
        assert_eq!(outcome.stdout, "");
    }
    let refusal = seen().swap_remove(3);
    let outcome = answered(Answer::json(refusal.0, refusal.1), &["--output=json"]);
    expect![[r#"
        {
          "error": {
            "kind": "not_found",
            "code": 128,
            "message": "Could not create the job invocation: there is no job template with id 99999",
            "server": {
              "error": {
                "message": "Template with id '99999' was not found"
              }
            }
          }
        }
    "#]]
    .assert_eq(&outcome.stderr);
}

#[test]
fn a_usage_error_is_json_too() {
    let outcome = rexctl("--output json job-invocation create").run();
    expect![[r#"
        exit 64
        {
          "error": {
            "kind": "usage",
            "code": 64,
            "message": "Could not create the job invocation: what to run is missing: give --job-template, --job-template-id or --feature"
          }
        }
    "#]].assert_eq(&outcome.to_string());
    let outcome = rexctl("--output=json job-invocation create --concurrency-level 0").run();
    expect![[r#"
        exit 64
        {
          "error": {
            "kind": "usage",
            "code": 64,
            "message": "--concurrency-level: \"0\": a whole number from 1 to 2147483647 is allowed"
          }
        }
    "#]]
    .assert_eq(&outcome.to_string());
}

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
          no such job is among your newest job invocations; the server may still be making it
        Check --server; behind a path prefix, the prefix belongs to it.
        Look at rexctl job-invocation list again in a moment, before running this again.
        77: Could not create the job invocation:
          SERVER refused the request (403) with a page that is not Foreman's ("Sign in")
        A firewall, a proxy or the web server before Foreman says so, not the permissions of the user.
        129: Could not create the job invocation:
          the server does not accept the login
        84: Could not create the job invocation:
          the request was sent, but its answer does not tell whether it was done: SERVER refused the request (400 Bad Request) without a reason in JSON ("Sign in")
          no such job is among your newest job invocations; the server may still be making it
        Look at rexctl job-invocation list again in a moment, before running this again.
        84: Could not create the job invocation:
          the request was sent, but its answer does not tell whether it was done: SERVER has no Foreman API at this address
          no such job is among your newest job invocations; the server may still be making it
        Check --server; behind a path prefix, the prefix belongs to it.
        Look at rexctl job-invocation list again in a moment, before running this again.
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
