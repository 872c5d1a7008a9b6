//! The corpus of cron lines: verdicts and next runs of the real parsers, line by line.

use chrono::{DateTime, Utc};
use rexctl::model::cron::{CronLine, Dialect};
use rexctl::model::zone::Zone;

/// parse-cron judges a line by running it from the moment it is asked, and fails where that leads to an hour or month
/// that does not exist: these lines name such, are refused at the corpus's moment, and are accepted at others.
const JUDGED_BY_THE_CLOCK: [&str; 7] = [
    "* 31-12,27,16 * * * TUE",
    "\t*  12  11-13  *  * ",
    " 9,23,35\t8\t1-30\t*\t*\n",
    "\t8,19,7-54,33 \t 16-13/8 \t 20,19,4 \t * \t *  ",
    "* 10,7,24 12 4-11/2 2-nov/3 Thu-2/3,Wed-6",
    "\n21  *  27-18,30,14-2,5  mar  *",
    " 14 \t * \t 3,20-22 \t 10 \t 0-6  ",
];

/// What is wrong with our reading of a line, by the parser's verdict (a crash is a refusal) and next runs.
fn fault(line: &str, dialect: Dialect, verdict: &str, runs: &str, after: DateTime<Utc>) -> Option<String> {
    let expected: Vec<i64> = runs.split(',').filter(|run| !run.is_empty()).map(|run| run.parse().unwrap()).collect();
    let amount = expected.len();
    match (CronLine::parse(line, dialect), verdict == "accepted") {
        (Ok(read), true) => {
            let runs: Vec<i64> = read.runs_after(after, &Zone::utc()).take(amount).map(|run| run.timestamp()).collect();
            (runs != expected).then(|| format!("{dialect:?} {line:?} runs at {runs:?}, not {expected:?}"))
        }
        (Err(cause), true) => Some(format!("{dialect:?} {line:?} is refused: {cause}")),
        (Ok(_), false) => Some(format!("{dialect:?} {line:?} is accepted")),
        (Err(_), false) => None,
    }
}

#[test]
fn every_line_of_the_corpus_is_judged_as_by_the_server() {
    let (heading, rows) = include_str!("../data/cron-corpus.tsv").split_once('\n').unwrap();
    let after = heading.split("after ").nth(1).unwrap().split(',').next().unwrap().parse().unwrap();
    let mut faults = Vec::new();
    let mut by_the_clock = Vec::new();
    for row in rows.lines() {
        let columns: Vec<&str> = row.split('\t').collect();
        let [line, fugit, fugit_runs, classic, classic_runs] = columns[..] else { panic!("not five columns: {row}") };
        let line: String = serde_json::from_str(line).unwrap();
        faults.extend(fault(&line, Dialect::Fugit, fugit, fugit_runs, after));
        match fault(&line, Dialect::Classic, classic, classic_runs, after) {
            Some(_) if JUDGED_BY_THE_CLOCK.contains(&line.as_str()) => by_the_clock.push(line),
            fault => faults.extend(fault),
        }
    }
    assert!(faults.is_empty(), "{} lines differ:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(by_the_clock.len(), JUDGED_BY_THE_CLOCK.len());
}

/// Lines that parse-cron accepts at the corpus's moment, and fails on later: the next hour is 45, or the next month 13.
const FAILING_LATER: [&str; 2] = ["* 13,11,51-28,45 * 01,02,5,6-14 * Sun-6/2", "\n9\n*\n3-13/5\n*\n2  "];

#[test]
fn a_line_that_leads_to_an_hour_or_month_that_does_not_exist_runs_until_then_only() {
    for line in FAILING_LATER {
        let read = CronLine::parse(line, Dialect::Classic).unwrap();
        let is_due = |now: &str| read.check_runs(now.parse().unwrap(), &Zone::utc()).is_ok();
        assert!(is_due("2026-08-20T12:34:56Z") && !is_due("2026-11-29T17:00:00Z"), "{line:?}");
    }
}
