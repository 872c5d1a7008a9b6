//! Every field of every kind of answer, changed in turn to what no server should send.
//!
//! Each field gets one of the values; `REXCTL_MUTATIONS=all` gives each field all of them.

use super::client;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, rexctl};
use crate::terminal::{rest, terminal};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

const COMMANDS: [&str; 19] = [
    "job-invocation list",
    "job-invocation info --id 1 --show-host-status --show-inputs",
    "job-invocation hosts --id 1",
    "job-invocation output --all --id 1",
    "job-invocation watch --id 1 --wait-timeout 1s",
    "job-invocation rerun --dry-run --id 1",
    "job-invocation create --async --job-template-id 325 --input command=id --search-query x",
    "job-invocation cancel --id 1",
    "task list",
    "task info --id 9e3779bb-5a4d-4b0c-8b0c-5a4d9e3779b9",
    "task progress --id 9e3779bb-5a4d-4b0c-8b0c-5a4d9e3779b9 --wait-timeout 1s",
    "recurring-logic list",
    "host list",
    "host info --id 6",
    "job-template info --id 325",
    "template-input list --template-id 325",
    "bookmark list",
    "ping",
    "status",
];

const FORMATS: [&str; 5] = ["base", "table", "csv", "json", "yaml"];

/// What moves a terminal's cursor, names its window, colours it and turns its text around.
const ESCAPES: &str = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}\r\n\u{0}";

pub fn odd_values() -> Vec<Value> {
    let mut nested = json!(1);
    (0..60).for_each(|_| nested = json!([nested]));
    vec![
        json!(null),
        json!(""),
        json!("N/A"),
        json!(-1),
        json!(1e308),
        json!(u64::MAX),
        json!([]),
        json!([null]),
        json!({}),
        json!(true),
        json!("x".repeat(1 << 20)),
        json!(ESCAPES),
        nested,
    ]
}

/// Answers by request.
type Answers = BTreeMap<String, (u16, Value)>;

/// Every answer that the command reads from the sandbox.
fn answers(sandbox: &Arc<Sandbox>, command: &str) -> Answers {
    let seen: Arc<Mutex<Answers>> = Arc::default();
    let (sandbox, seeing) = (Arc::clone(sandbox), Arc::clone(&seen));
    let foreman = Foreman::answering(move |request| {
        let body = String::from_utf8(request.body.clone()).unwrap();
        let answer = client::as_user(&sandbox, "admin", &request.method, &encoded(&request.target), &body);
        seeing.lock().unwrap().insert(key(request), (answer.status, answer.body.clone()));
        Some(Answer::json(answer.status, answer.body))
    })
    .hearing_asides();
    let outcome = rexctl(command).at(foreman.url()).run();
    assert!([0, 1, 65, 70].contains(&outcome.code), "{command}: {outcome}");
    seen.lock().unwrap().clone()
}

fn key(request: &Request) -> String {
    format!("{} {}", request.method, request.target.split('?').next().unwrap())
}

pub fn encoded(target: &str) -> String {
    let Some((path, query)) = target.split_once('?') else { return target.to_owned() };
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs.map(|(name, value)| format!("{name}={}", client::encoded(value))).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// The place of every field, as a JSON pointer; of an array's elements the first stands for all.
pub fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            places(value, &format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), found);
        }),
        Value::Array(elements) => {
            elements.first().into_iter().for_each(|first| places(first, &format!("{here}/0"), found))
        }
        _ => {}
    }
}

/// Whether the outcome is an error with a sentence, or data that reads as what its format says; all of it, where it is not.
pub fn judged(outcome: &Outcome, format: &str) -> Result<(), String> {
    let data = &outcome.stdout;
    let wrong = match outcome.code {
        101 | 124 | 134..=139 => Some("it crashed or did not end".to_owned()),
        0 | 1 if data.is_empty() => None,
        0 if format == "json" => serde_json::from_str::<Value>(data).err().map(|cause| cause.to_string()),
        0 if format == "yaml" => yaml_error(data),
        0 | 1 => None,
        _ => outcome.stderr.is_empty().then(|| "it failed without a word".to_owned()),
    };
    let shown: String = outcome.to_string().chars().take(2_000).collect();
    wrong.map_or(Ok(()), |wrong| Err(format!("{format}: {wrong}: {shown}")))
}

