//! Circles in a graph of files.

use std::collections::{BTreeMap, BTreeSet};

/// The groups of files each of which reaches every other of its group, by the uses given.
pub fn of<'a>(uses: &[(&'a str, &'a str)]) -> Vec<Vec<&'a str>> {
    let mut graph: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in uses {
        graph.entry(from).or_default().insert(to);
    }
    let reach: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|file| (*file, reached(&graph, file))).collect();
    let mut circles: BTreeSet<Vec<&str>> = BTreeSet::new();
    for (file, below) in &reach {
        let circle: Vec<_> =
            below.iter().filter(|other| reach.get(**other).is_some_and(|r| r.contains(file))).copied().collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

fn reached<'a>(graph: &BTreeMap<&'a str, BTreeSet<&'a str>>, start: &'a str) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(file) = open.pop() {
        for next in graph.get(file).into_iter().flatten() {
            if found.insert(*next) {
                open.push(next);
            }
        }
    }
    found
}

#[test]
fn a_circle_is_found_over_any_number_of_files() {
    assert_eq!(of(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]), [["a", "b", "c"]]);
    assert!(of(&[("a", "b"), ("b", "c"), ("a", "c")]).is_empty());
}
