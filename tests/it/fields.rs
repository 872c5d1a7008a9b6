//! `--fields` of every command that has it: each label, path and key chooses exactly that, in any case.

use crate::rexctl::rexctl;
use chrono::TimeDelta;
use clap::Command;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Map, Value};

/// The commands, with what each needs on a fresh sandbox with a recurring and a finished job.
const COMMANDS: [&str; 28] = [
    "job-invocation list",
    "jobs",
    "job-invocation info --id 2 --show-host-status --show-inputs",
    "job-invocation hosts --id 2",
    "hosts --id 2",
    "recurring-logic list",
    "recurring-logic info --id 1",
    "task list --per-page 1",
    "task info --id TASK",
    "task resume",
    "job-template list --per-page 1",
    "job-template info --id 331",
    "template-input list --template-id 325",
    "template-input info --template-id 325 --name command",
    "foreign-input-set list --template-id 331",
    "remote-execution-feature list",
    "remote-execution-feature info --id 2",
    "host list --per-page 1",
    "host info --id 1",
    "settings list --per-page 1",
    "settings info --name remote_execution_ssh_user",
    "bookmark list --per-page 1",
    "bookmark info --id 10",
    "ping",
    "status",
    "schedule list",
    "cron next @daily --count 1",
    "rollout list",
];

/// Commands with the same fields as another, or without records here.
const OTHERS: [&str; 5] = ["foreign-input-set info", "rollout show", "job-invocation output", "output", "targets"];

/// Words that are sets before they are keys.
const SETS: [&str; 3] = ["thin", "default", "all"];

/// A server with a job that has ended and one that recurs. Its clock stands: the time until the next run is the same in each answer.
fn sandbox() -> Sandbox {
    let stopped_at = Some("2026-11-24T10:00:00Z".parse().unwrap());
    let sandbox = Sandbox::start(SandboxOptions { hosts: 3, stopped_at, ..SandboxOptions::default() }).unwrap();
    let create = "job-invocation create --job-template-id 325 --search-query id=1 --input command=id --async";
    for line in [format!("{create} --every day"), create.to_owned()] {
        assert_eq!(rexctl(&line).at(&sandbox.url()).run().code, 0);
    }
    sandbox.advance(TimeDelta::minutes(5));
    sandbox
}

/// The values that lines of a shell print, and what it says beside them.
fn shown(sandbox: &Sandbox, lines: &[String]) -> (Vec<Value>, String) {
    let outcome = rexctl("shell --output json").at(&sandbox.url()).stdin(lines.join("\n") + "\n").run();
    let values = serde_json::Deserializer::from_str(&outcome.stdout).into_iter().map(Result::unwrap);
    (values.collect(), outcome.stderr)
}

/// Whether the members are numbers from 1, in place of a list.
fn is_numbered(fields: &Map<String, Value>) -> bool {
    !fields.is_empty() && fields.keys().all(|key| key.parse::<u32>().is_ok())
}

/// The records in a value: those of a list, or itself.
fn records(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) if is_numbered(fields) => fields.values().collect(),
        one => vec![one],
    }
}

/// The paths of all fields in it.
fn paths(value: &Value, before: &str, found: &mut Vec<String>) {
    for fields in records(value).into_iter().filter_map(Value::as_object) {
        for (label, value) in fields {
            let path = format!("{before}{label}");
            if !found.contains(&path) {
                found.push(path.clone());
                paths(value, &format!("{path}/"), found);
            }
        }
    }
}

/// What is left of a value when one path is chosen; `None` of an object without it.
fn chosen(value: &Value, path: &[&str]) -> Option<Value> {
    match (value, path) {
        (value, []) => Some(value.clone()),
        (Value::Array(items), path) => Some(items.iter().map(|item| chosen(item, path).unwrap_or_default()).collect()),
        (Value::Object(fields), path) if is_numbered(fields) => {
            let members = fields.iter().map(|(key, value)| (key.clone(), chosen(value, path).unwrap_or_default()));
            Some(Value::Object(members.collect()))
        }
        (Value::Object(fields), [label, rest @ ..]) => {
            let member = fields.get(*label).and_then(|value| chosen(value, rest));
            Some(Value::Object(member.into_iter().map(|value| ((*label).to_owned(), value)).collect()))
        }
        (other, _) => Some(other.clone()),
    }
}

/// The values that are neither lists nor objects.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(leaves).sum(),
        Value::Object(fields) => fields.values().map(leaves).sum(),
        _ => 1,
    }
}

fn in_any_case(path: &str, at: usize) -> String {
    [path.to_owned(), path.to_lowercase(), path.to_uppercase()][at % 3].clone()
}

