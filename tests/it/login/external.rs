//! The login that the web server before Foreman checks: made once, and a session stands for it.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, at_home, rexctl};
use serde_json::json;
use tempfile::TempDir;

const LOGIN: &str = "Basic YWRtaW46Y2hhbmdlbWU=";

fn shown(request: &Request) -> (String, String) {
    let proof = request.header("authorization").or(request.header("cookie")).unwrap_or("nothing");
    (request.target.split('?').next().unwrap().to_owned(), proof.to_owned())
}

/// Takes the login at the external login only, and the session that it opens.
fn foreman() -> Foreman {
    Foreman::answering(|request| {
        let (path, proof) = shown(request);
        Some(match (path.as_str(), proof.as_str()) {
            ("/api/users/extlogin", LOGIN) => {
                Answer::raw(204, "text/plain", "").with_header("Set-Cookie", "_session_id=good; path=/")
            }
            (_, "_session_id=good") => Answer::json(200, json!({"result": "ok", "subtotal": 0, "results": []})),
            _ => Answer::json(401, json!({"error": {"message": "Unable to authenticate user admin"}})),
        })
    })
}

fn run(home: &TempDir, foreman: &Foreman, words: &str) -> Outcome {
    at_home(home.path(), words).args(["-s", foreman.url()]).run()
}

#[test]
fn a_login_that_is_checked_outside_opens_a_session_which_later_commands_use() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let outcome = run(&home, &foreman, "auth login basic-external -u admin -p changeme");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Successfully logged in as 'admin'.\n"), "{outcome}");
    assert_eq!(run(&home, &foreman, "job-invocation list").code, 0);
    let seen: Vec<_> = foreman.requests().iter().map(shown).collect();
    let expected = [
        ("/api/users/extlogin", LOGIN),
        ("/api/status", "_session_id=good"),
        ("/api/job_invocations", "_session_id=good"),
    ];
    assert_eq!(seen, expected.map(|(path, proof)| (path.to_owned(), proof.to_owned())));
    let status = run(&home, &foreman, "auth status");
    assert!(
        status.stdout.contains("Login:     Basic_Auth_External\nExpires:   when the server has not heard"),
        "{status}"
    );
    assert_eq!(run(&home, &foreman, "auth logout").code, 0);
    let status = run(&home, &foreman, "auth status");
    assert!(status.stdout.starts_with("Using sessions, you are currently not logged in.\n"), "{status}");
}

#[test]
fn the_setting_is_enough_and_an_expired_session_is_opened_again() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let hammers = ":foreman:\n  :default_auth_type: Basic_Auth_External\n";
    let name = foreman.url().replace("://", "_").replace(':', "_");
    let command = at_home(home.path(), "job-invocation list").file(".hammer/cli.modules.d/foreman.yml", hammers);
    let expired = json!({"id": "old", "user_name": "admin"}).to_string();
    let outcome = command.file(&format!(".hammer/sessions/{name}"), expired).at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let proofs: Vec<_> = foreman.requests().iter().map(|request| shown(request).1).collect();
    assert_eq!(proofs, ["_session_id=old", LOGIN, "_session_id=good"]);
}

#[test]
fn a_login_that_is_refused_or_opens_nothing_is_an_error() {
    let home = tempfile::tempdir().unwrap();
    let foreman = foreman();
    let refused = run(&home, &foreman, "auth login basic-external -u admin -p wrong");
    assert_eq!((refused.code, foreman.requests().len()), (129, 1), "{refused}");
    let open = Foreman::answering(|_| Some(Answer::json(200, json!({}))));
    let refused = run(&home, &open, "auth login basic-external -u admin -p changeme");
    assert_eq!(refused.code, 76, "{refused}");
    assert!(refused.stderr.contains("opened no session"), "{refused}");
}

#[cfg(not(feature = "kerberos"))]
#[test]
fn without_kerberos_in_the_build_negotiate_says_how_to_get_it() {
    let foreman = Foreman::untouched();
    let outcome = rexctl("auth login negotiate").args(["-s", foreman.url()]).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    assert!(outcome.stderr.contains("--features kerberos"), "{outcome}");
    assert!(foreman.requests().is_empty());
}

#[test]
fn options_of_one_kind_of_login_are_not_taken_by_another() {
    for (words, said) in [
        ("auth login --token oauth", "oauth: cannot be combined with --token"),
        ("auth login oauth --device --two-factor", "cannot be combined with --"),
        ("auth login oauth --token", "--token"),
        ("auth login oauth -t file:///x", "must start with https://"),
    ] {
        let outcome = rexctl(words).run();
        assert_eq!(outcome.code, 64, "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
}
