//! Folding of host names into node sets.

use super::SIGNS;
use super::run::Run;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The runs at each place of a folded name.
type Row = Vec<Vec<Run>>;

/// Digits of the numbers in a name, each after its length, so that they sort by value.
type Numbers<'a> = Vec<(usize, &'a str)>;

/// Host names that differ by their numbers only, in one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Node set without commas outside of brackets.
    pub word: String,
    /// Number of hosts.
    pub count: u64,
}

/// Folds host names into as few words as their numbers allow, sorted by the text around the numbers.
pub fn groups<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Group> {
    let mut shapes: BTreeMap<Vec<&str>, BTreeSet<Numbers<'_>>> = BTreeMap::new();
    for name in names {
        let (shape, numbers) = split(name);
        shapes.entry(shape).or_default().insert(numbers);
    }
    shapes.iter().flat_map(|(shape, numbers)| folded(shape, numbers)).collect()
}

/// Splits a name into the texts around its numbers, and the numbers.
fn split(name: &str) -> (Vec<&str>, Numbers<'_>) {
    let (mut shape, mut numbers, mut rest) = (Vec::new(), Vec::new(), name);
    while let Some((text, digits, after)) = first_number(rest) {
        shape.push(text);
        numbers.push((digits.len(), digits));
        rest = after;
    }
    shape.push(rest);
    // A number that cannot be counted is a text like any other.
    if numbers.iter().all(|(_, digits)| Run::of(digits).is_some()) {
        (shape, numbers)
    } else {
        (vec![name], Vec::new())
    }
}

/// The texts before and behind the first number, and its digits.
fn first_number(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from_digits) = text.split_at_checked(text.find(|c: char| c.is_ascii_digit())?)?;
    let end = from_digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(from_digits.len());
    let (digits, after) = from_digits.split_at_checked(end)?;
    Some((before, digits, after))
}

fn folded(shape: &[&str], numbers: &BTreeSet<Numbers<'_>>) -> Vec<Group> {
    let row = |numbers: &Numbers<'_>| -> Row {
        numbers.iter().map(|(_, digits)| Run::of(digits).into_iter().collect()).collect()
    };
    let mut rows: Vec<Row> = numbers.iter().map(row).collect();
    for place in (0..shape.len().saturating_sub(1)).rev() {
        rows = merge(rows, place);
    }
    rows.iter().map(|row| Group { word: written(shape, row), count: count(row) }).collect()
}

/// Joins the rows that differ at `place` only.
fn merge(rows: Vec<Row>, place: usize) -> Vec<Row> {
    let mut merged: Vec<Row> = Vec::new();
    let mut known: HashMap<Row, usize> = HashMap::new();
    for mut row in rows {
        let runs = row.get_mut(place).map(std::mem::take).unwrap_or_default();
        match known.get(&row).and_then(|index| merged.get_mut(*index)?.get_mut(place)) {
            Some(together) => runs.into_iter().for_each(|run| push(together, run)),
            None => {
                known.insert(row.clone(), merged.len());
                row.get_mut(place).map(|own| *own = runs).into_iter().for_each(drop);
                merged.push(row);
            }
        }
    }
    merged
}

fn push(runs: &mut Vec<Run>, run: Run) {
    let rest = match runs.last_mut() {
        Some(last) => last.append(run),
        None => Err(run),
    };
    runs.extend(rest.err());
}

fn count(row: &Row) -> u64 {
    row.iter().map(|runs| runs.iter().map(Run::count).sum::<u64>()).product()
}

fn written(shape: &[&str], row: &Row) -> String {
    let mut places = row.iter();
    let mut word = String::new();
    for text in shape {
        push_text(&mut word, text);
        match places.next().map(Vec::as_slice) {
            Some([run]) if run.count() == 1 => word.push_str(&run.to_string()),
            Some(runs) => {
                let runs: Vec<_> = runs.iter().map(Run::to_string).collect();
                word.extend(["[", &runs.join(","), "]"]);
            }
            None => {}
        }
    }
    word
}

/// Returns the node set of one name.
pub fn text(name: &str) -> String {
    let mut word = String::with_capacity(name.len());
    push_text(&mut word, name);
    word
}

fn push_text(word: &mut String, text: &str) {
    if text.contains(SIGNS) {
        text.chars().for_each(|c| if SIGNS.contains(&c) { word.extend(['[', c, ']']) } else { word.push(c) });
    } else {
        word.push_str(text);
    }
}
