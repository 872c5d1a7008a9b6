//! `--dry-run`: the request as it would be sent, and nothing that changes anything.

use super::{HOSTS, TEMPLATE, body, create};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use chrono::{DateTime, TimeDelta, Utc};
use expect_test::expect;
use serde_json::{Value, json};

const LATER: &str = "--start-at=2099-07-01 10:00 Europe/Berlin";

#[test]
fn text_is_the_request_and_the_next_runs() {
    let command = rexctl("-s https://f.example.com job-invocation create --dry-run --offline");
    let outcome = command.env("TZ", "Asia/Tokyo").args([TEMPLATE, HOSTS, LATER, "--password=marker"]).run();
    expect![[r#"
        exit 0
        POST https://f.example.com/api/job_invocations
        {
          "job_invocation": {
            "job_template_id": "7",
            "search_query": "name ~ web",
            "targeting_type": "static_query",
            "inputs": {},
            "password": "*****",
            "ssh": {},
            "recurrence": {},
            "scheduling": {
              "start_at": "2099-07-01T10:00:00+02:00"
            },
            "concurrency_control": {}
          }
        }

        Next runs:
          Wed 2099-07-01 17:00 +09:00 (2099-07-01 08:00 UTC)
        --- stderr
        Note: --password shows the secret in the process list; --ask-password or --password-file does not.
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn a_line_with_a_random_field_says_why_it_has_no_next_runs() {
    let command = rexctl("-s https://f.example.com job-invocation create --dry-run --offline");
    let outcome = command.args([TEMPLATE, HOSTS, "--cron-line=~ 3 * * *"]).run();
    let told = "\nNext runs: drawn anew for every run, because of the ~ in the cron line\n";
    assert!(outcome.code == 0 && outcome.stdout.ends_with(told), "{outcome}");
}

#[test]
fn yaml_and_ndjson_hold_what_json_does() {
    let shown = |format: &str| {
        let command = rexctl("-s https://f.example.com job-invocation create --dry-run --offline");
        let outcome = command.args([TEMPLATE, HOSTS, LATER, "--input=command=a: b", "--output", format]).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        outcome.stdout
    };
    let json: Value = serde_json::from_str(&shown("json")).unwrap();
    assert_eq!(json["body"]["job_invocation"]["inputs"], json!({"command": "*****"}));
    assert_eq!(serde_saphyr::from_str::<Value>(&shown("yaml")).unwrap(), json);
    let line = shown("ndjson");
    let mut event: Value = serde_json::from_str(&line).unwrap();
    let head = ["version", "event"].map(|key| event.as_object_mut().unwrap().remove(key).unwrap());
    assert_eq!(head, [json!(1), json!("record")]);
    assert_eq!((event, line.lines().count()), (json, 1));
}

#[test]
fn json_is_one_object() {
    let command = rexctl("-s https://f.example.com/prefix/ --output json job-invocation create --dry-run --offline");
    let outcome = command.args([TEMPLATE, HOSTS, LATER, "--key-passphrase=marker", "-q"]).run();
    expect![[r#"
        exit 0
        {
          "method": "POST",
          "url": "https://f.example.com/prefix/api/job_invocations",
          "body": {
            "job_invocation": {
              "job_template_id": "7",
              "search_query": "name ~ web",
              "targeting_type": "static_query",
              "inputs": {
              },
              "key_passphrase": "*****",
              "ssh": {
              },
              "recurrence": {
              },
              "scheduling": {
                "start_at": "2099-07-01T10:00:00+02:00"
              },
              "concurrency_control": {
              }
            }
          },
          "next_runs": [
            "2099-07-01T08:00:00Z"
          ]
        }
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn a_schedule_shows_its_next_five_runs_or_fewer() {
    let runs = |flags: &[&str]| -> Vec<DateTime<Utc>> {
        let command = rexctl("--output json job-invocation create --dry-run --offline").args([TEMPLATE, HOSTS]);
        let outcome = command.args(flags).run();
        let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
        shown["next_runs"].as_array().unwrap().iter().map(|run| run.as_str().unwrap().parse().unwrap()).collect()
    };
    let first: DateTime<Utc> = "2099-01-01T04:05:00Z".parse().unwrap();
    let daily: Vec<_> = (0..5).map(|day| first + TimeDelta::days(day)).collect();
    let from = "--start-at=2099-01-01";
    assert_eq!(runs(&["--cron-line=5 4 * * *", from]), daily);
    assert_eq!(runs(&["--cron-line=5 4 * * *", from, "--max-iteration=2"]), daily[..2]);
    assert_eq!(runs(&["--cron-line=5 4 * * *", from, "--end-time=2099-01-03 12:00"]), daily[..3]);
    let tokyo: DateTime<Utc> = "2098-12-31T19:05:00Z".parse().unwrap();
    assert_eq!(runs(&["--cron-line=5 4 * * * Asia/Tokyo", from])[0], tokyo);
    assert!(runs(&[]).is_empty());
}

#[test]
fn the_body_is_what_would_be_sent() {
    let flags = [TEMPLATE, HOSTS, LATER, "--concurrency-level=3"];
    let outcome = rexctl("--output json job-invocation create --dry-run --offline").args(flags).run();
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(shown["body"], body(flags));
}

#[test]
fn names_are_looked_up_and_nothing_is_changed() {
    let found = Answer::json(200, json!({"results": [{"id": 325, "name": "Run"}]}));
    let foreman = Foreman::expecting(vec![("GET /api/job_templates", found)]);
    let outcome = create(&foreman, ["--dry-run", "--job-template=Run", HOSTS, "--output=json"]).run();
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(shown["url"], format!("{}/api/job_invocations", foreman.url()));
    assert_eq!(shown["body"]["job_invocation"]["job_template_id"], 325);
    assert_eq!(foreman.changes().len(), 0);
}

#[test]
fn offline_needs_no_server_and_no_login() {
    let flags = ["--job-template=Run Me", "--bookmark=my hosts", "--organization=Acme", "--location-title=A/B"];
    let outcome = rexctl("job-invocation create --dry-run --offline --ask-password").args(flags).run();
    expect![[r#"
        exit 0
        POST /api/job_invocations
        {
          "location_id": "(id of \"A/B\")",
          "organization_id": "(id of \"Acme\")",
          "job_invocation": {
            "job_template_id": "(id of \"Run Me\")",
            "bookmark_id": "(id of \"my hosts\")",
            "targeting_type": "static_query",
            "inputs": {},
            "password": "*****",
            "ssh": {},
            "recurrence": {},
            "scheduling": {},
            "concurrency_control": {}
          }
        }
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn a_time_that_comes_twice_is_told() {
    let command = rexctl("-s https://f.example.com job-invocation create --dry-run --offline --output json");
    let outcome = command.args([TEMPLATE, HOSTS, "--start-at=2099-10-25 02:30 Europe/Berlin"]).run();
    expect![[r#"
        Warning: --start-at: 02:30 comes twice in Europe/Berlin on that day, as the clocks are set back; the first is taken (2099-10-25T02:30:00+02:00), the second is 2099-10-25T02:30:00+01:00
    "#]].assert_eq(&outcome.stderr);
}
