//! Ctrl-C in a rollout, on a terminal.

use crate::faults::client;
use crate::rexctl::rexctl;
use crate::terminal::{rest, terminal};
use expectrl::session::OsSession;
use expectrl::{ControlCode, Expect as _};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions { speed: 4.0, ..SandboxOptions::default() }).unwrap()
}

/// Begins a rollout in two batches, and types Ctrl-C in the first one.
fn asked(sandbox: &Sandbox, home: &TempDir) -> OsSession {
    let login = format!("-s {} -u admin -p changeme", sandbox.url());
    let mut session = terminal(home, &format!("{login} run 'web*' --batch 6 -- sleep 12"));
    session.expect("Batch 1 of 2, job 4").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("[f]inish it and stop").unwrap();
    session
}

/// Answers the question about the first batch at once; returns all that is shown after that.
fn after_ctrl_c(typed: &str) -> String {
    let (sandbox, home) = (sandbox(), tempfile::tempdir().unwrap());
    let mut session = asked(&sandbox, &home);
    session.send_line(typed).unwrap();
    rest(&mut session)
}

/// Answers it after the batch has ended; returns all that is shown, and the number of batches that have a job.
fn after_the_batch(typed: &str) -> (String, usize) {
    let (sandbox, home) = (sandbox(), tempfile::tempdir().unwrap());
    let mut session = asked(&sandbox, &home);
    let end = Instant::now() + Duration::from_secs(30);
    while client::get(&sandbox, "/api/job_invocations/4").body["status_label"] != "succeeded" {
        assert!(Instant::now() < end, "the batch never ended");
    }
    session.send_line(typed).unwrap();
    let shown = rest(&mut session);
    let jobs = client::get(&sandbox, "/api/job_invocations?per_page=all").body;
    (shown, jobs["results"].as_array().unwrap().iter().filter(|job| job["id"].as_u64() > Some(3)).count())
}

#[test]
fn the_batch_is_finished_and_no_other_begins() {
    let shown = after_ctrl_c("f");
    assert!(shown.contains("Rollout 1 stopped after batch 1 of 2, as you chose"), "{shown}");
    assert!(shown.contains("rexctl rollout resume 1") && shown.contains("code=130"), "{shown}");
}

#[test]
fn the_batch_is_cancelled_and_no_other_begins() {
    let shown = after_ctrl_c("c");
    assert!(shown.contains("Rollout 1 stopped after batch 1 of 2") && shown.contains("code=81"), "{shown}");
}

#[test]
fn the_job_of_the_batch_is_left_running() {
    let shown = after_ctrl_c("d");
    // Six hosts have no job yet.
    assert!(shown.contains("job 4 is still running") && shown.contains("code=130"), "{shown}");
}

#[test]
fn no_batch_begins_while_the_question_has_no_answer() {
    for typed in ["f", "d", "c", "a"] {
        let (shown, batches) = after_the_batch(typed);
        assert_eq!(batches, 1, "{typed}: {shown}");
        assert!(shown.contains("Rollout 1 stopped after batch 1 of 2, as you chose"), "{typed}: {shown}");
        assert!(shown.contains("code=130") && !shown.contains("still running"), "{typed}: {shown}");
    }
    let (shown, batches) = after_the_batch("");
    assert!(batches == 2 && shown.contains("succeeded on all 12 hosts") && shown.contains("code=0"), "{shown}");
}

#[test]
fn the_end_of_the_input_is_no_wish_to_go_on() {
    let (sandbox, home) = (sandbox(), tempfile::tempdir().unwrap());
    let mut session = asked(&sandbox, &home);
    session.send(ControlCode::EndOfTransmission).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("job 4 is still running") && shown.contains("code=130"), "{shown}");
}

#[test]
fn an_interruption_of_the_command_between_batches_is_one_of_the_rollout() {
    let sandbox = Sandbox::start(SandboxOptions { speed: 100.0, ..SandboxOptions::default() }).unwrap();
    let home = tempfile::tempdir().unwrap();
    let login = format!("-s {} -u admin -p changeme", sandbox.url());
    // In place of a child: dash loses a signal that comes while it makes one.
    let between = "echo waiting; exec sleep 60";
    let mut session = terminal(&home, &format!("{login} run 'web*' --batch 6 --between '{between}' -- uptime"));
    session.expect("waiting").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("Interrupted; rollout 1 has stopped after batch 1 of 2"), "{shown}");
    assert!(shown.contains("code=130"), "{shown}");
}

#[test]
fn a_signal_to_the_rollout_alone_ends_the_command_between_batches() {
    let sandbox = Sandbox::start(SandboxOptions { speed: 100.0, ..SandboxOptions::default() }).unwrap();
    let between = ["--between", "echo waiting; exec sleep 60"];
    let command = rexctl("run web* --batch 6").args(between).args(["--", "uptime"]).at(&sandbox.url());
    let mut running = command.start();
    running.until_it_says("waiting");
    running.interrupt();
    let outcome = running.end();
    assert_eq!(outcome.code, 130, "{outcome}");
    assert!(outcome.stderr.contains("Interrupted; rollout 1 has stopped after batch 1 of 2"), "{outcome}");
}
