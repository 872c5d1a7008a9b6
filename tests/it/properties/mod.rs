//! The properties of the fuzz targets, for a bounded time: on the corpora that fuzzing left, and on changes of them.
//!
//! `REXCTL_PROPERTY_CASES` sets how many changes of each corpus are tried.

#[path = "../../fuzz/properties/mod.rs"]
mod parsers;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use std::fmt;
use std::path::Path;

/// What a parser is given; readable where it fails.
#[derive(Clone)]
struct Input(Vec<u8>);

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// What fuzzing kept, and one input that is nothing.
fn corpus(name: &str) -> Vec<Input> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let mut files: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{name} has no corpus");
    files.iter().map(|path| Input(std::fs::read(path).unwrap())).chain([Input(Vec::new())]).collect()
}

/// One input with pieces of another in place of some of its own, as often as not in the middle of a character.
fn changed(corpus: Vec<Input>) -> impl Strategy<Value = Input> {
    let change = (any::<[Index; 4]>(), select(corpus.clone()), any::<Option<u8>>());
    (select(corpus), prop::collection::vec(change, 0..4)).prop_map(|(Input(mut bytes), changes)| {
        for ([at, to, from, until], Input(other), byte) in changes {
            let piece = other[part(other.len(), from, until)].iter().copied().chain(byte);
            bytes.splice(part(bytes.len(), at, to), piece);
            bytes.truncate(1 << 14);
        }
        Input(bytes)
    })
}

fn part(length: usize, one: Index, other: Index) -> std::ops::Range<usize> {
    let (one, other) = (one.index(length + 1), other.index(length + 1));
    one.min(other)..one.max(other)
}

#[test]
fn what_fuzzing_found_stays_mended() {
    for (name, holds) in parsers::ALL {
        for input in corpus(name) {
            let held = std::panic::catch_unwind(|| holds(&input.0));
            assert!(held.is_ok(), "{name}: {input:?}");
        }
    }
}

#[test]
fn every_property_holds_for_changes_of_its_corpus() {
    let cases = std::env::var("REXCTL_PROPERTY_CASES").map_or(100, |text| text.parse().unwrap());
    for (name, holds) in parsers::ALL {
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let ran = TestRunner::new(config).run(&changed(corpus(name)), |Input(bytes)| {
            holds(&bytes);
            Ok(())
        });
        assert!(ran.is_ok(), "{name}: {}", ran.unwrap_err());
    }
}
