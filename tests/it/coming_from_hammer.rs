//! `rexctl coming-from-hammer`: the guide, for people and as data.

use crate::rexctl::rexctl;
use serde_json::Value;

#[test]
fn the_guide_needs_no_server_and_is_data_too() {
    let told = rexctl("coming-from-hammer").run();
    assert_eq!((told.code, told.stderr.as_str()), (0, ""));
    assert!(told.stdout.lines().all(|line| line.chars().count() <= 80), "{}", told.stdout);
    assert!(!told.stdout.contains('`'), "{}", told.stdout);
    let data: Value = serde_json::from_str(&rexctl("--output json coming-from-hammer").run().stdout).unwrap();
    let rows = data.as_array().unwrap();
    assert!(rows.len() > 30 && rows.iter().all(|row| row["Topic"].is_string() && row["rexctl"].is_string()), "{data}");
}
