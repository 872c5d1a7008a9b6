//! The menu that Ctrl-C opens while a job is watched.

use super::{all, interrupted, terminal};
use crate::foreman::Foreman;
use crate::job_invocation::job::{Job, host};
use expectrl::{ControlCode, Expect as _};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::SeqCst;

fn endless() -> Foreman {
    Job::of(vec![host("a.example.com", &["running"], "", "0")]).serve()
}

#[test]
fn ctrl_c_asks_and_to_detach_ends_as_with_the_option_and_a_second_ctrl_c_as_interrupted() {
    for (answer, code) in [("d\n", "code=0"), ("\u{3}", "code=130")] {
        let foreman = endless();
        let mut session = terminal(&foreman, 80, "");
        session.expect("0/1 hosts").unwrap();
        let shown = interrupted(session, answer);
        assert!(shown.contains(code) && shown.contains("rexctl watch 7"), "{shown}");
        assert!(foreman.changes().is_empty());
    }
}

#[test]
fn ctrl_c_can_cancel_or_abort_the_job_whose_end_is_then_waited_for() {
    for (answer, body) in [("c\n", serde_json::json!({})), ("a\n", serde_json::json!({"force": true}))] {
        let mut job = Job::of(vec![host("a.example.com", &["running"], "", "0")]);
        let foreman = Foreman::answering(move |request| {
            if request.method == "POST" {
                job.hosts[0].states = vec!["cancelled"];
                job.polls = 0;
            }
            job.answer(request)
        });
        let mut session = terminal(&foreman, 80, "");
        session.expect("0/1 hosts").unwrap();
        let shown = interrupted(session, answer);
        assert!(shown.contains("code=81"), "{shown}");
        let changes = foreman.changes();
        assert_eq!((changes.len(), changes[0].json()), (1, body));
    }
}

#[test]
fn hosts_left_by_choice_are_skipped_in_the_report_and_hosts_left_by_an_interruption_are_errors() {
    for (answer, element) in [
        ("d\n", "<skipped message=\"not followed to its end\"/>"),
        ("\u{3}", "<error message=\"not run to its end\"/>"),
    ] {
        let (home, foreman) = (tempfile::tempdir().unwrap(), endless());
        let report = home.path().join("report.xml");
        let mut session = terminal(&foreman, 80, &format!("--junit {}", report.display()));
        session.expect("0/1 hosts").unwrap();
        let shown = interrupted(session, answer);
        let report = std::fs::read_to_string(report).unwrap();
        assert!(report.contains(element) && report.contains(" tests=\"1\""), "{shown}: {report}");
    }
}

/// A server of a job on so many hosts, of which the first fails once the returned switch is thrown; the others end when cancelled.
fn failing_later(hosts: usize) -> (Foreman, Arc<AtomicBool>) {
    let has_failed = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&has_failed);
    let names = ["a.example.com", "b.example.com"].into_iter().take(hosts);
    let mut job = Job::of(names.map(|name| host(name, &["running"], "broken\n", "3")).collect());
    let foreman = Foreman::answering(move |request| {
        if request.method == "POST" {
            job.hosts[1].states = vec!["cancelled"];
        }
        if seen.load(SeqCst) {
            job.hosts[0].states = vec!["error"];
        }
        job.answer(request)
    });
    (foreman, has_failed)
}

#[test]
fn the_menu_gives_way_when_the_job_ends_or_too_many_hosts_fail() {
    for (hosts, flags, cancellations) in [(1, "", 0), (2, "--cancel-on 1", 1)] {
        let (foreman, has_failed) = failing_later(hosts);
        let mut session = terminal(&foreman, 80, flags);
        session.expect(format!("0/{hosts} hosts")).unwrap();
        session.send(ControlCode::EndOfText).unwrap();
        session.expect("Enter to keep watching").unwrap();
        has_failed.store(true, SeqCst);
        let shown = all(session);
        assert!(shown.contains("code=70") && shown.contains("1 fail"), "{flags}: {shown}");
        assert_eq!(foreman.changes().len(), cancellations, "{flags}: {shown}");
    }
}

#[test]
fn the_time_to_wait_ends_the_menu_too() {
    let foreman = endless();
    let mut session = terminal(&foreman, 80, "--wait-timeout 3s");
    session.expect("0/1 hosts").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("Enter to keep watching").unwrap();
    let shown = all(session);
    assert!(
        shown.contains("code=82") && shown.contains("Timed out waiting; job invocation 7 is still running."),
        "{shown}"
    );
}

#[test]
fn no_word_of_the_menu_and_the_parting_is_broken_at_the_edge() {
    for columns in [40_u16, 60, 80] {
        let foreman = endless();
        let mut session = terminal(&foreman, columns, "");
        session.expect("0/1 hosts").unwrap();
        session.send(ControlCode::EndOfText).unwrap();
        session.expect("watching: ").unwrap();
        session.send("\u{3}").unwrap();
        let shown = all(session);
        let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
        assert!(lines.iter().all(|line| line.len() <= columns.into()), "{columns}: {shown}");
        assert!(lines.iter().any(|line| line.ends_with("rexctl watch 7")), "{columns}: {shown}");
    }
}

#[test]
fn an_answer_that_is_none_is_said_so_and_asked_for_again() {
    let foreman = endless();
    let mut session = terminal(&foreman, 80, "");
    session.expect("0/1 hosts").unwrap();
    let shown = interrupted(session, "x\nd\n");
    assert!(shown.contains("\"x\" is not an answer; type d, c, a, or press Enter"), "{shown}");
    assert!(shown.matches("Enter to keep watching").count() == 1 && shown.contains("code=0"), "{shown}");
}
