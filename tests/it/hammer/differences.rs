//! `tests/data/deliberate-differences.toml`: where we are not hammer, and why.

use crate::recordings::Recording;
use crate::rexctl::Outcome;
use std::collections::BTreeMap;
use toml_edit::{Array, DocumentMut, Item, Table};

/// How a run differs from the recorded one; nothing in it: they are equal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// What is sent to change something, where it is not what hammer sent.
    pub changes: Option<Vec<String>>,
    /// hammer's exit code, and the one that stands for it.
    pub exit: Option<(i64, i64)>,
    /// The lines of stdout that are hammer's only (`-`), and those that are ours only (`+`).
    pub stdout: Vec<String>,
}

/// Long differences are told by their first lines.
const TOLD: usize = 8;

impl Difference {
    /// Of an outcome, and the changes that were sent, from the recording.
    pub fn between(recording: &Recording, outcome: &Outcome, changes: Vec<String>) -> Self {
        let exit = i64::from(outcome.code);
        Self {
            changes: (changes != recording.change_lines()).then_some(changes),
            exit: (exit != recording.exit).then_some((recording.exit, exit)),
            stdout: lines_between(&recording.stdout, &outcome.stdout),
        }
    }
}

/// The lines between the first and the last that differ.
fn lines_between(hammers: &str, ours: &str) -> Vec<String> {
    let (mut hammers, mut ours): (Vec<_>, Vec<_>) = (hammers.lines().collect(), ours.lines().collect());
    let alike = hammers.iter().zip(&ours).take_while(|(a, b)| a == b).count();
    hammers.drain(..alike);
    ours.drain(..alike);
    while hammers.last().is_some_and(|line| ours.last() == Some(line)) {
        hammers.pop();
        ours.pop();
    }
    let told = |mark: char, lines: Vec<&str>| -> Vec<String> {
        let rest = (lines.len() > TOLD).then(|| format!("{mark}..."));
        lines.iter().take(TOLD).map(|line| format!("{mark}{line}")).chain(rest).collect()
    };
    [told('-', hammers), told('+', ours)].concat()
}

impl std::fmt::Display for Difference {
    /// As it is written in the list.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let array = |lines: &[String]| lines.iter().collect::<Array>().to_string();
        self.changes.iter().try_for_each(|changes| writeln!(f, "sends = {}", array(changes)))?;
        self.exit.iter().try_for_each(|(hammer, ours)| writeln!(f, "exit = [{hammer}, {ours}]"))?;
        write!(f, "stdout = {}", array(&self.stdout))
    }
}

/// All differences that are listed, by case.
pub fn listed() -> BTreeMap<String, Difference> {
    let document: DocumentMut = include_str!("../../data/deliberate-differences.toml").parse().unwrap();
    let mut listed = BTreeMap::new();
    for rule in document["rule"].as_array_of_tables().unwrap() {
        assert!(rule["because"].as_str().is_some_and(|reason| reason.len() > 10), "a rule without reason: {rule}");
        for (case, stdout) in rule["cases"].as_table().unwrap() {
            let twice = listed.insert(case.to_owned(), difference(rule, stdout));
            assert!(twice.is_none(), "{case} is listed twice");
        }
    }
    listed
}

fn difference(rule: &Table, stdout: &Item) -> Difference {
    let numbers: Option<Vec<_>> = rule
        .get("exit")
        .map(|exit| exit.as_array().unwrap().iter().map(|number| number.as_integer().unwrap()).collect());
    Difference {
        changes: rule.get("sends").map(strings),
        exit: numbers.map(|pair| (pair[0], pair[1])),
        stdout: strings(stdout),
    }
}

fn strings(item: &Item) -> Vec<String> {
    item.as_array().unwrap().iter().map(|value| value.as_str().unwrap().to_owned()).collect()
}
