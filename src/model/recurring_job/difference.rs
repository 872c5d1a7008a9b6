//! A difference in little space: the part that differs.

use super::FieldDifference;
use crate::model::targets::node_set;
use std::collections::BTreeSet;

/// Number of characters up to which a value is shown as a whole.
const SHORT: usize = 60;

/// Number of characters that are shown around the part that differs.
const AROUND: usize = 12;

/// Stands for what is left out.
const ELLIPSIS: &str = "…";

impl FieldDifference {
    /// Returns the difference for people: of two lists of hosts those that come and go, of long texts the part that differs.
    pub fn in_words(&self) -> String {
        let Self { field, before, after } = self;
        let listed =
            ListedValues::read(before).zip(ListedValues::read(after)).filter(|(one, other)| one.key == other.key);
        let change = match listed {
            Some((before, after)) => before.change(&after),
            None if before.chars().count().max(after.chars().count()) <= SHORT => format!("{before} → {after}"),
            None => differing(before, after),
        };
        format!("{field}: {change}")
    }
}

/// A search for a list of values, `name ^ (a, b)`.
struct ListedValues<'a> {
    key: &'a str,
    values: BTreeSet<String>,
}

impl<'a> ListedValues<'a> {
    fn read(search: &'a str) -> Option<Self> {
        let (key, list) = search.strip_suffix(')')?.split_once(" ^ (")?;
        let is_list = !key.contains([' ', '(']) && !list.contains(['(', ')']);
        let values = list.split(", ").map(|value| value.trim_matches('"').to_owned()).collect();
        is_list.then_some(Self { key, values })
    }

    /// Returns the values that the other list adds and lacks, as node sets.
    fn change(&self, after: &Self) -> String {
        let part = |word: &str, here: &BTreeSet<String>, there: &BTreeSet<String>| {
            let names: Vec<&str> = here.difference(there).map(String::as_str).collect();
            let ids = if self.key == "id" { "id " } else { "" };
            (!names.is_empty()).then(|| format!("{word} {ids}{}", node_set::fold(names)))
        };
        let parts = [part("added", &after.values, &self.values), part("removed", &self.values, &after.values)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { "in another order".to_owned() } else { parts.join("; ") }
    }
}

/// Returns two long texts without most of what both begin and end with.
fn differing(before: &str, after: &str) -> String {
    let (one, other): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let start = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let rest = one.len().min(other.len()) - start;
    let end = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    format!("{} → {}", part(&one, start, end), part(&other, start, end))
}

/// Returns the part of a text between what is shared, with a little of that, and of a long part its start.
fn part(text: &[char], start: usize, end: usize) -> String {
    let (from, to) = (start.saturating_sub(AROUND), (text.len() - end + AROUND).min(text.len()));
    let until = to.min(start + SHORT);
    let shown: String = text.iter().skip(from).take(until.saturating_sub(from)).collect();
    let dots = |is_cut: bool| if is_cut { ELLIPSIS } else { "" };
    format!("{}{}{}", dots(from > 0), shown, dots(until < text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> String {
        FieldDifference { field: "f".into(), before: before.into(), after: after.into() }.in_words()
    }

    #[test]
    fn of_lists_of_hosts_those_that_come_and_go_are_told_as_node_sets() {
        let hosts = |names: &str| format!("name ^ ({names})");
        for (before, after, change) in [
            ("web01.x, web02.x", "web01.x, web02.x, web03.x, web04.x", "added web[03-04].x"),
            ("web01.x, web02.x, db1.x", "web02.x, \"at\"", "added at; removed db1.x,web01.x"),
            ("a, b", "b, a", "in another order"),
        ] {
            assert_eq!(told(&hosts(before), &hosts(after)), format!("f: {change}"));
        }
        assert_eq!(told("id ^ (4, 5)", "id ^ (5, 6, 7)"), "f: added id [6-7]; removed id 4");
        assert_eq!(told("name ^ (a)", "name ~ b"), "f: name ^ (a) → name ~ b");
        assert_eq!(told("name ^ (a) and (b = 1)", "name ^ (b) and (b = 1)").matches('→').count(), 1);
    }

    #[test]
    fn of_long_texts_the_part_that_differs_is_told() {
        let long = |middle: &str| format!("{}{middle}{}", "a".repeat(70), "z".repeat(70));
        let around = |middle: &str| format!("…{}{middle}{}…", "a".repeat(12), "z".repeat(12));
        assert_eq!(told(&long("1"), &long("22")), format!("f: {} → {}", around("1"), around("22")));
        assert_eq!(told(&long("1"), "b"), format!("f: {}1… → b", "a".repeat(59)).replace("a1…", "aa…"));
        assert_eq!(told("1", "2"), "f: 1 → 2");
    }
}
