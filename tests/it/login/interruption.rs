//! Ctrl-C while an OpenID provider exchanges a refresh token, which it may already have spent.

use super::oidc::session_file;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::at_home;
use rustix::process::Signal;
use serde_json::{Value, json};
use std::sync::mpsc;

#[test]
fn a_refresh_token_that_is_under_way_when_a_signal_arrives_is_stored() {
    let mut opened = false;
    // The first answer sends the command to the provider; no other one comes.
    let server = Foreman::answering(move |_| match std::mem::replace(&mut opened, true) {
        false => Some(Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}}))),
        true => Some(Answer::Silence),
    });
    let (ask, asked) = mpsc::channel();
    let (interrupted, interruption) = mpsc::channel();
    let provider = Foreman::answering(move |request| {
        ask.send(request.line()).unwrap();
        interruption.recv().unwrap();
        Some(Answer::json(200, json!({"access_token": "a", "refresh_token": "next", "expires_in": 60})))
    });
    let home = tempfile::tempdir().unwrap();
    let refresh = json!({"token": "spent", "endpoint": format!("{}/token", provider.url()), "client_id": "rexctl"});
    let session = json!({
        "id": "1", "user_name": "ann", "auth_type": "Oauth_Authentication_Code_Grant", "refresh": refresh,
    });
    let file = session_file(&server);
    let command = at_home(home.path(), "job-invocation list").args(["-s", server.url()]);
    let command =
        command.file(".hammer/cli_config.yml", ":foreman:\n  :default_auth_type: Oauth_Authentication_Code_Grant\n");
    let running = command.file(&file, session.to_string()).start();
    assert_eq!(asked.recv().unwrap(), "POST /token");
    running.signal(Signal::INT);
    interrupted.send(()).unwrap();
    let outcome = running.end();
    assert_eq!(outcome.code, 130, "{outcome}");
    let stored: Value = serde_json::from_slice(&std::fs::read(home.path().join(file)).unwrap()).unwrap();
    assert_eq!(stored["refresh"]["token"], "next", "{outcome}");
}
