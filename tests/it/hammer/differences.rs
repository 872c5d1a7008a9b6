//! `tests/data/deliberate-differences.toml`: where we are not hammer, and why.

use toml_edit::{DocumentMut, Item};

/// What of a recording is not followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub case: String,
    /// `requests`, `exit` or `stdout`.
    pub differs: Vec<String>,
    /// The exit code in hammer's stead, where it differs.
    pub exit: Option<i64>,
}

/// All of them.
pub fn all() -> Vec<Difference> {
    let document: DocumentMut = include_str!("../../data/deliberate-differences.toml").parse().unwrap();
    let tables = document["difference"].as_array_of_tables().unwrap();
    let read = |table: &toml_edit::Table| {
        assert!(table["reason"].as_str().is_some_and(|reason| reason.len() > 10), "a difference without reason");
        let differs = table["differs"].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned());
        Difference {
            case: table["case"].as_str().unwrap().to_owned(),
            differs: differs.collect(),
            exit: table.get("exit").and_then(Item::as_integer),
        }
    };
    tables.iter().map(read).collect()
}
