//! Every recording: what is sent to change something, exit codes and output are hammer's, or the difference is listed.

use super::differences::{self, Difference};
use super::stage;
use crate::recordings::{self, Recording};
use rexctl::guide::EXITS;
use std::collections::{BTreeMap, BTreeSet};

/// Whether hammer's output is in a format that programs read.
fn is_data(recording: &Recording) -> bool {
    let named =
        recording.words.windows(2).any(|pair| pair[0] == "--output" && ["csv", "json", "yaml"].contains(&&*pair[1]));
    named || recording.words.iter().any(|word| word == "--csv")
}

/// The recording of a rerun, without the job that is run again.
const NOT_COMPLETE: [u32; 1] = [607];

/// A column of the table of equal recordings: its title, the recordings that it counts, and those of them that differ.
struct Respect {
    title: &'static str,
    counts: fn(&Recording) -> bool,
    differs: fn(&Recording, &Difference) -> bool,
}

const RESPECTS: [Respect; 6] = [
    Respect {
        title: "changes",
        counts: |it| !it.change_lines().is_empty(),
        differs: |it, found| found.changes.as_ref().is_some_and(|ours| !ours.is_empty() || it.was_granted_a_change()),
    },
    Respect { title: "requests", counts: |_| true, differs: |_, found| found.changes.is_some() },
    Respect { title: "exit", counts: |_| true, differs: |_, found| found.exit.is_some() },
    Respect { title: "stdout", counts: |_| true, differs: |_, found| !found.stdout.is_empty() },
    Respect { title: "csv, json, yaml", counts: is_data, differs: |_, found| !found.stdout.is_empty() },
    Respect { title: "all of it", counts: |_| true, differs: |_, _| true },
];

/// How many recordings of each folder are equal, in each respect; `differences` hold all that are not. A change is a request that
/// the server granted to hammer, or that only one of the two has sent.
fn table(all: &[Recording], differences: &BTreeMap<String, Difference>) -> String {
    let folders: BTreeSet<&str> = all.iter().map(|it| it.folder.as_str()).collect();
    let mut table = format!("{:<14}", "");
    RESPECTS.iter().for_each(|respect| table += &format!("{:>17}", respect.title));
    for folder in folders {
        table += &format!("\n{folder:<14}");
        for Respect { counts, differs, .. } in &RESPECTS {
            let counted: Vec<_> = all.iter().filter(|it| it.folder == folder && counts(it)).collect();
            let is_equal = |it: &Recording| !differences.get(&it.case).is_some_and(|found| differs(it, found));
            let equal = counted.iter().filter(|it| is_equal(it)).count();
            table += &format!("{:>17}", format!("{equal} of {}", counted.len()));
        }
    }
    table
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
    for recording in all.iter().filter(|it| !NOT_COMPLETE.contains(&it.number())) {
        let (outcome, requests) = stage::run(recording);
        let changing = requests.iter().filter(|it| it.method != "GET");
        let changes = changing.map(|it| recordings::change_line(&it.method, &it.target, &it.json())).collect();
        let last = requests.iter().rfind(|it| it.method == "GET").map(|it| recordings::ordered_target(&it.target));
        let is_list = recording.last_read().is_some_and(|it| it.starts_with("/api/job_invocations?"));
        if is_list && !listed.contains_key(&recording.case) && last != recording.last_read() {
            wrong.push(format!("{}: the last list that is read is {last:?}", recording.case));
        }
        let difference = Difference::between(recording, &outcome, changes);
        if difference != listed.get(&recording.case).cloned().unwrap_or_default() {
            wrong.push(format!("{}: found\n{difference}\n{outcome}", recording.case));
        }
        if difference != Difference::default() {
            found.insert(recording.case.clone(), difference);
        }
    }
    eprintln!("{}", table(all, &found));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Nothing is listed that is equal, or that nobody recorded.
    assert_eq!(found.keys().collect::<Vec<_>>(), listed.keys().collect::<Vec<_>>());
    assert!(all.len() > 170, "only {} recordings", all.len());
}
