//! `rexctl job-invocation rerun` on a terminal: it asks before it starts.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::shell;
use expectrl::session::OsSession;
use expectrl::{Eof, Expect as _, Session};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

/// A server whose job 5 failed on one host.
fn foreman() -> Foreman {
    let job = json!({"id": 5, "template_id": 325, "template_invocations": [{"template_id": 325, "host_id": 1}],
        "targeting": {"hosts": [{"name": "a.example.com", "id": 1, "job_status": "error"}]}});
    Foreman::answering(move |request| {
        let made = json!({"id": 6, "targeting": {"hosts": [{"name": "a.example.com"}]}});
        Some(Answer::json(200, if request.method == "POST" { made } else { job.clone() }))
    })
}

/// Runs a script on a terminal, with this server.
fn session(foreman: &Foreman, home: &Path, script: &str) -> OsSession {
    let mut command = shell(script);
    command.env_clear().env("HOME", home).env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
    command.env("FOREMAN_SERVER_URL", foreman.url()).env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", "x");
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(30)));
    session
}

/// Answers the question with `typed`; returns the server and what the terminal showed afterwards.
fn answered(typed: &str) -> (Foreman, String) {
    let foreman = foreman();
    let home = tempfile::tempdir().unwrap();
    let script = format!("{} job-invocation rerun --id 5 --async; echo \"code=$?\"", env!("CARGO_BIN_EXE_rexctl"));
    let mut session = session(&foreman, home.path(), &script);
    session.expect("On 1 host: a.example.com").unwrap();
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

#[test]
fn ctrl_c_at_the_question_sends_nothing_and_takes_no_key_of_the_shells_next_line() {
    let (foreman, home) = (foreman(), tempfile::tempdir().unwrap());
    let mut session = session(&foreman, home.path(), &format!("{} shell", env!("CARGO_BIN_EXE_rexctl")));
    for _ in 0..5 {
        session.expect("rexctl> ").unwrap();
        session.send_line("job-invocation rerun --id 5 --async").unwrap();
        session.expect("Run the job on them?").unwrap();
        crate::terminal::until_silent(&session);
        session.send("\u{3}").unwrap();
        session.expect("interrupted").unwrap();
        session.expect("rexctl> ").unwrap();
        session.send_line("nonsense").unwrap();
        session.expect("\"nonsense\"").unwrap();
    }
    session.send_line("exit").unwrap();
    session.expect(Eof).unwrap();
    assert!(foreman.changes().is_empty());
}
