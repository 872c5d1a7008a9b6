//! Every recording: what is sent to change something, exit codes and output are hammer's, or the difference is listed.

use super::differences::{self, Difference};
use super::stage;
use crate::recordings::{self, Recording};
use rexctl::guide::EXITS;
use std::collections::BTreeMap;

/// Whether hammer's output is in a format that programs read.
fn is_data(recording: &Recording) -> bool {
    recording.words.windows(2).any(|pair| pair[0] == "--output" && ["csv", "json", "yaml"].contains(&pair[1].as_str()))
}

/// In how many of the recordings nothing differs, by one respect after the other; `differences` hold all that do.
fn figures(all: &[Recording], differences: &BTreeMap<String, Difference>) -> String {
    let figure = |what: &str, of: &dyn Fn(&Recording) -> bool, differs: &dyn Fn(&Recording, &Difference) -> bool| {
        let of: Vec<_> = all.iter().filter(|it| of(it)).collect();
        let differing =
            of.iter().filter(|it| differences.get(&it.case).is_some_and(|found| differs(it, found))).count();
        format!("{what}: {} of {} equal", of.len() - differing, of.len())
    };
    [
        figure("requests for a change", &|_| true, &|_, it| it.changes.is_some()),
        figure("changes that the server makes", &|_| true, &|recording, it| {
            it.changes.as_ref().is_some_and(|ours| !ours.is_empty() || recording.was_granted_a_change())
        }),
        figure("exit", &|_| true, &|_, it| it.exit.is_some()),
        figure("stdout", &|_| true, &|_, it| !it.stdout.is_empty()),
        figure("stdout in csv, json and yaml", &is_data, &|_, it| !it.stdout.is_empty()),
        figure("all of it", &|_| true, &|_, _| true),
    ]
    .join("\n")
}

#[test]
fn the_guide_tells_every_exit_code_in_place_of_hammers() {
    let told =
        |hammer: i64, here: i64| EXITS.iter().any(|it| (i64::from(it.hammer), i64::from(it.here)) == (hammer, here));
    let unreported_fields: Vec<_> = differences::listed()
        .into_iter()
        .filter(|(_, it)| it.exit.is_some_and(|(hammer, here)| here != 0 && !told(hammer, here)))
        .collect();
    assert!(unreported_fields.is_empty(), "{unreported_fields:#?}");
}

#[test]
#[expect(clippy::print_stderr, reason = "the figures are what a reader of this test wants to know")]
fn every_recorded_command_does_what_hammer_did_or_is_listed() {
    let (all, listed) = (recordings::all(), differences::listed());
    if all.is_empty() {
        return;
    }
    let (mut found, mut wrong) = (BTreeMap::new(), Vec::new());
    for recording in all {
        let (outcome, requests) = stage::run(recording);
        let changing = requests.iter().filter(|it| it.method != "GET");
        let changes = changing.map(|it| recordings::change_line(&it.method, &it.target, &it.json())).collect();
        let last = requests.iter().rfind(|it| it.method == "GET").map(|it| it.target.clone());
        let is_list = recording.last_read().is_some_and(|it| it.starts_with("/api/job_invocations?"));
        assert!(!is_list || listed.contains_key(&recording.case) || last == recording.last_read(), "{last:?}");
        let difference = Difference::between(recording, &outcome, changes);
        if difference != listed.get(&recording.case).cloned().unwrap_or_default() {
            wrong.push(format!("{}: found\n{difference}\n{outcome}", recording.case));
        }
        if difference != Difference::default() {
            found.insert(recording.case.clone(), difference);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Nothing is listed that is equal, or that nobody recorded.
    assert_eq!(found.keys().collect::<Vec<_>>(), listed.keys().collect::<Vec<_>>());
    assert!(all.len() > 170, "only {} recordings", all.len());
    eprintln!("{}", figures(all, &found));
}
