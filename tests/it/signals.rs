//! Signals: each has one owner, who hears it at once, whatever is under way.

use crate::foreman::{Answer, Foreman};
use crate::job_invocation::job::{Job, host};
use crate::rexctl::{Rexctl, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use rustix::process::Signal;
use serde_json::json;
use std::os::unix::net::UnixListener;
use std::time::{Duration, Instant};

const CANCEL: &str = "POST /api/job_invocations/7/cancel";

/// A job that has failed on one host and runs on another.
fn failing() -> Job {
    Job::of(vec![host("a.example.com", &["error"], "", "1"), host("b.example.com", &["running"], "", "0")])
}

fn watch(foreman: &Foreman, flags: &str) -> Rexctl {
    rexctl("job-invocation watch --id 7").args(flags.split_whitespace()).at(foreman.url())
}

#[test]
fn ctrl_c_while_a_cancel_is_under_way_is_heard_and_does_not_say_that_the_job_goes_on() {
    for round in 0..25 {
        let mut job = failing();
        let foreman = Foreman::answering(move |request| match request.method.as_str() {
            "POST" => Some(Answer::Silence),
            _ => job.answer(request),
        });
        let running = watch(&foreman, "--cancel-on 1").start();
        foreman.wait_for(CANCEL);
        running.signal(if round % 5 == 0 { Signal::TERM } else { Signal::INT });
        let outcome = running.end();
        assert_eq!(outcome.code, 130, "{outcome}");
        let parting = "Interrupted; job invocation 7 was to be cancelled, and the server has not answered.";
        assert!(outcome.stderr.contains(parting) && !outcome.stderr.contains("goes on"), "{outcome}");
        assert_eq!(foreman.changes().len(), 1);
    }
}

#[test]
fn a_time_that_is_up_during_a_cancel_does_not_say_that_the_job_goes_on() {
    let mut job = failing();
    let foreman = Foreman::answering(move |request| match request.method.as_str() {
        "POST" => Some(Answer::Silence),
        _ => job.answer(request),
    });
    let outcome = watch(&foreman, "--cancel-on 1 --wait-timeout 1s").run();
    assert_eq!(outcome.code, 82, "{outcome}");
    assert!(outcome.stderr.contains("was to be cancelled, and the server has not answered"), "{outcome}");
}

/// The answers to cancels, in their order; the states are read before each but the first.
fn cancelled_after(answers: Vec<Answer>) -> Foreman {
    let (mut job, mut answers) = (failing(), answers.into_iter());
    let (mut asked, mut polls) = (0, 0);
    Foreman::answering(move |request| {
        if request.method == "POST" {
            assert!(job.polls > polls, "no states were read since cancel {asked}");
            (asked, polls) = (asked + 1, job.polls);
            let answer = answers.next();
            if answers.len() == 0 {
                job.hosts[1].states = vec!["cancelled"];
            }
            return answer;
        }
        job.answer(request)
    })
}

#[test]
fn a_cancel_that_may_not_have_been_taken_is_sent_again_after_the_states_were_read() {
    let away = || Answer::raw(503, "text/html", "<html>");
    let taken = Answer::json(200, json!({"cancelled": true, "id": 7}));
    let foreman = cancelled_after(vec![away(), Answer::Hangup, taken]);
    let outcome = watch(&foreman, "--cancel-on 1 --fail-on 2").run();
    assert_eq!((outcome.code, foreman.changes().len()), (81, 3), "{outcome}");
    assert_eq!(outcome.stderr.matches("is not cancelled yet").count(), 1, "{outcome}");
}

#[test]
fn a_server_that_says_no_to_a_cancel_is_not_asked_again() {
    let refused = Answer::json(422, json!({"message": "The job could not be cancelled."}));
    let foreman = cancelled_after(vec![refused]);
    let outcome = watch(&foreman, "--cancel-on 1").run();
    assert_eq!((outcome.code, foreman.changes().len()), (70, 1), "{outcome}");
    assert!(outcome.stderr.contains("The job could not be cancelled."), "{outcome}");
}

/// A watch whose password a command of a minute tells.
fn asking_for_a_password(foreman: &Foreman, flags: &str) -> Rexctl {
    with_session(foreman, flags, "password_command = \"touch asked; sleep 60; echo x\"\n")
}

/// A watch with a session and with these settings.
fn with_session(foreman: &Foreman, flags: &str, more: &str) -> Rexctl {
    let name = foreman.url().replace("://", "_").replace(':', "_");
    let settings = format!("server = \"{}\"\nusername = \"ann\"\nuse_sessions = true\n", foreman.url());
    rexctl("job-invocation watch --id 7")
        .args(flags.split_whitespace())
        .file(".config/rexctl/config.toml", settings + more)
        .file(&format!(".hammer/sessions/{name}"), json!({"id": "good", "user_name": "ann"}).to_string())
}

/// Accepts the session for the first look at the states.
fn forgetful() -> Foreman {
    let mut job = Job::of(vec![host("a.example.com", &["running"], "", "0")]);
    Foreman::answering(move |request| {
        if job.polls > 0 {
            return Some(Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}})));
        }
        job.answer(request)
    })
}

