//! `rexctl schedule apply`: mistakes in documents are told all at once, with their files, before anything is sent.

use super::apply::{NIGHTLY, Server, actions, pairs, run_at};
use crate::foreman::Foreman;
use crate::rexctl::{rexctl, shell};
use rustix::process::Signal;
use serde_json::Value;

#[test]
fn all_mistakes_of_all_documents_are_told_with_their_files_before_anything_is_sent() {
    let foreman = Foreman::untouched();
    let files = [
        ("jobs/a.yaml", "recurrence: {every: 7 days, purpose: x}\n"),
        (
            "jobs/b.yaml",
            "job_template_id: 325\nsearch_query: name ~ web\nrecurrence: {cron_line: '61 * * * *', purpose: y}\nscheduling: {start_at: tomorrow}\n",
        ),
        ("jobs/c.json", "{\"job_template_id\": 325, \"nonsense\": 1}"),
        ("jobs/d.yaml", "job_template_id: 325\ntargets: ['web*']\nsample: 2\nrecurrence: {every: day}\n"),
        ("jobs/e.yaml", NIGHTLY),
        ("jobs/f.yaml", NIGHTLY),
    ];
    let outcome = run_at(foreman.url(), "schedule apply -f jobs", &files);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (64, ""), "{outcome}");
    let told = outcome.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "FILE OPTION VALUE PROBLEM",
        "jobs/a.yaml recurrence.every 7 days a cron line begins anew",
        "the nearest is --every week",
        "jobs/b.yaml recurrence.cron_line 61 * * * *",
        "jobs/b.yaml scheduling belongs to a job that is created once",
        "jobs/c.json nonsense unknown field",
        "jobs/d.yaml recurrence.purpose is missing",
        "jobs/d.yaml sample chooses other hosts each time",
        "jobs/e.yaml and jobs/f.yaml recurrence.purpose nightly must be unique",
    ] {
        assert!(told.contains(said), "{said}: {outcome}");
    }
    let json = run_at(foreman.url(), "schedule apply -f jobs -f none.yaml --output json", &files);
    let told: Value = serde_json::from_str(&json.stderr).unwrap();
    let errors = told["error"]["errors"].as_array().unwrap();
    assert!(errors.len() == 8, "{json}");
    for error in errors {
        assert!(error["option"] != "" && error["file"].is_string() && error["message"] != "", "{error}");
    }
    let empty = run_at(foreman.url(), "schedule apply -f jobs", &[("jobs/notes.txt", "")]);
    assert!(empty.code == 66 && empty.stderr.contains("has no document"), "{empty}");
    assert!(foreman.requests().is_empty());
}

/// A document like `NIGHTLY` with this purpose, which is written as YAML.
fn with_purpose(purpose: &str) -> String {
    NIGHTLY.replace("purpose: nightly", &format!("purpose: {purpose}"))
}

#[test]
fn a_purpose_that_would_not_be_found_again_is_refused() {
    let foreman = Foreman::untouched();
    let long = "p".repeat(256);
    for (purpose, told) in [
        ("''", "is missing"),
        ("'  '", "is missing"),
        ("'nightly '", "begins or ends with a blank"),
        ("\" nightly\"", "begins or ends with a blank"),
        ("\"night\\nly\"", "has a line break or another control character"),
        (long.as_str(), "must have 255 characters at most"),
    ] {
        let outcome = run_at(foreman.url(), "schedule apply -f a.yaml", &[("a.yaml", &with_purpose(purpose))]);
        let told = format!("a.yaml: recurrence.purpose: {told}");
        assert!(outcome.code == 64 && outcome.stderr.contains(&told), "{purpose}: {outcome}");
    }
}

#[test]
fn purposes_that_differ_by_case_are_two_jobs_as_on_the_server() {
    let (server, longest) = (Server::new(), "p".repeat(255));
    let (upper, longest) = (with_purpose("Nightly"), with_purpose(&longest));
    let files = [("jobs/a.yaml", upper.as_str()), ("jobs/b.yaml", NIGHTLY), ("jobs/c.yaml", &longest)];
    server.apply("-f jobs", &files);
    assert_eq!(server.logics().len(), 3);
    assert_eq!(server.apply("-f jobs", &files)["changed"], false);
    let cancelled = server.run("recurring-logic cancel --name Nightly", &[]);
    assert_eq!(cancelled.code, 0, "{cancelled}");
    let states: Vec<_> = server.logics().into_iter().map(|(_, purpose, state)| (purpose, state)).collect();
    assert_eq!(states[..2], pairs(&[("Nightly", "cancelled"), ("nightly", "active")]));
}

#[test]
fn a_named_pipe_is_refused_and_the_pipe_of_a_shell_is_read() {
    let server = Server::new();
    let command = rexctl("").file("nightly.yaml", NIGHTLY);
    let line = |script: &str| {
        let mut bash = shell(&format!("exec bash -c '{script}'"));
        let binary = std::path::Path::new(env!("CARGO_BIN_EXE_rexctl")).parent().unwrap().to_owned();
        bash.env_clear()
            .env("HOME", command.home())
            .env("PATH", format!("{}:/usr/bin:/bin", binary.display()))
            .env("TZ", "UTC")
            .env("FOREMAN_SERVER_URL", server.0.url())
            .env("FOREMAN_USERNAME", server.0.username())
            .env("FOREMAN_PASSWORD", server.0.password())
            .current_dir(command.home());
        bash
    };
    let refused = line("mkfifo pipe && rexctl schedule apply -f pipe").output().unwrap();
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(refused.status.code() == Some(66) && told.contains("pipe: --file: is a named pipe"), "{told}");
    for (script, action) in [
        ("rexctl schedule apply -f <(cat nightly.yaml) --output json", "created"),
        ("rexctl schedule apply -f - --output json < nightly.yaml", "unchanged"),
        ("cat nightly.yaml | rexctl schedule apply -f /dev/stdin --output json", "unchanged"),
    ] {
        let read = line(script).output().unwrap();
        assert_eq!(read.status.code(), Some(0), "{script}: {}", String::from_utf8_lossy(&read.stderr));
        let record: Value = serde_json::from_slice(&read.stdout).unwrap();
        assert_eq!(actions(&record), pairs(&[("nightly", action)]), "{script}");
    }
}

#[test]
fn a_signal_ends_the_wait_for_a_document() {
    let foreman = Foreman::untouched();
    let running = rexctl("schedule apply -f /dev/fd/0").at(foreman.url()).keeping_stdin().start();
    running.signal(Signal::INT);
    let outcome = running.end();
    assert!(outcome.code == 130 || outcome.was_killed(), "{outcome}");
}
