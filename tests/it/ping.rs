//! `rexctl ping` and `rexctl status`: what the server tells everybody.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, rexctl};
use crate::terminal::{rest, terminal};
use serde_json::json;

/// `words` with nothing known of a login.
fn without_login(words: &str, foreman: &Foreman) -> Rexctl {
    rexctl(words).at(foreman.url()).without("FOREMAN_USERNAME").without("FOREMAN_PASSWORD")
}

#[test]
fn a_service_that_fails_ends_with_one() {
    let answer = json!({"results": {"foreman": {"database": {"active": false, "duration_ms": "7"}}}});
    let foreman = Foreman::expecting(vec![("GET /api/ping", Answer::json(200, answer))]);
    let outcome = rexctl("ping").at(foreman.url()).run();
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    assert_eq!(outcome.stdout, "database: \n    Status:          FAIL\n    Server Response: Duration: 7ms\n\n");
}

#[test]
fn what_is_known_of_the_login_is_sent_at_once_and_nobody_is_asked_for_the_rest() {
    for (name, path) in [("ping", "GET /api/ping"), ("status", "GET /api/statuses")] {
        let answer = || Answer::json(200, json!({"results": {"foreman": {"version": "2.1"}}}));
        let foreman = Foreman::expecting((0..3).map(|_| (path, answer())).collect());
        let known = rexctl(name).at(foreman.url());
        let nameless = without_login(name, &foreman);
        let lacking = without_login(name, &foreman).env("FOREMAN_USERNAME", "ann");
        for command in [known, nameless, lacking] {
            let outcome = command.run();
            assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{name}");
        }
        let requests = foreman.requests();
        let logins: Vec<_> = requests.iter().map(|request| request.header("Authorization").is_some()).collect();
        assert_eq!(logins, [true, false, false], "{name}");
    }
}

#[test]
fn a_server_that_wants_a_login_says_so_on_a_terminal_too() {
    let refusal = || Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}}));
    let foreman = Foreman::expecting(vec![("GET /api/statuses", refusal()), ("GET /api/statuses", refusal())]);
    let told = "Error: the server wants a login\nGive --username with FOREMAN_PASSWORD or FOREMAN_TOKEN, or set it up once with rexctl auth login.\n";
    assert_eq!(without_login("status", &foreman).run().to_string(), format!("exit 129\n{told}"));
    let home = tempfile::tempdir().unwrap();
    let shown = rest(&mut terminal(&home, &format!("-s {} status", foreman.url())));
    assert!(shown.contains("the server wants a login") && shown.contains("code=129"), "{shown}");
    foreman.requests();
}

#[test]
fn the_version_is_told_to_users_who_may_not_see_more() {
    let forbidden = json!({"error": {"message": "Access denied", "missing_permissions": ["view_statuses"]}});
    let foreman = Foreman::expecting(vec![
        ("GET /api/statuses", Answer::json(403, forbidden)),
        ("GET /api/status", Answer::json(200, json!({"result": "ok", "version": "3.13.0", "api_version": 2}))),
    ]);
    let outcome = rexctl("status").at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert!(outcome.stdout.contains("3.13.0") && outcome.stderr.contains("view_statuses"), "{outcome}");
    foreman.requests();
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
