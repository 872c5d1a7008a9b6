//! Ids that are text, as what stands between may make of numbers: every command tells and asks for the same as with numbers.

use super::client;
use super::mutations::encoded;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use rexctl::sandbox::{Rex, Sandbox, SandboxOptions};
use serde_json::{Value, json};

/// One after the other on one server; new jobs are 4 and on.
const COMMANDS: &str = "\
job-invocation create --async --job-template 'Run Command - Script Default' --input command=id --search-query 'name ~ web'
-q job-invocation create --async --job-template-id 325 --input 'command=sleep 60' --search-query 'name ~ web'
job-invocation create --wait-timeout 1s --feature run_script --input command=id --search-query 'name ~ db' --organization ACME
job-invocation create --job-template-id 325 --input command=id --search-query 'name ~ db' --cron-line '0 5 * * *' --purpose nightly
job-invocation list
job-invocation info --id 4 --show-host-status --show-inputs
job-invocation info --id 7
job-invocation hosts --id 2
job-invocation hosts --id 1 --exit-status
job-invocation watch --id 3 --follow-output
job-invocation watch --id 3 --host host2.example.com
job-invocation output --id 2 --all
job-invocation output --id 2 --host web02.example.com
job-invocation output --id 2 --host-id 1
job-invocation output --id 3 --failed --summary
job-invocation rerun --dry-run --id 2
job-invocation rerun --async --id 2
job-invocation rerun --async --id 3 --failed-only
job-invocation rerun --async --id 2 --host web02.example.com
job-invocation rerun --async --server-side --id 2
job-invocation cancel --id 5 --host web01.example.com
job-invocation cancel --id 5
job-invocation cancel --id 7 --recurrence
task list
task info --id 9e3779bb-5a4d-4b0c-8b0c-5a4d9e3779b9
task progress --id 9e3779bb-5a4d-4b0c-8b0c-5a4d9e3779b9
task progress --name 'Run hosts job: Run uptime'
job-invocation create --job-template-id 325 --input command=id --search-query 'name ~ db' --cron-line '0 6 * * *' --purpose daily
recurring-logic list
recurring-logic info --id 2
recurring-logic info --name daily
recurring-logic disable --name daily
recurring-logic enable --id 2
recurring-logic cancel --name daily
recurring-logic delete --id 2
job-template info --name 'Run Command - Script Default'
host info --name web01.example.com
bookmark list";

/// How each command ended, and what it asked for.
fn told(rex: Rex, as_text: bool) -> Vec<String> {
    let sandbox = client::stopped(SandboxOptions { rex, ..SandboxOptions::default() });
    let foreman = Foreman::answering(move |request| Some(answer(&sandbox, request, as_text))).hearing_asides();
    let mut told = Vec::new();
    for line in COMMANDS.lines() {
        let (before, words) = (foreman.requests().len(), shlex::split(line).unwrap());
        let outcome = rexctl("").args(words).at(foreman.url()).run();
        let asked = foreman.requests().split_off(before);
        let mut asked: Vec<_> =
            asked.iter().map(|request| format!("{} {}\n", request.line(), texted(request.json()))).collect();
        // How often a wait asks is a matter of time, and so is the order of what is asked side by side.
        asked.sort();
        asked.dedup();
        let told_and_asked = format!("{line}: {outcome}{}", asked.concat());
        // Quotes tell a text that reads as a number from one.
        told.push(told_and_asked.replace(foreman.url(), "").replace(['"', '\''], ""));
    }
    told
}

fn answer(sandbox: &Sandbox, request: &crate::foreman::Request, as_text: bool) -> Answer {
    let body = String::from_utf8(request.body.clone()).unwrap();
    let answer = client::as_user(sandbox, "admin", &request.method, &encoded(&request.target), &body);
    Answer::json(answer.status, if as_text { texted(answer.body) } else { answer.body })
}

/// The same with each id as text.
fn texted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let is_id = |name: &str| name == "id" || name.ends_with("_id") || name.ends_with("_ids");
            let texted = fields.into_iter().map(|(name, value)| {
                let value = if is_id(&name) { id(value) } else { texted(value) };
                (name, value)
            });
            Value::Object(texted.collect())
        }
        Value::Array(elements) => elements.into_iter().map(texted).collect(),
        other => other,
    }
}

fn id(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.to_string()),
        Value::Array(ids) => ids.into_iter().map(id).collect(),
        other => texted(other),
    }
}

#[test]
fn ids_that_are_text_are_as_good_as_numbers() {
    for rex in Rex::NOTABLE {
        let (numbers, texts) = (told(rex, false), told(rex, true));
        let differ: Vec<_> = numbers.iter().zip(&texts).filter(|(number, text)| number != text).collect();
        assert!(differ.is_empty(), "remote execution {rex}: {differ:#?}");
    }
}
