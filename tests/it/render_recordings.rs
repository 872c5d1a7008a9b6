//! What hammer printed against what we print, for the same answers of a real Foreman, where the recordings are there.

use rexctl::render::columns::{
    bookmark, foreign_input_set, host, job_invocation, job_template, recurring_logic, remote_execution_feature, task,
    template_input,
};
use rexctl::render::{Column, Fields, Format, List, Options, Page, message, record};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Recordings that we do not follow, and why.
const DIFFERENCES: &[(&str, &str)] = &[
    ("020-ji-info-base", "hosts are readable, hammer shows Ruby's inspection of them"),
    ("021-ji-info-table", "hosts are readable, hammer shows Ruby's inspection of them"),
    ("022-ji-info-csv", "hosts are readable, hammer shows Ruby's inspection of them"),
    ("037-ji-create-async-silent", "every format carries the new id, hammer hides it"),
    ("104-jt-info-table", "a line break does not break the row"),
    ("147-rl-info", "hammer shows four labels twice"),
];

/// Recordings whose output is no rendering of the recorded answer, and why.
const UNUSABLE: &[(&str, &str)] = &[("272-output-file", "the output went to a file")];

enum Shown {
    List(&'static [Column]),
    Info(&'static [Column]),
    Message(String),
}

#[test]
fn lists_records_and_messages_are_hammers() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/recordings");
    let Ok(files) = std::fs::read_dir(folder) else { return };
    let (mut compared, mut differing) = (BTreeMap::new(), Vec::new());
    for file in files {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let recording: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            if let Some((case, ours, hammers)) = compare(&recording) {
                if ours != hammers {
                    differing.push(case.clone());
                }
                compared.insert(case, (ours, hammers));
            }
        }
    }
    differing.sort();
    let expected: Vec<&str> = DIFFERENCES.iter().map(|(case, _)| *case).collect();
    let unexpected = differing.iter().find(|case| !expected.contains(&case.as_str()));
    if let Some((case, (ours, hammers))) = unexpected.and_then(|case| compared.get_key_value(case)) {
        panic!("{case}\n--- hammer\n{hammers}\n--- ours\n{ours}");
    }
    assert_eq!(differing, expected, "a listed difference is gone");
    for format in ["base", "table", "csv", "json", "yaml", "silent"] {
        assert!(compared.keys().any(|case| case.ends_with(format)), "no recording in {format}");
    }
}

/// The case with our rendering and hammer's, for a recording that shows something.
fn compare(recording: &Value) -> Option<(String, String, String)> {
    let case = recording["case"].as_str()?;
    let exit_is_good = recording["exit"] == 0;
    let answer = answer(recording["exchanges"].as_array()?)?;
    if !exit_is_good || answer.get("_elided_bytes").is_some() || UNUSABLE.iter().any(|(unusable, _)| case == *unusable)
    {
        return None;
    }
    let words: Vec<&str> = recording["command"].as_str()?.split_whitespace().collect();
    let verb = words.iter().position(|word| NOUNS.contains(word))?;
    let option = |name: &str| words.iter().position(|word| *word == name).and_then(|at| words.get(at + 1)).copied();
    let shown = shown(words[verb], words.get(verb + 1)?, answer)?;
    let given = option("--output").map(|name| <Format as clap::ValueEnum>::from_str(name, false).unwrap());
    let by_default = (words[verb] == "job-invocation" && matches!(shown, Shown::Info(_))).then_some(Format::Yaml);
    let options = Options {
        format: given.or(by_default),
        fields: Fields::parse(option("--fields").unwrap_or_default()),
        ..Options::default()
    };
    let hammers = recording["stdout"].as_str()?;
    let ours = rendered(&shown, answer, &options, words.contains(&"--show-inputs"));
    let first_line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    match (shown, options.format) {
        // What hammer prints while waiting follows the message.
        (Shown::Message(_), None) => Some((case.to_owned(), first_line(&ours), first_line(hammers))),
        _ => Some((case.to_owned(), ours, hammers.to_owned())),
    }
}

const NOUNS: [&str; 9] = [
    "job-invocation",
    "job-template",
    "template-input",
    "foreign-input-set",
    "remote-execution-feature",
    "recurring-logic",
    "task",
    "host",
    "bookmark",
];

/// The answer that is printed: the one to what changed something, or else the last.
fn answer(exchanges: &[Value]) -> Option<&Value> {
    let change = exchanges.iter().rfind(|one| one["method"] != "GET");
    change.or(exchanges.last()).map(|one| &one["response"])
}

fn shown(noun: &str, verb: &str, answer: &Value) -> Option<Shown> {
    let id = &answer["id"];
    Some(match (noun, verb) {
        ("job-invocation", "list") => Shown::List(job_invocation::LIST),
        ("job-invocation", "info") => Shown::Info(job_invocation::INFO),
        ("job-invocation", "create") => Shown::Message(format!("Job invocation {id} created")),
        ("job-invocation", "cancel") => Shown::Message(format!("Job invocation {id} cancelled")),
        ("job-invocation", "rerun") => Shown::Message(format!("Job invocation was rerun as {id}")),
        ("job-template", "list") => Shown::List(job_template::LIST),
        ("job-template", "info") => Shown::Info(job_template::INFO),
        ("job-template", "create") => Shown::Message("Job template created".into()),
        ("job-template", "update") => Shown::Message("Job template updated".into()),
        ("job-template", "import") => Shown::Message("Job template imported".into()),
        ("template-input", "list") => Shown::List(template_input::LIST),
        ("template-input", "info") => Shown::Info(template_input::INFO),
        ("template-input", "create") => Shown::Message("Template input created.".into()),
        ("template-input", "update") => Shown::Message("Template input updated.".into()),
        ("foreign-input-set", "list") => Shown::List(foreign_input_set::LIST),
        ("foreign-input-set", "create") => Shown::Message("Foreign input set created".into()),
        ("remote-execution-feature", "list") => Shown::List(remote_execution_feature::LIST),
        ("remote-execution-feature", "info") => Shown::Info(remote_execution_feature::INFO),
        ("recurring-logic", "list") => Shown::List(recurring_logic::LIST),
        ("recurring-logic", "info") => Shown::Info(recurring_logic::INFO),
        ("task", "list") => Shown::List(task::ALL),
        ("task", "info") => Shown::Info(task::ALL),
        ("host", "list") => Shown::List(host::LIST),
        ("bookmark", "list") => Shown::List(bookmark::ALL),
        ("bookmark", "info") => Shown::Info(bookmark::ALL),
        _ => return None,
    })
}

fn rendered(shown: &Shown, answer: &Value, options: &Options, show_inputs: bool) -> String {
    let mut out = Vec::new();
    match shown {
        Shown::List(columns) => {
            let mut list = List::new(&mut out, columns, options).unwrap();
            answer["results"].as_array().unwrap().iter().for_each(|row| list.row(row).unwrap());
            let number = |key: &str| answer[key].as_u64().unwrap_or(0);
            let page = Page { page: number("page"), per_page: number("per_page"), subtotal: number("subtotal") };
            list.finish(Some(page)).unwrap();
        }
        Shown::Info(columns) => {
            let answer = job_invocation::shown(answer.clone(), show_inputs);
            record(&mut out, columns, &answer, options).unwrap();
        }
        Shown::Message(text) => message(&mut out, text, answer, options).unwrap(),
    }
    String::from_utf8(out).unwrap()
}
