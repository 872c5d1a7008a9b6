//! `rexctl job-invocation rerun` on a terminal: it asks before it starts.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::shell;
use expectrl::{Eof, Expect as _, Session};
use serde_json::json;
use std::time::Duration;

/// Answers the question with `typed`; returns the server and what the terminal showed afterwards.
fn answered(typed: &str) -> (Foreman, String) {
    let job = json!({"id": 5, "template_id": 325, "template_invocations": [{"template_id": 325, "host_id": 1}],
        "targeting": {"hosts": [{"name": "a.example.com", "id": 1, "job_status": "error"}]}});
    let foreman = Foreman::answering(move |request| {
        let made = json!({"id": 6, "targeting": {"hosts": [{"name": "a.example.com"}]}});
        Some(Answer::json(200, if request.method == "POST" { made } else { job.clone() }))
    });
    let home = tempfile::tempdir().unwrap();
    let script = format!("{} job-invocation rerun --id 5 --async; echo \"code=$?\"", env!("CARGO_BIN_EXE_rexctl"));
    let mut command = shell(&script);
    command.env_clear().env("HOME", home.path()).env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
    command.env("FOREMAN_SERVER_URL", foreman.url()).env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", "x");
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(30)));
    session.expect("On 1 host(s): a.example.com").unwrap();
    session.expect("Run the job on them?").unwrap();
    session.send(typed).unwrap();
    let shown = session.expect(Eof).unwrap();
    let shown = String::from_utf8_lossy(shown.as_bytes()).into_owned();
    (foreman, shown)
}

#[test]
fn a_yes_starts_it() {
    let (foreman, shown) = answered("y");
    assert!(shown.contains("Job invocation was rerun as 6") && shown.contains("code=0"), "{shown}");
    assert_eq!(foreman.changes().len(), 1);
}

#[test]
fn a_no_sends_nothing() {
    let (foreman, shown) = answered("n");
    assert!(shown.contains("nothing was sent") && shown.contains("code=130"), "{shown}");
    assert!(foreman.changes().is_empty());
}
