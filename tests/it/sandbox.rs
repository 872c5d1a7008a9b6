//! `rexctl sandbox -- COMMAND`: the command ends with what ends the sandbox.

use crate::rexctl::{Outcome, Running, rexctl};
use rustix::process::{Pid, Signal, kill_process};
use std::process::Command;

/// A sandbox of its own process group, with a command that waits for a job of half a minute.
fn waiting() -> Running {
    let words =
        "sandbox -- --debug job-invocation create --job-template-id 325 --search-query name=web01.example.com --input";
    let mut running = rexctl(words).args(["command=sleep 30"]).under(Command::new("setsid")).start();
    running.until_it_says("/job_invocations/4/hosts?");
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
        assert!(outcome.stderr.contains("Interrupted; job invocation 4 is still running."), "{outcome}");
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

#[test]
fn a_number_that_no_sandbox_can_have_is_refused() {
    for flag in [
        "--hosts=18446744073709551615",
        "--hosts=18446744073709551616",
        "--hosts=4294967296",
        "--hosts=100001",
        "--hosts=-1",
        "--hosts=1e3",
        "--hosts=",
        "--speed=nan",
        "--speed=inf",
        "--speed=0",
        "--speed=-1",
        "--speed=1e308",
        "--speed=1e-308",
        "--port=65536",
        "--port=-1",
        "--rex=99999999999.1",
        "--rex=14.99999999999",
        "--restart-after=18446744073709551615s",
        "--restart-after=0s",
        "--restart-after=1s --restart-for=99999999d",
    ] {
        let outcome = rexctl("sandbox").args(flag.split(' ')).args(["--", "--version"]).run();
        assert_eq!(outcome.code, 64, "{flag}: {outcome}");
    }
}

#[test]
fn the_ends_of_what_a_sandbox_can_have_are_taken() {
    for flags in
        ["--hosts=0", "--hosts=100000", "--speed=0.001", "--speed=1000000", "--rex=13.0", "--restart-after=10000d"]
    {
        let outcome = rexctl("sandbox").args([flags, "--", "host", "list", "--per-page=1"]).run();
        assert_eq!(outcome.code, 0, "{flags}: {outcome}");
    }
}
