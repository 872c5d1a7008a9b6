//! A host whose name controls terminals and turns text around, wherever its name is shown.

use super::mutations::judged;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::rexctl;
use crate::terminal::{rest, terminal};
use chrono::{TimeDelta, Utc};
use serde_json::json;

const NAME: &str = "a\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}b\u{200b}\u{2066}\u{feff}\u{ad}\r\u{85}c.example.com";

const COMMANDS: [&str; 15] = [
    "job-invocation watch --id 7",
    "job-invocation watch --id 7 --follow-output",
    "job-invocation hosts --id 7",
    "-q job-invocation hosts --id 7",
    "job-invocation output --id 7 --all",
    "job-invocation output --id 7 --all --group",
    "job-invocation output --id 7 --failed --summary",
    "job-invocation info --id 7 --show-host-status",
    "job-invocation cancel --id 7",
    "job-invocation rerun --id 7 --dry-run",
    "host list",
    "host info --id 1",
    "schedule",
    "schedule --days 2",
    "schedule --ics -",
];

fn answer(request: &Request) -> Answer {
    let host = json!({"id": 1, "name": NAME, "job_status": "error", "operatingsystem_name": NAME});
    let list = json!({"results": [host]});
    let job = json!({"id": 7, "description": NAME, "status_label": NAME, "template_id": 3, "total": 1, "failed": 1,
        "dynflow_task": {"id": "t", "state": "stopped"}, "targeting": {"hosts": [host]}, "job_organization": {"id": 1},
        "start_at": (Utc::now() + TimeDelta::days(1)).to_rfc3339(),
        "template_invocations": [{"host_id": 1, "host_name": NAME, "template_id": 3}]});
    let text =
        json!([{"output": NAME, "output_type": "stdout"}, {"output": "Exit status: 3", "output_type": "stdout"}]);
    let line = request.line();
    let path = line.split('?').next().unwrap();
    match path {
        "GET /api/job_invocations" if request.target.contains("queued") => {
            Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"state": "scheduled"}}], "subtotal": 1}))
        }
        "GET /api/job_invocations/7/hosts" | "GET /api/hosts" => Answer::json(200, list),
        "GET /api/job_invocations/7/hosts/1" => Answer::json(200, json!({"complete": true, "output": text})),
        "GET /api/hosts/1" => Answer::json(200, host),
        "GET /api/job_invocations/7" => Answer::json(200, job),
        "POST /api/job_invocations/7/cancel" => Answer::json(200, json!({"cancelled": true, "id": 7})),
        _ => Answer::json(422, json!({"error": {"message": NAME, "full_messages": [NAME]}})),
    }
}

fn is_raw(c: char) -> bool {
    // The terminal itself is told of colours, lines and what to erase.
    "\u{7}\u{9b}\u{85}\u{202e}\u{200b}\u{2066}\u{feff}\u{ad}".contains(c)
}

#[test]
fn no_terminal_is_controlled_by_a_name() {
    let foreman = Foreman::answering(|request| Some(answer(request)));
    let refused = ["task list", "--output json task list", "--output yaml host list", "--output json host list"];
    for command in COMMANDS.into_iter().chain(refused) {
        let home = tempfile::tempdir().unwrap();
        let shown = rest(&mut terminal(&home, &format!("-s {} -u admin -p x --no-input {command}", foreman.url())));
        // A calendar has a backslash before each semicolon.
        let is_there = shown.replace("]0\\;", "]0;").contains("]0;owned");
        assert!(is_there, "the name is not there: {command}: {shown:?}");
        let is_controlled = shown.contains(is_raw) || shown.contains("\u{1b}]0") || shown.contains("\u{1b}[2J");
        assert!(!is_controlled && !shown.contains("code=101"), "{command}: {shown:?}");
    }
}

#[test]
fn data_for_programs_is_the_name_itself() {
    let foreman = Foreman::answering(|request| Some(answer(request)));
    for (format, written) in [("csv", NAME.to_owned()), ("json", json!(NAME).to_string())] {
        let outcome = rexctl("host list --output").args([format]).at(foreman.url()).run();
        assert!(judged(&outcome, format).is_ok() && outcome.stdout.contains(&written), "{outcome}");
    }
}
