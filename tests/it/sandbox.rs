//! `rexctl sandbox -- COMMAND`: the command ends with what ends the sandbox.

use crate::rexctl::{Outcome, Running, rexctl};
use rustix::process::{Pid, Signal, kill_process};
use std::process::Command;

/// A sandbox of its own process group, with a command that waits for a job of half a minute.
fn waiting() -> Running {
    let words =
        "sandbox -- --debug job-invocation create --job-template-id 325 --search-query name=web01.example.com --input";
    let mut running = rexctl(words).args(["command=sleep 30"]).under(Command::new("setsid")).start();
    running.until_it_says("/hosts?");
    running
}

/// What each of the signals that end a program makes of it.
fn ended_by(send: fn(&Running, Signal)) -> [Outcome; 2] {
    [Signal::TERM, Signal::HUP].map(|signal| {
        let running = waiting();
        send(&running, signal);
        let outcome = running.end();
        assert_eq!(outcome.code, 130, "{signal:?}: {outcome}");
        outcome
    })
}

#[test]
fn a_signal_to_the_sandbox_alone_reaches_the_command() {
    for outcome in ended_by(Running::signal) {
        assert!(outcome.stderr.contains("Interrupted; job invocation 4 goes on."), "{outcome}");
    }
}

#[test]
fn a_signal_to_both_is_told_once() {
    for outcome in ended_by(Running::signal_group) {
        assert_eq!(outcome.stderr.matches("Interrupted").count(), 1, "{outcome}");
    }
}

#[test]
fn a_command_that_is_killed_is_told_as_a_shell_tells_it() {
    let running = waiting();
    let children = running.proc(&format!("task/{}/children", running.id()));
    let command = Pid::from_raw(children.trim().parse().unwrap()).unwrap();
    kill_process(command, Signal::KILL).unwrap();
    let outcome = running.end();
    assert_eq!(outcome.code, 137, "{outcome}");
}
