//! Every cron line that servers take has words, and the words are a sentence.

use rexctl::model::cron::{CronLine, Dialect};

/// Returns the fault of a phrase, if it has one.
fn fault(words: &str) -> Option<&'static str> {
    let tokens: Vec<&str> = words.split(' ').collect();
    let items: Vec<&str> = words.split(", ").flat_map(|part| part.split(" and ")).collect();
    let ends_open = ["at", "on", "of", "in", "from", "to", "and", "or", "the", "every", "the,"];
    match words {
        "" => Some("is empty"),
        _ if tokens.iter().any(|token| token.is_empty()) => Some("has a hole"),
        _ if tokens.windows(2).any(|pair| pair[0] == pair[1]) => Some("repeats a word"),
        _ if items.windows(2).any(|pair| pair[0] == pair[1]) => Some("repeats an item"),
        _ if tokens.last().is_some_and(|last| ends_open.contains(last)) => Some("ends in a preposition"),
        _ => None,
    }
}

#[test]
fn no_line_of_the_corpus_has_words_that_are_empty_repeated_or_cut_off() {
    let (_, rows) = include_str!("../data/cron-corpus.tsv").split_once('\n').unwrap();
    let (mut told, mut faults) = (0, Vec::new());
    for row in rows.lines() {
        let line: String = serde_json::from_str(row.split('\t').next().unwrap()).unwrap();
        for dialect in [Dialect::Fugit, Dialect::Classic] {
            let Ok(read) = CronLine::parse(&line, dialect) else { continue };
            let words = read.in_words();
            told += 1;
            faults.extend(fault(&words).map(|fault| format!("{dialect:?} {line:?} {fault}: {words:?}")));
        }
    }
    assert!(told > 8_000 && faults.is_empty(), "{told} lines, {} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn two_generations_that_read_a_line_otherwise_are_told_in_different_words() {
    for line in ["0 2 * * fri-mon", "0 22-2 * * *", "0 0 29 2 *", "0 0 31 * *"] {
        let outcome = crate::rexctl::rexctl("cron check").args([line, "--timezone=UTC", "--output=json"]).run();
        let record: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        let meaning = record["Meaning"].as_str().unwrap();
        let older = record["Older servers"].as_str().unwrap();
        assert!(
            older.starts_with("read it otherwise: ") && !older.ends_with(&format!(": {meaning}")),
            "{line}: {outcome}"
        );
    }
}

#[test]
fn a_line_that_never_runs_is_refused_by_every_verb() {
    for verb in ["check", "explain", "next"] {
        let outcome = crate::rexctl::rexctl("cron").args([verb, "0 0 31 * mon#1&"]).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (64, ""), "{outcome}");
        assert!(outcome.stderr.contains("LINE: \"0 0 31 * mon#1&\" never comes"), "{outcome}");
    }
}

#[test]
fn a_change_of_the_clocks_names_the_times_and_a_shift_that_is_not_an_hour() {
    for (line, zone, trap) in [
        ("0 2 * * *", "Australia/Lord_Howe", "when the clocks change by 30 minutes: skipped on "),
        ("*/20 * * * *", "Australia/Lord_Howe", "when the clocks change by 30 minutes: skipped at 02:00 and 02:20 on "),
        ("0 * * * *", "Australia/Lord_Howe", "when the clocks change by 30 minutes: skipped at 02:00 on "),
        ("45 1 * * * Australia/Lord_Howe", "UTC", "when the clocks change by 30 minutes: twice on "),
        ("15,45 2 * * *", "Europe/Berlin", "when the clocks change: skipped at 02:15 and 02:45 on "),
        ("*/10 1-3 * * *", "Europe/Berlin", "when the clocks change: skipped from 02:00 to 02:50 on "),
        ("30 2 * * *", "Europe/Berlin", "when the clocks change: skipped on "),
    ] {
        let outcome = crate::rexctl::rexctl("cron explain").args([line, "--timezone", zone]).run();
        assert!(outcome.stdout.contains(trap), "{line}: {outcome}");
    }
}

/// The traps of a line, as programs get them.
fn traps(line: &str, zone: &str, dialect: &str) -> String {
    let words = [line, "--timezone", zone, "--cron-dialect", dialect, "--output=json"];
    let outcome = crate::rexctl::rexctl("cron check").args(words).run();
    let record: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap_or_else(|_| panic!("{outcome}"));
    record["Traps"].to_string()
}

#[test]
fn a_step_that_begins_anew_and_a_day_that_months_lack_are_traps() {
    for (line, trap) in [
        (
            "*/45 * * * *",
            "minute step /45 begins anew every hour: its first run comes 15 minutes, not 45, after the one before",
        ),
        ("*/7 * * * *", "minute step /7 begins anew every hour: its first run comes 4 minutes, not 7,"),
        ("0-59/7 * * * *", "minute step /7 begins anew"),
        ("*/59 * * * *", "its first run comes 1 minute, not 59,"),
        ("0 */5 * * *", "hour step /5 begins anew every day: its first run comes 4 hours, not 5,"),
        ("0 0 */2 * *", "day step /2 begins anew every month: its first run may come sooner than 2 days after"),
        ("0 0 1 */5 *", "month step /5 begins anew every year: its first run comes 2 months, not 5,"),
        ("0 0 * * */2", "weekday step /2 begins anew every week: its first run comes 1 day, not 2,"),
    ] {
        for dialect in ["fugit", "classic"] {
            assert!(traps(line, "UTC", dialect).contains(trap), "{line}: {}", traps(line, "UTC", dialect));
        }
    }
    for (line, trap) in [
        ("*/61 * * * *", "the runs are 60 minutes apart, not 61"),
        ("0 0 29 2 *", "29 February is in leap years only: the other years have no run"),
        ("0 0 29 2,3 *", "in other years February has no run"),
        ("0 0 30 * *", "months without a day 30 have no run"),
        ("0 0 -31 * *", "months without a day -31 have no run"),
    ] {
        assert!(traps(line, "UTC", "fugit").contains(trap), "{line}: {}", traps(line, "UTC", "fugit"));
    }
    for line in
        ["*/15 * * * *", "0 */6 * * *", "0 0 1 */3 *", "0 8-18/3 * * *", "0 0 28 * *", "*/5,7 * * * *", "0 0 L * *"]
    {
        assert_eq!(traps(line, "UTC", "fugit"), "[]", "{line}");
    }
}

#[test]
fn a_line_of_every_hour_that_is_not_run_again_in_the_repeated_hour_is_a_trap() {
    let trap = "when the clocks are set back: no second run on ";
    let at = "when the clocks are set back: no second run at 01:00 on ";
    assert!(
        traps("0 * * * *", "America/New_York", "fugit").contains(at),
        "{}",
        traps("0 * * * *", "America/New_York", "fugit")
    );
    assert!(traps("*/15 * * * *", "America/New_York", "classic").contains("no second run from 01:00 to 01:45 on "));
    // The server compares other readings where the line names its zone, and nobody misses the second run of one a day.
    for line in ["0 * * * * America/New_York", "0 2 * * *", "30 1 * * *"] {
        let traps = traps(line, "America/New_York", "fugit");
        assert!(!traps.contains(trap) && !traps.contains(at), "{line}: {traps}");
    }
    assert_eq!(traps("*/30 * * * *", "America/New_York", "fugit"), "[]");
}
