//! Errors about names: unknown ones with the closest names that exist, ambiguous ones with the records to choose from.

use crate::error::{Error, Kind};
use crate::model::answer;
use serde_json::Value;
use std::collections::HashSet;

/// Returns the error for a name that no record has, with the closest names in `rows` under one of `keys`.
pub(in crate::api) fn unknown(noun: &str, option: &str, keys: &[&str], name: &str, rows: &[Value]) -> Error {
    let error = Error::of_value(Kind::NotFound, option, Some(name), format!("there is no {noun} \"{name}\""));
    let names = rows.iter().flat_map(|row| keys.iter().filter_map(|key| row.get(*key).and_then(Value::as_str)));
    with_closest(error, name, names)
}

/// Returns the error for a name that several records have.
pub(in crate::api) fn ambiguous(noun: &str, option: &str, name: &str, rows: &[Value]) -> Error {
    let candidates: Vec<_> = rows.iter().take(20).map(candidate).collect();
    let problem = format!("{} of the server's {noun}s are called \"{name}\"", rows.len());
    Error::of_value(Kind::NotFound, option, Some(name), problem)
        .hint(format!("Give the id of one: {}", candidates.join(", ")))
}

fn candidate(row: &Value) -> String {
    let id = row.get("id").map(answer::plain).unwrap_or_default();
    let name = answer::text(row, "/title").or(answer::text(row, "/name"));
    // Bookmarks of several pages may have the same name.
    let description: Vec<_> = [name, answer::text(row, "/controller")].into_iter().flatten().collect();
    if description.is_empty() { id } else { format!("{id} ({})", description.join(", ")) }
}

/// Adds the closest of `names`, if any, to an error about `name`.
pub fn with_closest<'a>(error: Error, name: &str, names: impl Iterator<Item = &'a str>) -> Error {
    with_closest_labels(error, name, names.map(|name| (name, name)))
}

/// Adds the labels of the closest names, if any, to an error about `name`; `names` are pairs of a label and a name.
pub fn with_closest_labels<'a>(error: Error, name: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Error {
    match closest(name, names).as_slice() {
        [] => error,
        labels => error.hint(format!("Close to it: {}", labels.join(", "))),
    }
}

/// Returns the labels of up to three names, closest first.
fn closest<'a>(wanted: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    /// Similarity from which a name is close, of 1.
    const CLOSE: f64 = 0.75;
    let wanted = wanted.to_lowercase();
    let similarity = |name: &str| {
        let name = name.to_lowercase();
        let contained = if name.contains(&wanted) { 0.9 } else { 0.0 };
        strsim::jaro_winkler(&name, &wanted).max(contained)
    };
    let mut close: Vec<_> =
        names.map(|(label, name)| (similarity(name), label)).filter(|(similarity, _)| *similarity > CLOSE).collect();
    close.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut seen = HashSet::new();
    let labels = close.into_iter().filter(|(_, label)| seen.insert(*label));
    labels.take(3).map(|(_, label)| format!("\"{label}\"")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_neighbours() {
        let names = ["Run Command - Script Default", "Package Action - Script Default", "Power Action"];
        let names = names.map(|name| (name, name));
        assert_eq!(
            closest("run comand - script default", names.into_iter()).first().unwrap(),
            "\"Run Command - Script Default\""
        );
        assert!(closest("zzz", names.into_iter()).is_empty());
    }
}
