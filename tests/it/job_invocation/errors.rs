//! The server's refusals, in every shape it gives them: one plain sentence and the right exit code.

mod json;
mod not_foreman;

use super::{HOSTS, POST, TEMPLATE, create};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::Outcome;
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

fn message(text: &str) -> Value {
    json!({"error": {"message": text}})
}

/// Refusals of a login, a permission or a record, as seen on a running server.
fn access() -> Vec<(u16, Value)> {
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
    ]
}

/// Refusals of the job itself, as seen on a running server.
fn validations() -> Vec<(u16, Value)> {
    vec![
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
    ]
}

/// Answers that come before Foreman reads the job, or without its reason.
fn others() -> Vec<(u16, Value)> {
    vec![
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

/// Every refusal that was seen on a running server.
fn seen() -> impl Iterator<Item = (u16, Value)> {
    [access(), validations(), others()].into_iter().flatten()
}

/// Exit code and message of each.
fn told(refusals: Vec<(u16, Value)>) -> String {
    let mut told = String::new();
    for (status, body) in refusals {
        let Outcome { code, stdout, stderr } = answered(Answer::json(status, body.clone()), &[]);
        assert_eq!(stdout, "");
        let stderr = stderr.strip_prefix("Could not create the job invocation:\n").unwrap();
        let _ = write!(told, "{status} -> {code}\n{stderr}");
    }
    told
}

#[test]
fn a_refused_login_permission_or_record_is_one_sentence_with_its_code() {
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
          --job-template-id: "7": there is no job template with id 99999
        See rexctl job-template list.
        404 -> 128
          --feature: is unknown, or has no job template
    "#]]
    .assert_eq(&told(access()));
}

#[test]
fn a_refused_job_is_one_sentence_with_its_code() {
    expect![[r#"
        500 -> 65
          --input: Unknown input nope for template Run Command - Script Default
        Inputs of the template: command (required), user
        500 -> 65
          --input: the required input "command" has no value; add --input command=VALUE
        Inputs of the template: command (required), user
        500 -> 65
          --bookmark-id and --search-query: Cannot specify both bookmark_id and search_query
        500 -> 65
          OPTION         VALUE  PROBLEM
          --bookmark-id         Must select a bookmark or enter a search query
                                Targeting is invalid
        500 -> 65
          OPTION     VALUE         PROBLEM
          --dynamic  static_query  can't be blank
                                   Targeting is invalid
        500 -> 65
          --feature and --job-template-id: Only one of feature or job_template_id can be specified
        400 -> 65
          --search-query: "name ~ web": Field 'nosuchfield' not recognized for searching!
        500 -> 65
          --concurrency-level: must be greater than 0
        500 -> 65
          no run of the job could be planned; check --cron-line, --max-iteration and --end-time
        500 -> 65
          --start-before: The task could not be started: it would start after this time
        500 -> 65
          --purpose: Active or disabled recurring logic with purpose nightly already exists
        500 -> 65
          --cron-line: foo is not valid format of cron line
    "#]]
    .assert_eq(&told(validations()));
}

#[test]
fn an_answer_without_foremans_reason_is_one_sentence_with_its_code() {
    expect![[r#"
        500 -> 84
          the request was sent, but its answer does not tell whether it was done: the server failed: Internal Server Error: the server was unable to finish the request. See the log.
          your newest job invocations have no such job; the server may still be creating it
        The server's production.log tells more.
        Wait a moment and check before running this again: rexctl jobs
        400 -> 65
          There was a problem in the JSON you submitted: unexpected token
        415 -> 65
          Media type application/x-www-form-urlencoded is unsupported
        404 -> 84
          the request was sent, but its answer does not tell whether it was done: SERVER has no /api/job_invocations
          your newest job invocations have no such job; the server may still be creating it
        The server may be too old for this, or lack the remote execution plugin.
        Wait a moment and check before running this again: rexctl jobs
        422 -> 65
          Name is taken
          Job is odd
          Name x
        422 -> 65
          The job could not be started.
        500 -> 84
          the request was sent, but its answer does not tell whether it was done: SERVER failed (500) without saying why
          your newest job invocations have no such job; the server may still be creating it
        The server's production.log tells more.
        Wait a moment and check before running this again: rexctl jobs
        501 -> 84
          the request was sent, but its answer does not tell whether it was done: SERVER failed (501 Not Implemented): no
          your newest job invocations have no such job; the server may still be creating it
        Wait a moment and check before running this again: rexctl jobs
        429 -> 69
          SERVER asks for fewer requests (429)
        Try again later.
    "#]]
    .assert_eq(&told(others()));
}