#[test]
fn a_slow_password_command_outlasts_neither_the_time_to_wait_nor_a_signal() {
    let start = Instant::now();
    let outcome = asking_for_a_password(&forgetful(), "--wait-timeout 2s").run();
    assert_eq!(outcome.code, 82, "{outcome}");
    for signal in [Signal::TERM, Signal::INT, Signal::QUIT] {
        let command = asking_for_a_password(&forgetful(), "");
        let asked = command.home().join("asked");
        let running = command.start();
        while !asked.exists() {
            assert!(start.elapsed() < Duration::from_secs(50), "nobody asks for the password");
            std::thread::yield_now();
        }
        running.signal(signal);
        let outcome = running.end();
        assert_eq!(outcome.code, 130, "{outcome}");
    }
    assert!(start.elapsed() < Duration::from_secs(60), "the command was waited for");
}

#[test]
fn a_keyring_that_does_not_answer_outlasts_neither_the_time_to_wait_nor_a_signal() {
    let start = Instant::now();
    for (flags, code) in [("--wait-timeout 2s", 82), ("", 130)] {
        let (directory, foreman) = (tempfile::tempdir().unwrap(), forgetful());
        let path = directory.path().join("bus");
        let bus = UnixListener::bind(&path).unwrap();
        let address = format!("unix:path={}", path.display());
        let running = with_session(&foreman, flags, "").env("DBUS_SESSION_BUS_ADDRESS", address).start();
        // Who has connected is never answered.
        let _connected = bus.accept().unwrap();
        if code == 130 {
            running.signal(Signal::TERM);
        }
        let outcome = running.end();
        assert_eq!(outcome.code, code, "{outcome}");
    }
    assert!(start.elapsed() < Duration::from_secs(10), "the keyring was waited for");
}

/// A server that takes jobs, and closes each connection after its answer without saying so.
fn closing() -> Foreman {
    let mut jobs = 0;
    Foreman::answering(move |request| {
        let made = request.method == "POST";
        jobs += u64::from(made);
        let answer = if made { json!({"id": jobs}) } else { json!({"results": []}) };
        Some(Answer::Wire(Answer::json(if made { 201 } else { 200 }, answer).bytes()))
    })
}

const CREATE: &str = "job-invocation create --job-template-id 7 --search-query name=a --async";

#[test]
fn a_connection_that_the_server_has_closed_between_two_lines_costs_no_change() {
    let foreman = closing();
    let outcome = rexctl("shell").at(foreman.url()).stdin(format!("{CREATE}\n").repeat(50)).run();
    assert_eq!((outcome.code, foreman.changes().len()), (0, 50), "{outcome}");
    assert_eq!(outcome.stdout.lines().count(), 50, "{outcome}");
}

