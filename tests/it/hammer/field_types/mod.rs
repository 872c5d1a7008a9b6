//! Every command of hammer's that shows records, in every format, with every type of value in every field.
//!
//! The rules are those of the recordings: json, yaml and ndjson hold the same record with the types of the server; csv has the same texts,
//! `true` and `false` for booleans, nothing for null, and as many cells in each row as in its header; base has a line for each field, with
//! `yes` and `no` for flags; a table has a column for each field that is no container, and lines of one width.

mod rules;
mod variants;

use crate::fields::untried;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use rules::check;
use serde_json::{Value, json};
use variants::variants;

/// The commands, with what each needs on a fresh sandbox with a recurring job. TASK and INPUT are ids that it tells.
const COMMANDS: [&str; 28] = [
    "job-invocation list",
    "jobs",
    "job-invocation info --id 1",
    "job-invocation info --id 1 --show-host-status",
    "job-invocation info --id 1 --show-inputs",
    "recurring-logic list",
    "recurring-logic info --id 1",
    "task list --per-page 2",
    "task info --id TASK",
    "task resume",
    "job-template list",
    "job-template info --id 325",
    "template-input list --template-id 325",
    "template-input info --template-id 325 --id INPUT",
    "foreign-input-set list --template-id 331",
    "foreign-input-set info --template-id 331 --id 1",
    "remote-execution-feature list",
    "remote-execution-feature info --id 2",
    "host list --per-page 2",
    "host info --id 1",
    "settings list --per-page 4",
    "settings info --id remote_execution_ssh_user",
    "bookmark list",
    "bookmark info --id 10",
    "ping",
    "ping foreman",
    "status",
    "status foreman",
];

/// Commands that hammer does not have, or whose records are put together here.
const OWN: [&str; 9] = [
    "job-invocation hosts",
    "job-invocation output",
    "hosts",
    "output",
    "targets",
    "rollout list",
    "rollout show",
    "schedule list",
    "cron next",
];

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::start(SandboxOptions { hosts: 3, ..SandboxOptions::default() }).unwrap();
    let create =
        "job-invocation create --job-template-id 325 --search-query id=1 --input command=id --async --every day";
    assert_eq!(rexctl(create).at(&sandbox.url()).run().code, 0);
    sandbox
}

/// The first cell that a list of the sandbox prints.
fn first_id(sandbox: &Sandbox, line: &str) -> String {
    let outcome = rexctl("--csv --no-headers").args(line.split(' ')).at(&sandbox.url()).run();
    outcome.stdout.split(',').next().unwrap().to_owned()
}

#[test]
fn every_command_shows_every_type_of_value_by_the_rules_of_its_format() {
    let sandbox = sandbox();
    let (task, input) = (first_id(&sandbox, "task list"), first_id(&sandbox, "template-input list --template-id 325"));
    let (mut faults, mut checked) = (Vec::new(), 0);
    for command in COMMANDS {
        let command = command.replace("TASK", &task).replace("INPUT", &input);
        let own = rexctl("--output api-json").args(command.split(' ')).at(&sandbox.url()).run();
        let mut answer: Value = serde_json::from_str(&own.stdout).unwrap_or_else(|_| panic!("{command}: {own}"));
        if let Some(count) = answer.as_array().map(Vec::len) {
            answer = json!({"results": answer, "subtotal": count, "page": 1, "per_page": 20});
        }
        for (kind, answer) in variants(&answer) {
            let foreman = Foreman::answering(move |_| Some(Answer::json(200, answer.clone()))).hearing_asides();
            let fault = check(&foreman, &command);
            checked += 1;
            faults.extend(fault.err().map(|fault| format!("{kind}: {fault}")));
        }
    }
    assert!(checked > 300 && faults.is_empty(), "{} of {checked}:\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn every_command_that_shows_records_is_tried() {
    let untried = untried(COMMANDS.iter().chain(&OWN));
    assert!(untried.is_empty(), "{untried:?}");
}
