//! Every recording: state-changing requests, exit codes and output are hammer's, or the difference is listed.

use super::differences::{self, Difference};
use crate::foreman::Foreman;
use crate::recordings::{self, Recording};
use crate::rexctl::Outcome;
use serde_json::Value;

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

/// How many of the recordings are as hammer's in one respect, in words.
fn figure(what: &str, found: &[Difference], recordings: &[&Recording]) -> String {
    let differing = found.iter().filter(|it| it.differs.iter().any(|word| word == what)).count();
    format!("{what}: {} of {} equal", recordings.len() - differing, recordings.len())
}

/// Whether hammer's output is in a format that programs read.
fn is_data(recording: &Recording) -> bool {
    recording.words.windows(2).any(|pair| pair[0] == "--output" && ["csv", "json", "yaml"].contains(&pair[1].as_str()))
}

#[test]
#[expect(clippy::print_stderr, reason = "the figures are what a reader of this test wants to know")]
fn every_recorded_command_does_what_hammer_did_or_is_listed() {
    let (listed, apart) = (differences::all(), differences::apart());
    let all = recordings::all();
    let recordings: Vec<_> = all.iter().filter(|it| !it.is_elided() && !apart.contains(&it.case)).collect();
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for recording in &recordings {
        let run = run(recording);
        let difference = compare(recording, &run);
        let expected = listed.iter().find(|difference| difference.case == recording.case);
        if difference.as_ref() != expected {
            wrong.push(format!(
                "{difference:#?}\nlisted: {expected:#?}\n--- hammer\n{}\n--- ours\n{}\n{}",
                recording.stdout, run.outcome.stdout, run.outcome.stderr
            ));
        }
        found.extend(difference);
    }
    let data: Vec<_> = recordings.iter().copied().filter(|recording| is_data(recording)).collect();
    let in_data: Vec<_> = found.iter().filter(|it| data.iter().any(|one| one.case == it.case)).cloned().collect();
    let figures = ["requests", "exit", "stdout"].map(|what| figure(what, &found, &recordings)).join(", ");
    eprintln!("{figures}; in csv, json and yaml {}", figure("stdout", &in_data, &data));
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), recordings.len(), wrong.join("\n"));
    assert!(all.is_empty() || recordings.len() > 140, "only {} recordings", recordings.len());
    let listed = listed.iter().map(|difference| &difference.case).chain(&apart);
    let stale: Vec<_> = listed.filter(|case| !all.is_empty() && !all.iter().any(|it| it.case == **case)).collect();
    assert!(stale.is_empty(), "{stale:?}");
}
