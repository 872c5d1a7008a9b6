//! The recordings of the plain nouns: state-changing requests, exit codes and output are hammer's, or the difference is listed.

use super::differences::{self, Difference};
use crate::foreman::Foreman;
use crate::recordings::{self, Recording};
use crate::rexctl::Outcome;
use serde_json::Value;

const NOUNS: [&str; 9] = [
    "job-template",
    "template-input",
    "foreign-input-set",
    "remote-execution-feature",
    "host list",
    "host info",
    "bookmark",
    "ping",
    "hammer status",
];

fn is_ours(recording: &Recording) -> bool {
    // `status` alone is a command, `auth status` is another.
    let first = recording.words.iter().find(|word| !word.starts_with('-')).map(String::as_str);
    NOUNS.iter().any(|noun| recording.is(noun)) || first == Some("status")
}

fn without_empty(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), without_empty(value)))
            .filter(|(_, value)| value.as_object().is_none_or(|fields| !fields.is_empty()))
            .collect(),
        other => other.clone(),
    }
}

struct Run {
    outcome: Outcome,
    changes: Vec<Value>,
}

fn run(recording: &Recording) -> Run {
    let foreman = Foreman::answering(recording.replay());
    let files = recording.sent_files();
    let command = recording.command(foreman.url());
    let outcome = files.iter().fold(command, |command, (name, content)| command.file(name, content)).run();
    Run { outcome, changes: foreman.changes().iter().map(|request| request.json()).collect() }
}

/// What of the run is not as hammer did it.
fn compare(recording: &Recording, run: &Run) -> Option<Difference> {
    let plain = |bodies: &[Value]| bodies.iter().map(without_empty).collect::<Vec<_>>();
    let exit = i64::from(run.outcome.code);
    let mut differs = Vec::new();
    if plain(&run.changes) != plain(&recording.changes()) {
        differs.push("requests".to_owned());
    }
    if exit != recording.exit {
        differs.push("exit".to_owned());
    }
    if run.outcome.stdout != recording.stdout {
        differs.push("stdout".to_owned());
    }
    let exit = (exit != recording.exit).then_some(exit);
    (!differs.is_empty()).then(|| Difference { case: recording.case.clone(), differs, exit })
}

#[test]
fn every_recorded_command_does_what_hammer_did_or_is_listed() {
    let listed = differences::all();
    let all = recordings::all();
    let recordings: Vec<_> = all.iter().filter(|recording| is_ours(recording) && !recording.is_elided()).collect();
    let mut wrong = Vec::new();
    for recording in &recordings {
        let run = run(recording);
        let found = compare(recording, &run);
        let expected = listed.iter().find(|difference| difference.case == recording.case);
        if found.as_ref() != expected {
            wrong.push(format!(
                "{found:#?}\nlisted: {expected:#?}\n--- hammer\n{}\n--- ours\n{}\n{}",
                recording.stdout, run.outcome.stdout, run.outcome.stderr
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), recordings.len(), wrong.join("\n"));
    assert!(recordings.is_empty() || recordings.len() > 40, "only {} recordings", recordings.len());
    let stale: Vec<_> =
        listed.iter().filter(|it| !recordings.is_empty() && !all.iter().any(|r| r.case == it.case)).collect();
    assert!(stale.is_empty(), "{stale:?}");
}
