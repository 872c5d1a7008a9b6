//! Errors as JSON.

use super::{answered, seen};
use crate::foreman::Answer;
use crate::rexctl::rexctl;
use expect_test::expect;
use serde_json::{Value, json};

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
    let refusal = seen().nth(3).unwrap();
    let outcome = answered(Answer::json(refusal.0, refusal.1), &["--output=json"]);
    expect![[r#"
        {
          "error": {
            "kind": "not_found",
            "code": 128,
            "message": "Could not create the job invocation: --job-template-id: \"7\": there is no job template with id 99999",
            "option": "--job-template-id",
            "hint": "See rexctl job-template list.",
            "server": {
              "error": {
                "message": "Template with id '99999' was not found"
              }
            },
            "errors": [
              {
                "option": "--job-template-id",
                "value": "7",
                "message": "there is no job template with id 99999",
                "allowed": null
              }
            ]
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
            "message": "Could not create the job invocation: what to run is missing: give --job-template, --job-template-id or --feature\nthe hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts",
            "errors": [
              {
                "option": "",
                "value": null,
                "message": "what to run is missing: give --job-template, --job-template-id or --feature",
                "allowed": null
              },
              {
                "option": "",
                "value": null,
                "message": "the hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts",
                "allowed": null
              }
            ]
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
            "message": "Could not create the job invocation: --concurrency-level: \"0\": must be 1 or more\nwhat to run is missing: give --job-template, --job-template-id or --feature\nthe hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts",
            "errors": [
              {
                "option": "--concurrency-level",
                "value": "0",
                "message": "must be 1 or more",
                "allowed": "1 or more"
              },
              {
                "option": "",
                "value": null,
                "message": "what to run is missing: give --job-template, --job-template-id or --feature",
                "allowed": null
              },
              {
                "option": "",
                "value": null,
                "message": "the hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts",
                "allowed": null
              }
            ]
          }
        }
    "#]]
    .assert_eq(&outcome.to_string());
}