#[test]
fn a_change_goes_out_on_a_kept_connection_only_where_the_server_promises_to_keep_it() {
    for (promised, connections) in [(true, 1), (false, 2)] {
        let mut jobs = 0;
        let foreman = Foreman::answering(move |request| {
            let made = request.method == "POST";
            jobs += u64::from(made);
            let answer = if made { json!({"id": jobs}) } else { json!({"results": []}) };
            let answer = Answer::json(if made { 201 } else { 200 }, answer);
            Some(if promised { answer.with_header("Keep-Alive", "timeout=15, max=100") } else { answer })
        });
        let outcome = rexctl("shell").at(foreman.url()).stdin(format!("{CREATE}\n").repeat(2)).run();
        assert_eq!((outcome.code, foreman.changes().len()), (0, 2), "{outcome}");
        assert_eq!(foreman.connections(), connections, "promised: {promised}: {outcome}");
    }
}

#[test]
fn a_connection_that_is_closed_while_a_script_waits_costs_no_change() {
    let foreman = closing();
    let mut running = rexctl("-q shell").at(foreman.url()).keeping_stdin().start();
    for line in 0..10 {
        running.type_line(CREATE);
        foreman.wait_for_changes(line + 1);
    }
    running.type_line("exit");
    let outcome = running.end();
    assert_eq!((outcome.code, foreman.changes().len()), (0, 10), "{outcome}");
}

#[test]
fn a_script_that_waits_for_a_line_ends_on_every_signal() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP, Signal::QUIT] {
        let foreman = closing();
        let mut running = rexctl("shell").at(foreman.url()).keeping_stdin().start();
        running.type_line("job-invocation list");
        foreman.wait_for("GET /api/job_invocations");
        running.signal(signal);
        let outcome = running.end();
        assert_eq!((outcome.code, foreman.changes().len()), (130, 0), "{signal:?}: {outcome}");
    }
}

#[test]
fn a_signal_after_a_line_that_made_a_job_is_not_about_that_job() {
    let sandbox = Sandbox::start(SandboxOptions::default()).unwrap();
    let mut running = rexctl("shell").at(&sandbox.url()).keeping_stdin().start();
    running.type_line("run web01 --async -- uptime");
    running.until_it_says("Follow it with");
    running.signal(Signal::TERM);
    let outcome = running.end();
    assert!(outcome.code == 130 && !outcome.stderr.contains("it was done"), "{outcome}");
}

/// The look for the job discards the signal that has ended the request.
#[test]
fn a_signal_while_a_line_creates_its_job_ends_the_script_and_no_later_line_is_run() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP, Signal::QUIT] {
        let foreman = Foreman::answering(|request| match request.method.as_str() {
            "POST" => Some(Answer::Silence),
            _ => Some(Answer::json(200, json!({"results": []}))),
        });
        let running = rexctl("shell").at(foreman.url()).stdin(format!("{CREATE}\n").repeat(3)).start();
        foreman.wait_for("POST /api/job_invocations");
        running.signal(signal);
        let outcome = running.end();
        assert_eq!((outcome.code, foreman.changes().len()), (84, 1), "{signal:?}: {outcome}");
    }
}

#[test]
fn a_signal_during_a_line_ends_the_script_and_the_next_line_is_not_run() {
    for (line, code) in [("task list", 130), ("job-invocation cancel --id 7", 84), ("job-invocation watch --id 7", 130)]
    {
        for signal in [Signal::INT, Signal::TERM] {
            let mut job = Job::of(vec![host("a.example.com", &["running"], "", "0")]);
            let foreman = Foreman::answering(move |request| match request.line() {
                line if line.starts_with("GET /foreman_tasks") || line == CANCEL => Some(Answer::Silence),
                _ => job.answer(request),
            });
            let running = rexctl("shell").at(foreman.url()).stdin(format!("{line}\n{CREATE}\n{CREATE}\n")).start();
            let awaited = match code {
                84 => CANCEL,
                _ if line.starts_with("task") => "GET /foreman_tasks",
                _ => "GET /api/job_invocations/7/hosts",
            };
            foreman.wait_for(awaited);
            running.signal(signal);
            let outcome = running.end();
            let changes = foreman.changes().iter().filter(|request| request.line() != CANCEL).count();
            assert_eq!((outcome.code, changes), (code, 0), "{line} {signal:?}: {outcome}");
        }
    }
}
