//! Every command that shows records, in every format that programs read, with every type of value in every field.
//!
//! The rules are those of the recordings: json and yaml hold the same record with the types of the server; csv has the same texts, `true` and
//! `false` for booleans, nothing for null, and as many cells in each row as in its header.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use rexctl::yaml;
use serde_json::{Value, json};

/// The commands, with what each needs on a fresh sandbox.
const COMMANDS: [&str; 19] = [
    "job-invocation list",
    "job-invocation info --id 1",
    "recurring-logic list",
    "recurring-logic info --id 1",
    "task list --per-page 2",
    "job-template list",
    "job-template info --id 325",
    "template-input list --template-id 325",
    "foreign-input-set list --template-id 331",
    "remote-execution-feature list",
    "remote-execution-feature info --id 2",
    "host list --per-page 2",
    "host info --id 1",
    "bookmark list",
    "bookmark info --id 10",
    "ping",
    "status",
    "job-invocation info --id 1 --show-host-status",
    "job-invocation info --id 1 --show-inputs",
];

/// Fields of times, which csv and text write in hammer's own form, and nothing for what is no time.
const TIMES: [&str; 7] =
    ["Started at", "Ended at", "Last occurrence", "Next occurrence", "Installed at", "Last report", "Duration"];

/// A type of value, put into every field; `None` takes the fields away.
fn types() -> Vec<Option<Value>> {
    let values = [
        json!(true),
        json!(false),
        json!(null),
        json!(7),
        json!(""),
        json!("a \"b\", c\nd: #{e}"),
        json!([]),
        json!({}),
    ];
    values.into_iter().map(Some).chain([None]).collect()
}

/// Replaces every value that is neither a list nor an object.
fn replace(value: &mut Value, by: Option<&Value>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, by)),
        Value::Object(fields) => match by {
            Some(_) => fields.values_mut().for_each(|value| replace(value, by)),
            None => {
                fields.retain(|_, value| value.is_array() || value.is_object());
                fields.values_mut().for_each(|value| replace(value, by));
            }
        },
        leaf => *leaf = by.cloned().unwrap_or_default(),
    }
}

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::start(SandboxOptions { hosts: 3, ..SandboxOptions::default() }).unwrap();
    let create =
        "job-invocation create --job-template-id 325 --search-query id=1 --input command=id --async --every day";
    assert_eq!(rexctl(create).at(&sandbox.url()).run().code, 0);
    sandbox
}

/// The command in a format; its stdout.
fn shown(foreman: &Foreman, command: &str, format: &str) -> Result<String, String> {
    let outcome = rexctl("--output").args([format]).args(command.split(' ')).at(foreman.url()).run();
    if outcome.code == 0 { Ok(outcome.stdout) } else { Err(format!("{command} --output {format}: {outcome}")) }
}

#[test]
fn every_command_shows_every_type_of_value_by_the_rules_of_its_format() {
    let sandbox = sandbox();
    let (mut faults, mut checked) = (Vec::new(), 0);
    for command in COMMANDS {
        let own = rexctl("--output api-json").args(command.split(' ')).at(&sandbox.url()).run();
        let answer: Value = serde_json::from_str(&own.stdout).unwrap_or_else(|_| panic!("{command}: {own}"));
        for kind in types() {
            let mut answer = answer.clone();
            if let Some(rows) = answer.get_mut("results") {
                replace(rows, kind.as_ref());
            } else {
                replace(&mut answer, kind.as_ref());
            }
            if let Some(count) = answer.as_array().map(Vec::len) {
                answer = json!({"results": answer, "subtotal": count, "page": 1, "per_page": 20});
            }
            let foreman = Foreman::answering(move |_| Some(Answer::json(200, answer.clone()))).hearing_asides();
            let fault = check(&foreman, command);
            checked += 1;
            faults.extend(fault.err().map(|fault| format!("{kind:?}: {fault}")));
        }
    }
    assert!(checked > 150 && faults.is_empty(), "{} of {checked}:\n{}", faults.len(), faults.join("\n\n"));
}

/// Compares the formats with each other.
fn check(foreman: &Foreman, command: &str) -> Result<(), String> {
    let [json_text, yaml_text, csv, _] = ["json", "yaml", "csv", "base"].map(|format| shown(foreman, command, format));
    let (json_text, yaml_text, csv) = (json_text?, yaml_text?, csv?);
    let json: Value = serde_json::from_str(&json_text).map_err(|cause| format!("{command}: {cause}: {json_text}"))?;
    let node = yaml::parse(&yaml_text).map_err(|cause| format!("{command}: {cause}: {yaml_text}"))?;
    if texts_of(&node) != texts(&json) {
        return Err(format!("{command}: yaml is not json:\n{yaml_text}\n{json_text}"));
    }
    let rows = cells(&csv);
    if rows.iter().any(|row| row.len() != rows[0].len()) {
        return Err(format!("{command}: rows of csv differ in length:\n{csv}"));
    }
    let records = match &json {
        Value::Array(records) => records.clone(),
        one => vec![one.clone()],
    };
    for (record, row) in records.iter().zip(rows.iter().skip(1)) {
        for (label, value) in record.as_object().into_iter().flatten() {
            let is_one = rows[0].iter().filter(|cell| *cell == label).count() == 1;
            let Some(at) = rows[0].iter().position(|cell| cell == label).filter(|_| is_one) else { continue };
            // A template's description of several lines is one line in csv.
            let is_folded = label == "Description" && command.starts_with("job-template");
            let expected = if is_folded { text(value).replace('\n', " ") } else { text(value) };
            if !value.is_array() && !value.is_object() && !TIMES.contains(&label.as_str()) && row[at] != expected {
                return Err(format!("{command}: {label} is {:?} in csv, {value} in json", row[at]));
            }
        }
    }
    Ok(())
}

/// The text of a scalar in csv.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The value with its scalars as texts, and a mark on those that are no text.
fn texts(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(texts).collect(),
        Value::Object(fields) => Value::Object(fields.iter().map(|(key, value)| (key.clone(), texts(value))).collect()),
        Value::String(text) => text.as_str().into(),
        other => format!("{}!", text(other)).into(),
    }
}

/// The same of a document of YAML.
fn texts_of(node: &yaml::Node) -> Value {
    match &node.value {
        yaml::Value::List(items) => items.iter().map(texts_of).collect(),
        yaml::Value::Map(map) => {
            Value::Object(map.entries.iter().map(|entry| (entry.key.text.clone(), texts_of(&entry.value))).collect())
        }
        yaml::Value::Scalar(scalar) => {
            let is_typed = scalar.is_plain && matches!(scalar.text.as_str(), "" | "true" | "false" | "7");
            if is_typed { format!("{}!", scalar.text).into() } else { scalar.text.as_str().into() }
        }
        yaml::Value::Unknown(_) => Value::Null,
    }
}

/// The rows of csv.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}