/// The error of a reader that goes as deep as the deepest value of the answers.
fn yaml_error(data: &str) -> Option<String> {
    let options = serde_saphyr::options! { budget: serde_saphyr::budget! { max_depth: 200 } };
    serde_saphyr::from_str_with_options::<Value>(data, options).err().map(|cause| cause.to_string())
}

struct Mutation {
    request: String,
    place: String,
    value: Value,
}

fn mutations(answers: &Answers, values: &[Value]) -> Vec<Mutation> {
    let all = std::env::var("REXCTL_MUTATIONS").is_ok_and(|which| which == "all");
    let mut mutations = Vec::new();
    for (request, (_, answer)) in answers {
        let mut found = Vec::new();
        places(answer, "", &mut found);
        for (number, place) in found.into_iter().enumerate() {
            let one = number % values.len();
            let chosen = if all { values } else { &values[one..=one] };
            mutations.extend(chosen.iter().map(|value| Mutation {
                request: request.clone(),
                place: place.clone(),
                value: value.clone(),
            }));
        }
    }
    mutations
}

/// Tries each mutation of what the command reads; `check` runs the command at the server's address.
fn each(values: &[Value], check: impl Fn(&str, usize, &str) -> Result<(), String> + Sync) -> usize {
    let sandbox = Arc::new(client::stopped(SandboxOptions::default()));
    let (next, tried) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some(command) = COMMANDS.get(next.fetch_add(1, Ordering::Relaxed)) {
            let whole = answers(&sandbox, command);
            let current = Arc::new(Mutex::new(whole.clone()));
            let serving = Arc::clone(&current);
            let foreman = Foreman::answering(move |request| {
                let answers = serving.lock().unwrap();
                let unknown = || (404, json!({"error": "Not Found"}));
                let (status, body) = answers.get(&key(request)).cloned().unwrap_or_else(unknown);
                Some(Answer::json(status, body))
            })
            .hearing_asides();
            for (number, mutation) in mutations(&whole, values).into_iter().enumerate() {
                let mut answers = whole.clone();
                let (_, answer) = answers.get_mut(&mutation.request).unwrap();
                *answer.pointer_mut(&mutation.place).unwrap() = mutation.value.clone();
                *current.lock().unwrap() = answers;
                let value: String = mutation.value.to_string().chars().take(60).collect();
                let told = check(command, number, foreman.url());
                assert!(
                    told.is_ok(),
                    "{command}: {} {} = {value}: {}",
                    mutation.request,
                    mutation.place,
                    told.unwrap_err()
                );
                tried.fetch_add(1, Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..3).map(|_| scope.spawn(work)).collect();
        workers.into_iter().for_each(|worker| worker.join().unwrap());
    });
    tried.into_inner()
}

#[test]
#[allow(clippy::print_stdout, reason = "`--nocapture` shows what was tried")]
fn a_field_of_any_type_is_a_clear_error_or_a_safe_rendering() {
    let tried = each(&odd_values(), |command, number, url| {
        let format = FORMATS[number % FORMATS.len()];
        let outcome = rexctl(command).at(url).args(["--output", format, "--request-timeout=5"]).run();
        judged(&outcome, format)
    });
    println!("{tried} changed answers");
}

#[test]
#[allow(clippy::print_stdout, reason = "`--nocapture` shows what was tried")]
fn escape_sequences_in_any_field_do_not_reach_a_terminal() {
    let tried = each(&[json!(ESCAPES)], |command, number, url| {
        let home = tempfile::tempdir().unwrap();
        let format = FORMATS[number % FORMATS.len()];
        let line = format!("-s {url} -u admin -p x --no-input --output {format} {command}");
        let shown = rest(&mut terminal(&home, &line));
        let raw = ["\u{1b}]0", "\u{1b}[2J", "\u{7}", "\u{9b}", "\u{202e}", "\u{0}", "code=101", "code=134"];
        if raw.iter().any(|text| shown.contains(text)) { Err(format!("{shown:?}")) } else { Ok(()) }
    });
    println!("{tried} answers with escape sequences");
}
