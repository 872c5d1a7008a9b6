//! `hammer defaults`: the organization and location of commands that name none.

use super::{HOSTS, POST, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, rexctl};
use serde_json::{Value, json};

fn with_defaults(command: Rexctl) -> Rexctl {
    let defaults = ":defaults:\n  :organization_id:\n    :value: 7\n  :location_id:\n    :provider: :foreman\n";
    command.file(".hammer/defaults.yml", defaults)
}

/// A server on which the user's location is this one.
fn server(location: Value) -> Foreman {
    Foreman::answering(move |request| match request.line() {
        line if line == POST => Some(Answer::json(201, job())),
        line if line == r#"GET /api/users?search=login = "admin""# => {
            Some(Answer::json(200, json!({"results": [{"login": "admin", "default_location": location}]})))
        }
        line => {
            line.starts_with("GET /api/job_invocations").then(|| Answer::json(200, json!({"id": 1, "results": []})))
        }
    })
}

#[test]
fn a_list_and_a_job_are_of_the_default_organization_and_location() {
    let foreman = server(json!({"id": 4}));
    for words in ["job-invocation list", "job-invocation info --id 1"] {
        let outcome = with_defaults(rexctl(words)).at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert!(foreman.lines().last().unwrap().contains("?organization_id=7&location_id=4"));
    }
    let outcome = with_defaults(create(&foreman, [TEMPLATE, HOSTS, "--async"])).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let body = foreman.changes()[0].json();
    assert_eq!((&body["organization_id"], &body["location_id"]), (&json!(7), &json!(4)));
}

#[test]
fn a_user_without_a_location_has_no_default() {
    let foreman = server(Value::Null);
    let outcome = with_defaults(create(&foreman, [TEMPLATE, HOSTS, "--async"])).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert!(foreman.changes()[0].json().get("location_id").is_none());
}

#[test]
fn flags_documents_and_no_use_defaults_come_before_them() {
    let foreman = server(Value::Null);
    let sent = |flags: &[&str]| {
        let command = with_defaults(create(&foreman, [TEMPLATE, HOSTS, "--async"])).args(flags);
        let outcome = command.file("job.yaml", "organization_id: 9\n").run();
        assert_eq!(outcome.code, 0, "{outcome}");
        foreman.changes().last().unwrap().json()["organization_id"].clone()
    };
    assert_eq!(sent(&["--organization-id=8"]), 8);
    assert_eq!(sent(&["--from=job.yaml"]), 9);
    assert_eq!(sent(&["--no-use-defaults"]), Value::Null);
    for flag in ["--organization=NIL", "--organization-id=NIL", "--organization-title=NIL"] {
        assert_eq!(sent(&[flag]), Value::Null, "{flag}");
        assert_eq!(sent(&[flag, "--from=job.yaml"]), Value::Null, "{flag}");
    }
}
