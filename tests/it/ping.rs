//! `rexctl ping` and `rexctl status`: what the server tells everybody.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use serde_json::json;

#[test]
fn a_service_that_fails_ends_with_one_and_no_login_is_sent() {
    let answer = json!({"results": {"foreman": {"database": {"active": false, "duration_ms": "7"}}}});
    let foreman = Foreman::expecting(vec![("GET /api/ping", Answer::json(200, answer))]);
    let outcome = rexctl("ping").at(foreman.url()).run();
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    assert_eq!(outcome.stdout, "database: \n    Status:          FAIL\n    Server Response: Duration: 7ms\n\n");
    assert_eq!(foreman.requests()[0].header("Authorization"), None);
}

#[test]
fn a_login_is_sent_to_a_server_that_asks_for_one() {
    let refusal = Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}}));
    let answer = json!({"results": {"foreman": {"version": "2.1"}}});
    let foreman =
        Foreman::expecting(vec![("GET /api/statuses", refusal), ("GET /api/statuses", Answer::json(200, answer))]);
    let outcome = rexctl("status --output json").at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let logins: Vec<_> = foreman.requests().iter().map(|request| request.header("Authorization").is_some()).collect();
    assert_eq!(logins, [false, true]);
}

#[test]
fn a_server_that_says_nothing_is_unreachable_in_time() {
    let foreman = Foreman::expecting(vec![("GET /api/statuses", Answer::Silence)]);
    let outcome = rexctl("status foreman --request-timeout 1").at(foreman.url()).run();
    assert_eq!(outcome.code, 69, "{}", outcome.stderr);
}

#[test]
fn full_help_tells_of_every_command() {
    fn paths(command: &clap::Command, path: &str, all: &mut Vec<String>) {
        for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help" && !inner.is_hide_set()) {
            let path = format!("{path} {}", inner.get_name());
            paths(inner, &path, all);
            all.push(path);
        }
    }
    let mut all = Vec::new();
    paths(&rexctl::cli::root(), "rexctl", &mut all);
    let outcome = rexctl("full-help --md").run();
    for path in all {
        assert!(outcome.stdout.contains(&format!("# {path}\n")), "{path}");
    }
}
