use super::*;
use crate::model::cron::schedule::FugitRuns;
use crate::model::zone::Zone;
use chrono::{DateTime, TimeDelta, Utc};

/// Runs that are compared.
const COMPARED: usize = 6;

/// Lines with five fields, of which some name no number.
fn lines(count: usize) -> impl Iterator<Item = String> {
    const PIECES: [&[&str]; 5] = [
        &["*", "0", "*/20", "5,35", "50-10", "10-12"],
        &["*", "2", "8,22", "22-2", "9-17/4"],
        &["*", "*", "1", "15,31", "20-10", "5-9"],
        &["*", "*", "2", "6-8", "12"],
        &["*", "*", "mon", "fri-mon", "1-5", "0,7"],
    ];
    let mut seed: u64 = 1;
    let mut draw = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    (0..count).map(move |_| PIECES.map(|pieces| pieces[draw(pieces.len())]).join(" "))
}

#[test]
fn the_numbers_that_are_told_in_words_are_those_of_the_runs() {
    let after: DateTime<Utc> = "2026-08-20T12:34:56Z".parse().unwrap();
    let mut compared = 0;
    for text in lines(3_000) {
        let Ok(line) = Classic::parse(&text) else { continue };
        if line.empty_fields().len() > 1 || line.may_overflow() {
            continue;
        }
        // The first runs depend on where the search begins.
        let runs: Vec<_> = ClassicRuns::new(&line, after, &Zone::utc()).skip(2).take(COMPARED).collect();
        let told = FugitRuns::new(&line.calendar(), runs[0] - TimeDelta::seconds(1), &Zone::utc()).unwrap();
        assert_eq!(told.take(COMPARED).collect::<Vec<_>>(), runs, "{text:?}: {}", line.in_words());
        compared += 1;
    }
    assert!(compared > 2_000, "{compared}");
}
