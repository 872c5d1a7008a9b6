//! Logging out at OpenID providers that do not take a refresh token back as they should.

use super::oidc::session_file;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, at_home};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A provider that describes itself, and answers so to what is revoked.
fn provider(answer: Answer, change: fn(&mut Value)) -> Foreman {
    Foreman::answering(move |request: &Request| {
        let base = format!("http://{}", request.header("host")?);
        let mut metadata = json!({
            "issuer": base, "token_endpoint": format!("{base}/token"), "revocation_endpoint": format!("{base}/revoke"),
        });
        change(&mut metadata);
        match request.line().as_str() {
            "GET /.well-known/openid-configuration" => Some(Answer::json(200, metadata)),
            "POST /revoke" => Some(answer.clone()),
            _ => None,
        }
    })
}

/// Logs out of a session whose refresh token the provider has given.
fn log_out(provider: &Foreman) -> Outcome {
    let (home, server) = (tempfile::tempdir().unwrap(), Foreman::untouched());
    let refresh =
        json!({"token": "s3cr3t-marker", "endpoint": format!("{}/token", provider.url()), "client_id": "rexctl"});
    let session = json!({"id": "1", "user_name": "ann", "refresh": refresh});
    let command = at_home(home.path(), "--debug --request-timeout 2 auth logout");
    let command = command.env("OIDC_ISSUER", provider.url()).env("FOREMAN_SERVER_URL", server.url());
    let outcome = command.file(&session_file(&server), session.to_string()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Logged out.\n"), "{outcome}");
    assert!(
        !home.path().join(session_file(&server)).exists() && !outcome.stderr.contains("s3cr3t-marker"),
        "{outcome}"
    );
    server.requests();
    outcome
}

const NOT_REVOKED: &str = "Warning: the refresh token was not revoked at the OpenID provider: ";

#[test]
fn the_token_is_shown_to_the_provider_alone_and_told_of_only_when_it_stays() {
    let taking = provider(Answer::json(200, Value::Null), |_| ());
    let outcome = log_out(&taking);
    assert!(!outcome.stderr.contains("Warning"), "{outcome}");
    let body = String::from_utf8(taking.changes()[0].body.clone()).unwrap();
    assert_eq!(body, "token=s3cr3t-marker&token_type_hint=refresh_token&client_id=rexctl");
}

#[test]
fn a_provider_that_refuses_is_quoted_without_the_token() {
    let refusal = json!({"error": "unsupported_token_type", "error_description": "not s3cr3t-marker"});
    for (answer, told) in [
        (Answer::json(400, refusal), "refuses: not *****"),
        (Answer::raw(503, "text/html", "<html>"), "refuses: 503 Service Unavailable"),
        (Answer::Hangup, "the OpenID provider: "),
    ] {
        let outcome = log_out(&provider(answer, |_| ()));
        let warning = outcome.stderr.lines().find_map(|line| line.strip_prefix(NOT_REVOKED)).unwrap_or_default();
        assert!(warning.contains(told), "{told}: {outcome}");
    }
}

#[test]
fn a_provider_that_is_silent_is_not_waited_for_long() {
    let start = Instant::now();
    let outcome = log_out(&provider(Answer::Silence, |_| ()));
    assert!(outcome.stderr.contains(NOT_REVOKED) && start.elapsed() < Duration::from_secs(9), "{outcome}");
}

#[test]
fn a_provider_that_gave_another_token_or_takes_none_back_is_left_alone() {
    let changes: [fn(&mut Value); 2] = [
        |metadata| metadata["token_endpoint"] = "https://sso.example.com/token".into(),
        |metadata| metadata["revocation_endpoint"] = Value::Null,
    ];
    for change in changes {
        let other = provider(Answer::Hangup, change);
        let outcome = log_out(&other);
        assert!(other.changes().is_empty() && !outcome.stderr.contains("Warning"), "{outcome}");
    }
}

#[test]
fn a_provider_that_is_silent_ends_a_login_in_time() {
    let silent = Foreman::answering(|_| Some(Answer::Silence));
    let server = Foreman::untouched();
    let home = tempfile::tempdir().unwrap();
    let words = format!(
        "--request-timeout 1 -s {} auth login oauth -c rexctl -u ann -p x -t {}/token",
        server.url(),
        silent.url()
    );
    let outcome = at_home(home.path(), &words).ending_within("30s").run();
    assert_eq!(outcome.code, 69, "{outcome}");
    assert!(outcome.stderr.contains("the OpenID provider: no answer from"), "{outcome}");
}
