//! `rexctl schedule apply`: jobs that are paused, have ended, belong to others, or are created by somebody else at the same time.

use super::apply::{HOURLY, NIGHTLY, Server, actions, pairs, run_at};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use chrono::{TimeDelta, Utc};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::SeqCst;

#[test]
fn a_paused_job_stays_paused_and_a_password_is_neither_compared_nor_shown() {
    let server = Server::new();
    let secret = format!("{NIGHTLY}password: s3cr3t-marker\n");
    let files = [("nightly.yaml", secret.as_str())];
    server.apply("-f nightly.yaml", &files);
    assert_eq!(server.run("schedule pause logic:1", &[]).code, 0);
    let shown = server.run("schedule apply -f nightly.yaml", &files);
    assert!(shown.code == 0 && shown.stdout.contains("unchanged | paused"), "{shown}");
    assert!(shown.stderr.contains("Not compared, as the server does not tell it: nightly (password)"), "{shown}");
    assert!(!shown.to_string().contains("s3cr3t-marker"), "{shown}");
    assert_eq!(server.logics()[0].2, "disabled");
}

#[test]
fn a_job_that_has_used_up_its_runs_is_not_created_again() {
    let options = SandboxOptions { stopped_at: Some(Utc::now()), finished_jobs: 0, ..SandboxOptions::default() };
    let server = Server(Sandbox::start(options).unwrap());
    let limited = NIGHTLY.replace("purpose: nightly", "purpose: nightly, max_iteration: 2");
    let files = [("nightly.yaml", limited.as_str())];
    server.apply("-f nightly.yaml", &files);
    server.0.advance(TimeDelta::days(1));
    assert_eq!(actions(&server.apply("-f nightly.yaml", &files)), pairs(&[("nightly", "unchanged")]));
    server.0.advance(TimeDelta::days(3));
    let ended = server.apply("-f nightly.yaml", &files);
    assert_eq!((actions(&ended), &ended["changed"]), (pairs(&[("nightly", "ended")]), &json!(false)));
}

#[test]
fn any_change_of_the_document_of_a_job_that_has_ended_makes_a_new_one() {
    let options = SandboxOptions { stopped_at: Some(Utc::now()), finished_jobs: 0, ..SandboxOptions::default() };
    let server = Server(Sandbox::start(options).unwrap());
    let limited = NIGHTLY.replace("purpose: nightly", "purpose: nightly, max_iteration: 1");
    let apply = |document: &str| actions(&server.apply("-f nightly.yaml", &[("nightly.yaml", document)]));
    let mut last = limited.clone();
    for (from, to) in [
        ("command: uptime", "command: id"),
        ("'web*'", "'db*'"),
        ("at: '02:00'", "at: '03:00'"),
        ("max_iteration: 1", "max_iteration: 2"),
        ("time_zone: Europe/Berlin", "time_zone: Europe/Berlin\nssh: {effective_user: ann}"),
    ] {
        assert_eq!(apply(&last), pairs(&[("nightly", "created")]), "{last}");
        server.0.advance(TimeDelta::days(4));
        assert_eq!(apply(&last), pairs(&[("nightly", "ended")]), "{last}");
        assert!(last.contains(from), "{from}");
        last = last.replace(from, to);
    }
    assert_eq!(apply(&last), pairs(&[("nightly", "created")]), "{last}");
}

#[test]
fn a_job_with_a_limit_and_an_end_is_not_created_again_when_its_runs_are_used_up() {
    let options = SandboxOptions { stopped_at: Some(Utc::now()), finished_jobs: 0, ..SandboxOptions::default() };
    let server = Server(Sandbox::start(options).unwrap());
    let limited =
        NIGHTLY.replace("purpose: nightly", "purpose: nightly, max_iteration: 1, end_time: '2099-12-31 12:00 UTC'");
    let files = [("nightly.yaml", limited.as_str())];
    server.apply("-f nightly.yaml", &files);
    server.0.advance(TimeDelta::days(3));
    assert_eq!(actions(&server.apply("-f nightly.yaml", &files)), pairs(&[("nightly", "ended")]));
}