/// Checks the labels and paths of what a command prints; how many there were.
fn check_labels(sandbox: &Sandbox, command: &str) -> usize {
    let (whole, said) = shown(sandbox, &[command.to_owned()]);
    let whole = whole.first().unwrap_or_else(|| panic!("{command} prints nothing: {said}"));
    let mut all = Vec::new();
    paths(whole, "", &mut all);
    // A comma separates words, and a set has the name of no label.
    all.retain(|path| !path.contains([',', '\'']));
    let line = |(at, path): (usize, &String)| format!("{command} --fields '{}'", in_any_case(path, at));
    let lines: Vec<_> = all.iter().enumerate().map(line).collect();
    let (values, said) = shown(sandbox, &lines);
    assert!(
        values.len() == all.len() && !said.contains("no field"),
        "{command}: {} of {}: {said}",
        values.len(),
        all.len()
    );
    for (path, value) in all.iter().zip(values) {
        let expected = chosen(whole, &path.split('/').collect::<Vec<_>>()).unwrap();
        let same_records = records(&expected).iter().zip(records(&value)).all(|(a, b)| *a == b);
        assert!(same_records, "{command} --fields {path}: {value:#} in place of {expected:#}");
    }
    all.len()
}

/// Checks the keys of the server's records: a key chooses one value, or is told to be none.
fn check_keys(sandbox: &Sandbox, command: &str) -> usize {
    let own = rexctl("--output api-json").args(command.split(' ')).at(&sandbox.url()).run();
    let Ok(own) = serde_json::from_str::<Value>(&own.stdout) else { return 0 };
    let Some(first) = records(&own).first().and_then(|record| record.as_object().cloned()) else { return 0 };
    let scalars = first.iter().filter(|(_, value)| !value.is_object() && !value.is_array()).map(|(key, _)| key);
    let mut known = 0;
    for key in scalars.filter(|key| !SETS.contains(&key.as_str())) {
        let (values, said) = shown(sandbox, &[format!("{command} --fields {key}")]);
        let record = values.first().map(|value| records(value)[0].clone()).unwrap_or_default();
        let expected = usize::from(!said.contains(&format!("no field \"{key}\"")));
        let count = leaves(&record);
        assert!(count <= expected, "{command} --fields {key}: {record:#} {said}");
        known += count;
    }
    known
}

#[test]
fn each_label_path_and_key_chooses_exactly_that() {
    let sandbox = sandbox();
    let job = rexctl("job-invocation info --id 2 --output api-json").at(&sandbox.url()).run();
    let job: Value = serde_json::from_str(&job.stdout).unwrap();
    let task = job["dynflow_task"]["id"].as_str().unwrap();
    let (mut labels, mut keys) = (0, 0);
    for command in COMMANDS.iter().filter(|command| **command != "rollout list") {
        let command = command.replace("TASK", task);
        labels += check_labels(&sandbox, &command);
        let is_plain = !["output", "hosts", "targets", "cron", "schedule"].iter().any(|word| command.contains(word));
        keys += if is_plain { check_keys(&sandbox, &command) } else { 0 };
    }
    assert!(labels > 200 && keys > 150, "{labels} labels, {keys} keys");
}

#[test]
fn a_word_that_is_no_field_is_told_and_the_rest_is_shown() {
    let sandbox = sandbox();
    for command in ["host list", "job-template info --id 331", "status", "ping", "recurring-logic list"] {
        for format in ["json", "csv", "base", "table", "yaml"] {
            let line = format!("{command} --output {format} --fields");
            let known = if command == "ping" {
                "database"
            } else if command == "status" {
                "version"
            } else {
                "id"
            };
            let with = rexctl(&line).args([format!("nosuch,{known}")]).at(&sandbox.url()).run();
            let without = rexctl(&line).args([known]).at(&sandbox.url()).run();
            assert_eq!((with.code, &with.stdout), (0, &without.stdout), "{line}");
            assert!(with.stderr.contains("--fields: no field \"nosuch\". Fields: "), "{with}");
        }
    }
}

/// The commands of the tree with the option that none of these lines tries.
pub fn untried<'a>(lines: impl IntoIterator<Item = &'a &'a str> + Clone) -> Vec<String> {
    let mut root = rexctl::cli::root().disable_help_subcommand(true);
    root.build();
    let mut commands = Vec::new();
    with_fields(&root, "", &mut commands);
    commands.retain(|name| !lines.clone().into_iter().any(|line| line.starts_with(name.as_str())));
    commands
}

/// The commands of the tree that have the option, without those that only accept it.
fn with_fields(command: &Command, names: &str, found: &mut Vec<String>) {
    if command.get_arguments().any(|arg| arg.get_id() == "fields" && !arg.is_hide_set()) {
        found.push(names.trim().to_owned());
    }
    command.get_subcommands().for_each(|inner| with_fields(inner, &format!("{names} {}", inner.get_name()), found));
}

#[test]
fn every_command_with_the_option_is_tried() {
    let untried = untried(COMMANDS.iter().chain(&OTHERS));
    assert!(untried.is_empty(), "{untried:?}");
}
