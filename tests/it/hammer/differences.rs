//! `tests/data/deliberate-differences.toml`: where we are not hammer, and why.

use toml_edit::{DocumentMut, Item, Table};

/// What of a recording is not followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub case: String,
    /// `requests`, `exit` or `stdout`.
    pub differs: Vec<String>,
    /// The exit code in hammer's stead, where it differs.
    pub exit: Option<i64>,
}

fn tables(key: &str) -> Vec<Table> {
    let document: DocumentMut = include_str!("../../data/deliberate-differences.toml").parse().unwrap();
    let tables: Vec<_> = document[key].as_array_of_tables().unwrap().iter().cloned().collect();
    let has_reason = |table: &Table| table["reason"].as_str().is_some_and(|reason| reason.len() > 10);
    assert!(tables.iter().all(has_reason), "a difference without reason");
    tables
}

/// The recordings that no replay over plain HTTP can show.
pub fn apart() -> Vec<String> {
    tables("apart").iter().map(|table| table["case"].as_str().unwrap().to_owned()).collect()
}

/// All differences.
pub fn all() -> Vec<Difference> {
    let read = |table: &Table| {
        let differs = table["differs"].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned());
        Difference {
            case: table["case"].as_str().unwrap().to_owned(),
            differs: differs.collect(),
            exit: table.get("exit").and_then(Item::as_integer),
        }
    };
    tables("difference").iter().map(read).collect()
}