#[test]
fn a_line_without_a_zone_means_other_times_to_a_user_of_another_zone() {
    let document = NIGHTLY.replace("time_zone: Europe/Berlin\n", "");
    let apply = |server: &Server, user: &str, document: &str| -> Value {
        let command =
            rexctl("schedule apply -f a.yaml --output json").at(&server.0.url()).env("FOREMAN_USERNAME", user);
        let outcome = command.file("a.yaml", document).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        serde_json::from_str(&outcome.stdout).unwrap()
    };
    for (one, zone, other, other_zone) in
        [("tokyo", "Asia/Tokyo", "admin", "UTC"), ("admin", "UTC", "tokyo", "Asia/Tokyo")]
    {
        let server = Server::new();
        apply(&server, one, &document);
        assert_eq!(apply(&server, one, &document)["changed"], false, "{one}");
        let changed = apply(&server, other, &document);
        let read_in = |zone: &str| format!("0 2 * * *, read in {zone}");
        let differences =
            json!([{"field": "recurrence.cron_line", "before": read_in(zone), "after": read_in(other_zone)}]);
        assert_eq!(changed["items"][0]["differences"], differences, "{changed}");
        assert_eq!(apply(&server, other, &document)["changed"], false, "{other}");
        // Lines that mean the same to both stay.
        for same in [HOURLY.to_owned(), NIGHTLY.replace("purpose: nightly", "purpose: fixed")] {
            apply(&server, one, &same);
            assert_eq!(apply(&server, other, &same)["changed"], false, "{same}");
        }
    }
}

#[test]
fn the_job_in_the_place_of_a_paused_one_is_paused() {
    let server = Server::new();
    server.apply("-f nightly.yaml", &[("nightly.yaml", NIGHTLY)]);
    assert_eq!(server.run("schedule pause logic:1", &[]).code, 0);
    let later = NIGHTLY.replace("02:00", "03:30");
    let planned = server.run("schedule apply -f nightly.yaml --dry-run", &[("nightly.yaml", &later)]);
    assert!(planned.stdout.contains("stays paused"), "{planned}");
    server.apply("-f nightly.yaml", &[("nightly.yaml", &later)]);
    let states: Vec<_> = server.logics().into_iter().map(|(id, _, state)| (id, state)).collect();
    assert_eq!(states, [(1, "cancelled".to_owned()), (2, "disabled".to_owned())]);
    assert_eq!(server.apply("-f nightly.yaml", &[("nightly.yaml", &later)])["changed"], false);
}

#[test]
fn of_a_long_list_of_hosts_the_names_that_come_and_go_are_told() {
    let server = Server::new();
    let on = |hosts: &str| NIGHTLY.replace("['web*']", hosts);
    let before = on("['web[01-12].example.com']");
    server.apply("-f nightly.yaml", &[("nightly.yaml", &before)]);
    let after = on("['web[01-10].example.com', db01.example.com]");
    let shown = server.run("schedule apply -f nightly.yaml --dry-run", &[("nightly.yaml", &after)]);
    assert!(shown.stdout.contains("hosts: added db01.example.com; removed web[11-12].example.com"), "{shown}");
}

/// The answers of a server on which somebody else creates a job of the same purpose in the last moment.
fn raced() -> Foreman {
    let is_created = AtomicBool::new(false);
    Foreman::answering(move |request| {
        let path = request.target.split('?').next().unwrap();
        let rows =
            |rows: Value| Answer::json(200, json!({"results": rows, "subtotal": 1, "page": 1, "per_page": 1000}));
        Some(match (request.method.as_str(), path) {
            ("POST", "/api/job_invocations") => {
                is_created.store(true, SeqCst);
                let text = "Active or disabled recurring logic with purpose nightly already exists";
                let message = format!("Validation failed: Triggering: Purpose {text}");
                Answer::json(500, json!({"error": {"message": message}}))
            }
            (_, "/foreman_tasks/api/recurring_logics") if is_created.load(SeqCst) => {
                rows(json!([{"id": 9, "purpose": "nightly", "state": "active", "cron_line": "0 2 * * *"}]))
            }
            (_, "/api/hosts") => rows(json!([{"id": 1, "name": "web01"}])),
            _ => rows(json!([])),
        })
    })
}

