//! Ctrl-C in a rollout, on a terminal.

use crate::terminal::{rest, terminal};
use expectrl::{ControlCode, Expect as _};
use rexctl::sandbox::{Sandbox, SandboxOptions};

/// Begins a rollout in two batches, types Ctrl-C in the first one and then this; returns all that is shown after that.
fn after_ctrl_c(typed: &str) -> String {
    let sandbox = Sandbox::start(SandboxOptions { speed: 4.0, ..SandboxOptions::default() }).unwrap();
    let home = tempfile::tempdir().unwrap();
    let login = format!("-s {} -u admin -p changeme", sandbox.url());
    let mut session = terminal(&home, &format!("{login} run 'web*' --batch 6 -- sleep 12"));
    session.expect("Batch 1 of 2, job 4").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("[f]inish it and stop").unwrap();
    session.send_line(typed).unwrap();
    rest(&mut session)
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