#[test]
fn a_job_that_somebody_else_creates_meanwhile_is_named_and_none_is_doubled() {
    let document = NIGHTLY
        .replace("job_template: Run Command - Script Default", "job_template_id: 325")
        .replace("['web*']", "[web01]");
    let foreman = raced();
    let outcome = run_at(foreman.url(), "schedule apply -f a.yaml", &[("a.yaml", &document)]);
    assert_eq!(outcome.code, 65, "{outcome}");
    let told = outcome.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "nightly: recurring logic 9 of this purpose was created by somebody else meanwhile, so none was created",
        "Apply again, which compares it with the document.",
    ] {
        assert!(told.contains(said), "{said}: {outcome}");
    }
    assert_eq!(foreman.requests().iter().filter(|request| request.method == "POST").count(), 1);
}

#[test]
fn of_two_applies_at_once_one_job_is_left() {
    let server = Server::new();
    server.apply("-f nightly.yaml", &[("nightly.yaml", NIGHTLY)]);
    let later = NIGHTLY.replace("02:00", "03:30");
    let run = || server.run("schedule apply -f nightly.yaml", &[("nightly.yaml", &later)]).code;
    let codes = std::thread::scope(|scope| [scope.spawn(run), scope.spawn(run)].map(|run| run.join().unwrap()));
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 65].contains(code)), "{codes:?}");
    assert_eq!(server.logics().iter().filter(|(_, _, state)| state == "active").count(), 1);
}

#[test]
fn each_question_is_asked_once() {
    let server = Server::new();
    let document = NIGHTLY.replace("time_zone: Europe/Berlin\n", "");
    server.apply("-f nightly.yaml", &[("nightly.yaml", &document)]);
    let outcome =
        server.run("schedule apply -f nightly.yaml --prune --dry-run --debug", &[("nightly.yaml", &document)]);
    let mut asked: Vec<_> = outcome.stderr.lines().filter(|line| line.contains("GET ")).collect();
    let count = asked.len();
    asked.sort_unstable();
    asked.dedup();
    assert!(count > 5 && asked.len() == count, "{outcome}");
}

#[test]
fn a_document_whose_end_has_passed_stays_in_its_directory_and_its_job_is_ended() {
    let server = Server::new();
    let ended = NIGHTLY.replace("purpose: nightly", "purpose: nightly, end_time: '2020-01-01 12:00 UTC'");
    let seldom = HOURLY.replace("15 * * * *", "0 0 29 2 * UTC\n  end_time: +1m");
    let files = [("jobs/nightly.yaml", ended.as_str()), ("jobs/seldom.yaml", &seldom)];
    let record = server.apply("-f jobs", &files);
    assert_eq!(actions(&record), pairs(&[("nightly", "ended"), ("hourly", "ended")]));
    assert_eq!((&record["changed"], server.logics().len()), (&json!(false), 0));
    server.apply("-f nightly.yaml", &[("nightly.yaml", NIGHTLY)]);
    let shown = server.run("schedule apply -f jobs", &files);
    assert!(shown.code == 0 && shown.stdout.contains("its end has passed"), "{shown}");
    assert_eq!(server.logics()[0].2, "cancelled");
}

#[test]
fn an_end_has_passed_by_the_clock_of_the_documents_time_zone() {
    // The clocks of Tokyo are nine hours ahead of those of this machine.
    let end = (Utc::now() + TimeDelta::hours(2)).format("%Y-%m-%d %H:%M");
    let ended = NIGHTLY
        .replace(
            "every: day, at: '02:00', purpose: nightly",
            &format!("every: hour, purpose: nightly, end_time: '{end}'"),
        )
        .replace("Europe/Berlin", "Asia/Tokyo");
    let record = Server::new().apply("-f nightly.yaml", &[("nightly.yaml", &ended)]);
    assert_eq!(actions(&record), pairs(&[("nightly", "ended")]));
}

#[test]
fn an_end_without_a_zone_has_passed_by_the_clock_of_the_user() {
    let end = (Utc::now() + TimeDelta::hours(2)).format("%Y-%m-%d %H:%M");
    let document = NIGHTLY.replace("time_zone: Europe/Berlin\n", "").replace(
        "every: day, at: '02:00', purpose: nightly",
        &format!("every: hour, purpose: nightly, end_time: '{end}'"),
    );
    for (user, action) in [("tokyo", "ended"), ("admin", "created")] {
        let server = Server::new();
        let command = rexctl("schedule apply -f a.yaml --output json").at(&server.0.url());
        let outcome = command.env("FOREMAN_USERNAME", user).file("a.yaml", &document).run();
        let record: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(actions(&record), pairs(&[("nightly", action)]), "{user}: {outcome}");
    }
}
